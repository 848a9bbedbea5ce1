import type { CallDirection, CallOutcome, CallStatus } from './call-log'

/**
 * Which calls are meant: grid, sums, facets, exports and the command line all pass this one value.
 * Everything that is given combines with AND; an empty object means all calls. Times are microseconds, UTC.
 */
export interface CallFilter {
  /** Calls that start at or after this moment. */
  readonly from?: number
  /** Calls that start before this moment (exclusive). */
  readonly until?: number
  /** Text contained in a name or number of either side, case and accents ignored. */
  readonly search?: string
  readonly tags?: TagFilter
  readonly directions?: readonly CallDirection[]
  readonly outcomes?: readonly CallOutcome[]
  readonly statuses?: readonly CallStatus[]
  /** Digits with an optional `_` at start and end ("anything"), matched whole against both numbers (spec 11.4). */
  readonly number?: string
  /** Any of these users is the source or the main destination participant. */
  readonly userUuids?: readonly string[]
  readonly tenantUuids?: readonly string[]
  readonly recorded?: boolean
  readonly conversationId?: string
  readonly requestedInternalExtension?: string
  readonly requestedInternalContext?: string
  /** Call logs whose id is this or greater. */
  readonly fromId?: number
}

/** `any` and `all` of the tags, `none` of them, or calls without any tag (`untagged`, values empty). */
export interface TagFilter {
  readonly mode: 'any' | 'all' | 'none' | 'untagged'
  readonly values: readonly string[]
}

/** Columns that the grid can sort by: every column of a row. */
export const SORT_COLUMNS = [
  'id',
  'date',
  'dateAnswer',
  'dateEnd',
  'direction',
  'sourceName',
  'sourceExten',
  'destinationName',
  'destinationExten',
  'requestedName',
  'requestedExten',
  'outcome',
  'callStatus',
  'ringDurationUs',
  'talkDurationUs',
  'totalDurationUs',
  'hangupCause',
  'hangupSource',
  'recordingCount',
  'tags',
  'conversationId',
  'userField'
] as const
export type SortColumn = (typeof SORT_COLUMNS)[number]

export interface CallSort {
  readonly column: SortColumn
  readonly descending: boolean
}

/** Newest call first. */
export const DEFAULT_SORT: CallSort = { column: 'date', descending: true }
