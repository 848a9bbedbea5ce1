import type { CallFilter, CallSort } from './call-filter'

/** How a column of the list stands. */
export interface ColumnState {
  readonly colId: string
  readonly hide: boolean
  /** Pixels; null means the usual width. */
  readonly width: number | null
  readonly pinned?: 'left' | 'right'
}

/** Everything that says which calls a list shows and how. */
export interface ListState {
  /** Without its period when `period` is given. */
  readonly filter: CallFilter
  /** A period that moves with the clock, as `parsePeriod` reads it ("last-7-days", "-2h"); null for a fixed one or none. */
  readonly period: string | null
  readonly sort: CallSort
  /** Columns in order; null means the usual ones. */
  readonly columns: readonly ColumnState[] | null
}

/** A list that somebody named. */
export interface SavedView extends ListState {
  readonly id: number
  readonly name: string
}

/** What a workspace remembers of its list between two starts. */
export interface ListMemory {
  /** The list as it was left, null before the first time. */
  readonly last: (ListState & { readonly viewId: number | null }) | null
  /** Filters used before, newest first. */
  readonly history: readonly ListState[]
}

/** Filters that are remembered. */
export const MAX_HISTORY = 30
