import type { FlowStep } from '../model/flow'

/** Steps whose arrow leads from the lane that acts to the other one. */
const ARROWS: ReadonlySet<string> = new Set(['ring', 'answer', 'bridge-enter', 'pickup', 'hangup', 'unpark'])

/**
 * Lanes between which a step is drawn as an arrow; null where it is a point on its lane. An attended transfer leads from
 * the one who is transferred to whom he talks to now, a blind one from the one who transfers to whom he sends away.
 */
export function arrowOf(step: FlowStep): { readonly from: string; readonly to: string } | null {
  const [from, to] =
    step.kind === 'attended-transfer'
      ? [step.moved, step.to]
      : step.kind === 'blind-transfer'
        ? [step.lane, step.moved]
        : ARROWS.has(step.kind)
          ? [step.lane, step.to]
          : [null, null]
  return from === null || to === null || from === to ? null : { from, to }
}
