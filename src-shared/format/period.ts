import { instantOf, shifted, wallAt } from './period-clock'
import type { PeriodClock, PeriodProblem } from './period-date'
import { isPeriodProblem, parsePoint, type PeriodPoint } from './period-point'
import { folded } from './period-words'
import { formatZoned } from './zone'

export { FIRST_YEAR, LAST_YEAR } from './period-clock'
export { isNamedPreset, PERIOD_PRESETS, type PeriodPreset } from './period-words'
export type { PeriodClock, PeriodProblem, PeriodProblemKind } from './period-date'
export { isPeriodProblem, parsePoint, type PeriodPoint, type PointHints } from './period-point'

/** `[from, until)` in microseconds, UTC; null where it is open: no start means all, no end means until now. */
export interface Period {
  readonly from: number | null
  readonly until: number | null
}

interface Reading extends Period {
  readonly moves: boolean
  readonly name: string | null
}

const ALL: Reading = { from: null, until: null, moves: false, name: null }
const ALL_WORDS: ReadonlySet<string> = new Set(['', 'all', 'everything', 'tout', 'toujours', '..'])

const SINCE = /^(?:since |from |starting |depuis |a partir d(?:e |u |')|des |de |du )(?:le |la |l')?(.+)$/
const UNTIL =
  /^(?:until |till |up to and including |up to |through |to |jusqu'(?:a |au |en )?|jusque )(?:le |la |l')?(.+?)(?: inclus(?:ive)?| included)?$/
const BEFORE = /^(?:before|avant) (?:le |la |l')?(.+)$/
const AFTER = /^(?:after|apres) (?:le |la |l')?(.+)$/
const OPENING = /^(?:from|since|between|depuis|entre|du|de|des) (?:le |la |l')?/
const CLOSING = /(?: inclus(?:ive)?| included)$/
const BETWEEN =
  /\s*(?:\.\.\.?|…)\s*|\s+(?:to|until|till|through|and|et|au|a|jusqu'au|jusqu'a|–|—|-|->|→)\s+(?:le |la |l')?|\s*[–—→]\s*|(?<=:\d\d|\dh|[ap]m)-(?=\d)|(?<=^\d{4})-(?=\d{4}$)/g

const isOpen = (text: string): boolean => text === ''

/** The beginning of a range that left out what its end says: "9 to 15 March", "15 dec to 3 jan 2025". */
function readStart(text: string, end: PeriodPoint | null, clock: PeriodClock): PeriodPoint | PeriodProblem {
  const number = /^(\d{1,2})(?:st|nd|rd|th|er)?$/.exec(text)?.[1]
  if (end === null) return parsePoint(text, clock)
  const { year, month } = wallAt(end.from, clock.zone)
  if (number !== undefined) {
    return parsePoint(end.yearless ? `${number}/${month}` : `${year}-${month}-${number}`, clock)
  }
  const point = parsePoint(text, clock)
  if (isPeriodProblem(point) || !point.yearless || end.yearless) return point
  const same = parsePoint(text, clock, { year })
  return isPeriodProblem(same) || same.from < end.until ? same : parsePoint(text, clock, { year: year - 1 })
}

/**
 * The end of a range: a time alone belongs to the day of the beginning, a date without a year to its year; or to the next
 * day or year when it would lie before the beginning.
 */
function readEnd(text: string, start: PeriodPoint, clock: PeriodClock): PeriodPoint | PeriodProblem {
  const dayUs = start.isMoment ? clock.nowUs : start.from
  const { year } = wallAt(start.from, clock.zone)
  const point = parsePoint(text, clock, { year, dayUs, isEnd: true })
  if (isPeriodProblem(point) || point.until > start.from) return point
  if (point.dayless) return parsePoint(text, clock, { dayUs: dayUs + 86_400e6, isEnd: true })
  return point.yearless ? parsePoint(text, clock, { year: year + 1 }) : point
}

/** "Monday to Friday" on a Wednesday: the Monday before the latest Friday. */
const weekBefore = ({ from }: PeriodPoint, { zone }: PeriodClock): number =>
  instantOf(shifted(wallAt(from, zone), 'week', -1), zone)

function readRange(first: string, last: string, clock: PeriodClock): Reading | PeriodProblem {
  const whole = isOpen(last) ? null : parsePoint(last, clock, { isEnd: true })
  const start = isOpen(first)
    ? null
    : readStart(first, whole && !isPeriodProblem(whole) ? whole : null, clock)
  if (start && isPeriodProblem(start)) return start
  const isSettled = whole && !isPeriodProblem(whole) && !whole.dayless && !whole.yearless
  const end = isSettled || start === null || isOpen(last) ? whole : readEnd(last, start, clock)
  if (end && isPeriodProblem(end)) return end
  const from =
    start && end && start.isWeekday && start.from >= end.until ? weekBefore(start, clock) : start?.from
  return {
    from: from ?? null,
    until: end?.until ?? null,
    moves: (start?.moves ?? false) || (end?.moves ?? false),
    name: null
  }
}

/** One side of a point: "since", "until", "before", "after". */
function readSide(text: string, clock: PeriodClock): Reading | PeriodProblem | null {
  const sides = [
    [AFTER, (point: PeriodPoint) => ({ from: point.until, until: null })],
    [BEFORE, (point: PeriodPoint) => ({ from: null, until: point.from })],
    [UNTIL, (point: PeriodPoint) => ({ from: null, until: point.until })],
    [SINCE, (point: PeriodPoint) => ({ from: point.from, until: null })]
  ] as const
  for (const [shape, ends] of sides) {
    const rest = shape.exec(text)?.[1]
    if (rest === undefined) continue
    // "Depuis 3 jours" counts back from now.
    const counted = shape === SINCE && /^\d{1,6} ?[a-z]+$/.test(rest) ? parsePoint(`-${rest}`, clock) : null
    const isCounted = counted !== null && !isPeriodProblem(counted)
    const point = isCounted ? counted : parsePoint(rest, clock, { isEnd: shape === UNTIL })
    return isPeriodProblem(point) ? point : { ...ends(point), moves: point.moves, name: null }
  }
  return null
}

/** The text as a period, before its ends are compared. */
function read(text: string, clock: PeriodClock): Reading | PeriodProblem {
  const typed = folded(text)
  if (ALL_WORDS.has(typed)) return ALL
  const point = parsePoint(typed, clock)
  if (!isPeriodProblem(point)) {
    const { from, until, moves, name, isMoment } = point
    return { from, until: isMoment ? null : until, moves, name }
  }
  const stripped = typed.replace(OPENING, '').replace(CLOSING, '')
  let failure: PeriodProblem | null = null
  for (const match of stripped.matchAll(BETWEEN)) {
    const last = stripped.slice(match.index + match[0].length)
    const range = readRange(stripped.slice(0, match.index), last, clock)
    if (!isPeriodProblem(range)) return range
    if (failure === null || failure.problem === 'unknown') failure = range
  }
  const side = failure === null || failure.problem === 'unknown' ? readSide(typed, clock) : null
  if (side && (!isPeriodProblem(side) || failure === null)) return side
  if (failure) return failure
  return point.problem === 'unknown' ? { ...point, text: text.trim() } : point
}

/**
 * The period that a text means now: a preset's stable name, what people type in English or French (a day, a month, `-2h`,
 * `last monday`, `X..Y`, `du X au Y`, `since X`, `until X`), or nothing for all calls. The end is meant inclusively in its
 * own unit. A text that is none is answered with what is wrong and with which piece of it.
 */
export function parsePeriod(text: string, clock: PeriodClock): Period | PeriodProblem {
  const reading = read(text, clock)
  if (isPeriodProblem(reading)) return reading
  const { from, until } = reading
  if (from !== null && until !== null && from >= until) return { problem: 'reversed', text: text.trim() }
  return { from, until }
}

/** Any moment and zone: what moves does so at all of them. */
const ANY: PeriodClock = { nowUs: Date.UTC(2024, 5, 12, 12) * 1000, zone: 'UTC' }

/** True for texts whose period moves with the clock, which are kept as text; false for fixed ones and for no period. */
export function isMoving(text: string, language: 'en' | 'fr' = 'en'): boolean {
  const reading = read(text, { ...ANY, language })
  return !isPeriodProblem(reading) && reading.moves
}

/** A moving text as it is kept: under its stable name where it has one ("7 derniers jours" is `last-7-days`). */
export function canonicalPeriod(text: string, language: 'en' | 'fr' = 'en'): string {
  const reading = read(text, { ...ANY, language })
  return (isPeriodProblem(reading) ? null : reading.name) ?? text.trim()
}

const two = (value: number): string => String(value).padStart(2, '0')

/** Texts that may stand for an end, shortest first; the last ones are always exact. */
function endTexts(us: number, zone: string, isEnd: boolean): readonly string[] {
  const at = (back: number): string => formatZoned(isEnd ? us - back : us, zone)
  const micro = isEnd ? us - 1 : us
  return [
    at(60e6).slice(0, 10),
    at(60e6).slice(0, 16),
    at(1e6),
    formatZoned(isEnd ? us - 60e6 : us, zone, { offset: true }).replace(/:\d\d([+-])/, '$1'),
    formatZoned(isEnd ? us - 1e6 : us, zone, { offset: true }),
    formatZoned(micro, zone, { fraction: 6 }),
    formatZoned(micro, 'UTC', { fraction: 6, offset: true, separator: 'T' })
  ]
}

function endText(us: number, zone: string, isEnd: boolean): string {
  const clock = { nowUs: us, zone }
  const texts = endTexts(us, zone, isEnd)
  const found = texts.find((text) => {
    const point = parsePoint(text, clock)
    return !isPeriodProblem(point) && (isEnd ? point.until : point.from) === us
  })
  return found ?? texts.at(-1) ?? ''
}

/**
 * A fixed period as it is typed: `2026-03-09..2026-03-15`, `2026-03`, `2026-03-11 14:03..`. `parsePeriod` gives it back
 * to the microsecond in the same zone; empty when it is open on both sides.
 */
export function formatPeriod({ from, until }: Period, zone: string): string {
  if (from === null) return until === null ? '' : `..${endText(until, zone, true)}`
  const start = endText(from, zone, false)
  if (until === null) return `${start}..`
  const { year, month } = wallAt(from, zone)
  const clock = { nowUs: from, zone }
  const alone = [String(year), `${year}-${two(month)}`, start, formatZoned(from, zone)].find((text) => {
    const whole = parsePeriod(text, clock)
    return !isPeriodProblem(whole) && whole.from === from && whole.until === until
  })
  return alone ?? `${start}..${endText(until, zone, true)}`
}
