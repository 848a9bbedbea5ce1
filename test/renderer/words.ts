import { createIntl } from 'react-intl'
import type { SentenceWords } from '../../src-renderer/filter/filter-sentence'
import { localeOf, type Language } from '../../src-renderer/i18n/language'
import { MESSAGES } from '../../src-renderer/i18n/messages'
import { withCountTexts } from '../../src-renderer/i18n/values'

/** What sentences need, outside React. */
export function words(language: Language = 'en', zone = 'Europe/Paris'): SentenceWords {
  const intl = createIntl({ locale: localeOf(language), messages: MESSAGES[language] })
  return {
    language,
    zone,
    text: (key, values) => intl.formatMessage({ id: key }, values ? withCountTexts(values) : undefined)
  }
}
