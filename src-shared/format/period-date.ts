import { dateParts, dayOf, shifted, startOf, wallAt, weekdayOf, type PeriodUnit } from './period-clock'
import { monthIn, unitIn, weekdayIn } from './period-words'
import { localMicros, type LocalParts } from './zone'

/** What the meaning of a typed time depends on. */
export interface PeriodClock {
  /** Microseconds, UTC. */
  readonly nowUs: number
  /** IANA zone in which texts without an offset are meant. */
  readonly zone: string
  /** Decides the few abbreviations that mean different things; default `en`. Both languages are always read. */
  readonly language?: 'en' | 'fr'
  /** First day of the week: 1 Monday (default) to 7 Sunday. */
  readonly weekStart?: number
}

/** Why a text is no time: not understood, no such date, month before day, end before beginning. */
export type PeriodProblemKind = 'unknown' | 'no-such-date' | 'month-first' | 'reversed'

/** A text that is no time, with the piece of it that is to blame. */
export interface PeriodProblem {
  readonly problem: PeriodProblemKind
  readonly text: string
}

/** A stretch of the calendar, `count` units from a midnight. */
export interface DateReading {
  readonly start: LocalParts
  readonly unit: PeriodUnit
  readonly count: number
  /** Moves with the clock. */
  readonly moves: boolean
  /** The year was not said. */
  readonly yearless?: boolean
  /** The latest day of that name. */
  readonly isWeekday?: boolean
  /** Stable name of a moving one. */
  readonly name?: string
}

type Answer = DateReading | PeriodProblemKind | null

const QUARTER =
  /^(?:[qt] ?([1-4]),? (\d{4})|(\d{4})[- ]?[qt]([1-4])|([1-4])(?:er?|e|eme|st|nd|rd|th) (?:trimestre|quarter) (\d{4}))$/
const ISO_WEEK = /^(?:(\d{4})-?w(\d{1,2})|(?:week |semaine |w|s)(\d{1,2})(?:,? (\d{4}))?)$/

const fixed = (start: LocalParts | null, unit: PeriodUnit): Answer =>
  start ? { start, unit, count: 1, moves: false } : 'no-such-date'

/** A year of two digits lies in this century. */
const fullYear = (digits: string): number => (digits.length === 2 ? 2000 : 0) + Number(digits)

/** The latest such day that is not yet to come, or that of the year that is hinted at. */
function yearless(month: number, day: number, today: LocalParts, hint: number | undefined): Answer {
  if (hint !== undefined) {
    const start = dateParts(hint, month, day)
    return start ? { start, unit: 'day', count: 1, moves: false, yearless: true } : 'no-such-date'
  }
  // 29 February comes back after four years, or after eight around a year like 2100.
  for (let back = 0; back <= 8; back += 1) {
    const start = dateParts(today.year - back, month, day)
    const isPast = start && (back > 0 || month < today.month || (month === today.month && day <= today.day))
    if (isPast) return { start, unit: 'day', count: 1, moves: false, yearless: true }
  }
  return 'no-such-date'
}

/** Dates of digits alone. */
function digitsDate(text: string, today: LocalParts, hint: number | undefined): Answer {
  const iso = /^(\d{4})[-/.](\d{1,2})(?:[-/.](\d{1,2}))?$/.exec(text) ?? /^(\d{4})(\d\d)(\d\d)$/.exec(text)
  if (iso) {
    const [, year, month, day] = iso
    return fixed(dateParts(Number(year), Number(month), Number(day ?? 1)), day ? 'day' : 'month')
  }
  if (/^\d{4}$/.test(text)) return fixed(dateParts(Number(text), 1, 1), 'year')
  const monthOnly = /^(\d{1,2})[-/.](\d{4})$/.exec(text)
  if (monthOnly) return fixed(dateParts(Number(monthOnly[2]), Number(monthOnly[1]), 1), 'month')
  const dayFirst = /^(\d{1,2})[-/.](\d{1,2})(?:[-/.](\d{4}|\d{2}))?$/.exec(text)
  if (!dayFirst) return null
  const [day, month] = [Number(dayFirst[1]), Number(dayFirst[2])]
  if (month > 12 && day <= 12) return 'month-first'
  return dayFirst[3] === undefined
    ? yearless(month, day, today, hint)
    : fixed(dateParts(fullYear(dayFirst[3]), month, day), 'day')
}

/** Monday of a week as ISO 8601 counts them: the first one holds 4 January. */
function weekStartOf(year: number, number: number): LocalParts | null {
  const fourth = dateParts(year, 1, 4)
  if (!fourth || number < 1 || number > 53) return null
  const start = shifted(startOf(fourth, 'week', 1), 'week', number - 1)
  return shifted(start, 'day', 3).year === year ? start : null
}

/** Dates with the name of a month, a quarter or a week. */
function namedDate(text: string, today: LocalParts, hint: number | undefined): Answer {
  const quarter = QUARTER.exec(text)
  if (quarter) {
    const number = Number(quarter[1] ?? quarter[4] ?? quarter[5])
    return fixed(dateParts(Number(quarter[2] ?? quarter[3] ?? quarter[6]), number * 3 - 2, 1), 'quarter')
  }
  const week = ISO_WEEK.exec(text)
  if (week) {
    const year = week[1] ?? week[4]
    const number = Number(week[2] ?? week[3])
    if (year !== undefined) return fixed(weekStartOf(Number(year), number), 'week')
    const same = weekStartOf(today.year, number)
    const isPast = same && localMicros(same) <= localMicros(today)
    return fixed(isPast ? same : weekStartOf(today.year - 1, number), 'week')
  }
  const dayFirst = /^(\d{1,2})(?:st|nd|rd|th|er)?[ -](?:of )?([a-z]+)\.?,?(?:[ -](\d{4}|\d{2}))?$/.exec(text)
  const monthFirst = /^([a-z]+)\.? (\d{1,2})(?:st|nd|rd|th)?(?:,? (\d{4}))?$/.exec(text)
  const month = monthIn(dayFirst?.[2] ?? monthFirst?.[1] ?? '')
  if (month !== null) {
    const day = Number(dayFirst?.[1] ?? monthFirst?.[2])
    const year = dayFirst?.[3] ?? monthFirst?.[3]
    if (year === undefined) return yearless(month, day, today, hint)
    return fixed(dateParts(fullYear(year), month, day), 'day')
  }
  const alone = /^([a-z]+)\.?,?(?: (?:de )?(\d{4}))?$/.exec(text)
  const only = monthIn(alone?.[1] ?? '')
  if (!alone || only === null) return null
  if (alone[2] !== undefined) return fixed(dateParts(Number(alone[2]), only, 1), 'month')
  const year = hint ?? (only <= today.month ? today.year : today.year - 1)
  const start = dateParts(year, only, 1)
  return start ? { start, unit: 'month', count: 1, moves: false, yearless: true } : 'no-such-date'
}

const DAY_WORDS: ReadonlyMap<string, number> = new Map([
  ['today', 0],
  ["aujourd'hui", 0],
  ['aujourdhui', 0],
  ['yesterday', -1],
  ['hier', -1],
  ['the day before yesterday', -2],
  ['day before yesterday', -2],
  ['avant-hier', -2],
  ['avant hier', -2]
])

/** Days, weeks and so on counted from now. */
function movingDate(text: string, now: LocalParts, clock: PeriodClock): Answer {
  const { language = 'en', weekStart = 1 } = clock
  const back = DAY_WORDS.get(text)
  if (back !== undefined) {
    const name = back === 0 ? 'today' : back === -1 ? 'yesterday' : undefined
    return {
      start: shifted(dayOf(now), 'day', back),
      unit: 'day',
      count: 1,
      moves: true,
      ...(name ? { name } : {})
    }
  }
  const named = /^(?:(last|previous) |(?:le |on )?)([a-z]+\.?)( dernier| passe)?$/.exec(text)
  const weekday = named ? weekdayIn(named[2] ?? '', language) : null
  if (named && weekday !== null) {
    const days = (weekdayOf(now) - weekday + 7) % 7
    const isBefore = named[1] !== undefined || named[3] !== undefined
    const start = shifted(dayOf(now), 'day', -(days === 0 && isBefore ? 7 : days))
    // Another language would take the abbreviation for a month.
    const name =
      named[2]?.startsWith('mar') && named[2].length < 5 ? { name: isBefore ? 'mardi dernier' : 'mardi' } : {}
    return { start, unit: 'day', count: 1, moves: true, isWeekday: true, ...name }
  }
  const one =
    /^(?:the |le |la )?(this|current|ce|cet|cette|last|previous|past|derniere?) ([a-z]+)(?:-ci)?$/.exec(
      text
    ) ?? /^(?:the |le |la |l')?([a-z]+) (derniere?|passee?|precedente?|en cours|courante?)$/.exec(text)
  const words = one?.slice(1) ?? []
  const unit = words.map(unitIn).find((found) => found !== null)
  if (unit && words.every((word) => word.length > 1)) {
    const isThis = words.some((word) => /^(this|current|ce|cet|cette|en cours|courante?)$/.test(word))
    if (unit === 'hour' || unit === 'minute' || unit === 'second') return null
    const start = shifted(startOf(now, unit, weekStart), unit, isThis ? 0 : -1)
    const name = unit === 'day' ? (isThis ? 'today' : 'yesterday') : `${isThis ? 'this' : 'last'}-${unit}`
    return { start, unit, count: 1, moves: true, name }
  }
  const ago = /^(?:(\d{1,4}) ([a-z]+) ago|il y a (\d{1,4}) ([a-z]+))$/.exec(text)
  const agoUnit = unitIn(ago?.[2] ?? ago?.[4] ?? '')
  if (ago && agoUnit && !['hour', 'minute', 'second'].includes(agoUnit)) {
    const start = startOf(shifted(dayOf(now), agoUnit, -Number(ago[1] ?? ago[3])), agoUnit, weekStart)
    return { start, unit: agoUnit, count: 1, moves: true }
  }
  return severalDays(text, now)
}

/** `last 7 days`, today included. */
function severalDays(text: string, now: LocalParts): Answer {
  const match =
    /^(?:the |les )?(?:last|past|previous) (\d{1,4}) ?([a-z]+)$/.exec(text) ??
    /^(?:the |les )?(\d{1,4}) (?:last |past |dernier(?:e?s)? |dernieres? )([a-z]+)$/.exec(text) ??
    /^(?:les )?(\d{1,4}) ([a-z]+) (?:dernier(?:e?s)?|dernieres?|passe(?:e?s)?|ecoule(?:e?s)?)$/.exec(text)
  const unit = unitIn(match?.[2] ?? '')
  const number = Number(match?.[1])
  if (!match || !unit || number < 1 || ['hour', 'minute', 'second'].includes(unit)) return null
  const end = shifted(dayOf(now), 'day', 1)
  const start = shifted(end, unit, -number)
  const count = Math.round((utcDay(end) - utcDay(start)) / 86_400_000)
  // Months differ in length, so that only days and weeks have a name that stays true.
  const name = unit === 'day' || unit === 'week' ? { name: `last-${count}-days` } : {}
  return { start, unit: 'day', count, moves: true, ...name }
}

const utcDay = ({ year, month, day }: LocalParts): number => Date.UTC(year, month - 1, day)

/**
 * Reads a date, folded and without a time: null when it is none. `yearHint` is taken where no year is said; else it is
 * the latest such date that is not yet to come.
 */
export function readDate(text: string, clock: PeriodClock, yearHint?: number): Answer {
  const now = wallAt(clock.nowUs, clock.zone)
  const moving = movingDate(text, now, clock)
  if (moving !== null) return moving
  const bare = text.replace(/^(?:(?:en|in|on|the|le|pendant|during) )?(?:(?:mois|month) (?:de |of |d'))?/, '')
  const plain = digitsDate(bare, now, yearHint) ?? namedDate(bare, now, yearHint)
  if (plain !== null) return plain
  // "Wednesday 11 March 2026": the weekday has to agree, so that a slip of the pen is told.
  const weekday = /^([a-z]+\.?),? (.+)$/.exec(bare)
  const number = weekday ? weekdayIn(weekday[1] ?? '', clock.language ?? 'en') : null
  if (!weekday || number === null) return null
  const rest = weekday[2] ?? ''
  const date = digitsDate(rest, now, yearHint) ?? namedDate(rest, now, yearHint)
  if (date === null || typeof date === 'string') return date
  return date.unit === 'day' && weekdayOf(date.start) === number ? date : 'no-such-date'
}
