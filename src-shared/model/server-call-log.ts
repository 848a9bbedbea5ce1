import type { CallDirection, CallStatus, Participant, Recording } from './call-log'

/** Where a server's call log was read: its database (new or before 21.03), its REST answer, or an old export. */
export type HistoryOrigin =
  'call-logd-tables' | 'call-log-tables' | 'call-logd-json' | 'call-logd-csv' | 'xivo-csv'

/**
 * A call log that a server had stored, kept for comparison only. Null means empty, or that its origin does not carry the
 * field: `HISTORY_FIELDS` says which. Times are microseconds since the epoch, UTC.
 */
export interface ServerCallLog {
  readonly origin: HistoryOrigin
  /** The server's own id; not stable across a regeneration there. */
  readonly id: number | null
  readonly conversationId: string | null
  readonly tenantUuid: string | null
  readonly date: number
  readonly dateAnswer: number | null
  readonly dateEnd: number | null
  readonly sourceName: string | null
  readonly sourceExten: string | null
  readonly sourceInternalName: string | null
  readonly sourceInternalExten: string | null
  readonly sourceInternalContext: string | null
  readonly sourceLineIdentity: string | null
  readonly requestedName: string | null
  readonly requestedExten: string | null
  readonly requestedContext: string | null
  readonly requestedInternalExten: string | null
  readonly requestedInternalContext: string | null
  readonly destinationName: string | null
  readonly destinationExten: string | null
  readonly destinationInternalExten: string | null
  readonly destinationInternalContext: string | null
  readonly destinationLineIdentity: string | null
  readonly userField: string | null
  readonly direction: CallDirection | null
  readonly blocked: boolean | null
  readonly reachedVoicemail: boolean | null
  readonly answered: boolean
  /** Whole seconds of conversation as the origin states them; null unless it does. */
  readonly duration: number | null
  readonly callStatus: CallStatus | null
  readonly sourceUserUuid: string | null
  readonly sourceLineId: number | null
  readonly destinationUserUuid: string | null
  readonly destinationLineId: number | null
  readonly requestedUserUuid: string | null
  /** Labels of all participants, in no order to rely on. */
  readonly tags: readonly string[]
  /** `type` and its companions, all texts. */
  readonly destinationDetails: Readonly<Record<string, string>>
  readonly participants: readonly Participant[]
  readonly recordings: readonly ServerRecording[]
}

/** A recording as a server tells it: `path` from a database, `fileName` from the REST answer. */
export interface ServerRecording extends Omit<Recording, 'mixmonitorId' | 'endTime'> {
  readonly endTime: number | null
  readonly fileName: string | null
  readonly deleted: boolean
}

/** What another table says of a call log: dumps hold call logs first and their parts later. */
export type ServerCallLogPart = { readonly callLogId: number } & (
  | { readonly kind: 'participant'; readonly participant: Participant }
  | { readonly kind: 'recording'; readonly recording: ServerRecording }
  | { readonly kind: 'destination-detail'; readonly key: string; readonly value: string }
)

/** Call logs of a server that arrive together; parts belong to call logs of this or of any other batch of the source. */
export interface ServerHistory {
  readonly callLogs: readonly ServerCallLog[]
  readonly parts: readonly ServerCallLogPart[]
}

const STORED = [
  'id',
  'tenantUuid',
  'date',
  'dateAnswer',
  'dateEnd',
  'sourceName',
  'sourceExten',
  'sourceInternalExten',
  'sourceInternalContext',
  'requestedName',
  'requestedExten',
  'requestedContext',
  'requestedInternalExten',
  'requestedInternalContext',
  'destinationName',
  'destinationExten',
  'destinationInternalExten',
  'destinationInternalContext',
  'direction',
  'answered',
  'tags'
] as const satisfies readonly (keyof ServerCallLog)[]

const TABLES = [
  ...STORED,
  'sourceLineIdentity',
  'destinationLineIdentity',
  'userField',
  'participants'
] as const satisfies readonly (keyof ServerCallLog)[]

const ANSWERS = [
  ...STORED,
  'sourceInternalName',
  'duration',
  'callStatus',
  'blocked',
  'sourceUserUuid',
  'sourceLineId',
  'destinationUserUuid',
  'destinationLineId',
  'requestedUserUuid',
  'recordings'
] as const satisfies readonly (keyof ServerCallLog)[]

/** Fields that an origin can carry; a comparison leaves all others out. */
export const HISTORY_FIELDS: Readonly<Record<HistoryOrigin, readonly (keyof ServerCallLog)[]>> = {
  'call-logd-tables': [
    ...TABLES,
    'conversationId',
    'sourceInternalName',
    'blocked',
    'reachedVoicemail',
    'destinationDetails',
    'recordings'
  ],
  'call-log-tables': TABLES,
  'call-logd-json': [...ANSWERS, 'conversationId', 'destinationDetails'],
  'call-logd-csv': ANSWERS,
  'xivo-csv': ['date', 'sourceName', 'sourceExten', 'destinationExten', 'duration', 'answered', 'userField']
}
