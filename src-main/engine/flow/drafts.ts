import type { Cel } from '@shared/model/cel'
import type { FlowStepKind } from '@shared/model/flow'

/** A lane in the making: one channel, or both halves of a folded Local channel. */
export interface DraftLane {
  readonly id: string
  readonly channel: string
  readonly channels: FlowChannel[]
  readonly local: boolean
  /** Steps that this lane has part in, in order of their making. */
  readonly steps: DraftStep[]
  name: string
  number: string
  callLogId: number | null
}

/** One channel of Asterisk, known by its uniqueid. */
export interface FlowChannel {
  readonly uniqueid: string
  readonly lane: DraftLane
  readonly local: boolean
  /** Half of a Local channel: 1 stands towards who dials it, 2 runs the dialplan; 0 for other channels. */
  readonly half: 0 | 1 | 2
  /** Every name that its rows gave it; a masquerade renames channels. */
  readonly names: Set<string>
  /** Place of its first row among all rows. */
  readonly firstRow: number
  opening: DraftStep | null
  ending: DraftStep | null
  /** Lane that rings it, until it is answered or ends. */
  rungBy: DraftLane | null
}

/** A step in the making. */
export interface DraftStep {
  kind: FlowStepKind
  readonly at: number
  readonly lane: DraftLane
  to: DraftLane | null
  moved: DraftLane | null
  detail: string | null
  cause: number | null
  /** Bridge that it is about, so that entries into one bridge are one step. */
  readonly bridge: string | null
  readonly cels: Cel[]
  /** Time of its latest row. */
  last: number
}
