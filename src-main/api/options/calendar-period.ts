import { dateParts, instantOf, shifted, startOf, wallAt } from '@shared/format/period-clock'
import type { LocalParts } from '@shared/format/zone'
import { usageError } from './usage-error'

/** Monday, as in ISO 8601. */
const WEEK_START = 1

/** A week or month: its instants, and its days for names of files. */
export interface CalendarPeriod {
  /** Microseconds, UTC; `until` is exclusive. */
  readonly from: number
  readonly until: number
  /** First and last day, `YYYY-MM-DD`. */
  readonly firstDay: string
  readonly lastDay: string
}

/** A whole week by the clocks of a zone: `last`, `this`, or by ISO 8601 `2026-W10`. Throws a usage error. */
export function weekPeriod(text: string, nowUs: number, zone: string): CalendarPeriod {
  const monday = mondayOf(text, nowUs, zone)
  if (monday !== null) return period(monday, shifted(monday, 'week', 1), zone)
  throw usageError(`--week takes last, this or a week that exists, not "${text}".`, 'For example 2026-W10.')
}

/** A whole month by the clocks of a zone: `last`, `this`, or `2026-03`. Throws a usage error. */
export function monthPeriod(text: string, nowUs: number, zone: string): CalendarPeriod {
  const first = firstOf(text, nowUs, zone)
  if (first !== null) return period(first, shifted(first, 'month', 1), zone)
  throw usageError(`--month takes last, this or a month that exists, not "${text}".`, 'For example 2026-03.')
}

/** Day of an instant by the clocks of a zone, `YYYY-MM-DD`. */
export const dayText = (us: number, zone: string): string => dateText(wallAt(us, zone))

function mondayOf(text: string, nowUs: number, zone: string): LocalParts | null {
  const now = startOf(wallAt(nowUs, zone), 'week', WEEK_START)
  if (text === 'this') return now
  if (text === 'last') return shifted(now, 'week', -1)
  const [, year, week] = /^(\d{4})-?W(\d\d)$/.exec(text) ?? []
  // The first week is the one with January 4th in it.
  const fourth = dateParts(Number(year), 1, 4)
  if (fourth === null || Number(week) < 1) return null
  const monday = shifted(startOf(fourth, 'week', WEEK_START), 'week', Number(week) - 1)
  // A week belongs to the year of its Thursday; only some years have 53.
  return shifted(monday, 'day', 3).year === Number(year) ? monday : null
}

function firstOf(text: string, nowUs: number, zone: string): LocalParts | null {
  const now = startOf(wallAt(nowUs, zone), 'month', WEEK_START)
  if (text === 'this') return now
  if (text === 'last') return shifted(now, 'month', -1)
  const [, year, month] = /^(\d{4})-(\d\d)$/.exec(text) ?? []
  return dateParts(Number(year), Number(month), 1)
}

function period(first: LocalParts, next: LocalParts, zone: string): CalendarPeriod {
  return {
    from: instantOf(first, zone),
    until: instantOf(next, zone),
    firstDay: dateText(first),
    lastDay: dateText(shifted(next, 'day', -1))
  }
}

const dateText = ({ year, month, day }: LocalParts): string =>
  [String(year), String(month).padStart(2, '0'), String(day).padStart(2, '0')].join('-')
