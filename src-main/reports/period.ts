import { AppError } from '@shared/errors/app-error'
import { isPeriodProblem, parsePeriod, type Period } from '@shared/format/period'
import { wallAt, weekdayOf } from '@shared/format/period-clock'
import { formatZoned } from '@shared/format/zone'
import type { ReportWords } from './words/words'

/** The period that a report file names, as of a moment (microseconds, UTC). Throws `usage` for a text that is none. */
export function reportPeriod(
  text: string | null,
  clock: { readonly nowUs: number; readonly zone: string; readonly language: 'en' | 'fr' }
): Period {
  if (text === null) return { from: null, until: null }
  const period = parsePeriod(text, clock)
  if (!isPeriodProblem(period)) return period
  throw new AppError({
    code: 'usage',
    message: `"${text}" is no period.`,
    hint: 'For example last-week, last-month, 2026-03 or 2026-03-09..2026-03-15.',
    details: { period: text }
  })
}

const isMidnight = (us: number, zone: string): boolean => formatZoned(us, zone).endsWith(' 00:00:00')

/** `Monday 9 March 2026`, with the time unless it is midnight. */
function pointText(us: number, zone: string, words: ReportWords, withTime: boolean): string {
  const wall = wallAt(us, zone)
  const weekday = words.weekdays[weekdayOf(wall) - 1] ?? ''
  const month = words.months[wall.month - 1] ?? ''
  const day = words.date(weekday, wall.day, month, wall.year)
  return withTime ? `${day}, ${formatZoned(us, zone).slice(11, 16)}` : day
}

/** A period in words, independent of the language of the computer. Whole days name their last day. */
export function periodWords({ from, until }: Period, zone: string, words: ReportWords): string {
  if (from === null && until === null) return words.always
  const whole = [from, until].every((us) => us === null || isMidnight(us, zone))
  const start = from === null ? null : pointText(from, zone, words, !whole)
  const end = until === null ? null : pointText(whole ? until - 1 : until, zone, words, !whole)
  if (start === null) return words.until(end ?? '')
  if (end === null) return words.since(start)
  return whole && start === end ? start : words.between(start, end)
}
