import { hoursTest } from '@shared/format/local-hours'
import { offsetMinutesAt } from '@shared/format/zone'
import type { HoursFilter } from '@shared/model/call-filter'
import type { CallColumns } from '../call-columns'
import { keepSlots, type Keep } from './keep'

const MICROS_PER_MINUTE = 60_000_000
const MICROS_PER_DAY = 1440 * MICROS_PER_MINUTE
const MINUTES_PER_DAY = 1440
export const MINUTES_PER_WEEK = 7 * MINUTES_PER_DAY
/** The epoch was a Thursday; Monday comes first. */
const EPOCH_MINUTES = 3 * MINUTES_PER_DAY

/** Days that are remembered: a date far off must not make the table large. */
const MAX_DAYS = 200_000
const UNKNOWN = -32_768
const CHANGES = 32_767

/**
 * Minute of the local week in which each call starts, Monday 00:00 is 0; kept with the columns. The offset is asked once
 * per day (UTC), and for each call on days of a clock change.
 */
export function weekMinutes(columns: CallColumns, zone: string): Uint16Array {
  const fill = (minutes: Uint16Array, from: number): { value: Uint16Array; bytes: number } => {
    fillWeekMinutes(minutes, columns.numbers('date'), from, zone)
    return { value: minutes, bytes: minutes.byteLength }
  }
  return columns.derived(
    `week ${zone}`,
    () => fill(new Uint16Array(columns.size), 0),
    (before, from) => {
      const grown = new Uint16Array(columns.size)
      grown.set(before)
      return fill(grown, from)
    }
  )
}

function fillWeekMinutes(minutes: Uint16Array, dates: Float64Array, from: number, zone: string): void {
  const firstDay = earliestDay(dates, from)
  const offsets = new Int16Array(MAX_DAYS).fill(UNKNOWN)
  for (let p = from; p < dates.length; p += 1) {
    const date = dates[p] ?? 0
    const day = Math.floor(date / MICROS_PER_DAY)
    const at = day - firstDay
    let offset = at < MAX_DAYS ? (offsets[at] ?? CHANGES) : CHANGES
    if (offset === UNKNOWN) {
      offset = offsetOfDay(zone, day)
      offsets[at] = offset
    }
    if (offset === CHANGES) offset = offsetMinutesAt(zone, date)
    const minute = (Math.floor(date / MICROS_PER_MINUTE) + offset + EPOCH_MINUTES) % MINUTES_PER_WEEK
    minutes[p] = minute < 0 ? minute + MINUTES_PER_WEEK : minute
  }
}

function earliestDay(dates: Float64Array, from: number): number {
  let first = Infinity
  for (let p = from; p < dates.length; p += 1) first = Math.min(first, dates[p] ?? 0)
  return Math.floor(first / MICROS_PER_DAY)
}

/** No zone changes its clock twice within a day, so equal ends mean a day without a change. */
function offsetOfDay(zone: string, day: number): number {
  const offset = offsetMinutesAt(zone, day * MICROS_PER_DAY)
  return offset === offsetMinutesAt(zone, (day + 1) * MICROS_PER_DAY - 1) ? offset : CHANGES
}

/** Calls that start in the given hours of the week, or outside of them. */
export function keepHours(columns: CallColumns, hours: HoursFilter): Keep {
  // A week of a clock at UTC that starts on a Monday.
  const test = hoursTest({ ...hours, zone: 'UTC' })
  const marks = Uint8Array.from(
    { length: MINUTES_PER_WEEK },
    (_, minute) => +test((minute - EPOCH_MINUTES) * MICROS_PER_MINUTE)
  )
  return keepSlots(weekMinutes(columns, hours.zone), marks)
}
