import { describe, expect, it } from 'vitest'
import { formatDuration } from '@shared/format/duration'

const s = 1_000_000

describe('formatDuration', () => {
  it('leaves a missing length empty', () => {
    expect(formatDuration(null)).toBe('')
    expect(formatDuration(0)).toBe('')
  })

  it.each([
    [1, '<1s'],
    [53 * s, '53s'],
    [59.999999 * s, '59s'],
    [60 * s, '1m 00s'],
    [124 * s, '2m 04s'],
    [3599.9 * s, '59m 59s'],
    [3600 * s, '1h 00m'],
    [3800 * s, '1h 03m'],
    [1234 * 3600 * s, '1\u2009234h 00m']
  ])('cuts %i microseconds to %s', (us, text) => {
    expect(formatDuration(us)).toBe(text)
  })

  it.each([
    [53.9 * s, '0:00:53', '53'],
    [332 * s, '0:05:32', '332'],
    [3800 * s, '1:03:20', '3800'],
    [0.4 * s, '0:00:00', '0']
  ])('writes %i microseconds as a clock and as seconds', (us, clock, seconds) => {
    expect(formatDuration(us, 'clock')).toBe(clock)
    expect(formatDuration(us, 'seconds')).toBe(seconds)
  })

  it('leaves a missing length empty in every style', () => {
    expect([formatDuration(null, 'clock'), formatDuration(0, 'seconds')]).toEqual(['', ''])
  })
})
