import type { CallFilter } from './call-filter'

/** Counts and sums of the calls of a filter, or of a selection among them. Lengths in microseconds. */
export interface CallSums {
  readonly total: number
  readonly filtered: number
  readonly ringUs: number
  readonly talkUs: number
  readonly answered: number
  readonly recordings: number
  /** Calls that the durations are of: the selection, or all that match. */
  readonly selected: number
}

/** Calls chosen one by one, or all that match but some. */
export type CallSelection =
  { readonly ids: readonly number[] } | { readonly filter: CallFilter; readonly except: readonly number[] }

/**
 * Which CELs a generation takes (spec 2.1). `count` 0 means no limit; `outdated` are those of call logs that were made
 * with another directory than the one loaded now.
 */
export type GenerationSelection =
  | { readonly kind: 'last'; readonly count: number }
  | { readonly kind: 'days'; readonly days: number }
  | { readonly kind: 'linkedid'; readonly linkedid: string }
  | { readonly kind: 'outdated' }
  | { readonly kind: 'all' }

/** Call logs to be deleted: those of the last so many days, or all. */
export type DeletionSelection = { readonly kind: 'days'; readonly days: number } | { readonly kind: 'all' }
