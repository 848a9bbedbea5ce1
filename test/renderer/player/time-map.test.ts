import { expect, it } from 'vitest'
import { timeMap } from '../../../src-renderer/features/player/time-map'

const s = (seconds: number): number => seconds * 1_000_000
/** Written from 100 to 120 and from 135 to 160 seconds: 45 seconds of sound. */
const PAUSED = {
  pieces: [
    { from: s(100), until: s(120) },
    { from: s(135), until: s(160) }
  ]
}

it('leads from a place of the file to the moment of the call, over a pause', () => {
  const map = timeMap(PAUSED, null)
  expect(map.lengthUs).toBe(s(45))
  expect([0, 10, 19, 20, 30, 45].map((at) => map.momentAt(s(at)) / 1e6)).toEqual([
    100, 110, 119, 135, 145, 160
  ])
})

it('leads back, and to the end of a pause for what lies within it', () => {
  const map = timeMap(PAUSED, null)
  expect([100, 110, 120, 127, 135, 145, 160].map((at) => map.positionAt(s(at)))).toEqual(
    [0, 10, 20, 20, 20, 30, 45].map(s)
  )
  expect(map.positionAt(s(99))).toBeNull()
  expect(map.positionAt(s(161))).toBeNull()
})

it('spreads a small difference over the file, so that its end is the end', () => {
  const map = timeMap(PAUSED, s(44.1))
  expect(map.offUs).toBeNull()
  expect(map.momentAt(s(44.1))).toBe(s(160))
  expect(map.pauses[0]?.positionUs).toBe(s(19.6))
  expect(map.positionAt(s(160))).toBe(s(44.1))
})

it('says a large difference, and counts from the beginning', () => {
  const short = timeMap(PAUSED, s(4))
  expect(short.offUs).toBe(s(-41))
  expect(short.momentAt(s(4))).toBe(s(104))
  expect(short.pauses).toEqual([])
  expect(short.positionAt(s(110))).toBeNull()
  const long = timeMap(PAUSED, s(60))
  expect(long.offUs).toBe(s(15))
  expect(long.momentAt(s(50))).toBe(s(165))
})

it('leads there and back to the same place, everywhere', () => {
  for (const lengthUs of [s(45), s(43.5), s(46.9), s(60)]) {
    const map = timeMap(PAUSED, lengthUs)
    for (let at = 0; at < Math.min(lengthUs, s(45)); at += 333_333)
      expect(Math.abs((map.positionAt(map.momentAt(at)) ?? -1e9) - at)).toBeLessThan(5)
  }
})
