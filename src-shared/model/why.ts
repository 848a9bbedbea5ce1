import type { SkipCode } from './call-log'
import type { RowProblemCode } from './job'
import type { DeclinedStep, ProvenanceStep } from './provenance'

/** What is shown of a row: enough to find it among the call's events. */
export interface WhyCel {
  readonly id: number
  readonly eventtime: number
  /** As the engine reads it: the name of a user event, not `USER_DEFINED`. */
  readonly eventtype: string
  readonly channame: string
}

/** A step of provenance with what is shown of its row. */
export interface WhyStep extends ProvenanceStep {
  /** Null for values concluded after the rows were read. */
  readonly cel: WhyCel | null
  /** The rows of `from`, in order of time; empty where the value was not concluded from rows. */
  readonly fromCels: readonly WhyCel[]
}

/** A rule that could have changed a field and did not. */
export interface WhyDeclined extends DeclinedStep {
  readonly cel: WhyCel | null
}

/** Why every value of a call log is as it is. */
export interface CallWhy {
  readonly callLogId: number
  readonly engineVersion: string
  /**
   * In the order in which values were set: the last step of a field holds its value; a field without step was never set.
   * Fields are those of `CallLog`, and the mapped ones.
   */
  readonly steps: readonly WhyStep[]
  /** In order of time; those that came after all rows stand last. */
  readonly declined: readonly WhyDeclined[]
  /** Fields whose value, made anew, differs from the stored one: the directory or the engine changed since. */
  readonly differing: readonly string[]
  /** Why the events would give no call log today, null as a rule; steps are empty then. */
  readonly failure: {
    readonly code: SkipCode
    readonly rule: string
    readonly reason: string
    readonly celId: number | null
  } | null
}

/** Why there is no call log for an id or number. Several answers can hold for one text. Times in microseconds. */
export type MissingReason =
  /** There is one after all. */
  | {
      readonly kind: 'has-call-log'
      readonly callLogId: number
      readonly conversationId: string
      readonly date: number
      /** Name of each side, else its number; null where the call has neither. */
      readonly from: string | null
      readonly to: string | null
    }
  /** Only channels that are no calls (chat messages): no run takes them by itself (spec 2.1). */
  | {
      readonly kind: 'ignored'
      readonly linkedid: string
      readonly channels: readonly string[]
      readonly firstTime: number
    }
  | {
      readonly kind: 'skipped'
      readonly groupId: number
      readonly conversationId: string
      readonly code: SkipCode
      readonly rule: string
      readonly reason: string
      /** Row at which the rule failed, when it was one row. */
      readonly celId: number | null
      readonly firstTime: number
    }
  /** Its events are there and no generation has taken them yet. */
  | {
      readonly kind: 'unprocessed'
      readonly linkedid: string
      readonly events: number
      readonly firstTime: number
    }
  /** Its events are there, but their call log was purged: no run takes them by itself (spec 12.3). */
  | {
      readonly kind: 'purged'
      readonly linkedid: string
      readonly events: number
      readonly firstTime: number
    }
  /** A row of it was refused at import. */
  | {
      readonly kind: 'rejected'
      readonly sourceId: number
      readonly file: string
      readonly line: number | null
      readonly code: RowProblemCode
      /** The row as it stands in the file. */
      readonly text: string
    }
  /** Nothing in the workspace has it; `firstTime` and `lastTime` are the limits of its events. */
  | {
      readonly kind: 'not-in-dump'
      readonly firstTime: number | null
      readonly lastTime: number | null
      /** Moment that the id itself tells (Asterisk begins its ids with the second of the start), null for others. */
      readonly idTime: number | null
    }

/** Everything that is known of a text that people miss a call for, most helpful first; never empty. */
export interface MissingAnswer {
  /** What was looked for, without quotes and blanks around it. */
  readonly text: string
  /** How it was read. */
  readonly readAs: 'id' | 'channel' | 'number' | 'text'
  readonly reasons: readonly MissingReason[]
  /** Calls there are in all; `reasons` names some of them, latest first. */
  readonly callLogs: number
  /**
   * False when not all events could be looked at in the time there is: channels and numbers stand in events that are
   * not indexed by them, so events without call log are searched from the latest on. Always true for ids.
   */
  readonly complete: boolean
}
