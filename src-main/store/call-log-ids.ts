import type { CallFilter, CallSort } from '@shared/model/call-filter'
import { filterCondition, sortSql } from './filter-sql'
import { readRevision, remember } from './settings'
import { first, prepare, type ReadStore } from './store'

/** What stands in a narrow index, where counting is quick and the first page stops early. */
const NARROW: ReadonlySet<string> = new Set<keyof CallFilter>([
  'from',
  'until',
  'directions',
  'outcomes',
  'statuses',
  'tenantUuids',
  'recorded',
  'conversationId',
  'fromId'
])

/**
 * Everything else makes SQLite look at every call: then one look lists the ids of all that match, and count and pages
 * come from the list.
 */
const isSearching = (filter: CallFilter): boolean => Object.keys(filter).some((key) => !NARROW.has(key))

/** How many call logs match, kept until the call logs change. */
export function countCallLogs(store: ReadStore, filter: CallFilter): number {
  return remember(store, countKey(filter), () => {
    const { from, sql, values } = filterCondition(store, filter)
    return first<{ n: number }>(store, `SELECT count(*) AS n FROM ${from} WHERE ${sql}`, ...values)?.n ?? 0
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
  if (offset + limit > NEAR || isSearching(filter)) {
    return [...listIds(store, { filter, sort }).subarray(offset, offset + limit)]
  }
  const { from, sql, values } = filterCondition(store, filter)
  const query = `SELECT id FROM ${from} WHERE ${sql} ORDER BY ${sortSql(sort)} LIMIT ? OFFSET ?`
  return prepare(store, query)
    .pluck()
    .all(...values, limit, offset) as number[]
}

/** Ids of all call logs that match, in order; 8 bytes each. The last lists are kept until the call logs change. */
export function listIds(
  store: ReadStore,
  { filter, sort }: { readonly filter: CallFilter; readonly sort: CallSort }
): Float64Array {
  const key = `${LIST} ${JSON.stringify([filter, sort])}`
  const ids = remember(store, key, () => {
    forgetLists(store)
    const { from, sql, values } = filterCondition(store, filter)
    const query = `SELECT id FROM ${from} WHERE ${sql} ORDER BY ${sortSql(sort)}`
    return Float64Array.from(
      prepare(store, query)
        .pluck()
        .all(...values) as number[]
    )
  })
  remember(store, countKey(filter), () => ids.length)
  return ids
}

/** Ids of a stretch of the list, with the count of all that match. */
export function listCallLogIds(
  store: ReadStore,
  request: {
    readonly filter: CallFilter
    readonly sort: CallSort
    readonly offset: number
    readonly limit: number
  }
): { readonly ids: readonly number[]; readonly filtered: number; readonly revision: number } {
  return {
    ids: pageIds(store, request),
    filtered: countCallLogs(store, request.filter),
    revision: readRevision(store)
  }
}

const LIST = 'ids'
/** Lists kept: the one shown and the one before it, 80 MB at five million calls. */
const KEPT_LISTS = 2

function forgetLists({ memo }: ReadStore): void {
  const lists = [...memo.values.keys()].filter((key) => key.startsWith(LIST))
  for (const key of lists.slice(0, Math.max(0, lists.length - KEPT_LISTS + 1))) memo.values.delete(key)
}

const countKey = (filter: CallFilter): string => `count ${JSON.stringify(filter)}`
