/**
 * A call as a sequence diagram: lanes are channels, steps are what happened, in order of time. Times are microseconds,
 * UTC. The value holds no words: names and numbers come from the events, everything else is a kind.
 */
export interface FlowDiagram {
  readonly lanes: readonly FlowLane[]
  readonly steps: readonly FlowStep[]
  /** Stretches in which channels share a bridge, in order of their beginning. */
  readonly talks: readonly FlowTalk[]
  readonly startUs: number
  readonly endUs: number
}

export interface FlowLane {
  /** Uniqueid of the channel; of folded Local halves that of the first. */
  readonly id: string
  /** Caller id name and number of the channel, as last known; null where no event tells. */
  readonly name: string | null
  readonly number: string | null
  /** Full channel name, e.g. `PJSIP/b8r3td0v-0000006c`; of folded halves without its `;1`. */
  readonly channel: string
  /** Uniqueids of both halves where a Local channel is folded into one lane, else of the one channel. */
  readonly uniqueids: readonly string[]
  readonly kind: 'caller' | 'callee' | 'local' | 'other'
  /** How many lanes before this one have the same name and number: 1 for "second call of". */
  readonly nth: number
  /** Call log that the lane belongs to, where several calls are drawn together. */
  readonly callLogId: number | null
}

export const FLOW_STEP_KINDS = [
  'start',
  'dial',
  'ring',
  'answer',
  'bridge-enter',
  'bridge-exit',
  'hold',
  'unhold',
  'blind-transfer',
  'attended-transfer',
  'pickup',
  'forward',
  'park',
  'unpark',
  'record-start',
  'record-stop',
  'record-pause',
  'record-resume',
  'application',
  'application-end',
  'user-event',
  'optimized',
  'hangup',
  'end',
  'other'
] as const
export type FlowStepKind = (typeof FLOW_STEP_KINDS)[number]

export interface FlowStep {
  /** Position in the diagram, from 0. */
  readonly index: number
  readonly kind: FlowStepKind
  readonly at: number
  /** Lane on which it happened. */
  readonly lane: string
  /** Lane that an arrow leads to: the channel that rings, the one that answers, the target of a transfer. */
  readonly to: string | null
  /** Lane that a transfer moves: its arrow leads from here to `to`. */
  readonly moved: string | null
  /** What the step says beside its kind: the number dialled, the application, the event's text, the hangup cause. */
  readonly detail: string | null
  /** Q.850 cause of a hangup. */
  readonly cause: number | null
  /** Events behind the step, in order. */
  readonly celIds: readonly number[]
}

export interface FlowTalk {
  readonly from: number
  /** Null while it is not over in the events at hand. */
  readonly until: number | null
  /** Lanes in the bridge during this stretch, in order of the lanes. */
  readonly lanes: readonly string[]
  /** A holding bridge: music, a queue, a parking lot. */
  readonly holding: boolean
}
