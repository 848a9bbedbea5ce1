import {
  localToInstants,
  offsetMinutesAt,
  zonedParts,
  localMicros,
  type LocalParts
} from '@shared/format/zone'

/** `[from, until)` in microseconds, UTC; null where it is open. */
export interface DateRange {
  readonly from: number | null
  readonly until: number | null
}

const SHAPE = /^(\d{4})-(\d{1,2})-(\d{1,2})(?:[ T]+(\d{1,2})(?::(\d{2})(?::(\d{2}))?)?)?$/
const MICROS_PER_MINUTE = 60_000_000

interface Reading {
  readonly parts: LocalParts
  readonly unit: 'day' | 'hour' | 'minute' | 'second'
}

/** What was typed: `2026-03-11`, `2026-03-11 14:03` and the like; null when it is no date. */
function read(typed: string): Reading | null {
  const match = SHAPE.exec(typed.trim())
  if (!match) return null
  const [year, month, day, hour, minute, second] = match.slice(1).map((digits) => Number(digits ?? 0))
  const parts = { year, month, day, hour, minute, second, micros: 0 } as LocalParts
  const date = new Date(Date.UTC(parts.year, parts.month - 1, parts.day))
  const isReal = date.getUTCMonth() + 1 === parts.month && date.getUTCDate() === parts.day
  if (!isReal || parts.hour > 23 || parts.minute > 59 || parts.second > 59) return null
  const unit = match[6] ? 'second' : match[5] ? 'minute' : match[4] ? 'hour' : 'day'
  return { parts, unit }
}

/** First instant of a reading; in the hour that spring skips, the moment of the change. */
function instantOf(parts: LocalParts, zone: string): number {
  const [first] = localToInstants(parts, zone)
  if (first !== undefined) return first
  const asUtc = localMicros(parts)
  return asUtc - offsetMinutesAt(zone, asUtc - 24 * 60 * MICROS_PER_MINUTE) * MICROS_PER_MINUTE
}

/** Reading after the given one, in its own unit: the end of "up to and including". */
function following({ parts, unit }: Reading): LocalParts {
  const next = new Date(localMicros(parts) / 1000)
  if (unit === 'day') next.setUTCDate(next.getUTCDate() + 1)
  else if (unit === 'hour') next.setUTCHours(next.getUTCHours() + 1)
  else if (unit === 'minute') next.setUTCMinutes(next.getUTCMinutes() + 1)
  else next.setUTCSeconds(next.getUTCSeconds() + 1)
  return {
    year: next.getUTCFullYear(),
    month: next.getUTCMonth() + 1,
    day: next.getUTCDate(),
    hour: next.getUTCHours(),
    minute: next.getUTCMinutes(),
    second: next.getUTCSeconds(),
    micros: 0
  }
}

export type RangeProblem = 'from-invalid' | 'until-invalid' | 'reversed'

/** The period of two typed fields, in a zone. An empty field leaves its side open; `until` is meant inclusively. */
export function parseRange(from: string, until: string, zone: string): DateRange | RangeProblem {
  const first = from.trim() === '' ? null : read(from)
  const last = until.trim() === '' ? null : read(until)
  if (from.trim() !== '' && first === null) return 'from-invalid'
  if (until.trim() !== '' && last === null) return 'until-invalid'
  const range = {
    from: first && instantOf(first.parts, zone),
    until: last && instantOf(following(last), zone)
  }
  return range.from !== null && range.until !== null && range.from >= range.until ? 'reversed' : range
}

const two = (value: number): string => String(value).padStart(2, '0')
const isMidnight = ({ hour, minute, second, micros }: LocalParts): boolean =>
  hour === 0 && minute === 0 && second === 0 && micros === 0

function typed({ year, month, day, hour, minute, second }: LocalParts, unit: Reading['unit']): string {
  const date = `${year}-${two(month)}-${two(day)}`
  if (unit === 'day') return date
  return `${date} ${two(hour)}:${two(minute)}${unit === 'second' ? `:${two(second)}` : ''}`
}

/** The fields of a period, so that `parseRange` gives it back. */
export function rangeFields({ from, until }: DateRange, zone: string): { from: string; until: string } {
  const start = from === null ? null : zonedParts(from, zone)
  const end = until === null ? null : zonedParts(until, zone)
  const unit = (parts: LocalParts): Reading['unit'] =>
    parts.second !== 0 || parts.micros !== 0 ? 'second' : 'minute'
  const last = (us: number, back: number): LocalParts => zonedParts(us - back, zone)
  return {
    from: start ? typed(start, isMidnight(start) ? 'day' : unit(start)) : '',
    until:
      end && until !== null
        ? isMidnight(end)
          ? typed(last(until, MICROS_PER_MINUTE), 'day')
          : unit(end) === 'second'
            ? typed(last(until, 1_000_000), 'second')
            : typed(last(until, MICROS_PER_MINUTE), 'minute')
        : ''
  }
}

export const RANGE_PRESETS = ['today', 'yesterday', 'last7', 'last30', 'thisMonth', 'all'] as const
export type RangePreset = (typeof RANGE_PRESETS)[number]

/** The fields of a preset as they stand today in a zone. `nowUs` in microseconds. */
export function presetFields(
  preset: RangePreset,
  nowUs: number,
  zone: string
): { from: string; until: string } {
  if (preset === 'all') return { from: '', until: '' }
  const today = zonedParts(nowUs, zone)
  const day = (back: number): string =>
    new Date(Date.UTC(today.year, today.month - 1, today.day - back)).toISOString().slice(0, 10)
  switch (preset) {
    case 'today':
      return { from: day(0), until: day(0) }
    case 'yesterday':
      return { from: day(1), until: day(1) }
    case 'last7':
      return { from: day(6), until: day(0) }
    case 'last30':
      return { from: day(29), until: day(0) }
    case 'thisMonth':
      return { from: `${day(0).slice(0, 8)}01`, until: day(0) }
  }
}

/** True when both ends stand at midnight, so that the period is made of whole days. */
export const isWholeDays = ({ from, until }: DateRange, zone: string): boolean =>
  [from, until].every((us) => us === null || isMidnight(zonedParts(us, zone)))
