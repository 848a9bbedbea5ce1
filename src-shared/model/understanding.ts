import type { CallFilter } from './call-filter'

/** What a pasted text can be read as. */
export type UnderstandingKind =
  | 'call-id'
  | 'conversation'
  | 'linkedid'
  | 'uniqueid'
  | 'channel'
  | 'recording'
  | 'number'
  | 'user'
  | 'tag'
  | 'text'

/** One way to read what was pasted into the search box. */
export interface Understanding {
  readonly kind: UnderstandingKind
  /** What was recognised, as it is shown: the number, the user's name, the id. */
  readonly value: string
  /** Matching calls; for `text` the plain search. */
  readonly filter: CallFilter
  readonly count: number
  /** The call, where there is exactly one. */
  readonly callId: number | null
  /** A group of events that gave no call log, where the id leads to one. */
  readonly groupId: number | null
}
