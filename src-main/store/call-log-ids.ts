import type { CallFilter, CallSort } from '@shared/model/call-filter'
import { filterCondition, sortSql } from './filter-sql'
import { remember } from './settings'
import { first, prepare, type ReadStore } from './store'

/** How many call logs match, kept until the call logs change. */
export function countCallLogs(store: ReadStore, filter: CallFilter): number {
  return remember(store, `count ${JSON.stringify(filter)}`, () => {
    const { sql, values } = filterCondition(filter)
    return first<{ n: number }>(store, `SELECT count(*) AS n FROM call_log WHERE ${sql}`, ...values)?.n ?? 0
  })
}

/** Up to here a page comes straight from SQL; beyond, the ids of all that match are listed once and kept. */
const NEAR = 1000

/** Ids of one page. */
export function pageIds(
  store: ReadStore,
  {
    filter,
    sort,
    offset,
    limit
  }: {
    readonly filter: CallFilter
    readonly sort: CallSort
    readonly offset: number
    readonly limit: number
  }
): readonly number[] {
  if (offset + limit > NEAR) return [...listIds(store, { filter, sort }).subarray(offset, offset + limit)]
  const { sql, values } = filterCondition(filter)
  const query = `SELECT id FROM call_log WHERE ${sql} ORDER BY ${sortSql(sort)} LIMIT ? OFFSET ?`
  return prepare(store, query)
    .pluck()
    .all(...values, limit, offset) as number[]
}

/** Ids of all call logs that match, in order; 8 bytes each, kept until the call logs change. */
export function listIds(
  store: ReadStore,
  { filter, sort }: { readonly filter: CallFilter; readonly sort: CallSort }
): Float64Array {
  return remember(store, `ids ${JSON.stringify([filter, sort])}`, () => {
    const { sql, values } = filterCondition(filter)
    const query = `SELECT id FROM call_log WHERE ${sql} ORDER BY ${sortSql(sort)}`
    return Float64Array.from(
      prepare(store, query)
        .pluck()
        .all(...values) as number[]
    )
  })
}
