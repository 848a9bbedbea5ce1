import { mkdirSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { expect, type Page } from 'playwright/test'

const RATE = 8000
const MONITOR = 'var/lib/wazo/sounds/tenants/9fe0f849-8380-4d85-b6d2-59be0ddf8bdd/monitor'

/** The two recordings of the sample's call of Cabinet Verne: 53 s with a pause, and 35 s. */
export const FIRST = '33dfa51f-e6d7-423a-a495-9b943d4c4fa8'
export const SECOND = '6f73ca2e-f8e2-40ef-8bc6-e8d19cb5198b'

interface SoundShape {
  readonly seconds: number
  readonly channels?: 1 | 2
  /** Stretch without sound, seconds. */
  readonly silence?: readonly [number, number]
}

/** A WAV file with a tone: 440 Hz left or alone, 660 Hz right. */
export function wavOf({ seconds, channels = 1, silence = [0, 0] }: SoundShape): Buffer {
  const frames = Math.round(seconds * RATE)
  const data = Buffer.alloc(44 + frames * channels * 2)
  data.write('RIFF', 0)
  data.writeUInt32LE(data.length - 8, 4)
  data.write('WAVEfmt ', 8)
  data.writeUInt32LE(16, 16)
  data.writeUInt16LE(1, 20)
  data.writeUInt16LE(channels, 22)
  data.writeUInt32LE(RATE, 24)
  data.writeUInt32LE(RATE * channels * 2, 28)
  data.writeUInt16LE(channels * 2, 32)
  data.writeUInt16LE(16, 34)
  data.write('data', 36)
  data.writeUInt32LE(frames * channels * 2, 40)
  for (let frame = 0; frame < frames; frame += 1) {
    const time = frame / RATE
    const isSilent = time >= silence[0] && time < silence[1]
    for (let channel = 0; channel < channels; channel += 1) {
      // Louder and softer by the second, so that the waveform has a shape.
      const level = isSilent ? 0 : 9000 * (0.35 + 0.65 * Math.abs(Math.sin(time * 1.7 + channel)))
      const value = Math.sin(2 * Math.PI * (channel === 0 ? 440 : 660) * time) * level
      data.writeInt16LE(Math.round(value), 44 + (frame * channels + channel) * 2)
    }
  }
  return data
}

/** Puts sounds where the server has them, below a folder. */
export function writeSounds(folder: string, sounds: Readonly<Record<string, SoundShape | Buffer>>): void {
  for (const [uuid, sound] of Object.entries(sounds)) {
    const path = join(folder, MONITOR, `${uuid}.wav`)
    mkdirSync(dirname(path), { recursive: true })
    writeFileSync(path, Buffer.isBuffer(sound) ? sound : wavOf(sound))
  }
}

async function ask<T>(page: Page, method: string, request: unknown): Promise<T> {
  const answer = await page.evaluate(
    async ([name, body]) => {
      const response = await fetch(`/api/${name}`, {
        method: 'POST',
        headers: { 'content-type': 'application/json' },
        body: body as string
      })
      return (await response.json()) as { ok: boolean; value: unknown; error?: { message: string } }
    },
    [method, JSON.stringify(request)] as const
  )
  expect(answer.ok, answer.error?.message).toBe(true)
  return answer.value as T
}

/** Makes a folder known as the place of recordings, and waits until they are linked. */
export async function addPlace(page: Page, folder: string): Promise<void> {
  const { proposalId } = await ask<{ proposalId: string }>(page, 'recordings:choose', {
    kind: 'folder',
    path: folder
  })
  const { id } = await ask<{ id: string }>(page, 'recordings:add-root', { proposalId, choice: 0 })
  await expect
    .poll(async () => {
      const jobs = await ask<readonly { id: string; status: string }[]>(page, 'jobs:list', {})
      return jobs.find((job) => job.id === id)?.status
    })
    .toBe('done')
}

/** Takes away the places that the workspace knows, that of the sample's own recordings too. */
export async function forgetPlaces(page: Page): Promise<void> {
  const { roots } = await ask<{ roots: readonly { id: number }[] }>(page, 'recordings:overview', {})
  for (const { id } of roots) await ask(page, 'recordings:remove-root', { rootId: id })
}
