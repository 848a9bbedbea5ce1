import { formatCount } from '@shared/format/number'
import type { ReportWords } from '../words/words'
import type { ReportDocument } from './document'

/** What a report says of itself at its end: which calls, of which data, by which engine. No date: the data has its own. */
export function aboutLines({ words, period, facts }: ReportDocument): readonly (readonly [string, string])[] {
  return [
    [words.figures.calls, formatCount(facts.calls)],
    [words.period, period],
    ...(facts.sentence === '' ? [] : [[words.filter, facts.sentence] as const]),
    ...(facts.command === '' ? [] : [[words.command, facts.command] as const]),
    [words.fingerprint, facts.fingerprint],
    [words.engine, facts.engineVersion]
  ]
}

/** How many of the calls the table shows; empty when it shows all. */
export const shownText = (shown: number, of: number, words: ReportWords): string =>
  shown < of ? words.firstOf(formatCount(shown), formatCount(of)) : ''
