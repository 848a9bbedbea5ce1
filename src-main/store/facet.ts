import type { Facet, FacetName, FacetValue } from '@shared/api/contract'
import type { CallFilter } from '@shared/model/call-filter'
import { filterCondition } from './filter-sql'
import { remember } from './settings'
import { all, type ReadStore, tuples } from './store'

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

/** Up to here each value is counted on its own in one pass; grouping would sort all calls first: 2.5 times as long. */
const FEW_VALUES = 24

/** Values of one facet with their counts among the calls that match all the other filters, most frequent first. */
export function facet(
  store: ReadStore,
  { name, filter }: { readonly name: FacetName; readonly filter: CallFilter }
): Facet {
  const { [FILTER_KEY[name]]: _own, ...others } = filter
  return remember(store, `facet ${name} ${JSON.stringify(others)}`, () => {
    const values = name === 'tags' ? tagCounts(store, others) : columnCounts(store, COLUMN[name], others)
    const shown = values.slice(0, MAX_VALUES)
    return {
      name,
      values: name === 'tenants' ? named(store, shown) : shown,
      truncated: values.length > MAX_VALUES
    }
  })
}

/** Tenants with the names that the directory gives them. */
function named(store: ReadStore, values: readonly FacetValue[]): readonly FacetValue[] {
  const names = new Map(
    tuples<[string, string]>(
      store,
      "SELECT uuid, name FROM directory_tenant WHERE name <> '' ORDER BY position DESC"
    )
  )
  return values.map((one) => {
    const label = names.get(one.value)
    return label === undefined ? one : { ...one, label }
  })
}

function tagCounts(store: ReadStore, others: CallFilter): readonly FacetValue[] {
  const { from, sql, values } = filterCondition(others)
  const within = sql === 'true' ? '' : `WHERE call_log_id IN (SELECT id FROM ${from} WHERE ${sql})`
  const query = `SELECT tag AS value, count(*) AS count FROM call_log_tag ${within}
    GROUP BY tag ORDER BY count DESC, value LIMIT ?`
  return all<FacetValue>(store, query, ...values, MAX_VALUES + 1)
}

function columnCounts(store: ReadStore, column: string, others: CallFilter): readonly FacetValue[] {
  const { from, sql, values } = filterCondition(others)
  const known = remember(store, `values ${column}`, () =>
    tuples<[string]>(store, `SELECT DISTINCT ${column} FROM call_log`).map(([value]) => value)
  )
  if (known.length > FEW_VALUES) {
    const query = `SELECT ${column} AS value, count(*) AS count FROM ${from} WHERE ${sql}
      GROUP BY ${column} ORDER BY count DESC, value LIMIT ?`
    return all<FacetValue>(store, query, ...values, MAX_VALUES + 1)
  }
  if (known.length === 0) return []
  const sums = known.map(() => `count(*) FILTER (WHERE ${column} = ?)`).join(', ')
  const [counts = []] = tuples<number[]>(
    store,
    `SELECT ${sums} FROM ${from} WHERE ${sql}`,
    ...known,
    ...values
  )
  return known
    .map((value, index) => ({ value, count: counts[index] ?? 0 }))
    .filter(({ count }) => count > 0)
    .sort((a, b) => b.count - a.count || (a.value < b.value ? -1 : 1))
}
