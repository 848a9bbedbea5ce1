import { useMemo } from 'react'
import type { SavedView } from '@shared/model/view'
import { useApi, useSummary } from '../../api/queries'
import { meantFilter } from '../../state/filter'
import { useGridStatus } from '../../state/grid-view'

/**
 * How many calls a view shows; null while it is not known. Counted after the list has its own rows, and anew with the
 * data: a period that moves is taken as it stands then.
 */
export function useViewCount(view: SavedView, isCounted: boolean): number | null {
  const revision = useSummary()?.revision
  const hasRows = useGridStatus().total !== null
  // The revision is no value of the filter, but the moment at which moving periods are read.
  const filter = useMemo(() => (revision === undefined ? {} : meantFilter(view)), [view, revision])
  const { data } = useApi('call-logs:sums', { filter }, { enabled: isCounted && hasRows, keepPrevious: true })
  return isCounted ? (data?.filtered ?? null) : null
}
