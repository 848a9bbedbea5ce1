import type { HoursFilter } from '../model/call-filter'
import { offsetMinutesAt } from './zone'

const MICROS_PER_MINUTE = 60_000_000
const MINUTES_PER_DAY = 1440
const DAYS_PER_WEEK = 7

/** Day of the week of the first day of the epoch, a Thursday, counted from Monday as 0. */
const FIRST_DAY = 3

/**
 * A test for instants (microseconds, UTC): whether a call that starts then starts within the hours, or outside of them
 * when the filter says so. No weekdays named means all of them. Throws a RangeError for an unknown zone.
 */
export function hoursTest({ zone, weekdays, from, until, outside }: HoursFilter): (us: number) => boolean {
  const days = Array.from(
    { length: DAYS_PER_WEEK },
    (_, day) => weekdays.length === 0 || weekdays.includes(day + 1)
  )
  const within = (minute: number): boolean =>
    from <= until ? minute >= from && minute < until : minute >= from || minute < until
  return (us) => {
    const minutes = Math.floor(us / MICROS_PER_MINUTE) + offsetMinutesAt(zone, us)
    const day = Math.floor(minutes / MINUTES_PER_DAY)
    const weekday = (((day + FIRST_DAY) % DAYS_PER_WEEK) + DAYS_PER_WEEK) % DAYS_PER_WEEK
    const inside = days[weekday] === true && within(minutes - day * MINUTES_PER_DAY)
    return inside !== (outside === true)
  }
}
