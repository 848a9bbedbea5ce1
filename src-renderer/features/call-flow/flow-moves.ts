import type { FlowDiagram, FlowStep, FlowStepKind } from '@shared/model/flow'

/** Kinds that tell most about a call, best first. */
const TELLING: readonly FlowStepKind[] = [
  'attended-transfer',
  'blind-transfer',
  'pickup',
  'forward',
  'answer',
  'dial'
]

/** The step that is shown first: that of the event at which the call fails, a transfer before an answer, else the beginning. */
export function firstStep({ steps }: FlowDiagram, failedId: number | null = null): number {
  const failed = failedId === null ? undefined : steps.find(({ celIds }) => celIds.includes(failedId))
  if (failed) return failed.index
  for (const kind of TELLING) {
    const step = steps.find((one) => one.kind === kind)
    if (step) return step.index
  }
  return 0
}

/** Where somebody is in the drawing: a step, and one of its lanes by its place from the left. */
export interface FlowCursor {
  readonly step: number
  readonly lane: number
}

const touches = (step: FlowStep, id: string): boolean => [step.lane, step.to, step.moved].includes(id)

/** The nearest step of the next lane at the left or right; the same cursor where there is none. */
export function moveToLane(diagram: FlowDiagram, cursor: FlowCursor, delta: 1 | -1): FlowCursor {
  const { lanes, steps } = diagram
  for (let lane = cursor.lane + delta; lane >= 0 && lane < lanes.length; lane += delta) {
    const id = lanes[lane]?.id ?? ''
    const near = steps
      .filter((step) => touches(step, id))
      .sort((a, b) => Math.abs(a.index - cursor.step) - Math.abs(b.index - cursor.step))[0]
    if (near) return { step: near.index, lane }
  }
  return cursor
}

/** Goes to a step; the lane stays where the step has part in it. */
export function moveToStep(diagram: FlowDiagram, cursor: FlowCursor, index: number): FlowCursor {
  const { lanes, steps } = diagram
  const step = steps[Math.max(0, Math.min(steps.length - 1, index))]
  if (!step) return cursor
  const stays = touches(step, lanes[cursor.lane]?.id ?? '')
  const own = lanes.findIndex(({ id }) => id === step.lane)
  return { step: step.index, lane: stays ? cursor.lane : Math.max(0, own) }
}
