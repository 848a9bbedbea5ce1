import type { CallFilter } from '@shared/model/call-filter'
import { sameFilter, tidyFilter } from '../filter/tidy-filter'
import { createStore, useStore } from './store'

export { tidyFilter }

/** A filter as it is kept: with a moving period it holds neither `from` nor `until`. */
export interface ListFilter {
  readonly filter: CallFilter
  /** A period that moves with the clock, as `parsePeriod` reads it; null for a fixed one or none. */
  readonly period: string | null
}

/** A filter with what was before it, and with what was taken back. */
export interface FilterState extends ListFilter {
  /** Oldest first. */
  readonly past: readonly ListFilter[]
  /** What redo brings, next first. */
  readonly future: readonly ListFilter[]
}

/** Both ends of a period, microseconds; an open end is left out. */
export type PeriodEnds = Pick<CallFilter, 'from' | 'until'>

const PAST_KEPT = 50
const NO_FILTER: FilterState = { filter: {}, period: null, past: [], future: [] }
const filterStore = createStore<FilterState>(NO_FILTER)
const meantStore = createStore<CallFilter>({})

let readPeriod: (period: string) => PeriodEnds = () => ({})

/** The filter as it is meant at this moment: a moving period becomes its two ends. */
export const meantFilter = ({ filter, period }: ListFilter): CallFilter =>
  period === null ? filter : tidyFilter({ ...filter, ...readPeriod(period) })

function follow(): void {
  meantStore.set((former) => {
    const next = meantFilter(filterStore.get())
    return sameFilter(former, next) ? former : next
  })
}
filterStore.subscribe(follow)

/** Sets how moving periods are read, by another clock, zone or day; what is meant follows at once. */
export function setPeriodReader(reader: (period: string) => PeriodEnds): void {
  readPeriod = reader
  follow()
}

/** Reads the moving period anew: the clock has moved on. */
export const refreshPeriod = (): void => follow()

const kept = ({ filter, period }: ListFilter): ListFilter => {
  const { from, until, ...rest } = filter
  return { filter: tidyFilter(period === null ? { ...rest, from, until } : rest), period }
}
const same = (a: ListFilter, b: ListFilter): boolean =>
  a.period === b.period && sameFilter(a.filter, b.filter)

/** The filter that grid, sums, facets and exports share, a moving period as its two ends. */
export const useFilter = (): CallFilter => useStore(meantStore)
/** The same, outside React. */
export const currentFilter = (): CallFilter => meantStore.get()
/** The filter as views keep it: a moving period stays one. */
export const useListFilter = (): ListFilter => useStore(filterStore)
/** The same, outside React. */
export const currentListFilter = (): ListFilter => {
  const { filter, period } = filterStore.get()
  return { filter, period }
}
/** True when there is a change to undo. */
export const useCanUndoFilter = (): boolean => useStore(filterStore).past.length > 0
/** True when there is a change to bring back. */
export const useCanRedoFilter = (): boolean => useStore(filterStore).future.length > 0

/**
 * Replaces the filter; the former one can be had back. With a moving period, `from` and `until` do not count. The same
 * period once more is read by the clock as it stands now: it was chosen anew.
 */
export function setFilter(filter: CallFilter, period: string | null = null): void {
  filterStore.set((state) => {
    const next = kept({ filter, period })
    if (same(next, state)) return state
    const former: ListFilter = { filter: state.filter, period: state.period }
    return { ...next, past: [...state.past, former].slice(-PAST_KEPT), future: [] }
  })
  follow()
}

/** Changes parts of the filter; `undefined` removes a part. Naming an end of the period makes it a fixed one. */
export function changeFilter(change: Partial<CallFilter>): void {
  const { filter, period } = filterStore.get()
  const isFixed = 'from' in change || 'until' in change
  setFilter({ ...filter, ...change }, isFixed ? null : period)
}

/** Sets a moving period in place of the one there is; null leaves none. */
export function setMovingPeriod(period: string | null): void {
  const { from: _from, until: _until, ...filter } = filterStore.get().filter
  setFilter(filter, period)
}

/** Takes back the last change. */
export function undoFilter(): void {
  filterStore.set((state) => {
    const former = state.past.at(-1)
    const present: ListFilter = { filter: state.filter, period: state.period }
    return former ? { ...former, past: state.past.slice(0, -1), future: [present, ...state.future] } : state
  })
}

/** Brings back the change that was taken back last. */
export function redoFilter(): void {
  filterStore.set((state) => {
    const [next, ...future] = state.future
    const present: ListFilter = { filter: state.filter, period: state.period }
    return next ? { ...next, past: [...state.past, present], future } : state
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
