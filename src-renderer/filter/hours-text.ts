import type { HoursFilter } from '@shared/model/call-filter'
import { localeOf, type Language } from '../i18n/language'
import type { Translate } from '../i18n/use-text'

interface Words {
  readonly text: Translate
  readonly language: Language
  /** IANA. */
  readonly zone: string
}

const MINUTES_PER_DAY = 1440
/** 5 January 1970 was a Monday. */
const FIRST_MONDAY = 4 * 86_400_000

/** Name of a day of the week, 1 Monday to 7 Sunday: "Mon" or, long, "Monday". */
export const weekdayName = (day: number, language: Language, length: 'short' | 'long' = 'short'): string =>
  new Intl.DateTimeFormat(localeOf(language), { weekday: length, timeZone: 'UTC' }).format(
    FIRST_MONDAY + (day - 1) * 86_400_000
  )

const two = (value: number): string => String(value).padStart(2, '0')

/** `09:00` of minutes since midnight; the end of the day is `24:00`. */
export const clockText = (minutes: number): string => `${two(Math.floor(minutes / 60))}:${two(minutes % 60)}`

/** "Mon–Fri", "Mon, Wed, Fri": three days or more in a row as a span. */
export function weekdaysText(
  weekdays: readonly number[],
  { text, language }: Pick<Words, 'text' | 'language'>
): string {
  const name = (day: number): string => weekdayName(day, language)
  const runs: number[][] = []
  for (const day of [...new Set(weekdays)].toSorted((a, b) => a - b)) {
    const last = runs.at(-1)
    if (last?.at(-1) === day - 1) last.push(day)
    else runs.push([day])
  }
  return runs
    .flatMap((run) =>
      run.length < 3
        ? run.map(name)
        : [text('hours.daySpan', { first: name(run[0] ?? 1), last: name(run.at(-1) ?? 7) })]
    )
    .join(', ')
}

type PlainHours = Pick<HoursFilter, 'weekdays' | 'from' | 'until'>

/** Days and hours without zone: "Mon–Fri, 09:00–18:00", "22:00 to 06:00 the next day". */
export function plainHoursText({ weekdays, from, until }: PlainHours, words: Omit<Words, 'zone'>): string {
  const { text } = words
  const days = weekdays.length === 0 || weekdays.length === 7 ? '' : weekdaysText(weekdays, words)
  const ends = { from: clockText(from), until: clockText(until) }
  if (from > until) return text(days ? 'hours.text.daysNext' : 'hours.text.nextDay', { days, ...ends })
  const isWholeDay = from === 0 && until === MINUTES_PER_DAY
  if (isWholeDay) return days ? text('hours.text.days', { days }) : text('hours.text.always')
  return text(days ? 'hours.text' : 'hours.text.everyDay', { days, ...ends })
}

/** Hours as on their chip: "outside Mon–Fri, 09:00–18:00"; with the zone where it is not the one shown. */
export function hoursText(hours: HoursFilter, words: Words): string {
  const { text, zone } = words
  const plain = plainHoursText(hours, words)
  const placed = hours.zone === zone ? plain : text('hours.text.zone', { hours: plain, zone: hours.zone })
  return hours.outside ? text('hours.text.outside', { hours: placed }) : placed
}
