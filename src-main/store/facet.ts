import type { Facet, FacetName, FacetValue } from '@shared/api/contract'
import type { CallFilter } from '@shared/model/call-filter'
import { filterCondition } from './filter-sql'
import { remember } from './settings'
import { all, type ReadStore } from './store'

/** More values than this are of no use in a list. */
const MAX_VALUES = 500

const FILTER_KEY: Readonly<Record<FacetName, keyof CallFilter>> = {
  tags: 'tags',
  directions: 'directions',
  outcomes: 'outcomes',
  tenants: 'tenantUuids'
}

const COLUMN: Readonly<Record<Exclude<FacetName, 'tags'>, string>> = {
  directions: 'direction',
  outcomes: 'outcome',
  tenants: 'tenant_uuid'
}

/** Values of one facet with their counts among the calls that match all the other filters, most frequent first. */
export function facet(
  store: ReadStore,
  { name, filter }: { readonly name: FacetName; readonly filter: CallFilter }
): Facet {
  const { [FILTER_KEY[name]]: _own, ...others } = filter
  return remember(store, `facet ${name} ${JSON.stringify(others)}`, () => {
    const values = all<FacetValue>(store, ...facetQuery(name, others))
    return { name, values: values.slice(0, MAX_VALUES), truncated: values.length > MAX_VALUES }
  })
}

function facetQuery(name: FacetName, others: CallFilter): [sql: string, ...values: (string | number)[]] {
  const { sql, values } = filterCondition(others)
  const order = 'ORDER BY count DESC, value LIMIT ?'
  if (name !== 'tags') {
    const column = COLUMN[name]
    const query = `SELECT ${column} AS value, count(*) AS count FROM call_log WHERE ${sql} GROUP BY ${column} ${order}`
    return [query, ...values, MAX_VALUES + 1]
  }
  const within = sql === 'true' ? '' : `WHERE call_log_id IN (SELECT id FROM call_log WHERE ${sql})`
  const query = `SELECT tag AS value, count(*) AS count FROM call_log_tag ${within} GROUP BY tag ${order}`
  return [query, ...values, MAX_VALUES + 1]
}
