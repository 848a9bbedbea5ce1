import type { Cel } from '@shared/model/cel'
import { hangupCauseName } from '@shared/format/hangup-cause'
import type { DraftLane, DraftStep, FlowChannel } from './drafts'
import { applicationText, extraOf, numberOf, textOf } from './extra'
import type { Flow } from './flow'
import { isTransfer, JOIN_US } from './steps'

/** Extensions that nobody dials: where the dialplan starts without a number, and its hangup and invalid steps. */
const NOT_DIALLED = new Set(['', 's', 'h', 'i', 't'])

/** CHAN_START: somebody dials, or a channel is rung by another one. */
export function readChannelStart(flow: Flow, cel: Cel): void {
  const { channels, steps, dialling, foresight } = flow
  const channel = channels.of(cel)
  const { lane } = channel
  const begun = lane.channels.find(({ opening }) => opening !== null)?.opening ?? null
  if (begun !== null && (channel.opening !== null || cel.eventtime - begun.last <= JOIN_US)) {
    channel.opening = steps.join(begun, cel)
    return
  }
  const found = dialling.ringer(channel, cel)
  if (found !== null) {
    const step = steps.add('ring', cel, found.channel.lane, { to: lane })
    if (found.dial !== null) step.cels.unshift(found.dial)
    channel.opening = step
    channel.rungBy = found.channel.lane
    return
  }
  const dialled = NOT_DIALLED.has(cel.exten) ? null : cel.exten
  // The system calls a phone: an originated call, whose own channel dials nothing.
  if (dialled === null && channel.half === 0 && foresight.outgoing.has(channel)) {
    channel.opening = steps.add('ring', cel, lane)
    return
  }
  const kind = dialled === null || channel.local ? 'start' : 'dial'
  channel.opening = steps.add(kind, cel, lane, { detail: dialled })
}

/** HANGUP and CHAN_END: one step per channel with its exit from the bridge; the one who ended the call hangs up. */
export function readChannelEnd(flow: Flow, cel: Cel): void {
  const channel = flow.channels.of(cel)
  showUnheardDial(flow, channel)
  const hasAnswered = channel.rungBy === null
  channel.rungBy = null
  const step = endOf(flow, channel, cel)
  flow.bridges.exit(channel, cel.eventtime)
  if (cel.eventtype !== 'HANGUP') return
  const extra = extraOf(cel)
  step.cause ??= numberOf(extra, 'hangupcause')
  step.detail = step.cause === null ? null : hangupCauseName(step.cause)
  const source = textOf(extra, 'hangupsource')
  // A phone that rings has nothing to hang up: it is busy, or declines.
  if (source !== null && channel.names.has(source) && !channel.local && hasAnswered) step.kind = 'hangup'
  else step.to = null
}

/** The step in which a channel ends, with the row put behind it; a folded Local channel has one for both halves. */
export function endOf(flow: Flow, channel: FlowChannel, cel: Cel): DraftStep {
  const { steps } = flow
  const { lane } = channel
  const begun =
    channel.ending ??
    lane.channels.find(({ ending }) => ending !== null && cel.eventtime - ending.last <= JOIN_US)?.ending ??
    null
  channel.ending =
    begun === null
      ? steps.add('end', cel, lane, { to: partnerOf(flow, channel, cel.eventtime) })
      : steps.join(begun, cel)
  return channel.ending
}

/** Whom a channel leaves by ending: nobody when it has just transferred its calls, for they are no longer its own. */
export function partnerOf({ bridges, steps }: Flow, channel: FlowChannel, at: number): DraftLane | null {
  const hasTransferred = steps.recent(channel.lane, at, isTransfer) !== null
  return hasTransferred ? null : bridges.partnerOf(channel, at, JOIN_US)
}

/** LINKEDID_END tells nothing that the steps before it do not tell. */
export function readLinkedidEnd({ channels, steps }: Flow, cel: Cel): void {
  const { lane } = channels.of(cel)
  const before = lane.steps.at(-1)
  if (before === undefined) steps.add('other', cel, lane, { detail: cel.eventtype })
  else steps.join(before, cel)
}

/** A dial that made nothing ring is told as an application when its channel goes on or ends. */
export function showUnheardDial({ dialling, steps, channels }: Flow, channel: FlowChannel): void {
  const cel = dialling.stop(channel)
  if (cel !== null) steps.add('application', cel, channels.of(cel).lane, { detail: applicationText(cel) })
}

/** The same for dials that the rows leave open. */
export function settleDials({ dialling, steps, channels }: Flow): void {
  for (const cel of dialling.rest()) {
    steps.add('application', cel, channels.of(cel).lane, { detail: applicationText(cel) })
  }
}
