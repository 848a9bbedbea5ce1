/** Instants are microseconds since the epoch, UTC, in a plain number: exact until the year 2255. */
const MICROS_PER_SECOND = 1_000_000
const MICROS_PER_MINUTE = 60 * MICROS_PER_SECOND
const MICROS_PER_DAY = 86_400 * MICROS_PER_SECOND

const CODE_0 = 48
const CODE_9 = 57
const CODE_COLON = 58
const CODE_DASH = 45
const CODE_PLUS = 43
const CODE_DOT = 46
const CODE_COMMA = 44
const CODE_SPACE = 32

export interface ParseInstantOptions {
  /** Offset of a text that names none, in minutes east of UTC. Without it such a text is refused. */
  readonly defaultOffsetMinutes?: number
}

export interface FormatInstantOptions {
  /** Between date and time; `T` by default. */
  readonly separator?: 'T' | ' '
  /** Digits of the fraction, cut and never rounded; `auto` writes six, and none when they are all zero. Default 6. */
  readonly fraction?: 0 | 3 | 6 | 'auto'
  /** Minutes east of UTC in which the text is written; 0 by default. */
  readonly offsetMinutes?: number
  /** How the offset is written: `Z` (UTC only, else `+01:00`), `+00:00`, or not at all. Default `Z`. */
  readonly zone?: 'Z' | 'numeric' | 'none'
}

/** Days from 1970-01-01 to a date of the proleptic Gregorian calendar. */
function daysFromCivil(year: number, month: number, day: number): number {
  const y = month <= 2 ? year - 1 : year
  const era = Math.floor(y / 400)
  const yearOfEra = y - era * 400
  const dayOfYear = Math.floor((153 * (month + (month > 2 ? -3 : 9)) + 2) / 5) + day - 1
  const dayOfEra = yearOfEra * 365 + Math.floor(yearOfEra / 4) - Math.floor(yearOfEra / 100) + dayOfYear
  return era * 146_097 + dayOfEra - 719_468
}

function daysInMonth(year: number, month: number): number {
  if (month === 2) return year % 4 === 0 && (year % 100 !== 0 || year % 400 === 0) ? 29 : 28
  return month === 4 || month === 6 || month === 9 || month === 11 ? 30 : 31
}

/** Two decimal digits at an offset, or -1. */
function twoDigits(text: string, at: number): number {
  const high = text.charCodeAt(at) - CODE_0
  const low = text.charCodeAt(at + 1) - CODE_0
  return high >= 0 && high <= 9 && low >= 0 && low <= 9 ? high * 10 + low : -1
}

/** Minutes east of UTC of what follows the time, null when it is no offset. Seconds of old zones are refused. */
function parseOffset(text: string, start: number, options: ParseInstantOptions | undefined): number | null {
  let at = start
  if (at === text.length) return options?.defaultOffsetMinutes ?? null
  if (text.charCodeAt(at) === CODE_SPACE) at += 1
  const sign = text.charCodeAt(at)
  if (sign !== CODE_PLUS && sign !== CODE_DASH) {
    const name = text.slice(at).toUpperCase()
    return name === 'Z' || name === 'UTC' || name === 'GMT' ? 0 : null
  }
  const hours = twoDigits(text, at + 1)
  at += 3
  if (hours < 0 || hours > 23) return null
  let minutes = 0
  if (at < text.length) {
    if (text.charCodeAt(at) === CODE_COLON) at += 1
    minutes = twoDigits(text, at)
    if (minutes < 0 || minutes > 59 || at + 2 !== text.length) return null
  }
  const total = hours * 60 + minutes
  return sign === CODE_DASH ? -total : total
}

/**
 * Microseconds since the epoch of an ISO-like text: `2026-03-11 09:02:10.123456+01`. `T` or a space between date and
 * time; seconds and fraction optional, digits after the sixth cut; offset `Z`, `+01`, `+0100`, `+01:00` or `-03:30`.
 * Null when the text is anything else, or names no offset and no default is given.
 */
export function parseInstant(text: string, options?: ParseInstantOptions): number | null {
  const century = twoDigits(text, 0)
  const yearOfCentury = twoDigits(text, 2)
  const month = twoDigits(text, 5)
  const day = twoDigits(text, 8)
  const hour = twoDigits(text, 11)
  const minute = twoDigits(text, 14)
  if (century < 0 || yearOfCentury < 0 || month < 1 || month > 12 || day < 1) return null
  if (hour < 0 || hour > 23 || minute < 0 || minute > 59) return null
  if (text.charCodeAt(4) !== CODE_DASH || text.charCodeAt(7) !== CODE_DASH) return null
  if (text.charCodeAt(13) !== CODE_COLON) return null
  const separator = text[10]
  if (separator !== ' ' && separator !== 'T' && separator !== 't') return null
  const year = century * 100 + yearOfCentury
  if (day > daysInMonth(year, month)) return null

  let at = 16
  let micros = 0
  if (text.charCodeAt(at) === CODE_COLON) {
    const second = twoDigits(text, at + 1)
    if (second < 0 || second > 60) return null // 60: a leap second, taken as the next minute like PostgreSQL does
    micros = second * MICROS_PER_SECOND
    at += 3
    const mark = text.charCodeAt(at)
    if (mark === CODE_DOT || mark === CODE_COMMA) {
      at += 1
      let digits = 0
      let fraction = 0
      for (; at < text.length; at += 1) {
        const code = text.charCodeAt(at)
        if (code < CODE_0 || code > CODE_9) break
        if (digits < 6) fraction = fraction * 10 + (code - CODE_0)
        digits += 1
      }
      if (digits === 0) return null
      for (; digits < 6; digits += 1) fraction *= 10
      micros += fraction
    }
  }
  const offset = parseOffset(text, at, options)
  if (offset === null) return null
  const days = daysFromCivil(year, month, day)
  return days * MICROS_PER_DAY + (hour * 60 + minute - offset) * MICROS_PER_MINUTE + micros
}

const pad = (value: number, width: number): string => String(value).padStart(width, '0')

function formatZone(offsetMinutes: number, zone: 'Z' | 'numeric' | 'none'): string {
  if (zone === 'none') return ''
  if (zone === 'Z' && offsetMinutes === 0) return 'Z'
  const absolute = Math.abs(offsetMinutes)
  return `${offsetMinutes < 0 ? '-' : '+'}${pad(Math.floor(absolute / 60), 2)}:${pad(absolute % 60, 2)}`
}

/** Text of an instant, `2026-03-11T09:02:10.000000Z` by default. */
export function formatInstant(instantUs: number, options: FormatInstantOptions = {}): string {
  const { separator = 'T', fraction = 6, offsetMinutes = 0, zone = 'Z' } = options
  const localUs = instantUs + offsetMinutes * MICROS_PER_MINUTE
  const micros = ((localUs % MICROS_PER_SECOND) + MICROS_PER_SECOND) % MICROS_PER_SECOND
  const iso = new Date((localUs - micros) / 1000).toISOString()
  const digits = fraction === 'auto' ? (micros === 0 ? 0 : 6) : fraction
  const tail = digits === 0 ? '' : `.${pad(micros, 6).slice(0, digits)}`
  return `${iso.slice(0, 10)}${separator}${iso.slice(11, 19)}${tail}${formatZone(offsetMinutes, zone)}`
}
