import { isNamedPreset, type Period, type PeriodProblem } from '@shared/format/period'
import { formatZoned, zonedParts } from '@shared/format/zone'
import { longDayText } from '../i18n/dates'
import { localeOf, type Language } from '../i18n/language'
import type { Translate } from '../i18n/use-text'
import { isWholeDays } from './period-days'

interface Words {
  readonly text: Translate
  readonly language: Language
  /** IANA. */
  readonly zone: string
}

/** One moment before the end belongs to the period, the end itself does not. Microseconds. */
const MOMENT = 1
const MINUTE = 60_000_000
const SECOND = 1_000_000

/** `2026-03-11 14:03`; with its seconds where the period has any, so that no moment is rounded away. */
const clockText = (us: number, zone: string, { from, until }: Period): string => {
  const isWhole = [from, until].every((end) => end === null || end % MINUTE === 0)
  return formatZoned(us, zone).slice(0, isWhole ? 16 : 19)
}

/** A period as it stands on its chip: `9–15 March 2026`, `March 2026`, `from 9 March 2026`. */
export function periodText(range: Period, { text, language, zone }: Words): string {
  const { from, until } = range
  const whole = isWholeDays(range, zone)
  if (from !== null && until !== null) {
    if (!whole)
      return `${clockText(from, zone, range)} – ${clockText(until, zone, range).slice(sameDay(from, until, zone) ? 11 : 0)}`
    const first = zonedParts(from, zone)
    const after = zonedParts(until, zone)
    const isMonth =
      first.day === 1 &&
      after.day === 1 &&
      after.month === (first.month % 12) + 1 &&
      until - from < 32 * 86_400e6
    const format = new Intl.DateTimeFormat(localeOf(language), {
      timeZone: zone,
      ...(isMonth ? {} : { day: 'numeric' }),
      month: 'long',
      year: 'numeric'
    })
    if (isMonth) return format.format(from / 1000)
    // Between two numbers the dash stands without the blanks that some versions of the locale data put there.
    return format.formatRange(from / 1000, (until - MOMENT) / 1000).replace(/(\d)\s*–\s*(\d)/, '$1–$2')
  }
  if (from !== null) {
    return text('period.chip.from', {
      from: whole ? longDayText(from, zone, language) : clockText(from, zone, range)
    })
  }
  if (until !== null) {
    const last = until - (until % MINUTE === 0 ? MINUTE : SECOND)
    const shown = whole ? longDayText(until - MOMENT, zone, language) : clockText(last, zone, range)
    return text('period.chip.until', { until: shown })
  }
  return text('period.all')
}

const sameDay = (a: number, b: number, zone: string): boolean =>
  formatZoned(a, zone).slice(0, 10) === formatZoned(b, zone).slice(0, 10)

/**
 * A period in full, as the read-back of its fields: both ends, inclusively, with the zone. A clock time at the end is
 * said to its last second, because "up to and including 14:03" could mean its first.
 */
export function periodSentence(range: Period, { text, language, zone }: Words): string {
  const { from, until } = range
  const wholeEnd = isWholeDays({ from: null, until }, zone)
  const clock = (us: number, length: number): string => formatZoned(us, zone).slice(11, length)
  const startLength = wholeEnd && from !== null && from % MINUTE === 0 ? 16 : 19
  const start = from === null ? '' : `${longDayText(from, zone, language)} ${clock(from, startLength)}`
  const last = until === null ? 0 : until - MOMENT
  const end = longDayText(last, zone, language) + (wholeEnd ? '' : ` ${clock(last, 19)}`)
  if (from !== null && until !== null) return text('period.both', { from: start, until: end, zone })
  if (from !== null) return text('period.read.from', { from: start, zone })
  if (until !== null) return text('period.read.until', { until: end, zone })
  return text('period.read.all')
}

/** A period that moves with the clock, as on its chip and in its field: "Last 7 days", and as it was typed otherwise. */
export function movingPeriodText(period: string, text: Translate): string {
  const days = /^last-(\d{1,4})-days$/.exec(period)?.[1]
  if (days !== undefined) return text('period.preset.lastDays', { days })
  return isNamedPreset(period) ? text(`period.preset.${period}`) : period
}

/** What is wrong with a typed period or time. */
export const periodProblemText = ({ problem, text: piece }: PeriodProblem, text: Translate): string =>
  text(`period.problem.${problem}`, { text: piece })
