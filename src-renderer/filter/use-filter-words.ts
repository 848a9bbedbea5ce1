import { useMemo } from 'react'
import type { CallFilter } from '@shared/model/call-filter'
import { useLanguage } from '../i18n/use-language'
import { useText } from '../i18n/use-text'
import { useDisplayZone } from '../state/display-zone'
import { useFilter, useListFilter } from '../state/filter'
import type { SentenceWords } from './filter-sentence'
import { useFilterNames } from './use-filter-names'

/**
 * What sentences about filters need: language and zone of the window, and the names of users, tenants and labels in these
 * filters; without any given, in the filter of the list, with its moving period.
 */
export function useFilterWords(filters?: readonly CallFilter[]): SentenceWords {
  const text = useText()
  const language = useLanguage()
  const zone = useDisplayZone()
  const own = useFilter()
  const listPeriod = useListFilter().period
  const period = filters ? null : listPeriod
  const names = useFilterNames(filters ?? [own])
  return useMemo(() => ({ text, language, zone, names, period }), [text, language, zone, names, period])
}
