import { shifted, startOf, wallAt, instantOf } from '@shared/format/period-clock'
import type { Statistics, StatisticsInput } from '@shared/model/statistics'
import { sweep } from './concurrent'
import { countsOf } from './counts'
import { courseOf } from './course'
import { stepBounds, stepFor } from './local-steps'
import { numberKeys, type NumberKeys } from './number-keys'
import { rankingsOf } from './rankings'
import { totalsOf } from './summary'
import { unreturnedOf } from './unreturned'
import { hoursOfWeek } from './week'

const MONDAY = 1
const MICROS_PER_DAY = 86_400_000_000
const LONGEST_DAYS = 36_525

/**
 * Figures of calls, in steps of some milliseconds; the caller may give up between them. The same calls give the same
 * figures: no clock is read. `keyOf` may be kept for the same texts and rules.
 */
export function* statisticsOf(
  input: StatisticsInput,
  keyOf: NumberKeys = numberKeys(input.columns, input.rules)
): Generator<void, Omit<Statistics, 'elapsedMs'>> {
  const { zone } = input
  const totals = yield* totalsOf(input)
  const period = periodOf(input, totals)
  const step = stepFor(period.from, period.until)
  const bounds = totals.calls === 0 ? new Float64Array(0) : stepBounds(period.from, period.until, step, zone)
  const hours = yield* hoursOfWeek(input, period)
  const points = yield* courseOf(input, bounds)
  const { peak, ...concurrent } = yield* sweep(input, bounds, (at, calls) => {
    const point = points[at]
    if (point !== undefined) point.atOnce = calls
  })
  const counts = yield* countsOf(input)
  const rankings = yield* rankingsOf(input, keyOf)
  const unreturned = yield* unreturnedOf(input, keyOf)
  return {
    zone,
    summary: { ...totals, days: daysOf(totals, zone), unreturned: unreturned.calls, peak },
    hours,
    course: { step, points },
    ...counts,
    ...rankings,
    concurrent,
    unreturned
  }
}

/**
 * What was asked for, and where that is open the local days of the first and last call; it holds all calls. A period of
 * more than a hundred years is open: nobody looks at empty centuries.
 */
function periodOf(
  { zone, from, until }: StatisticsInput,
  { first, last }: { readonly first: number | null; readonly last: number | null }
): { readonly from: number; readonly until: number } {
  if (first === null || last === null) return { from: 0, until: 0 }
  const day = (us: number, days: number): number =>
    instantOf(shifted(startOf(wallAt(us, zone), 'day', MONDAY), 'day', days), zone)
  const begin = Math.min(from ?? day(first, 0), first)
  const end = Math.max(until ?? day(last, 1), last + 1)
  return end - begin <= LONGEST_DAYS * MICROS_PER_DAY
    ? { from: begin, until: end }
    : { from: day(first, 0), until: day(last, 1) }
}

/** Local days from the first call to the last, both counted. */
function daysOf(
  { first, last }: { readonly first: number | null; readonly last: number | null },
  zone: string
): number {
  if (first === null || last === null) return 0
  const dayOf = (us: number): number => {
    const { year, month, day } = wallAt(us, zone)
    return (Date.UTC(year, month - 1, day) * 1000) / MICROS_PER_DAY
  }
  return dayOf(last) - dayOf(first) + 1
}
