import { formatZoned, zonedParts } from '@shared/format/zone'
import { longDayText } from '../i18n/dates'
import { localeOf, type Language } from '../i18n/language'
import type { Translate } from '../i18n/use-text'
import { isWholeDays, type DateRange } from './date-range'

interface Words {
  readonly text: Translate
  readonly language: Language
  /** IANA. */
  readonly zone: string
}

/** One moment before the end belongs to the period, the end itself does not. Microseconds. */
const MOMENT = 1
const MINUTE = 60_000_000

const minuteText = (us: number, zone: string): string => formatZoned(us, zone).slice(0, 16)

/** A period as it stands on its chip: `9–15 March 2026`, `March 2026`, `from 9 March 2026`. */
export function periodText(range: DateRange, { text, language, zone }: Words): string {
  const { from, until } = range
  const whole = isWholeDays(range, zone)
  if (from !== null && until !== null) {
    if (!whole)
      return `${minuteText(from, zone)} – ${minuteText(until, zone).slice(sameDay(from, until, zone) ? 11 : 0)}`
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
      from: whole ? longDayText(from, zone, language) : minuteText(from, zone)
    })
  }
  if (until !== null) {
    const shown = whole ? longDayText(until - MOMENT, zone, language) : minuteText(until - MINUTE, zone)
    return text('period.chip.until', { until: shown })
  }
  return text('period.all')
}

const sameDay = (a: number, b: number, zone: string): boolean =>
  formatZoned(a, zone).slice(0, 10) === formatZoned(b, zone).slice(0, 10)

/** A period in full, as the read-back of its fields: both ends, inclusively, with the zone. */
export function periodSentence(range: DateRange, { text, language, zone }: Words): string {
  const { from, until } = range
  const clock = (us: number): string => minuteText(us, zone).slice(11)
  const start = from === null ? '' : `${longDayText(from, zone, language)} ${clock(from)}`
  const wholeEnd = isWholeDays({ from: null, until }, zone)
  const end =
    until === null
      ? ''
      : wholeEnd
        ? longDayText(until - MOMENT, zone, language)
        : `${longDayText(until - MINUTE, zone, language)} ${clock(until - MINUTE)}`
  if (from !== null && until !== null) return text('period.both', { from: start, until: end, zone })
  if (from !== null) return text('period.onlyFrom', { from: start, zone })
  if (until !== null) return text('period.onlyUntil', { until: end, zone })
  return text('period.everything')
}
