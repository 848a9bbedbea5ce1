import { describe, expect, it } from 'vitest'
import { dayBuckets } from '../../src-renderer/features/quality/day-buckets'

describe('bars of days', () => {
  it('show days without data between those with data', () => {
    const { buckets, step } = dayBuckets(
      [
        { day: '2026-02-27', cels: 10, calls: 2 },
        { day: '2026-03-02', cels: 5, calls: 1 }
      ],
      100
    )
    expect(step).toBe(1)
    expect(buckets.map(({ from, cels }) => [from, cels])).toEqual([
      ['2026-02-27', 10],
      ['2026-02-28', 0],
      ['2026-03-01', 0],
      ['2026-03-02', 5]
    ])
  })

  it('share a bar when there are more days than bars, and lose none', () => {
    const days = Array.from({ length: 365 }, (_, index) => ({
      day: new Date(Date.UTC(2025, 0, 1 + index)).toISOString().slice(0, 10),
      cels: 3,
      calls: 1
    }))
    const { buckets, step } = dayBuckets(days, 184)
    expect(step).toBe(2)
    expect(buckets).toHaveLength(183)
    expect(buckets.reduce((sum, { cels }) => sum + cels, 0)).toBe(365 * 3)
    expect(buckets.at(-1)).toMatchObject({ from: '2025-12-31', until: '2025-12-31' })
  })

  it('are none without days', () => {
    expect(dayBuckets([], 10).buckets).toEqual([])
  })
})
