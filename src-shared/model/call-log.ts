/** A call log as the engine makes it and the workspace stores it. Times are microseconds since the epoch, UTC. */
export type CallDirection = 'internal' | 'inbound' | 'outbound'
export const CALL_DIRECTIONS = ['internal', 'inbound', 'outbound'] as const satisfies readonly CallDirection[]

/** The reference's `call_status`. */
export type CallStatus = 'answered' | 'blocked' | 'voicemail' | 'unknown'
export const CALL_STATUSES = [
  'answered',
  'blocked',
  'voicemail',
  'unknown'
] as const satisfies readonly CallStatus[]

/** How the call went, in the words of the analytics report. */
export type CallOutcome = 'completed' | 'missed' | 'voicemail' | 'blocked' | 'busy' | 'cancelled' | 'failed'
export const CALL_OUTCOMES = [
  'completed',
  'missed',
  'voicemail',
  'busy',
  'cancelled',
  'failed',
  'blocked'
] as const satisfies readonly CallOutcome[]

/** Who ended the call. */
export const HANGUP_SOURCES = ['caller', 'callee', 'system'] as const
export type HangupSource = (typeof HANGUP_SOURCES)[number]

export type ParticipantRole = 'source' | 'destination'

export interface Participant {
  readonly userUuid: string
  readonly lineId: number | null
  readonly role: ParticipantRole
  readonly tags: readonly string[]
  readonly answered: boolean
  readonly requested: boolean
}

export interface Recording {
  readonly uuid: string
  readonly startTime: number
  readonly endTime: number
  /** Path on the server, null once the media was deleted. */
  readonly path: string | null
  readonly mixmonitorId: string | null
}

/** Values computed from events that the reference ignores. Durations in microseconds. */
export interface CallMeasures {
  /** First ringing leg to the answer; unanswered: to the moment the last leg stops ringing. Null: nothing rang. */
  readonly ringDurationUs: number | null
  /** Answer to end, null unless both are known. */
  readonly talkDurationUs: number | null
  /** Start to end, null without an end. */
  readonly totalDurationUs: number | null
  /** Q.850 cause of the caller's HANGUP, null when no such row is there. */
  readonly hangupCause: number | null
  readonly hangupSource: HangupSource | null
  /** True where cause or source is not stated by a row but concluded from others. */
  readonly hangupInferred: boolean
  readonly outcome: CallOutcome
  /** Legs of the call for the trail: kind and offsets from the start, microseconds. */
  readonly trail: readonly TrailLeg[]
}

export type TrailKind = 'ring' | 'talk' | 'voicemail' | 'transfer'

/** A stretch of the call; for `transfer` start and end are equal (a tick). */
export interface TrailLeg {
  readonly kind: TrailKind
  readonly startUs: number
  readonly endUs: number
}

/** Everything that the engine says of one call; ids are given by the store. */
export interface CallLog extends CallMeasures {
  readonly conversationId: string
  readonly tenantUuid: string
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
  /** `type` and its companions, all texts; empty when the call has none. */
  readonly destinationDetails: Readonly<Record<string, string>>
  readonly userField: string | null
  readonly direction: CallDirection
  readonly blocked: boolean
  readonly reachedVoicemail: boolean
  readonly participants: readonly Participant[]
  readonly recordings: readonly Recording[]
  /** Ids of all rows of the group, in group order. */
  readonly celIds: readonly number[]
  readonly answered: boolean
  /** Whole seconds of conversation, rounded down, never below 0; null unless answered and ended. */
  readonly duration: number | null
  readonly callStatus: CallStatus
  /** Labels of all participants, each once, in order of first appearance. */
  readonly tags: readonly string[]
  readonly sourceUserUuid: string | null
  readonly sourceLineId: number | null
  readonly destinationUserUuid: string | null
  readonly destinationLineId: number | null
  readonly requestedUserUuid: string | null
}

/** Why a group of CELs gave no call log. */
export type SkipCode =
  | 'unfinished' // a linkedid of the group has no LINKEDID_END
  | 'failed' // a rule of the specification makes the group fail
  | 'invalid' // interpreted, but without date or without any source (spec 10.1)
  | 'unstorable' // a value the reference's store would refuse (spec 10.3)

export interface SkippedGroup {
  readonly code: SkipCode
  /** Smallest linkedid of the group in code point order. */
  readonly conversationId: string
  readonly linkedids: readonly string[]
  readonly celIds: readonly number[]
  /** First and last event time of the group. */
  readonly firstTime: number
  readonly lastTime: number
  /** Section of the specification that decides, e.g. "7.2". */
  readonly rule: string
  /** One sentence of technical detail: which row, which value. */
  readonly reason: string
  /** Row that made the group fail, when it was one row. */
  readonly celId: number | null
}
