/**
 * Arithmetic with IANA time zones on microseconds since the epoch, UTC. Intl is asked once per zone and day (more
 * often only on the days of a clock change), so that a million rows cost no more than their digits.
 */
const MICROS_PER_SECOND = 1_000_000
const MICROS_PER_MINUTE = 60 * MICROS_PER_SECOND
const MICROS_PER_HOUR = 60 * MICROS_PER_MINUTE
const MICROS_PER_DAY = 24 * MICROS_PER_HOUR

/** Every clock change since 1970 fell on a quarter of an hour, UTC. */
const MICROS_PER_SLOT = 15 * MICROS_PER_MINUTE

/** A wall clock reading; `micros` is the fraction of the second. */
export interface LocalParts {
  readonly year: number
  readonly month: number
  readonly day: number
  readonly hour: number
  readonly minute: number
  readonly second: number
  readonly micros: number
}

/** A wall clock reading with the offset that held then, minutes east of UTC. */
export interface ZonedParts extends LocalParts {
  readonly offsetMinutes: number
}

export interface FormatZonedOptions {
  /** Digits of the fraction, cut and never rounded; `auto` writes six, and none when they are zero. Default 0. */
  readonly fraction?: 0 | 3 | 6 | 'auto'
  /** Whether the offset follows, as `+01:00`. Default false. */
  readonly offset?: boolean
  /** Between date and time. Default a blank. */
  readonly separator?: 'T' | ' '
}

interface ZoneClock {
  readonly format: Intl.DateTimeFormat
  /** Day number (UTC) -> the offset of that whole day, or `null` when the clock changes within it. */
  readonly days: Map<number, number | null>
  /** Slot number -> offset, for days of a change only. */
  readonly slots: Map<number, number>
  lastDay: number
  lastOffset: number | null
}

const clocks = new Map<string, ZoneClock>()

/** True for names that this computer's zone data knows, e.g. `Europe/Paris` or `UTC`. */
export function isTimeZone(zone: string): boolean {
  try {
    clockOf(zone)
    return true
  } catch {
    return false
  }
}

function clockOf(zone: string): ZoneClock {
  const known = clocks.get(zone)
  if (known) return known
  const clock: ZoneClock = {
    format: new Intl.DateTimeFormat('en-US', { timeZone: zone, timeZoneName: 'longOffset' }),
    days: new Map(),
    slots: new Map(),
    lastDay: Number.NaN,
    lastOffset: null
  }
  clocks.set(zone, clock)
  return clock
}

/** Intl writes `GMT`, `GMT+01:00` or, for local mean times before 1900, `GMT+00:09:21`: its seconds are dropped. */
function askOffset(clock: ZoneClock, us: number): number {
  const text = clock.format.format(us / 1000)
  const match = /GMT(?:([+-])(\d\d):(\d\d))?/.exec(text)
  if (!match?.[1]) return 0
  const minutes = Number(match[2]) * 60 + Number(match[3])
  return match[1] === '-' ? -minutes : minutes
}

function offsetOfDay(clock: ZoneClock, day: number): number | null {
  const known = clock.days.get(day)
  if (known !== undefined) return known
  const first = askOffset(clock, day * MICROS_PER_DAY)
  // A zone never changes its clock twice within a day, so equal ends mean a day without a change.
  const whole = first === askOffset(clock, (day + 1) * MICROS_PER_DAY) ? first : null
  clock.days.set(day, whole)
  return whole
}

function offsetOn(clock: ZoneClock, us: number): number {
  const day = Math.floor(us / MICROS_PER_DAY)
  if (day !== clock.lastDay) {
    clock.lastOffset = offsetOfDay(clock, day)
    clock.lastDay = day
  }
  if (clock.lastOffset !== null) return clock.lastOffset
  const slot = Math.floor(us / MICROS_PER_SLOT)
  let offset = clock.slots.get(slot)
  if (offset === undefined) {
    offset = askOffset(clock, slot * MICROS_PER_SLOT)
    clock.slots.set(slot, offset)
  }
  return offset
}

/** Offset of a zone at an instant, in minutes east of UTC. Throws a RangeError for an unknown zone. */
export function offsetMinutesAt(zone: string, us: number): number {
  return offsetOn(clockOf(zone), us)
}

/** Wall clock of a zone at an instant. */
export function zonedParts(us: number, zone: string): ZonedParts {
  const offsetMinutes = offsetMinutesAt(zone, us)
  const local = us + offsetMinutes * MICROS_PER_MINUTE
  const day = Math.floor(local / MICROS_PER_DAY)
  const ofDay = local - day * MICROS_PER_DAY
  const date = new Date(day * 86_400_000)
  const seconds = Math.floor(ofDay / MICROS_PER_SECOND)
  return {
    year: date.getUTCFullYear(),
    month: date.getUTCMonth() + 1,
    day: date.getUTCDate(),
    hour: Math.floor(seconds / 3600),
    minute: Math.floor(seconds / 60) % 60,
    second: seconds % 60,
    micros: ofDay - seconds * MICROS_PER_SECOND,
    offsetMinutes
  }
}

const TWO_DIGITS = Array.from({ length: 60 }, (_, value) => String(value).padStart(2, '0'))
const two = (value: number): string => TWO_DIGITS[value] ?? String(value)

/** `+01:00` of minutes east of UTC. */
export function formatOffset(offsetMinutes: number): string {
  const absolute = Math.abs(offsetMinutes)
  return `${offsetMinutes < 0 ? '-' : '+'}${two(Math.floor(absolute / 60))}:${two(absolute % 60)}`
}

let lastDateDay = Number.NaN
let lastDateText = ''

function dateText(day: number): string {
  if (day !== lastDateDay) {
    lastDateText = new Date(day * 86_400_000).toISOString().slice(0, 10)
    lastDateDay = day
  }
  return lastDateText
}

/** Text of an instant in a zone, `2026-03-11 12:05:01` by default. */
export function formatZoned(us: number, zone: string, options: FormatZonedOptions = {}): string {
  const { fraction = 0, offset = false, separator = ' ' } = options
  const offsetMinutes = offsetMinutesAt(zone, us)
  const local = us + offsetMinutes * MICROS_PER_MINUTE
  const day = Math.floor(local / MICROS_PER_DAY)
  const ofDay = local - day * MICROS_PER_DAY
  const seconds = Math.floor(ofDay / MICROS_PER_SECOND)
  const minutes = Math.floor(seconds / 60)
  let text = `${dateText(day)}${separator}${two(Math.floor(minutes / 60))}:${two(minutes % 60)}:${two(seconds % 60)}`
  if (fraction !== 0) {
    const micros = ofDay - seconds * MICROS_PER_SECOND
    if (fraction !== 'auto' || micros !== 0) {
      text += `.${String(micros)
        .padStart(6, '0')
        .slice(0, fraction === 3 ? 3 : 6)}`
    }
  }
  return offset ? text + formatOffset(offsetMinutes) : text
}

/** Microseconds of a wall clock reading as if the clock stood at UTC. */
export function localMicros(parts: LocalParts): number {
  const { year, month, day, hour, minute, second, micros } = parts
  return Date.UTC(year, month - 1, day, hour, minute, second) * 1000 + micros
}

/**
 * Instants at which a zone's clocks show a reading (given as microseconds of a clock at UTC), earliest first: none in
 * the hour that is skipped in spring, two in the hour that is repeated in autumn.
 */
export function localMicrosToInstants(localUs: number, zone: string): number[] {
  const clock = clockOf(zone)
  // No zone is farther than 14 hours from UTC and none changes twice within 28 hours: these two are all candidates.
  const before = offsetOn(clock, localUs - 14 * MICROS_PER_HOUR)
  const after = offsetOn(clock, localUs + 14 * MICROS_PER_HOUR)
  const earlier = localUs - Math.max(before, after) * MICROS_PER_MINUTE
  const later = localUs - Math.min(before, after) * MICROS_PER_MINUTE
  const shows = (us: number): boolean => us + offsetOn(clock, us) * MICROS_PER_MINUTE === localUs
  if (earlier === later) return [earlier]
  return [earlier, later].filter(shows)
}

/** Instants at which a zone's clocks show a reading, earliest first: none, one or two. */
export function localToInstants(parts: LocalParts, zone: string): number[] {
  return localMicrosToInstants(localMicros(parts), zone)
}

/** True within the hour that autumn gives twice, both times it passes. */
export function isRepeatedHour(us: number, zone: string): boolean {
  return localMicrosToInstants(us + offsetMinutesAt(zone, us) * MICROS_PER_MINUTE, zone).length === 2
}
