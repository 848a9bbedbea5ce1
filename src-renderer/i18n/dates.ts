import { localeOf, type Language } from './language'
import type { Translate } from './use-text'

const formats = new Map<string, Intl.DateTimeFormat>()

function formatOf(
  language: Language,
  zone: string,
  options: Intl.DateTimeFormatOptions
): Intl.DateTimeFormat {
  const key = `${language} ${zone} ${JSON.stringify(options)}`
  const known = formats.get(key)
  if (known) return known
  const format = new Intl.DateTimeFormat(localeOf(language), { ...options, timeZone: zone })
  formats.set(key, format)
  return format
}

const DAY = { day: 'numeric', month: 'short', year: 'numeric' } as const
const LONG_DAY = { day: 'numeric', month: 'long', year: 'numeric' } as const
const CLOCK = { hour: '2-digit', minute: '2-digit', hourCycle: 'h23' } as const

/** `11 Mar 2026`, for tables of sources. Instants in microseconds, zones IANA. */
export const dayText = (us: number, zone: string, language: Language): string =>
  formatOf(language, zone, DAY).format(us / 1000)

/** `11 Mar 2026 to 13 Mar 2026`; a single day stands alone. */
export function spanText(
  { from, until }: { readonly from: number; readonly until: number },
  { text, language, zone }: { readonly text: Translate; readonly language: Language; readonly zone: string }
): string {
  const first = dayText(from, zone, language)
  const last = dayText(until, zone, language)
  return first === last ? first : text('common.period', { from: first, until: last })
}

/** `11 March 2026`. */
export const longDayText = (us: number, zone: string, language: Language): string =>
  formatOf(language, zone, LONG_DAY).format(us / 1000)

/** `11 March 2026, 12:05`, for headers. */
export const momentText = (us: number, zone: string, language: Language): string =>
  `${longDayText(us, zone, language)}, ${formatOf(language, zone, CLOCK).format(us / 1000)}`

/** `11 Mar 2026, 12:05`, for tables. */
export const shortMomentText = (us: number, zone: string, language: Language): string =>
  `${dayText(us, zone, language)}, ${formatOf(language, zone, CLOCK).format(us / 1000)}`

/** `Wednesday 11 March 2026, 12:05:01`, where there is room for it. */
export const fullMomentText = (us: number, zone: string, language: Language): string =>
  `${formatOf(language, zone, { ...LONG_DAY, weekday: 'long' }).format(us / 1000)}, ${formatOf(language, zone, { ...CLOCK, second: '2-digit' }).format(us / 1000)}`
