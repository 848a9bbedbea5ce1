import type { RecordingState } from './recording'
import type { CallDirection, CallOutcome, CallStatus, HangupSource } from './call-log'

/**
 * Which calls are meant: grid, sums, facets, exports and the command line all pass this one value.
 * Everything that is given combines with AND; an empty object means all calls. Times are microseconds, UTC. An empty list
 * of choices is no condition, except `ids`: no ids mean no calls. A negation takes in the calls that have no value.
 */
export interface CallFilter {
  /** Calls that start at or after this moment. */
  readonly from?: number
  /** Calls that start before this moment (exclusive). */
  readonly until?: number
  /** Hours of the day and days of the week in which calls start. */
  readonly hours?: HoursFilter
  /** Text contained in a name or number of either side, case and accents ignored. */
  readonly search?: string
  /** Conditions on numbers, in any spelling; all hold. */
  readonly numbers?: readonly NumberFilter[]
  readonly tags?: TagFilter
  /** Labels that people put on calls, by their ids. */
  readonly labels?: LabelFilter
  /** Calls on whose conversation people commented, or all others. */
  readonly commented?: boolean
  /** Text contained in one of the comments, case and accents ignored; `@name` finds mentions. */
  readonly commentText?: string
  readonly directions?: readonly CallDirection[]
  readonly outcomes?: readonly CallOutcome[]
  readonly statuses?: readonly CallStatus[]
  /** Blocked calls only, or all others. */
  readonly blocked?: boolean
  readonly ringUs?: DurationRange
  readonly talkUs?: DurationRange
  readonly totalUs?: DurationRange
  /** Q.850 causes; null stands for calls without one. */
  readonly hangupCauses?: readonly (number | null)[]
  readonly hangupSources?: readonly (HangupSource | null)[]
  /** Digits with an optional `_` at start and end ("anything"), matched whole against both numbers (spec 11.4). */
  readonly number?: string
  /** Any of these users is the source or the main destination participant (spec 11.4). */
  readonly userUuids?: readonly string[]
  /** Any of these users took part, if only by ringing (spec 11.4, `/users/me/cdr`). */
  readonly participantUuids?: readonly string[]
  readonly tenantUuids?: readonly string[]
  readonly recorded?: boolean
  /** State of the best recording of the call; calls without any never match. */
  readonly recordingStates?: readonly RecordingState[]
  readonly conversationId?: string
  readonly requestedInternalExtension?: string
  readonly requestedInternalContext?: string
  /** Call logs whose id is this or greater. */
  readonly fromId?: number
  /** These call logs only. */
  readonly ids?: readonly number[]
  /** Of each user and correspondent the latest call only; the other conditions come afterwards (spec 11.6). */
  readonly distinct?: 'peer_exten'
  /** Time with the mapped application, see `FieldMapping`. Calls without it never match. */
  readonly botUs?: DurationRange
  /** The same, rounded up to the billing step. */
  readonly botBillUs?: DurationRange
  readonly campaignIds?: readonly (string | null)[]
  /** Equality, or text contained, on any field of a call; all hold. */
  readonly fields?: readonly FieldFilter[]
  /** All of these groups hold; a group is a filter of its own. */
  readonly allOf?: readonly CallFilter[]
  /** At least one of these groups holds. */
  readonly anyOf?: readonly CallFilter[]
  /** None of these groups holds. */
  readonly noneOf?: readonly CallFilter[]
}

/** How deep groups may stand in groups. */
export const MAX_GROUP_DEPTH = 4

/**
 * `any` and `all` of the tags, `none` of them, or calls without any tag (`untagged`, values empty). With `of`, only tags
 * held by participants of that role count.
 */
export interface TagFilter {
  readonly mode: 'any' | 'all' | 'none' | 'untagged'
  readonly values: readonly string[]
  readonly of?: 'source' | 'destination'
}

/** The same for labels; `values` are label ids, `unlabelled` has none. */
export interface LabelFilter {
  readonly mode: 'any' | 'all' | 'none' | 'unlabelled'
  readonly values: readonly number[]
}

/** Both ends inclusive, microseconds; calls without the duration never match. */
export interface DurationRange {
  readonly min?: number
  readonly max?: number
}

/** Local hours of the start. The zone stands in the filter, so that it means the same wherever it is used. */
export interface HoursFilter {
  /** IANA. */
  readonly zone: string
  /** 1 Monday to 7 Sunday, the day on which the call starts; none named means all. */
  readonly weekdays: readonly number[]
  /** Minutes since local midnight, `[from, until)`; 0 and 1440 for the whole day. `from` after `until` spans midnight. */
  readonly from: number
  readonly until: number
  /** True means the calls outside of these hours. */
  readonly outside?: boolean
}

export const NUMBER_SIDES = ['from', 'to', 'either', 'requested'] as const
export type NumberSide = (typeof NUMBER_SIDES)[number]
export const NUMBER_MODES = ['exact', 'begins', 'contains', 'ends'] as const
export type NumberMode = (typeof NUMBER_MODES)[number]

/**
 * A number as people write it: blanks, dots, dashes and brackets do not count, and with a country `+33 1…`, `0033 1…` and
 * `01…` are one number. `from` is the source, `to` the destination, `requested` what was dialled first.
 */
export interface NumberFilter {
  readonly side: NumberSide
  readonly mode: NumberMode
  readonly value: string
  /** True: calls to which this does not apply. */
  readonly not?: boolean
}

/** Fields of a call that have a value of their own: what can be sorted by and compared with. */
export const CALL_FIELDS = [
  'id',
  'conversationId',
  'tenantUuid',
  'date',
  'dateAnswer',
  'dateEnd',
  'direction',
  'sourceName',
  'sourceExten',
  'sourceInternalName',
  'sourceInternalExten',
  'sourceInternalContext',
  'sourceLineIdentity',
  'sourceUserUuid',
  'sourceLineId',
  'destinationName',
  'destinationExten',
  'destinationInternalExten',
  'destinationInternalContext',
  'destinationLineIdentity',
  'destinationUserUuid',
  'destinationLineId',
  'destinationType',
  'requestedName',
  'requestedExten',
  'requestedContext',
  'requestedInternalExten',
  'requestedInternalContext',
  'requestedUserUuid',
  'outcome',
  'callStatus',
  'answered',
  'blocked',
  'reachedVoicemail',
  'duration',
  'ringDurationUs',
  'talkDurationUs',
  'totalDurationUs',
  'hangupCause',
  'hangupSource',
  'hangupInferred',
  'recordingCount',
  'tags',
  'userField',
  'botDurationUs',
  'botBillUs',
  'campaignId',
  'engineVersion',
  'generatedAt',
  'stale'
] as const
export type CallField = (typeof CALL_FIELDS)[number]

/**
 * A field equals one of the values (null: it is empty; flags are `true` and `false`), or with `contains` holds one of
 * the texts, case and accents ignored. `tags` compares with one tag of the call's. Values of another kind than the
 * field's never match; `contains` looks into numbers as they are written, and into no flags.
 */
export interface FieldFilter {
  readonly field: CallField
  readonly mode: 'equals' | 'contains'
  readonly values: readonly (string | number | boolean | null)[]
  readonly not?: boolean
}

/** Columns that the grid can sort by; recordings by what can be done with the best one, calls without any lowest. */
export const SORT_COLUMNS = [...CALL_FIELDS, 'recordingState'] as const
export type SortColumn = (typeof SORT_COLUMNS)[number]

export interface CallSort {
  readonly column: SortColumn
  readonly descending: boolean
}

/** Newest call first. */
export const DEFAULT_SORT: CallSort = { column: 'date', descending: true }
