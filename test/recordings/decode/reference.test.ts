import { createHash } from 'node:crypto'
import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { fixtureSound, RECORDINGS, samplesOf } from '../../support/sound'

interface Reference {
  readonly bytes: number
  readonly sha256: string
}

const REFERENCE = JSON.parse(readFileSync(join(RECORDINGS, 'reference.json'), 'utf8')) as Record<
  string,
  Reference
>
const isRounded = (name: string): boolean => /\.(mp3|ogg)$/.test(name)
const exact = Object.keys(REFERENCE).filter((name) => !isRounded(name))
const rounded = Object.keys(REFERENCE).filter((name) => isRounded(name))

const asSamples = (bytes: Buffer): Int16Array =>
  new Int16Array(Uint8Array.from(bytes).buffer, 0, Math.floor(bytes.length / 2))

test.each(exact)('%s gives the samples of the reference, each of them', async (name) => {
  const samples = await samplesOf(fixtureSound(name))
  expect(samples).toHaveLength(REFERENCE[name]?.bytes ?? 0)
  expect(createHash('sha256').update(samples).digest('hex')).toBe(REFERENCE[name]?.sha256)
})

test.each(rounded.filter((name) => existsSync(join(RECORDINGS, `${name}.pcm`))))(
  '%s gives the samples of the reference, but for rounding',
  async (name) => {
    const samples = asSamples(await samplesOf(fixtureSound(name)))
    const reference = asSamples(readFileSync(join(RECORDINGS, `${name}.pcm`)))
    expect(samples).toHaveLength(reference.length)
    const off = samples.reduce((most, sample, i) => Math.max(most, Math.abs(sample - reference[i]!)), 0)
    expect(off).toBeLessThanOrEqual(2)
  }
)

test.each(rounded.filter((name) => name.startsWith('formats/')))(
  '%s sounds like the recording that it was made of',
  async (name) => {
    const samples = asSamples(await samplesOf(fixtureSound(name)))
    expect(samples.length * 2).toBe(REFERENCE[name]?.bytes)
    const original = asSamples(
      readFileSync(join(RECORDINGS, 'formats/33dfa51f-e6d7-423a-a495-9b943d4c4fa8.sln'))
    )
    const step = samples.length / original.length
    expect(
      likeness(
        original.map((_, i) => samples[Math.round(i * step)]!),
        original
      )
    ).toBeGreaterThan(0.9)
  }
)

/** Correlation: 1 for the same sound, 0 for one that has nothing to do with it. */
function likeness(a: Int16Array, b: Int16Array): number {
  const sum = (x: Int16Array, y: Int16Array): number =>
    x.reduce((total, value, i) => total + value * y[i]!, 0)
  return sum(a, b) / Math.sqrt(sum(a, a) * sum(b, b))
}
