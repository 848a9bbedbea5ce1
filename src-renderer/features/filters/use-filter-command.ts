import { filterCommand } from '@shared/format/filter-command'
import { useApi, useSummary } from '../../api/queries'
import { useFilter } from '../../state/filter'
import { useSort } from '../../state/grid-view'

/** The command that lists the same calls in the same order. */
export function useFilterCommand(): string {
  const filter = useFilter()
  const sort = useSort()
  const summary = useSummary()
  const labels = useApi('labels:list', {}, { enabled: filter.labels !== undefined }).data
  return filterCommand(filter, sort, {
    ...(summary ? { workspace: summary.location } : {}),
    ...(labels ? { labels } : {})
  })
}
