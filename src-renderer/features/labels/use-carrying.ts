import type { CallSelection } from '@shared/api/contract'
import { filterOfSelection } from '../../api/labels'
import { useApi } from '../../api/queries'
import { useMemo } from 'react'
import type { Carrying } from './label-changes'

/** How many calls of a selection carry each label, by its id; null while it is not known. */
export function useCarrying(calls: CallSelection): ((labelId: number) => Carrying) | null {
  const filter = useMemo(() => filterOfSelection(calls), [calls])
  const sums = useApi('call-logs:sums', { filter }, { keepPrevious: true }).data
  const facet = useApi('call-logs:facet', { name: 'labels', filter }, { keepPrevious: true }).data
  if (!sums || !facet) return null
  return (labelId) => ({
    some: facet.values.find(({ value }) => value === String(labelId))?.count ?? 0,
    all: sums.filtered
  })
}
