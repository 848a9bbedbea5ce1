import { useMemo } from 'react'
import type { CallFilter } from '@shared/model/call-filter'
import { useApi } from '../api/queries'
import { idsIn, type FilterNames, type NamedIds } from './filter-names'

const named = (values: readonly { value: string; label?: string }[] | undefined): Map<string, string> =>
  new Map(values?.flatMap(({ value, label }) => (label === undefined ? [] : [[value, label] as const])))

/** Names for the ids in these filters; they come a moment later than the ids. */
export function useFilterNames(filters: readonly CallFilter[]): FilterNames {
  const key = JSON.stringify(idsIn(filters))
  const ids = useMemo(() => JSON.parse(key) as NamedIds, [key])
  // Facets always list what the filter names. Of no calls, so that nothing is counted for the sake of names.
  const users = useApi(
    'call-logs:facet',
    { name: 'participants', filter: { participantUuids: ids.users, ids: [] } },
    { enabled: ids.users.length > 0, keepPrevious: true }
  ).data
  const tenants = useApi(
    'call-logs:facet',
    { name: 'tenants', filter: { tenantUuids: ids.tenants, ids: [] } },
    { enabled: ids.tenants.length > 0, keepPrevious: true }
  ).data
  const labels = useApi('labels:list', {}, { enabled: ids.labels.length > 0 }).data
  return useMemo(
    () => ({
      users: named(users?.values),
      tenants: named(tenants?.values),
      labels: new Map(labels?.map(({ id, name }) => [id, name]))
    }),
    [users, tenants, labels]
  )
}
