import { formatDecimal } from '@shared/format/number'
import type { Language } from '../../i18n/language'
import type { Translate } from '../../i18n/use-text'

const MS_PER_SECOND = 1000
const SHORTEST = 0.1

/** "Computed in 0.2 s"; what took less than a tenth of a second says so. */
export function computedText(elapsedMs: number, text: Translate, language: Language): string {
  const seconds = elapsedMs / MS_PER_SECOND
  const shown = formatDecimal(Math.max(seconds, SHORTEST), 1, language === 'fr' ? ',' : '.')
  return text('statistics.computed', { seconds: seconds < SHORTEST ? `<${shown}` : shown })
}
