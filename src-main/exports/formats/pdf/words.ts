import { formatDuration } from '@shared/format/duration'
import { formatCount } from '@shared/format/number'
import type { Language } from '../../table/value-words'
import type { ExportTotals } from '../format'

const WORDS = {
  en: { calls: 'Calls', answered: 'Answered', talk: 'Talk time', page: (n: number) => `Page ${n} of` },
  fr: {
    calls: 'Appels',
    answered: 'Décrochés',
    talk: 'Temps de parole',
    page: (n: number) => `Page ${n} sur`
  }
} as const

/** What stands before the number of pages. */
export const pageWords = (page: number, language: Language): string => `${WORDS[language].page(page)} `

/** The sums below a table, a line each. */
export function totalLines(
  calls: number,
  totals: ExportTotals | null,
  language: Language
): readonly (readonly [name: string, value: string])[] {
  const words = WORDS[language]
  const counted = [words.calls, formatCount(calls)] as const
  if (totals === null) return [counted]
  const share =
    calls === 0
      ? ''
      : ` (${Math.round((100 * totals.answered) / calls)}${language === 'fr' ? '\u00a0%' : '%'})`
  return [
    counted,
    [words.answered, `${formatCount(totals.answered)}${share}`],
    [words.talk, formatDuration(totals.talkUs, 'clock') || '0:00:00']
  ]
}
