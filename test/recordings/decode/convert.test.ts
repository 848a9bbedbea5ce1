import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { AUDIO_TARGETS } from '@shared/model/recording'
import { convertAudio } from '../../../src-main/recordings/decode/convert-audio'
import { decodeAudio } from '../../../src-main/recordings/decode/decode-audio'
import { fixtureSound, RECORDINGS, samplesOf, soundOf, toneOf } from '../../support/sound'

const SAMPLE = 'formats/33dfa51f-e6d7-423a-a495-9b943d4c4fa8'

async function bytesOf(parts: AsyncIterable<Uint8Array>): Promise<Buffer> {
  const all: Uint8Array[] = []
  for await (const part of parts) all.push(part.slice())
  return Buffer.concat(all)
}

test.each(['gsm', 'WAV', 'sln16', 'alaw', 'mp3', 'ogg', 'opus.ogg'])(
  '%s as WAV holds the very samples that it decodes to, and says its size before',
  async (ending) => {
    const source = fixtureSound(`${SAMPLE}.${ending}`)
    const converted = await convertAudio(source, 'wav')
    expect(converted).toMatchObject({ extension: 'wav', mime: 'audio/wav' })
    const wav = await bytesOf(converted.bytes())
    expect(wav).toHaveLength(converted.sizeBytes)
    expect(wav.readUInt32LE(4)).toBe(wav.length - 8)
    expect(wav.subarray(44).equals(await samplesOf(source))).toBe(true)
  }
)

test('µ-law and A-law are those of the reference tables', async () => {
  const sln = fixtureSound(`${SAMPLE}.sln`)
  for (const law of ['ulaw', 'alaw'] as const) {
    const wav = await bytesOf((await convertAudio(sln, `wav-${law}`)).bytes())
    const raw = readFileSync(join(RECORDINGS, `${SAMPLE}.${law}`))
    // What was coded once comes back unchanged; what is coded here decodes to the same as what SoX coded.
    const again = await bytesOf((await convertAudio(soundOf(`x.${law}`, raw), `wav-${law}`)).bytes())
    expect((await samplesOf(soundOf('x.wav', again))).equals(await samplesOf(soundOf(`x.${law}`, raw)))).toBe(
      true
    )
    expect((await decodeAudio(soundOf('x.wav', wav))).facts.format).toBe(
      law === 'ulaw' ? 'WAV µ-law' : 'WAV A-law'
    )
    const off = worst(await samplesOf(soundOf('x.wav', wav)), readFileSync(join(RECORDINGS, `${SAMPLE}.sln`)))
    expect(off).toBeLessThanOrEqual(1)
  }
})

/** Largest error in steps of the law, which are a 16th of the segment: half a step is the best there is. */
function worst(coded: Buffer, plain: Buffer): number {
  let most = 0
  for (let at = 0; at < plain.length; at += 2) {
    const size = Math.abs(plain.readInt16LE(at)) + 132
    const step = Math.max(8, 2 ** Math.floor(Math.log2(size)) / 16)
    most = Math.max(most, Math.abs(plain.readInt16LE(at) - coded.readInt16LE(at)) / step)
  }
  return most
}

test('the original is passed on as it is, with its own ending and without a look', async () => {
  const broken = Buffer.from('no sound')
  for (const [name, extension, mime] of [
    ['a.WAV', 'WAV', 'audio/wav'],
    ['a.gsm', 'gsm', 'audio/gsm'],
    ['a.g729', 'g729', 'application/octet-stream'],
    ['noname', 'wav', 'audio/wav']
  ] as const) {
    const converted = await convertAudio(soundOf(name, broken), 'original')
    expect(converted).toMatchObject({ extension, mime, sizeBytes: broken.length })
    expect((await bytesOf(converted.bytes())).equals(broken)).toBe(true)
  }
})

test('what cannot be converted is said before the first byte', async () => {
  for (const [name, bytes, code] of [
    ['a.gsm', Buffer.alloc(0), 'audio-empty'],
    ['a.wav', Buffer.from('no sound'), 'audio-damaged'],
    ['a.g729', Buffer.alloc(100), 'audio-unsupported']
  ] as const) {
    for (const target of AUDIO_TARGETS.slice(1)) {
      await expect(convertAudio(soundOf(name, bytes), target)).rejects.toMatchObject({ code })
    }
  }
})

test('a file that grows or shrinks while it is converted keeps the size that was said', async () => {
  const long = toneOf(20_000)
  for (const [claimed, there] of [
    [10_000, 20_000],
    [20_000, 5000]
  ] as const) {
    const source = { ...soundOf('x.sln', long.subarray(0, there * 2)), sizeBytes: claimed * 2 }
    const converted = await convertAudio(source, 'wav')
    const wav = await bytesOf(converted.bytes())
    expect(wav).toHaveLength(44 + claimed * 2)
    const same = Math.min(claimed, there) * 2
    expect(wav.subarray(44, 44 + same).equals(long.subarray(0, same))).toBe(true)
    expect(wav.subarray(44 + same).every((byte) => byte === 0)).toBe(true)
  }
})

test('an hour of GSM is decoded in bounded memory, with progress, and can be stopped', async () => {
  const frame = readFileSync(join(RECORDINGS, `${SAMPLE}.gsm`)).subarray(0, 3300)
  const seconds = 3600
  const source = {
    name: 'hour.gsm',
    sizeBytes: 33 * 50 * seconds,
    async *bytes() {
      for (let at = 0; at < (50 * seconds) / 100; at += 1) yield frame
    }
  }
  const told: number[] = []
  let frames = 0
  let most = 0
  const before = process.memoryUsage().arrayBuffers
  const decoded = await decodeAudio(source, { onProgress: (done) => told.push(done) })
  for await (const [samples] of decoded.blocks()) {
    frames += samples?.length ?? 0
    most = Math.max(most, samples?.length ?? 0)
  }
  expect(frames).toBe(seconds * 8000)
  // No block is long, and none is kept: all samples together would be 58 MB.
  expect(most).toBeLessThan(1_000_000)
  expect(process.memoryUsage().arrayBuffers - before).toBeLessThan(300 * 1024 * 1024)
  expect(told.at(-1)).toBe(seconds * 1e6)
  expect(told.length).toBeGreaterThan(20)

  const stop = new AbortController()
  const stopped = await decodeAudio(source, { signal: stop.signal })
  await expect(
    (async () => {
      for await (const _ of stopped.blocks()) stop.abort()
    })()
  ).rejects.toMatchObject({ code: 'cancelled' })
})
