import type { CallFilter } from '@shared/model/call-filter'
import { createStore, useStore } from './store'

/** A filter with its history. */
export interface FilterState {
  readonly filter: CallFilter
  readonly past: readonly CallFilter[]
}

const PAST_KEPT = 50
const NO_FILTER: FilterState = { filter: {}, past: [] }
const filterStore = createStore<FilterState>(NO_FILTER)

/** A filter without its empty parts, so that equal filters are equal as text. */
export function tidyFilter(filter: CallFilter): CallFilter {
  const entries = Object.entries(filter).filter(([name, value]) => {
    if (value === undefined || value === '') return false
    if (Array.isArray(value)) return value.length > 0
    if (name === 'tags') {
      const tags = value as NonNullable<CallFilter['tags']>
      return tags.mode === 'untagged' || tags.values.length > 0
    }
    return true
  })
  return Object.fromEntries(entries) as CallFilter
}

const same = (a: CallFilter, b: CallFilter): boolean => JSON.stringify(a) === JSON.stringify(b)

/** The filter that grid, sums, facets and exports share. */
export const useFilter = (): CallFilter => useStore(filterStore).filter
/** The same, outside React. */
export const currentFilter = (): CallFilter => filterStore.get().filter
/** True when there is a change to undo. */
export const useCanUndoFilter = (): boolean => useStore(filterStore).past.length > 0

/** Replaces the filter; the former one can be had back. */
export function setFilter(next: CallFilter): void {
  filterStore.set((state) => {
    const filter = tidyFilter(next)
    if (same(filter, state.filter)) return state
    return { filter, past: [...state.past, state.filter].slice(-PAST_KEPT) }
  })
}

/** Changes parts of the filter; `undefined` removes a part. */
export function changeFilter(change: Partial<CallFilter>): void {
  setFilter({ ...filterStore.get().filter, ...change })
}

/** Takes back the last change. */
export function undoFilter(): void {
  filterStore.set((state) => {
    const filter = state.past.at(-1)
    return filter ? { filter, past: state.past.slice(0, -1) } : state
  })
}

/** Forgets filter and history. */
export function resetFilter(): void {
  filterStore.set(NO_FILTER)
}

/** Puts another filter with its history in place, and answers the former ones. */
export function swapFilter(next: FilterState = NO_FILTER): FilterState {
  const former = filterStore.get()
  filterStore.set(next)
  return former
}
