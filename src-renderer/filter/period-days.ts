import { formatPeriod, isPeriodProblem, parsePeriod, type Period } from '@shared/format/period'
import { formatZoned, zonedParts, type LocalParts } from '@shared/format/zone'

const isMidnight = ({ hour, minute, second, micros }: LocalParts): boolean =>
  hour === 0 && minute === 0 && second === 0 && micros === 0

/** True when both ends stand at midnight, so that the period is made of whole days. */
export const isWholeDays = ({ from, until }: Period, zone: string): boolean =>
  [from, until].every((us) => us === null || isMidnight(zonedParts(us, zone)))

/** The days and minutes that a period covers, as calendar and clock fields show them; null for an open end. */
export interface RangeDays {
  readonly first: LocalParts | null
  /** The last minute that belongs to it. */
  readonly last: LocalParts | null
}

/** First and last minute of a period in a zone. */
export const rangeDays = ({ from, until }: Period, zone: string): RangeDays => ({
  first: from === null ? null : zonedParts(from, zone),
  last: until === null ? null : zonedParts(until - 1, zone)
})

const two = (value: number): string => String(value).padStart(2, '0')

/** A day as it is typed: `2026-03-11`. */
export const dayKey = ({ year, month, day }: Pick<LocalParts, 'year' | 'month' | 'day'>): string =>
  `${year}-${two(month)}-${two(day)}`

/**
 * The typed period from the first minute of one day up to the last of another: `2026-03-09 08:00..2026-03-15 17:59`.
 * Minutes count from midnight. Whole days are written as such.
 */
export function typedDays(
  days: { readonly first: string | null; readonly last: string | null },
  minutes: { readonly first: number; readonly last: number },
  zone: string
): string {
  const clock = (value: number): string => `${two(Math.floor(value / 60))}:${two(value % 60)}`
  const first = days.first === null ? '' : `${days.first} ${clock(minutes.first)}`
  const last = days.last === null ? '' : `${days.last} ${clock(minutes.last)}`
  const text = `${first}..${last}`
  const range = parsePeriod(text, { nowUs: Date.now() * 1000, zone })
  return isPeriodProblem(range) ? text : formatPeriod(range, zone)
}

/** Minutes since midnight. */
export const minuteOf = ({ hour, minute }: LocalParts): number => hour * 60 + minute

/** Both ends as they are compared: `[2026-03-09 00:00:00, 2026-03-16 00:00:00)`. */
export function rangeNotation({ from, until }: Period, zone: string): string {
  const end = (us: number | null): string => (us === null ? '…' : formatZoned(us, zone, { fraction: 'auto' }))
  return `[${end(from)}, ${end(until)})`
}
