import { useMemo } from 'react'
import { useLanguage } from '../i18n/use-language'
import { useText } from '../i18n/use-text'
import { useDisplayZone } from '../state/display-zone'
import type { SentenceWords } from './filter-sentence'

/** What sentences about filters need: language and zone of the window. */
export function useFilterWords(): SentenceWords {
  const text = useText()
  const language = useLanguage()
  const zone = useDisplayZone()
  return useMemo(() => ({ text, language, zone }), [text, language, zone])
}
