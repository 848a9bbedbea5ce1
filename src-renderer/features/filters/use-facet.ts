import { useQuery } from '@tanstack/react-query'
import { useEffect, useState } from 'react'
import type { Facet, FacetName, FacetValue } from '@shared/api/contract'
import { FACET_LIMIT } from '@shared/api/contract'
import { AppError } from '@shared/errors/app-error'
import { call } from '../../api/client'
import { countedFilter, useFilterScope } from '../../filter/filter-scope'
import { useText } from '../../i18n/use-text'

/** Typing settles before values are searched. */
const DEBOUNCE_MS = 150

interface FacetAnswer {
  /** Values that match the search; ticked ones are always among the first answer. */
  readonly values: readonly FacetValue[]
  /** Count of a value; null while counting. A value that did not come has none. */
  readonly countOf: (value: string) => number | null
  /** What the foot says of the counts. */
  readonly note: string
  readonly search: { readonly text: string; readonly onChange: (text: string) => void }
}

/** Dropped for a newer question: that one will be answered. */
const isOutdated = (error: Error): boolean => error instanceof AppError && error.code === 'outdated'

/** Lower case without accents, for searching. */
const folded = (text: string): string =>
  text
    .normalize('NFD')
    .replace(/\p{Diacritic}/gu, '')
    .toLowerCase()

/** Counts of a facet within the other filters; over the most that a facet lists, the host searches among all values. */
export function useFacet(name: FacetName): FacetAnswer {
  const text = useText()
  const scope = useFilterScope()
  const [typed, setTyped] = useState('')
  const [search, setSearch] = useState('')
  useEffect(() => {
    const timer = setTimeout(() => setSearch(typed.trim()), DEBOUNCE_MS)
    return () => clearTimeout(timer)
  }, [typed])

  const filter = countedFilter(scope.filter, scope)
  const ask = (request: { name: FacetName; filter: typeof filter; search?: string }) => ({
    queryKey: ['call-logs:facet', request] as const,
    queryFn: () => call('call-logs:facet', request),
    placeholderData: (previous: Facet | undefined) => previous
  })
  const whole = useQuery<Facet>(ask({ name, filter }))
  const isSearched = search !== '' && whole.data?.truncated === true
  const found = useQuery<Facet>({ ...ask({ name, filter, search }), enabled: isSearched })

  const data = isSearched ? found.data : whole.data
  const error = isSearched ? found.error : whole.error
  const wanted = folded(typed.trim())
  const values = (data?.values ?? []).filter(
    ({ value, label }) => isSearched || wanted === '' || folded(`${label ?? ''} ${value}`).includes(wanted)
  )
  const counts = new Map(whole.data?.values.map(({ value, count }) => [value, count]))
  const isCounting = !data || (whole.isPlaceholderData && whole.isFetching)
  return {
    values,
    countOf: (value) => (whole.data ? (counts.get(value) ?? 0) : null),
    note:
      error && !isOutdated(error)
        ? text('facet.failed')
        : isCounting
          ? text('facet.counting')
          : data.truncated
            ? text('facet.more', { limit: FACET_LIMIT })
            : text('facet.counted'),
    search: { text: typed, onChange: setTyped }
  }
}
