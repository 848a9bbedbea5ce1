import type { Cel } from '@shared/model/cel'
import type { FlowStepKind } from '@shared/model/flow'
import type { DraftLane, DraftStep } from './drafts'

/**
 * Rows at most this far apart can be one thing: the answer of a phone, that of the channel that rang it and their entry
 * into a bridge; the exit from a bridge and the hangup. Microseconds.
 */
export const JOIN_US = 250_000

/** Whether a step hands a call over. */
export const isTransfer = ({ kind }: DraftStep): boolean =>
  kind === 'blind-transfer' || kind === 'attended-transfer'

type Parts = Partial<Pick<DraftStep, 'to' | 'moved' | 'detail' | 'cause' | 'bridge'>>

/** How many of a lane's latest steps are looked at for one that a row belongs to. */
const LOOK_BACK = 12

/** The steps found so far. */
export class Steps {
  readonly all: DraftStep[] = []

  add(kind: FlowStepKind, cel: Cel, lane: DraftLane, parts: Parts = {}): DraftStep {
    const { to = null, moved = null, detail = null, cause = null, bridge = null } = parts
    const at = cel.eventtime
    const step: DraftStep = { kind, at, lane, to, moved, detail, cause, bridge, cels: [cel], last: at }
    this.all.push(step)
    for (const one of new Set([lane, to, moved])) one?.steps.push(step)
    return step
  }

  /** Puts a row behind a step that is there already. */
  join(step: DraftStep, cel: Cel): DraftStep {
    step.cels.push(cel)
    step.last = Math.max(step.last, cel.eventtime)
    return step
  }

  /** Lets a lane have part in a step, so that its rows can join it. */
  involve(step: DraftStep, lane: DraftLane | null): void {
    if (lane !== null && !lane.steps.includes(step, -LOOK_BACK)) lane.steps.push(step)
  }

  /** Latest step of a lane that passes the test and is recent enough for a row at `at` to be part of it. */
  recent(lane: DraftLane, at: number, test: (step: DraftStep) => boolean): DraftStep | null {
    for (const step of lane.steps.slice(-LOOK_BACK).reverse()) {
      if (at - step.last <= JOIN_US && test(step)) return step
    }
    return null
  }
}
