import { offsetMinutesAt } from '@shared/format/zone'
import type { Statistics, StatisticsInput } from '@shared/model/statistics'
import { inSteps } from './steps'

const HOURS = 168
const MICROS_PER_MINUTE = 60_000_000
const MICROS_PER_HOUR = 60 * MICROS_PER_MINUTE
const MINUTES_PER_HOUR = 60
const MINUTES_PER_WEEK = HOURS * MINUTES_PER_HOUR
/** The first minute of the epoch, a Thursday, counted from Monday 00:00. */
const EPOCH_MINUTE = 3 * 24 * MINUTES_PER_HOUR

/** Hour of the local week in which a moment lies, 0 for Monday 00:00. */
function weekHour(us: number, zone: string): number {
  const minutes = Math.floor(us / MICROS_PER_MINUTE) + offsetMinutesAt(zone, us) + EPOCH_MINUTE
  const ofWeek = ((minutes % MINUTES_PER_WEEK) + MINUTES_PER_WEEK) % MINUTES_PER_WEEK
  return Math.floor(ofWeek / MINUTES_PER_HOUR)
}

/** Calls that start in each local hour of the week; null for hours that never came between `from` and `until`. */
export function* hoursOfWeek(
  { columns, positions, zone }: StatisticsInput,
  { from, until }: { readonly from: number; readonly until: number }
): Generator<void, Statistics['hours']> {
  const counts = new Float64Array(HOURS)
  yield* inSteps(positions?.length ?? columns.size, (first, end) => {
    for (let i = first; i < end; i += 1) {
      const p = positions === null ? i : (positions[i] as number)
      const hour = weekHour(columns.date[p] as number, zone)
      counts[hour] = (counts[hour] as number) + 1
    }
  })
  const came = hoursBetween(from, until, zone)
  return Array.from(counts, (count, hour) => (count === 0 && came[hour] !== 1 ? null : count))
}

/**
 * Marks the hours of the week that a period touches. After 15 days every one has come, even where the clock skipped it
 * once: each day of the week came twice.
 */
function hoursBetween(from: number, until: number, zone: string): Uint8Array {
  const came = new Uint8Array(HOURS)
  if (until - from > 15 * 24 * MICROS_PER_HOUR) return came.fill(1)
  const step = MICROS_PER_HOUR / 4
  for (let at = from; at < until; at += step) came[weekHour(at, zone)] = 1
  if (from < until) came[weekHour(until - 1, zone)] = 1
  return came
}
