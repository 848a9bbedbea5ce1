import type { FacetName, FacetValue } from '@shared/api/contract'
import { useApi } from '../../api/queries'
import { withoutPart, type FilterPart } from '../../filter/filter-parts'
import { useText } from '../../i18n/use-text'
import { useFilter } from '../../state/filter'

interface FacetCounts {
  readonly values: readonly FacetValue[]
  /** Count of a value; null while counting. A value that did not come has none. */
  readonly countOf: (value: string) => number | null
  /** What the foot says of the counts. */
  readonly note: string
}

/** Counts of a facet within the other filters: its own part of the filter is left out. */
export function useFacetCounts(name: FacetName, part: FilterPart): FacetCounts {
  const text = useText()
  const filter = withoutPart(useFilter(), part)
  const { data } = useApi('call-logs:facet', { name, filter }, { keepPrevious: true })
  const counts = new Map(data?.values.map(({ value, count }) => [value, count]))
  return {
    values: data?.values ?? [],
    countOf: (value) => (data ? (counts.get(value) ?? 0) : null),
    note: text(!data ? 'facet.counting' : data.truncated ? 'facet.truncated' : 'facet.counted')
  }
}
