import type { CallFilter } from './call-filter'

/**
 * Which events go into an altered dump, each call whole, with all that shares a channel with it: all, calls with events in a
 * period (microseconds UTC, null where it is open), or those that call logs were made of.
 */
export type AnonymiseScope =
  | { readonly kind: 'all' }
  | { readonly kind: 'period'; readonly from: number | null; readonly until: number | null }
  | { readonly kind: 'calls'; readonly filter: CallFilter }

/** How an altered dump is made that keeps the shape of the calls and tells nobody's name. */
export interface AnonymiseOptions {
  /** Same key, same pseudonyms; null: a new one each time, kept nowhere. */
  readonly key: string | null
  /** Moves all times by whole weeks, so that weekdays stay; 0 leaves them. */
  readonly shiftWeeks: number
  /** Digits at the front of numbers that stay, e.g. country and area. */
  readonly keepPrefix: number
  /** The directory goes along, renamed alike. */
  readonly directory: boolean
}

/** A shorter key could be guessed by trying. */
export const SHORTEST_KEY = 16
/** Ten years either way: the seconds within unique ids keep their number of digits. */
export const MAX_SHIFT_WEEKS = 520
export const MAX_KEEP_PREFIX = 10

export const DEFAULT_ANONYMISE: AnonymiseOptions = {
  key: null,
  shiftWeeks: 0,
  keepPrefix: 3,
  directory: true
}

/** Some values before and after, for the dialog. */
export interface AnonymisePreview {
  /** Events that go into the dump. */
  readonly cels: number
  readonly examples: readonly { readonly field: string; readonly before: string; readonly after: string }[]
}
