import type { CallLog, CallDirection, CallOutcome, CallStatus, HangupSource, TrailLeg } from './call-log'
import type { RecordingState } from './recording'
import type { StoredCel } from './cel'

/** One line of the grid: every field of a call that stands in its own row. Times in microseconds, UTC. */
export interface CallLogRow {
  readonly id: number
  readonly conversationId: string
  readonly tenantUuid: string
  readonly date: number
  readonly dateAnswer: number | null
  readonly dateEnd: number | null
  readonly direction: CallDirection
  readonly sourceName: string | null
  readonly sourceExten: string | null
  readonly sourceInternalName: string | null
  readonly sourceInternalExten: string | null
  readonly sourceInternalContext: string | null
  readonly sourceLineIdentity: string | null
  readonly sourceUserUuid: string | null
  readonly sourceLineId: number | null
  readonly destinationName: string | null
  readonly destinationExten: string | null
  readonly destinationInternalExten: string | null
  readonly destinationInternalContext: string | null
  readonly destinationLineIdentity: string | null
  readonly destinationUserUuid: string | null
  readonly destinationLineId: number | null
  /** `type` of the destination details, e.g. "user". */
  readonly destinationType: string | null
  readonly requestedName: string | null
  readonly requestedExten: string | null
  readonly requestedContext: string | null
  readonly requestedInternalExten: string | null
  readonly requestedInternalContext: string | null
  readonly requestedUserUuid: string | null
  readonly outcome: CallOutcome
  readonly callStatus: CallStatus
  readonly answered: boolean
  readonly blocked: boolean
  readonly reachedVoicemail: boolean
  /** Whole seconds. */
  readonly duration: number | null
  readonly ringDurationUs: number | null
  readonly talkDurationUs: number | null
  readonly totalDurationUs: number | null
  readonly hangupCause: number | null
  readonly hangupSource: HangupSource | null
  readonly hangupInferred: boolean
  readonly recordingCount: number
  readonly tags: readonly string[]
  readonly userField: string | null
  /** Null while no application is mapped, and for calls that never met it. */
  readonly botDurationUs: number | null
  readonly botBillUs: number | null
  readonly campaignId: string | null
  readonly engineVersion: string
  readonly generatedAt: number
  readonly stale: boolean
  readonly trail: readonly TrailLeg[]
  /** Ids of labels, those of rules included. */
  readonly labels: readonly number[]
  /** Comments on its conversation. */
  readonly commentCount: number
  /** State of its best recording (`RECORDING_STATE_ORDER`), null without any. */
  readonly recordingState: RecordingState | null
}

/** A stored call log: what the engine said, with the store's id and what the directory adds for reading. */
export interface StoredCallLog extends CallLog {
  readonly id: number
  readonly botDurationUs: number | null
  readonly botBillUs: number | null
  readonly campaignId: string | null
  /** Engine that made it, e.g. "1". */
  readonly engineVersion: string
  /** Microseconds, UTC. */
  readonly generatedAt: number
  /** True when a later run took up its CELs and gave nothing in return, so that this call log may be out of date. */
  readonly stale: boolean
}

/** A stored call log without what only its detail view needs; exports of millions of rows read no more than this. */
export type PlainCallLog = Omit<StoredCallLog, 'participants' | 'celIds' | 'trail'>

export interface CallLogDetail {
  readonly callLog: StoredCallLog
  readonly tenantName: string | null
  /** Display names of participants whose user the directory knows. */
  readonly userNames: Readonly<Record<string, string>>
  readonly channelCount: number
  /** True when it was made with another directory than the one loaded now. */
  readonly directoryOutdated: boolean
}

/** Raw rows of one call, in group order. */
export interface CallLogCels {
  readonly cels: readonly StoredCel[]
}
