import { copyFileSync, readdirSync } from 'node:fs'
import { basename, join } from 'node:path'
import type { Page } from 'playwright'
import { afterAll, beforeAll, expect, test, vi } from 'vitest'
import { FIRST, placeOfRecordings, workspaceBelow } from '../support/sample-recordings'
import { RECORDINGS } from '../support/sound'
import { launchShell } from './launch-shell'
import type { Shell } from './launch-shell'

let shell: Shell
let page: Page
let place: ReturnType<typeof placeOfRecordings>

beforeAll(async () => {
  shell = await launchShell()
  ;({ page } = shell)
  await page.getByRole('button', { name: /^Workspace Sample/ }).waitFor()
  const callLogs = (): Promise<number> =>
    page.evaluate(async () => {
      const answer = await window.calltrail!.call('workspaces:summary', {})
      return answer.ok ? answer.value.callLogs : 0
    })
  await vi.waitUntil(async () => (await callLogs()) === 14, { timeout: 20_000 })
  place = placeOfRecordings(workspaceBelow(shell.home), join(shell.home, 'recordings'))
}, 60_000)
afterAll(() => shell?.end())

/** Opens the recording in a format and answers the address of its sound. */
const opened = (ending: string): Promise<string> => openedFile(`formats/${FIRST}.${ending}`)

async function openedFile(path: string): Promise<string> {
  copyFileSync(join(RECORDINGS, path), join(place.folder, basename(path)))
  place.link(FIRST, basename(path))
  return page.evaluate(async (uuid) => {
    const answer = await window.calltrail!.call('recordings:open', { uuid })
    if (!answer.ok) throw new Error(answer.error.message)
    return window.calltrail!.mediaUrl(answer.value.mediaId)
  }, FIRST)
}

test('the scheme may stream, and answers parts of what was opened and nothing else', async () => {
  expect(shell.electron.schemes[0]?.privileges).toMatchObject({ stream: true })
  const address = await opened('gsm')
  const answers = await page.evaluate(async (url) => {
    const of = async (to: string, range?: string): Promise<readonly unknown[]> => {
      const answer = await fetch(to, range === undefined ? {} : { headers: { range } })
      const { length } = new Uint8Array(await answer.arrayBuffer())
      return [answer.status, answer.headers.get('content-range'), length]
    }
    return [
      await of(url),
      await of(url, 'bytes=44-143'),
      await of(url, 'bytes=99999999-'),
      await of('/media/x')
    ]
  }, address)
  expect(answers).toEqual([
    [200, null, 64_044],
    [206, 'bytes 44-143/64044', 100],
    [416, 'bytes */64044', 0],
    [404, null, 0]
  ])
})

test.each(['gsm', 'WAV', 'sln16', 'ulaw', 'mp3', 'ogg', 'opus.ogg'])(
  'Chromium plays %s, at another place and rate, within the content security policy',
  async (ending) => {
    const address = await opened(ending)
    const played = await page.evaluate(async (url) => {
      const audio = new Audio(url)
      audio.muted = true
      await new Promise((resolve, reject) => {
        audio.addEventListener('loadedmetadata', resolve, { once: true })
        audio.addEventListener('error', () => reject(new Error(audio.error?.message)), { once: true })
      })
      const { duration } = audio
      const sought = new Promise((resolve) => audio.addEventListener('seeked', resolve, { once: true }))
      audio.currentTime = 3
      await sought
      const from = audio.currentTime
      audio.playbackRate = 2
      const ended = new Promise((resolve) => audio.addEventListener('ended', resolve, { once: true }))
      await audio.play()
      await ended
      return { duration, from, until: audio.currentTime }
    }, address)
    expect(played.duration).toBeCloseTo(4, 1)
    expect(played.from).toBeCloseTo(3, 1)
    expect(played.until).toBeCloseTo(played.duration, 1)
  }
)

test.each(['gsm', 'mp3', 'ogg', 'opus.ogg'])('the built application draws %s', async (ending) => {
  await opened(ending)
  const peaks = await page.evaluate(async (uuid) => {
    const answer = await window.calltrail!.call('recordings:peaks', { uuid })
    if (!answer.ok) throw new Error(answer.error.message)
    return { lengthUs: answer.value.lengthUs, loudest: Math.max(...(answer.value.channels[0]?.high ?? [])) }
  }, FIRST)
  expect(peaks.lengthUs / 1e6).toBeCloseTo(4, 1)
  expect(peaks.loudest).toBeGreaterThan(20)
})

test.each(
  readdirSync(join(RECORDINGS, 'encoded')).filter(
    (name) => /^(tone|stereo)/.test(name) && !name.endsWith('.pcm')
  )
)('Chromium plays %s', async (name) => {
  const address = await openedFile(`encoded/${name}`)
  const duration = await page.evaluate(async (url) => {
    const audio = new Audio(url)
    audio.muted = true
    const ended = new Promise((resolve, reject) => {
      audio.addEventListener('ended', resolve, { once: true })
      audio.addEventListener('error', () => reject(new Error(audio.error?.message)), { once: true })
    })
    await audio.play()
    await ended
    return audio.duration
  }, address)
  expect(Math.abs(duration - (name.startsWith('tone') ? 0.5 : 0.25))).toBeLessThan(0.1)
})
