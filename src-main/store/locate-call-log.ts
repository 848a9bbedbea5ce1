import type { CallFilter, CallSort } from '@shared/model/call-filter'
import { listIds } from './call-log-ids'
import { readRevision } from './settings'
import { first, type ReadStore } from './store'

export type CallTarget = { readonly id: number } | { readonly date: number }

export interface CallPlace {
  /** Place in the list from 0, null when the call is not in it. */
  readonly offset: number | null
  readonly id: number | null
  readonly filtered: number
  readonly revision: number
}

/**
 * Where in the list a call stands. A moment (microseconds) stands for the call nearest to it, the upper one in the list
 * when several are; only a list sorted by date has such a place.
 */
export function locateCallLog(
  store: ReadStore,
  request: { readonly filter: CallFilter; readonly sort: CallSort; readonly target: CallTarget }
): CallPlace {
  const { filter, sort, target } = request
  const ids = listIds(store, { filter, sort })
  const place = 'id' in target ? ids.indexOf(target.id) : nearest(store, ids, sort, target.date)
  const id = ids[place] ?? null
  return {
    offset: id === null ? null : place,
    id,
    filtered: ids.length,
    revision: readRevision(store)
  }
}

/** Place of the call nearest to a moment, -1 for none. */
function nearest(store: ReadStore, ids: Float64Array, sort: CallSort, moment: number): number {
  if (sort.column !== 'date') return -1
  return nearestPlace(ids.length, (place) => dateOf(store, ids[place]), { sort, moment })
}

/**
 * Place nearest to a moment in a list of calls sorted by date, the upper one when several are; -1 in an empty list.
 * `dateAt` gives the start of the call at a place.
 */
export function nearestPlace(
  length: number,
  dateAt: (place: number) => number,
  { sort, moment }: { readonly sort: CallSort; readonly moment: number }
): number {
  if (length === 0) return -1
  // The first call at or behind the moment in the list's direction; the one before it may be nearer.
  const behind = firstPlace(length, (place) =>
    sort.descending ? dateAt(place) <= moment : dateAt(place) >= moment
  )
  if (behind === 0) return 0
  const before = dateAt(behind - 1)
  if (behind < length && Math.abs(dateAt(behind) - moment) < Math.abs(before - moment)) return behind
  return firstPlace(behind, (place) => dateAt(place) === before)
}

/** The first place that passes a test which all places after it pass too; `length` when none does. */
function firstPlace(length: number, passes: (place: number) => boolean): number {
  let low = 0
  let high = length
  while (low < high) {
    const middle = (low + high) >>> 1
    if (passes(middle)) high = middle
    else low = middle + 1
  }
  return low
}

function dateOf(store: ReadStore, id: number | undefined): number {
  return first<{ date: number }>(store, 'SELECT date FROM call_log WHERE id = ?', id)?.date ?? 0
}
