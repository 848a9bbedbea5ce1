import type { Cel } from '@shared/model/cel'
import { eventTypeOf } from '../correlate/event-type'
import type { DraftStep, FlowChannel } from './drafts'
import { applicationText, extraOf, textOf } from './extra'
import type { Flow } from './flow'
import { endOf, partnerOf, showUnheardDial } from './rows-of-channels'
import { isTransfer, JOIN_US } from './steps'

const isOptimized = ({ kind }: DraftStep): boolean => kind === 'optimized'
/** Steps that an entry into a bridge completes. */
const isCompleted = ({ kind }: DraftStep): boolean =>
  kind === 'answer' || kind === 'pickup' || kind === 'unpark' || kind === 'park'

/** BRIDGE_ENTER, and BRIDGE_START of old versions, whose peer is in the bridge too. */
export function readBridgeEnter(flow: Flow, cel: Cel): void {
  const { channels, bridges, steps } = flow
  const channel = channels.of(cel)
  const { lane } = channel
  const at = cel.eventtime
  const bridge = bridges.keyOf(cel)
  const technology = textOf(extraOf(cel), 'bridge_technology')
  const holds = technology === 'holding_bridge'
  if (holds) bridges.holding.add(bridge)
  else showUnheardDial(flow, channel)
  const others = [...bridges.in(bridge)].filter((other) => other.lane !== lane)
  bridges.enter(channel, bridge, at)
  if (cel.eventtype === 'BRIDGE_START')
    for (const peer of bridges.peersOf(cel)) bridges.enter(peer, bridge, at)
  channel.rungBy = null
  const before =
    steps.recent(lane, at, isOptimized) ??
    steps.recent(lane, at, isTransfer) ??
    steps.recent(lane, at, isCompleted) ??
    steps.recent(lane, at, ({ kind, bridge: entered }) => kind === 'bridge-enter' && entered === bridge) ??
    entryOf(flow, others, bridge, at)
  if (before !== null) {
    steps.join(before, cel)
    if (before.kind === 'bridge-enter' && before.lane !== lane) {
      before.to ??= lane
      steps.involve(before, lane)
    }
    return
  }
  const [other, ...more] = others
  const isMeeting = holds || technology === 'softmix'
  steps.add('bridge-enter', cel, lane, {
    bridge,
    to: !isMeeting && other !== undefined && more.length === 0 ? other.lane : null,
    detail: isMeeting ? applicationText(cel) : null
  })
}

/** The recent step in which the only other one came into the bridge: two that come together are one step. */
function entryOf(
  { steps }: Flow,
  others: readonly FlowChannel[],
  bridge: string,
  at: number
): DraftStep | null {
  const [other, ...more] = others
  if (other === undefined || more.length > 0) return null
  const test = (step: DraftStep): boolean =>
    step.kind === 'bridge-enter' && step.bridge === bridge && step.to === null && step.detail === null
  return steps.recent(other.lane, at, test)
}

/** BRIDGE_EXIT, and BRIDGE_END of old versions. */
export function readBridgeExit(flow: Flow, cel: Cel): void {
  const { channels, bridges, steps, foresight } = flow
  const channel = channels.of(cel)
  const { lane } = channel
  const at = cel.eventtime
  const bridge = bridges.keyOf(cel)
  const joint = optimizedHalf(flow, channel, at)
  const end = foresight.ends.get(channel)
  const ends = end !== undefined && end >= at && end - at <= JOIN_US
  const partner = partnerOf(flow, channel, at)
  bridges.exit(channel, at, bridge)
  if (cel.eventtype === 'BRIDGE_END') for (const peer of bridges.peersOf(cel)) bridges.exit(peer, at, bridge)
  const before =
    steps.recent(lane, at, isOptimized) ??
    steps.recent(lane, at, isTransfer) ??
    // Nobody stays in the bridge of a parking lot without being parked.
    (bridges.holding.has(bridge) ? steps.recent(lane, at, ({ kind }) => kind === 'unpark') : null)
  if (before !== null) {
    steps.join(before, cel)
    return
  }
  if (joint !== null) {
    steps.involve(steps.add('optimized', cel, joint.lane), lane)
    return
  }
  if (ends) {
    const step = endOf(flow, channel, cel)
    step.to ??= partner
    return
  }
  const left = steps.recent(lane, at, ({ kind, bridge: left }) => kind === 'bridge-exit' && left === bridge)
  const step =
    left === null ? steps.add('bridge-exit', cel, lane, { bridge, to: partner }) : steps.join(left, cel)
  steps.involve(step, partner)
}

/**
 * Half of a Local channel that is being optimised away, where Asterisk's configuration hides LOCAL_OPTIMIZE: a phone
 * leaves the bridge with one half and comes into that of the other half at once.
 */
function optimizedHalf({ bridges, foresight }: Flow, channel: FlowChannel, at: number): FlowChannel | null {
  const bridge = bridges.placeOf(channel)
  if (bridge === null || channel.local) return null
  const next = foresight.entries.get(channel)?.find(([time]) => time >= at)
  if (next === undefined || next[0] - at > JOIN_US) return null
  for (const half of bridges.in(bridge)) {
    const pair = half.local ? halfBeside(half, bridges.in(next[1] ?? '')) : null
    if (pair !== null) return half
  }
  return null
}

function halfBeside(half: FlowChannel, members: ReadonlySet<FlowChannel>): FlowChannel | null {
  const names = new Set([...half.names].map((name) => name.replace(/;[12]$/, '')))
  for (const other of members) {
    if (other === half || !other.local) continue
    if ([...other.names].some((name) => names.has(name.replace(/;[12]$/, '')))) return other
  }
  return null
}

/** LOCAL_OPTIMIZE and LOCAL_OPTIMIZE_BEGIN, on half ;1: from the end on, the outer channels talk directly. */
export function readLocalOptimize({ channels, bridges, steps }: Flow, cel: Cel): void {
  const half = channels.of(cel)
  const begins = eventTypeOf(cel) === 'LOCAL_OPTIMIZE_BEGIN'
  const begun = steps.recent(
    half.lane,
    cel.eventtime,
    ({ kind, detail }) => kind === 'optimized' || (kind === 'other' && detail === 'LOCAL_OPTIMIZE_BEGIN')
  )
  const step =
    begun === null
      ? steps.add(begins ? 'other' : 'optimized', cel, half.lane, { detail: begins ? cel.eventtype : null })
      : steps.join(begun, cel)
  if (begins) return
  step.kind = 'optimized'
  step.detail = null
  const extra = extraOf(cel)
  const pair = channels.find(textOf(extra, 'local_two_uniqueid'), textOf(extra, 'local_two'))
  if (pair === null) return
  for (const one of [half, pair]) {
    const bridge = bridges.placeOf(one)
    if (bridge !== null) for (const member of bridges.in(bridge)) steps.involve(step, member.lane)
  }
  bridges.optimize(half, pair, cel.eventtime)
}
