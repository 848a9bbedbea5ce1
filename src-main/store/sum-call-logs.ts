import type { CallSums } from '@shared/api/contract'
import type { CallFilter } from '@shared/model/call-filter'
import { countCallLogs } from './call-log-ids'
import { filterCondition } from './filter-sql'
import { remember } from './settings'
import { first, type ReadStore } from './store'

const SUMS = `
  SELECT count(*) AS selected, coalesce(sum(ring_duration_us), 0) AS ringUs,
    coalesce(sum(talk_duration_us), 0) AS talkUs, coalesce(sum(answered), 0) AS answered,
    coalesce(sum(recording_count), 0) AS recordings`

type Sums = Omit<CallSums, 'total' | 'filtered'>

/** Sums over the calls that match, over the given ones among them, or over all of them without some. */
export function sumCallLogs(
  store: ReadStore,
  request: {
    readonly filter: CallFilter
    readonly ids?: readonly number[]
    readonly except?: readonly number[]
  }
): CallSums {
  const { filter, ids, except } = request
  const { from, sql, values } = filterCondition(store, filter)
  const sums = (where: string, ...bound: readonly (string | number)[]): Sums =>
    first<Sums>(store, `${SUMS} FROM ${from} WHERE ${where}`, ...bound) ?? NOTHING
  const selected = (): Sums => {
    if (ids !== undefined) {
      // Never by the index of a search: the calls are named.
      const query = `${SUMS} FROM call_log WHERE id IN (SELECT value FROM json_each(?)) AND (${sql})`
      return first<Sums>(store, query, JSON.stringify(ids), ...values) ?? NOTHING
    }
    if (except !== undefined && except.length > 0) {
      return sums(
        `(${sql}) AND id NOT IN (SELECT value FROM json_each(?))`,
        ...values,
        JSON.stringify(except)
      )
    }
    return remember(store, `sums ${JSON.stringify(filter)}`, () => sums(sql, ...values))
  }
  return { total: countCallLogs(store, {}), filtered: countCallLogs(store, filter), ...selected() }
}

const NOTHING: Sums = { selected: 0, ringUs: 0, talkUs: 0, answered: 0, recordings: 0 }
