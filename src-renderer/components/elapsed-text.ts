import { formatDecimal } from '@shared/format/number'
import type { Language } from '../i18n/language'

/** How long something took, from milliseconds: `0.4 s`, `19 s`, `2m 04s`. */
export function tookText(ms: number, language: Language): string {
  if (ms >= 10_000) return clockText(ms)
  return `${formatDecimal(Math.max(ms, 100) / 1000, 1, language === 'fr' ? ',' : '.')} s`
}

/** A time that runs or is guessed, in whole seconds: `8 s`, `2m 04s`. */
export function clockText(ms: number): string {
  const seconds = Math.round(ms / 1000)
  if (seconds < 60) return `${seconds} s`
  return `${Math.floor(seconds / 60)}m ${String(seconds % 60).padStart(2, '0')}s`
}
