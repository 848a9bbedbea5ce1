import type { CallLog, CallDirection, CallOutcome, CallStatus, HangupSource, TrailLeg } from './call-log'
import type { StoredCel } from './cel'

/** One line of the grid. Times in microseconds, UTC. */
export interface CallLogRow {
  readonly id: number
  readonly conversationId: string
  readonly date: number
  readonly dateAnswer: number | null
  readonly dateEnd: number | null
  readonly direction: CallDirection
  readonly sourceName: string | null
  readonly sourceExten: string | null
  readonly destinationName: string | null
  readonly destinationExten: string | null
  readonly requestedName: string | null
  readonly requestedExten: string | null
  readonly outcome: CallOutcome
  readonly callStatus: CallStatus
  readonly ringDurationUs: number | null
  readonly talkDurationUs: number | null
  readonly totalDurationUs: number | null
  readonly hangupCause: number | null
  readonly hangupSource: HangupSource | null
  readonly hangupInferred: boolean
  readonly recordingCount: number
  readonly tags: readonly string[]
  readonly userField: string | null
  readonly trail: readonly TrailLeg[]
}

/** A stored call log: what the engine said, with the store's id and what the directory adds for reading. */
export interface StoredCallLog extends CallLog {
  readonly id: number
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
