import { formatDecimal } from '../format/number'
import { formatZoned } from '../format/zone'
import type { CourseStep, RankedRow } from '../model/statistics'
import type { ChartWords } from './chart-words'

/** Characters of an ISO time that a step is known by. */
const STEP_CHARS: Readonly<Record<CourseStep, number>> = { hour: 16, day: 10, week: 10, month: 7 }

/** A point in time as tables write it: `2026-03-11 09:00`, `2026-03-11`, `2026-03`. Microseconds, IANA zone. */
export const stepText = (us: number, step: CourseStep, zone: string): string =>
  formatZoned(us, zone).slice(0, STEP_CHARS[step])

/**
 * Writes points in time as axes do: "11 Mar, 09:00", "11 Mar", "Mar 2026". Of our own words: what a computer's library of
 * languages makes of them changes with its version, and reports must not.
 */
export function axisText(step: CourseStep, zone: string, { months }: ChartWords): (us: number) => string {
  return (us) => {
    const local = formatZoned(us, zone)
    const month = months[Number(local.slice(5, 7)) - 1] ?? ''
    if (step === 'month') return `${month} ${local.slice(0, 4)}`
    const day = `${Number(local.slice(8, 10))} ${month}`
    return step === 'hour' ? `${day}, ${local.slice(11, 16)}` : day
  }
}

/** A share with one decimal: `75.2%`; empty of nothing. */
export const shareText = (part: number, whole: number, words: ChartWords): string =>
  whole === 0 ? '' : words.percent(formatDecimal((part / whole) * 100, 1, words.decimalMark))

/** Who or what a row is of: the name, else what it is known by. */
export const rowName = ({ name, key }: Pick<RankedRow, 'name' | 'key'>): string => name ?? key
