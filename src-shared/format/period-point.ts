import { parseInstant } from './instant'
import { instantOf, shifted, spanOf, wallAt, FIRST_YEAR, LAST_YEAR, type PeriodUnit } from './period-clock'
import { readDate, type PeriodClock, type PeriodProblem, type PeriodProblemKind } from './period-date'
import { folded, unitIn } from './period-words'
import type { LocalParts } from './zone'

/** What one typed time covers, `[from, until)` in microseconds: the whole of its own unit. */
export interface PeriodPoint {
  readonly from: number
  readonly until: number
  /** Moves with the clock, and is therefore kept as text. */
  readonly moves: boolean
  /** A moment counted back from now: alone it means "since then". */
  readonly isMoment: boolean
  /** The year was not said. */
  readonly yearless: boolean
  /** The day was not said. */
  readonly dayless: boolean
  /** The latest day of that name: the one before is seven days earlier. */
  readonly isWeekday: boolean
  /** Stable name of a preset. */
  readonly name: string | null
}

/** What the other end of a range lends to a text that leaves something out. */
export interface PointHints {
  readonly year?: number
  /** An instant on the day that a time alone belongs to; today without it. */
  readonly dayUs?: number
  /** It ends something: "to 16h" means 16:00 and not the hour that begins then. */
  readonly isEnd?: boolean
}

const PLAIN = {
  moves: false,
  isMoment: false,
  yearless: false,
  dayless: false,
  isWeekday: false,
  name: null
} as const
const MOVING = { ...PLAIN, moves: true } as const
const LAST_US = Date.UTC(LAST_YEAR + 1, 0, 1) * 1000

interface ClockReading {
  readonly hour: number
  readonly minute: number
  readonly second: number
  readonly micros: number
  readonly unit: PeriodUnit
  /** Digits of the fraction. */
  readonly digits: number
}

/** `14:03:05.5`, `14h03`, `2pm`, `noon`; null when it is no time, a problem when no clock shows it. */
function readClock(text: string): ClockReading | PeriodProblemKind | null {
  if (text === 'noon' || text === 'midi') return readClock('12:00')
  const match =
    /^(\d{1,2}):(\d\d)(?::(\d\d)(?:[.,](\d{1,6})\d*)?)? ?(am|pm)?$/.exec(text) ??
    /^(\d{1,2}) ?(?:h|heures?)(?: ?(\d\d))?()()()$/.exec(text) ??
    /^(\d{1,2})()()() ?(am|pm)$/.exec(text)
  if (!match) return null
  const [, hours = '', minutes = '', seconds = '', fraction = '', half = ''] = match
  if (half !== '' && (Number(hours) > 12 || Number(hours) === 0)) return 'no-such-date'
  const hour = half === '' ? Number(hours) : (Number(hours) % 12) + (half === 'pm' ? 12 : 0)
  const parts = { hour, minute: Number(minutes), second: Number(seconds) }
  if (parts.hour > 23 || parts.minute > 59 || parts.second > 59) return 'no-such-date'
  const unit = seconds !== '' ? 'second' : minutes !== '' ? 'minute' : 'hour'
  return { ...parts, micros: Number(fraction.padEnd(6, '0')), unit, digits: fraction.length }
}

/** Where a date ends and its time begins. */
const WITH_CLOCK =
  /^(.+?)(?:,? (?:at |a |from |de |between |entre )?|t(?=\d))(\d{1,2}(?::\d\d.*| ?(?:h|heure).*| ?[ap]m)|noon|midi)$/
const ISO_HOUR = /^(\d{4}-\d{1,2}-\d{1,2})[ t](\d{1,2})$/

type Outcome = PeriodPoint | PeriodProblemKind

function within(from: number, until: number, rest: Omit<PeriodPoint, 'from' | 'until'>): Outcome {
  return from < -86_400e6 || until > LAST_US ? 'no-such-date' : { from, until, ...rest }
}

function clockPoint(day: LocalParts, clock: ClockReading, zone: string, rest: typeof PLAIN): Outcome {
  const { hour, minute, second, micros, unit, digits } = clock
  const wall = { ...day, hour, minute, second, micros }
  if (digits > 0) {
    const from = instantOf(wall, zone)
    return within(from, instantOf(wall, zone, 'last') + 10 ** (6 - digits), rest)
  }
  const span = spanOf(wall, unit, zone)
  return span ? within(span.from, span.until, rest) : 'no-such-date'
}

/** `-2h`, `2 hours ago`, `now`: a moment counted back from now. Days and longer keep the time of day. */
function readMoment(text: string, { nowUs, zone }: PeriodClock): Outcome | null {
  const second = Math.floor(nowUs / 1e6) * 1e6
  if (/^(?:now|maintenant|present|a present)$/.test(text))
    return { ...MOVING, isMoment: true, from: second, until: second }
  const match =
    /^(?:now ?)?- ?(\d{1,6}) ?([a-z]+)$/.exec(text) ??
    /^(\d{1,6}) ([a-z]+) ago$/.exec(text) ??
    /^il y a (\d{1,6}) ([a-z]+)$/.exec(text) ??
    /^(?:the |les )?(?:last|past|previous) (\d{1,6}) ?([a-z]+)$/.exec(text) ??
    /^(?:the |la )?(?:last|past|derniere) ()(hour|minute|second|heure|seconde)$/.exec(text) ??
    /^(?:les )?(\d{1,6}) (?:dernieres?|derniers?) ([a-z]+)$/.exec(text)
  const unit = unitIn(match?.[2] ?? '')
  if (!match || !unit) return null
  const wall = wallAt(second, zone)
  const clockUs = { hour: 3600e6, minute: 60e6, second: 1e6 }[unit as 'hour']
  const back = match[1] === '' ? 1 : Number(match[1])
  const years = { month: back / 12, quarter: back / 4, year: back, week: back / 52, day: back / 365 }
  if (clockUs === undefined && years[unit as 'day'] > wall.year - FIRST_YEAR) return 'no-such-date'
  const us = clockUs === undefined ? instantOf(shifted(wall, unit, -back), zone) : second - back * clockUs
  // The hour that autumn repeats can lie after the moment it is counted from.
  const from = Math.min(us, second)
  return within(from, from, { ...MOVING, isMoment: true })
}

/** Seconds, milliseconds or microseconds since the epoch (from 2001 on: a leading 0 is a phone number), or ISO with offset. */
function readInstant(text: string): Outcome | null {
  const epoch = /^@?([12]\d{9})(?:\.(\d{1,6})\d*)?$/.exec(text)
  if (epoch) {
    const fraction = epoch[2] ?? ''
    const from = Number(epoch[1]) * 1e6 + Number(fraction.padEnd(6, '0'))
    return within(from, from + 10 ** (6 - fraction.length), PLAIN)
  }
  if (/^[12]\d{12}$/.test(text)) return within(Number(text) * 1000, Number(text) * 1000 + 1000, PLAIN)
  if (/^[12]\d{15}$/.test(text)) return within(Number(text), Number(text) + 1, PLAIN)
  const iso = text.replace(/^(\d{4})(\d\d)(\d\d)t(\d\d)(\d\d)(\d\d)/, '$1-$2-$3t$4:$5:$6')
  const from = parseInstant(iso.toUpperCase())
  // No zone is farther from UTC than 14 hours: "14:00-16:00" is a stretch of time.
  if (from === null || Number(/[+-](\d\d):?(?:\d\d)?$/.exec(iso.slice(10))?.[1] ?? 0) > 14) return null
  const clock = /[t ]\d\d:\d\d(:\d\d(?:[.,](\d{1,6}))?)?/.exec(iso)
  const digits = clock?.[2]?.length ?? 0
  const length = clock?.[1] === undefined ? 60e6 : 10 ** (6 - digits)
  return within(from, from + length, PLAIN)
}

function readFolded(text: string, clock: PeriodClock, hints: PointHints): Outcome | null {
  const { nowUs, zone } = clock
  const readTime = (time: string): ReturnType<typeof readClock> => {
    const read = readClock(time)
    const isHour = read !== null && typeof read !== 'string' && read.unit === 'hour'
    return isHour && hints.isEnd ? { ...read, unit: 'minute' } : read
  }
  const instant = readInstant(text)
  if (instant !== null) return instant
  const alone = readTime(text)
  if (typeof alone === 'string') return alone
  if (alone !== null) {
    const isGiven = hints.dayUs !== undefined
    const point = clockPoint(wallAt(hints.dayUs ?? nowUs, zone), alone, zone, PLAIN)
    return typeof point === 'string' ? point : { ...point, dayless: true, moves: !isGiven }
  }
  // Stable names are the English words with dashes.
  const words = /^(?:this|last)-/.test(text) ? text.replaceAll('-', ' ') : text
  const date = readDate(words, clock, hints.year)
  if (typeof date === 'string') return date
  if (date !== null) {
    const { start, unit, count, moves, name = null } = date
    const span = spanOf(start, unit, zone)
    if (!span) return 'no-such-date'
    const until = count === 1 ? span.until : instantOf(shifted(start, unit, count), zone)
    return within(span.from, until, {
      ...PLAIN,
      moves,
      yearless: date.yearless ?? false,
      isWeekday: date.isWeekday ?? false,
      name
    })
  }
  const moment = readMoment(words, clock)
  if (moment !== null) return moment
  const hourOnly = ISO_HOUR.exec(text)
  const timed = hourOnly ? [text, hourOnly[1] ?? '', `${hourOnly[2]}h`] : WITH_CLOCK.exec(text)
  if (!timed) return null
  const time = readTime(timed[2] ?? '')
  if (time === null || typeof time === 'string') return time
  const day = readDate(timed[1] ?? '', clock, hints.year)
  if (day === null || typeof day === 'string') return day
  if (day.unit !== 'day' || day.count !== 1) return null
  const point = clockPoint(day.start, time, zone, PLAIN)
  if (typeof point === 'string') return point
  return { ...point, moves: day.moves, yearless: day.yearless ?? false }
}

/**
 * Reads one typed time, in English or French: `yesterday 14:00`, `lundi dernier`, `2025-09-12 14:03`, `Sept 2025`, `-2h`,
 * an ISO text with offset, seconds since the epoch. Dates of digits are read day first. Everything is meant in the zone
 * given unless it names an offset.
 */
export function parsePoint(
  text: string,
  clock: PeriodClock,
  hints: PointHints = {}
): PeriodPoint | PeriodProblem {
  const outcome = readFolded(folded(text).replace(/^(?:du|au|de|des) (?=\S)/, ''), clock, hints)
  if (outcome === null) return { problem: 'unknown', text: text.trim() }
  return typeof outcome === 'string' ? { problem: outcome, text: text.trim() } : outcome
}

/** True for what `parsePoint` and `parsePeriod` answer to a text that is no time. */
export const isPeriodProblem = (answer: object): answer is PeriodProblem => 'problem' in answer
