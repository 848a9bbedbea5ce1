import type { QualityDay } from '@shared/model/quality'

/** A bar: one day, or as many as share it. */
export interface DayBucket {
  /** First and last day, `2026-03-11`. */
  readonly from: string
  readonly until: string
  readonly cels: number
  readonly calls: number
}

const DAY_MS = 86_400_000
const dayNumber = (day: string): number => Math.round(Date.parse(`${day}T00:00:00Z`) / DAY_MS)
const dayText = (number: number): string => new Date(number * DAY_MS).toISOString().slice(0, 10)

/** Days from the first to the last, empty ones too, so many to a bar that there are at most `most` bars. */
export function dayBuckets(
  days: readonly QualityDay[],
  most: number
): { readonly buckets: readonly DayBucket[]; readonly step: number } {
  const first = days[0]
  const last = days.at(-1)
  if (!first || !last) return { buckets: [], step: 1 }
  const start = dayNumber(first.day)
  const span = dayNumber(last.day) - start + 1
  const step = Math.max(1, Math.ceil(span / most))
  const sums = Array.from({ length: Math.ceil(span / step) }, () => ({ cels: 0, calls: 0 }))
  for (const { day, cels, calls } of days) {
    const sum = sums[Math.floor((dayNumber(day) - start) / step)]
    if (!sum) continue
    sum.cels += cels
    sum.calls += calls
  }
  const buckets = sums.map((sum, index) => ({
    from: dayText(start + index * step),
    until: dayText(Math.min(start + (index + 1) * step, start + span) - 1),
    ...sum
  }))
  return { buckets, step }
}
