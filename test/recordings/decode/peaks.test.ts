import { expect, test } from 'vitest'
import type { RecordingPeaks } from '@shared/model/recording'
import { MAX_STEPS, PeakCollector, SILENCE_LEVEL } from '../../../src-main/recordings/decode/peaks'
import { packPeaks, unpackPeaks } from '../../../src-main/recordings/decode/peaks-file'

const RATE = 8000

/** Peaks of samples, given in blocks of an odd size. */
function peaksOf(channels: readonly Int16Array[], rate = RATE, block = 997): RecordingPeaks {
  const collector = new PeakCollector(rate, channels.length)
  const length = channels[0]?.length ?? 0
  for (let at = 0; at < length; at += block) {
    collector.add(channels.map((samples) => samples.subarray(at, at + block)))
  }
  return collector.finish()
}

/** Samples by seconds. */
const sound = (seconds: number, at: (second: number, i: number) => number): Int16Array =>
  Int16Array.from({ length: seconds * RATE }, (_, i) => at(i / RATE, i))
const loud = (_: number, i: number): number => (i % 2 === 0 ? 16_384 : -8192)

test('each step has the lowest and highest sample of each channel', () => {
  const one = sound(2, (second, i) => (second < 1 ? loud(second, i) : 0))
  const other = sound(2, () => -32_768)
  const { stepUs, lengthUs, channels } = peaksOf([one, other])
  expect(lengthUs).toBe(2_000_000)
  const [first, second] = channels
  expect(first?.low).toHaveLength(lengthUs / stepUs)
  const middle = 1_000_000 / stepUs
  expect(new Set(first?.high.slice(0, middle))).toEqual(new Set([64]))
  expect(new Set(first?.low.slice(0, middle))).toEqual(new Set([-32]))
  expect(new Set(first?.high.slice(middle))).toEqual(new Set([0]))
  expect(new Set(second?.low)).toEqual(new Set([-127]))
})

test.each([0.1, 3, 61, 600])('%s s have at most so many steps, which cover it', (seconds) => {
  const samples = new Int16Array(Math.round(seconds * RATE))
  // One click near the end, wherever steps were joined before.
  samples[samples.length - 5] = 32_767
  const { stepUs, lengthUs, channels } = peaksOf([samples])
  const high = channels[0]?.high ?? []
  expect(high.length).toBeLessThanOrEqual(MAX_STEPS)
  expect(high.length).toBe(Math.ceil(lengthUs / stepUs))
  if (seconds > 5) expect(high.length).toBeGreaterThan(MAX_STEPS / 2 - 1)
  expect(high.lastIndexOf(127)).toBe(Math.floor(((samples.length - 5) * 125) / stepUs))
})

test('silence is a second and more in which no channel is heard', () => {
  const quiet = SILENCE_LEVEL
  const one = sound(10, (second, i) => {
    if (second >= 2 && second < 4) return i % 2 === 0 ? quiet : -quiet
    if (second >= 5 && second < 5.9) return 0
    return second >= 7 ? 0 : loud(second, i)
  })
  expect(peaksOf([one]).silences).toEqual([
    { from: 2_000_000, until: 4_000_000 },
    { from: 7_000_000, until: 10_000_000 }
  ])
  const other = sound(10, (second) => (second >= 3 && second < 3.5 ? quiet + 1 : 0))
  expect(peaksOf([one, other]).silences).toEqual([
    { from: 2_000_000, until: 3_000_000 },
    { from: 7_000_000, until: 10_000_000 }
  ])
})

test('the file of peaks gives them back, and a damaged one nothing', () => {
  const peaks = peaksOf([sound(3, loud), sound(3, (second) => second * 1000)])
  const file = Buffer.from(packPeaks(peaks))
  expect(unpackPeaks(file)).toEqual(peaks)
  for (const at of [0, 9, 13, 20, file.length - 1]) {
    const damaged = Buffer.from(file)
    damaged[at]! ^= 1
    expect(unpackPeaks(damaged)).toBeNull()
  }
  expect(unpackPeaks(file.subarray(0, file.length - 10))).toBeNull()
  expect(unpackPeaks(Buffer.alloc(0))).toBeNull()
})
