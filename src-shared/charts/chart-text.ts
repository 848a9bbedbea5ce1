import { formatDecimal } from '../format/number'
import { formatZoned } from '../format/zone'
import type { CourseStep, RankedRow } from '../model/statistics'
import type { ChartWords } from './chart-words'

const MICROS_PER_MS = 1000
/** Characters of an ISO time that a step is known by. */
const STEP_CHARS: Readonly<Record<CourseStep, number>> = { hour: 16, day: 10, week: 10, month: 7 }
/** 5 January 1970 was a Monday. Milliseconds. */
const FIRST_MONDAY = 4 * 86_400_000
const MS_PER_DAY = 86_400_000

/** A point in time as tables write it: `2026-03-11 09:00`, `2026-03-11`, `2026-03`. Microseconds, IANA zone. */
export const stepText = (us: number, step: CourseStep, zone: string): string =>
  formatZoned(us, zone).slice(0, STEP_CHARS[step])

const AXIS: Readonly<Record<CourseStep, Intl.DateTimeFormatOptions>> = {
  hour: { day: 'numeric', month: 'short', hour: '2-digit', minute: '2-digit', hourCycle: 'h23' },
  day: { day: 'numeric', month: 'short' },
  week: { day: 'numeric', month: 'short' },
  month: { month: 'short', year: 'numeric' }
}

/** Writes points in time as axes do: "11 Mar, 09:00", "11 Mar", "Mar 2026". */
export function axisText(step: CourseStep, zone: string, { locale }: ChartWords): (us: number) => string {
  const format = new Intl.DateTimeFormat(locale, { ...AXIS[step], timeZone: zone })
  return (us) => format.format(us / MICROS_PER_MS)
}

/** Names of the days of the week, Monday first. */
export const weekdayNames = ({ locale }: ChartWords): readonly string[] => {
  const format = new Intl.DateTimeFormat(locale, { weekday: 'long', timeZone: 'UTC' })
  return Array.from({ length: 7 }, (_, day) => {
    const name = format.format(FIRST_MONDAY + day * MS_PER_DAY)
    return name.slice(0, 1).toLocaleUpperCase(locale) + name.slice(1)
  })
}

/** A share with one decimal: `75.2%`; empty of nothing. */
export const shareText = (part: number, whole: number, words: ChartWords): string =>
  whole === 0 ? '' : words.percent(formatDecimal((part / whole) * 100, 1, words.decimalMark))

/** Who or what a row is of: the name, else what it is known by. */
export const rowName = ({ name, key }: Pick<RankedRow, 'name' | 'key'>): string => name ?? key
