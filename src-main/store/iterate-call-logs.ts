import type { CallFilter, CallSort } from '@shared/model/call-filter'
import type { StoredCallLog } from '@shared/model/call-log-row'
import { filterCondition } from './filter-sql'
import { listIds } from './call-log-ids'
import { first, type ReadStore } from './store'
import { readCallLogs } from './stored-call-logs'

/** Calls read at once: large enough that statements do not count, small enough to stop quickly. */
const BATCH = 1000

interface CallQuery {
  readonly filter: CallFilter
  readonly sort: CallSort
}

/** Everything that matches, in order, in batches of whole call logs. */
export function* iterateCallLogs(store: ReadStore, query: CallQuery): Generator<readonly StoredCallLog[]> {
  const ids = listIds(store, query)
  for (let at = 0; at < ids.length; at += BATCH) yield readCallLogs(store, [...ids.subarray(at, at + BATCH)])
}

/** The most recordings that one of the calls has, which is how many columns an export needs. */
export function maxRecordings(store: ReadStore, filter: CallFilter): number {
  const { from, sql, values } = filterCondition(store, filter)
  const most = first<{ n: number | null }>(
    store,
    `SELECT max(recording_count) AS n FROM ${from} WHERE ${sql}`,
    ...values
  )
  return most?.n ?? 0
}
