import type { CallFilter, CallSort } from '@shared/model/call-filter'
import { labelVersion } from '../../settings'
import type { CallColumns, ColumnSource } from '../call-columns'
import { inOrder, type CallList } from './order'
import { positionsOf } from './positions'
import { TOP, topOf } from './top'

/** What was answered last; the same question comes again with every page, sum and facet. */
interface Results {
  /** Version of the labels, which may change while the calls stay. */
  labels: number
  readonly sets: Map<string, Uint32Array | null>
  readonly lists: Map<string, CallList>
  readonly tops: Map<string, CallList | null>
}

/** Sets kept: of the list shown and the one before, and of facets whose own part is left out. */
const KEPT_SETS = 4
/** Lists kept: the one shown and the one before it; at most 4 bytes per call each. */
const KEPT_LISTS = 2

const resultsOf = new WeakMap<CallColumns, Results>()

function current({ columns, store }: ColumnSource): Results {
  const labels = labelVersion(store)
  const known = resultsOf.get(columns)
  if (known !== undefined && known.labels === labels) return known
  const fresh = { labels, sets: new Map(), lists: new Map(), tops: new Map() }
  resultsOf.set(columns, fresh)
  return fresh
}

/** Positions of the calls that match, ascending, null for all; kept for the questions that follow. */
export function matching(source: ColumnSource, filter: CallFilter): Uint32Array | null {
  return kept(current(source).sets, JSON.stringify(filter), KEPT_SETS, () => positionsOf(source, filter))
}

/** How many calls match. */
export function countMatching(source: ColumnSource, filter: CallFilter): number {
  return matching(source, filter)?.length ?? source.columns.size
}

/**
 * As much of the list of calls that match as reaches to its place `end`, or more; kept for the pages that follow. Near the
 * top that is much less work than the whole list.
 */
export function startOfList(source: ColumnSource, filter: CallFilter, sort: CallSort, end: number): CallList {
  const { lists, tops } = current(source)
  if (end <= TOP && !lists.has(listKey(filter, sort))) {
    const key = JSON.stringify([filter, sort])
    const top = kept(tops, key, KEPT_TOPS, () => topOf(source, matching(source, filter), sort))
    if (top !== null) return top
  }
  return matchingInOrder(source, filter, sort)
}

const KEPT_TOPS = 8

/** The calls that match, in order; kept for the pages that follow. */
export function matchingInOrder(source: ColumnSource, filter: CallFilter, sort: CallSort): CallList {
  const list = kept(current(source).lists, listKey(filter, sort), KEPT_LISTS, () =>
    inOrder(source, matching(source, filter), sort)
  )
  return { ...list, descending: sort.descending }
}

/** Both directions are one list. */
const listKey = (filter: CallFilter, { column }: CallSort): string => `${column} ${JSON.stringify(filter)}`

function kept<T>(values: Map<string, T>, key: string, most: number, make: () => T): T {
  const found = values.has(key) ? (values.get(key) as T) : make()
  // Asked for last, given up last.
  values.delete(key)
  values.set(key, found)
  const [oldest] = values.keys()
  if (values.size > most && oldest !== undefined) values.delete(oldest)
  return found
}
