import type { StoredCallLog } from '@shared/model/call-log-row'
import type { FlowDiagram, FlowLane } from '@shared/model/flow'
import { layered, type BarKind, type BarLeg, type Stretch } from './layer-legs'

export interface TimeBarLegs {
  readonly legs: readonly BarLeg[]
  /** Offsets of transfers. */
  readonly transfers: readonly number[]
  /** Start to end. */
  readonly totalUs: number
}

type Call = Pick<StoredCallLog, 'date' | 'totalDurationUs' | 'trail'>
/** Least length of a silence after the dialplan's answer that is worth being called a menu. */
const MENU_US = 1_000_000

/**
 * The stretches of a call for its time bar. The trail of the call log knows one ringing and one conversation; the diagram
 * tells them apart by the channels at the other end, and knows waiting, holding and what the caller hears before.
 */
export function timeBarLegs(call: Call, flow: FlowDiagram | null): TimeBarLegs {
  const totalUs = Math.max(call.totalDurationUs ?? 0, ...call.trail.map(({ endUs }) => endUs))
  const transfers = call.trail.filter(({ kind }) => kind === 'transfer').map(({ startUs }) => startUs)
  const plain: readonly BarLeg[] = call.trail.flatMap(({ kind, startUs, endUs }) =>
    kind === 'transfer' ? [] : [{ kind, startUs, endUs, who: null }]
  )
  if (flow === null || totalUs <= 0) return { legs: plain, transfers, totalUs }
  const talks = talksOf(flow, call.date)
  const stretches = [
    ...ofTrail(plain, 'voicemail', 5),
    // Whoever talks in a conference is in calls of their own: the diagram has only the caller there.
    ...(talks.some(({ kind }) => kind === 'talk') ? [] : ofTrail(plain, 'talk', 3)),
    ...talks,
    ...ringsOf(flow, call.date)
  ]
  const legs = layered([...stretches, ...menuOf(flow, call.date, stretches, totalUs)], totalUs)
  return { legs: legs.length > 0 ? legs : plain, transfers, totalUs }
}

const nameOf = ({ name, number }: FlowLane): string | null => name || number || null

function namesOf(lanes: readonly FlowLane[]): string | null {
  const names = [...new Set(lanes.map(nameOf).filter((name) => name !== null))]
  return names.length > 0 ? names.join(', ') : null
}

const ofTrail = (plain: readonly BarLeg[], wanted: BarKind, weight: number): readonly Stretch[] =>
  plain.filter(({ kind }) => kind === wanted).map((leg) => ({ ...leg, weight }))

/** Channels that dial are callers too; the call's own is the first of them. */
const callerOf = ({ lanes }: FlowDiagram): FlowLane | undefined => lanes.find(({ kind }) => kind === 'caller')

/** Who shares a bridge, the caller left out where it is one of them; a holding bridge is waiting. */
function talksOf(flow: FlowDiagram, start: number): readonly Stretch[] {
  const laneOf = new Map(flow.lanes.map((lane) => [lane.id, lane]))
  const caller = callerOf(flow)
  const talks = flow.talks.flatMap((talk): readonly Stretch[] => {
    const lanes = talk.lanes.map((id) => laneOf.get(id)).filter((lane) => lane !== undefined)
    const others = lanes.filter((lane) => lane !== caller)
    const span = { startUs: talk.from - start, endUs: (talk.until ?? flow.endUs) - start }
    if (talk.holding)
      return others.length < lanes.length ? [{ kind: 'wait', ...span, who: null, weight: 2 }] : []
    if (lanes.length < 2 || others.length === 0) return []
    // While the caller talks, what others say among themselves is not the caller's call.
    return [{ kind: 'talk', ...span, who: namesOf(others), weight: others.length < lanes.length ? 4 : 3 }]
  })
  return [...talks, ...holdsOf(flow, start)]
}

function holdsOf({ steps, endUs }: FlowDiagram, start: number): readonly Stretch[] {
  return steps.flatMap((step, index): readonly Stretch[] => {
    if (step.kind !== 'hold') return []
    const over = steps
      .slice(index + 1)
      .find(({ kind, lane }) => lane === step.lane && ['unhold', 'hangup', 'end'].includes(kind))
    return [
      { kind: 'hold', startUs: step.at - start, endUs: (over?.at ?? endUs) - start, who: null, weight: 6 }
    ]
  })
}

/** From the ring of a channel until it answers or ends. */
function ringsOf({ lanes, steps, endUs }: FlowDiagram, start: number): readonly Stretch[] {
  return steps.flatMap((step, index): readonly Stretch[] => {
    if (step.kind !== 'ring' || step.to === null) return []
    const rung = lanes.find(({ id }) => id === step.to)
    const over = steps
      .slice(index + 1)
      .find(
        ({ kind, lane, to }) =>
          (lane === step.to && ['answer', 'hangup', 'end', 'optimized'].includes(kind)) ||
          (to === step.to && kind === 'hangup')
      )
    return [
      {
        kind: 'ring',
        startUs: step.at - start,
        endUs: (over?.at ?? endUs) - start,
        who: rung ? namesOf([rung]) : null,
        weight: 1
      }
    ]
  })
}

/** The dialplan has answered and nothing rings or talks yet: a menu or an announcement. */
function menuOf(
  flow: FlowDiagram,
  start: number,
  stretches: readonly Stretch[],
  totalUs: number
): readonly Stretch[] {
  const caller = callerOf(flow)
  const answer = flow.steps.find(
    ({ kind, lane, to }) => kind === 'answer' && lane === caller?.id && to === null
  )
  if (!answer) return []
  const startUs = answer.at - start
  const endUs = Math.min(totalUs, ...stretches.map((one) => one.startUs).filter((from) => from >= startUs))
  return endUs - startUs < MENU_US ? [] : [{ kind: 'menu', startUs, endUs, who: null, weight: 0 }]
}
