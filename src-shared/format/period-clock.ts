import { localMicros, localMicrosToInstants, offsetMinutesAt, zonedParts, type LocalParts } from './zone'

/** Stretches of the calendar and of the clock that typed times are made of. */
export type PeriodUnit = 'year' | 'quarter' | 'month' | 'week' | 'day' | 'hour' | 'minute' | 'second'

/** `[from, until)`, microseconds, UTC; never empty. */
export interface Span {
  readonly from: number
  readonly until: number
}

const SECOND = 1_000_000
const MINUTE = 60 * SECOND
const DAY = 1440 * MINUTE
const CLOCK_UNITS: Partial<Record<PeriodUnit, number>> = { hour: 60 * MINUTE, minute: MINUTE, second: SECOND }

/** Years whose instants stay exact in a number and lie in no time before the clocks of zone data. */
export const FIRST_YEAR = 1970
export const LAST_YEAR = 2199

/** A reading at midnight; month and day of a date that exists, else null. */
export function dateParts(year: number, month: number, day: number): LocalParts | null {
  const date = new Date(Date.UTC(year, month - 1, day))
  const isReal = date.getUTCMonth() + 1 === month && date.getUTCDate() === day
  if (!isReal || year < FIRST_YEAR || year > LAST_YEAR) return null
  return { year, month, day, hour: 0, minute: 0, second: 0, micros: 0 }
}

/** Midnight of the day of a reading. */
export const dayOf = ({ year, month, day }: LocalParts): LocalParts => ({
  year,
  month,
  day,
  hour: 0,
  minute: 0,
  second: 0,
  micros: 0
})

function partsOf(localUs: number): LocalParts {
  return dropOffset(zonedParts(localUs, 'UTC'))
}

function dropOffset({ year, month, day, hour, minute, second, micros }: LocalParts): LocalParts {
  return { year, month, day, hour, minute, second, micros }
}

/** What the clocks of a zone show at an instant. */
export const wallAt = (us: number, zone: string): LocalParts => dropOffset(zonedParts(us, zone))

/** The reading some units later or earlier; a day that the month does not have becomes its last one. */
export function shifted(wall: LocalParts, unit: PeriodUnit, count: number): LocalParts {
  const clock = CLOCK_UNITS[unit]
  if (clock !== undefined) return partsOf(localMicros(wall) + count * clock)
  if (unit === 'day' || unit === 'week') {
    return partsOf(localMicros(wall) + count * DAY * (unit === 'week' ? 7 : 1))
  }
  const months = count * { month: 1, quarter: 3, year: 12 }[unit as 'month' | 'quarter' | 'year']
  const first = new Date(Date.UTC(wall.year, wall.month - 1 + months, 1))
  const year = first.getUTCFullYear()
  const month = first.getUTCMonth() + 1
  const lastDay = new Date(Date.UTC(year, month, 0)).getUTCDate()
  return { ...wall, year, month, day: Math.min(wall.day, lastDay) }
}

/** First day of the week, month, quarter or year in which a reading lies. `weekStart`: 1 Monday to 7 Sunday. */
export function startOf(wall: LocalParts, unit: PeriodUnit, weekStart: number): LocalParts {
  const day = dayOf(wall)
  switch (unit) {
    case 'year':
      return { ...day, month: 1, day: 1 }
    case 'quarter':
      return { ...day, month: wall.month - ((wall.month - 1) % 3), day: 1 }
    case 'month':
      return { ...day, day: 1 }
    case 'week':
      return shifted(day, 'day', -((weekdayOf(wall) - weekStart + 7) % 7))
    case 'day':
      return day
    case 'hour':
      return { ...wall, minute: 0, second: 0, micros: 0 }
    case 'minute':
      return { ...wall, second: 0, micros: 0 }
    case 'second':
      return { ...wall, micros: 0 }
  }
}

/** 1 Monday to 7 Sunday. */
export const weekdayOf = ({ year, month, day }: LocalParts): number =>
  new Date(Date.UTC(year, month - 1, day)).getUTCDay() || 7

/** First or last instant of a reading; in the hour that spring skips, as if the clocks had not been changed. */
export function instantOf(wall: LocalParts, zone: string, which: 'first' | 'last' = 'first'): number {
  const local = localMicros(wall)
  const instants = localMicrosToInstants(local, zone)
  const found = which === 'first' ? instants[0] : instants.at(-1)
  return found ?? local - offsetMinutesAt(zone, local - DAY) * MINUTE
}

/**
 * The unit that begins at a reading. In the hour that autumn gives twice it reaches from the first to the last time that
 * the clocks show it. Null where a zone left out the whole day.
 */
export function spanOf(wall: LocalParts, unit: PeriodUnit, zone: string): Span | null {
  const clock = CLOCK_UNITS[unit]
  const from = instantOf(wall, zone)
  const until =
    clock === undefined ? instantOf(shifted(wall, unit, 1), zone) : instantOf(wall, zone, 'last') + clock
  return from < until ? { from, until } : null
}
