import { useMemo } from 'react'
import { DEFAULT_SORT } from '@shared/model/call-filter'
import type { ListState } from '@shared/model/view'
import { currentListFilter, setFilter, useListFilter } from './filter'
import { applyColumns, applySort, currentColumns, currentSort, useColumns, useSort } from './grid-view'
import { createStore, useStore } from './store'

/** All calls, newest first, in the usual columns. */
export const PLAIN_LIST: ListState = { filter: {}, period: null, sort: DEFAULT_SORT, columns: null }

const viewIdStore = createStore<number | null>(null)

/** Id of the saved view that the list was taken from, however much it was changed since; null when it is from none. */
export const useCurrentViewId = (): number | null => useStore(viewIdStore)
/** The same, outside React. */
export const currentViewId = (): number | null => viewIdStore.get()
/** Says which view the list is from, without changing the list. */
export const noteViewId = (id: number | null): void => viewIdStore.set(id)

/** Which calls the list shows and how; a moving period stays one. */
export const currentListState = (): ListState => {
  const { filter, period } = currentListFilter()
  return { filter, period, sort: currentSort(), columns: currentColumns() }
}

/** The same, followed. */
export function useListState(): ListState {
  const { filter, period } = useListFilter()
  const sort = useSort()
  const columns = useColumns()
  return useMemo(() => ({ filter, period, sort, columns }), [filter, period, sort, columns])
}

/** Puts a list in place of the present one. The former filter can be had back by undo. */
export function applyListState({ filter, period, sort, columns }: ListState): void {
  setFilter(filter, period)
  applySort(sort)
  applyColumns(columns)
}

/** Text that is equal for lists that say the same, whatever the order of their parts. */
export const listKey = ({ filter, period, sort, columns }: ListState): string =>
  JSON.stringify(ordered({ filter, period, sort, columns }))

function ordered(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(ordered)
  if (typeof value !== 'object' || value === null) return value
  const entries = Object.entries(value).filter(([, part]) => part !== undefined)
  return Object.fromEntries(entries.toSorted(([a], [b]) => (a < b ? -1 : 1)).map(([k, v]) => [k, ordered(v)]))
}
