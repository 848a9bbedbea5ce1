import type { CallSums } from '@shared/api/contract'
import type { CallFilter } from '@shared/model/call-filter'
import { countCallLogs } from './call-log-ids'
import { filterCondition } from './filter-sql'
import { remember } from './settings'
import { first, type ReadStore } from './store'

const SUMS = `
  SELECT count(*) AS filtered, coalesce(sum(ring_duration_us), 0) AS ringUs,
    coalesce(sum(talk_duration_us), 0) AS talkUs, coalesce(sum(answered), 0) AS answered,
    coalesce(sum(recording_count), 0) AS recordings`

/** Sums over the calls that match, or over the given ones among them. */
export function sumCallLogs(
  store: ReadStore,
  { filter, ids }: { readonly filter: CallFilter; readonly ids?: readonly number[] }
): CallSums {
  const total = countCallLogs(store, {})
  const { from, sql, values } = filterCondition(filter)
  const sums = (where: string, ...bound: readonly (string | number)[]): Omit<CallSums, 'total'> =>
    first<Omit<CallSums, 'total'>>(store, `${SUMS} FROM ${from} WHERE ${where}`, ...bound) ?? NOTHING
  if (ids !== undefined) {
    const chosen = 'id IN (SELECT value FROM json_each(?))'
    return { total, ...sums(`${chosen} AND ${sql}`, JSON.stringify(ids), ...values) }
  }
  return { total, ...remember(store, `sums ${JSON.stringify(filter)}`, () => sums(sql, ...values)) }
}

const NOTHING: Omit<CallSums, 'total'> = { filtered: 0, ringUs: 0, talkUs: 0, answered: 0, recordings: 0 }
