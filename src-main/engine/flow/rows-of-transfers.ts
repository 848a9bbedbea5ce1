import type { Cel } from '@shared/model/cel'
import type { DraftLane, DraftStep, FlowChannel } from './drafts'
import { applicationText, extraOf, textOf, userEventText } from './extra'
import type { Flow } from './flow'

/** BLINDTRANSFER (and TRANSFER before Asterisk 12): somebody sends the other side to an extension (data-formats 1.4). */
export function readBlindTransfer(flow: Flow, cel: Cel): void {
  const { channels, bridges, steps } = flow
  const extra = extraOf(cel)
  const channel = channels.of(cel)
  const known = channels.find(
    textOf(extra, 'transferee_channel_uniqueid'),
    textOf(extra, 'transferee_channel_name')
  )
  const moved = known?.lane ?? bridges.partnerOf(channel, cel.eventtime, 0) ?? dialledWith(flow, channel)
  steps.add('blind-transfer', cel, channel.lane, { moved, detail: textOf(extra, 'extension') })
}

/** Where no row tells of a bridge: who called a channel, else the only one that it called and that is still there. */
function dialledWith({ channels, bridges, steps }: Flow, channel: FlowChannel): DraftLane | null {
  if (bridges.placeOf(channel) !== null) return null
  const { lane } = channel
  const answers = steps.all.filter(({ kind }) => kind === 'answer')
  const caller = answers.findLast((step) => step.lane === lane)?.to
  if (caller) return caller
  const isThere = (other: DraftLane): boolean => other.channels.some(({ ending }) => ending === null)
  const called = new Set(answers.filter(({ to }) => to === lane).map((step) => step.lane))
  const [only, ...more] = channels.lanes.filter((other) => called.has(other) && isThere(other))
  return only !== undefined && more.length === 0 ? only : null
}

/** ATTENDEDTRANSFER: somebody joins the other sides of two calls of his, or one of them and an application. */
export function readAttendedTransfer(flow: Flow, cel: Cel): void {
  const { channels, steps } = flow
  const extra = extraOf(cel)
  const named = (key: string): FlowChannel | null =>
    channels.find(textOf(extra, `${key}_uniqueid`), textOf(extra, `${key}_name`))
  const first = channels.of(cel)
  const second = named('channel2')
  const moved = named('transferee_channel')?.lane ?? otherSide(flow, textOf(extra, 'bridge1_id'), first)
  const to = named('transfer_target_channel')?.lane ?? otherSide(flow, textOf(extra, 'bridge2_id'), second)
  const ringing = moved === null || second === null ? [] : passRinging(flow, second.lane, moved)
  const target = to ?? (ringing.length === 1 ? (ringing[0] ?? null) : null)
  const step = steps.add('attended-transfer', cel, first.lane, {
    moved,
    to: target,
    detail: target === null ? textOf(extra, 'app') : null
  })
  steps.involve(step, second?.lane ?? null)
}

/** Who transfers before anybody answers leaves the ringing to who is transferred; the lanes that ring. */
function passRinging({ channels }: Flow, from: DraftLane, moved: DraftLane): readonly DraftLane[] {
  const ringing = channels.lanes.flatMap((lane) => lane.channels).filter(({ rungBy }) => rungBy === from)
  for (const channel of ringing) channel.rungBy = moved
  return [...new Set(ringing.map(({ lane }) => lane))]
}

function otherSide({ bridges }: Flow, bridge: string | null, channel: FlowChannel | null): DraftLane | null {
  if (bridge === null || channel === null) return null
  const [other, ...more] = [...bridges.in(bridge)].filter(({ lane }) => lane !== channel.lane)
  return other !== undefined && more.length === 0 ? other.lane : null
}

/** PICKUP, on the channel that was ringing. */
export function readPickup(flow: Flow, cel: Cel): void {
  const extra = extraOf(cel)
  const { lane } = flow.channels.of(cel)
  const by = flow.channels.find(textOf(extra, 'pickup_channel_uniqueid'), textOf(extra, 'pickup_channel'))
  takeOver(flow, cel, by?.lane ?? null, lane)
}

/**
 * A call is picked up: told by PICKUP, by the answer of the one who picks up, or by both. Who rang is the ringing channel
 * of the extension that is picked up, else the only one that rings.
 */
export function takeOver(flow: Flow, cel: Cel, by: DraftLane | null, ringing?: DraftLane): void {
  const { steps } = flow
  const lane = by ?? ringing ?? flow.channels.of(cel).lane
  const told = steps.recent(lane, cel.eventtime, ({ kind }) => kind === 'pickup')
  if (told !== null) {
    steps.join(told, cel)
    return
  }
  const to = ringing ?? ringingLane(flow, cel)
  const step = steps.add('pickup', cel, lane, { to: to === lane ? null : to })
  // The channel that rang it is answered by this: its rows belong here.
  for (const channel of to?.channels ?? []) steps.involve(step, channel.rungBy)
}

function ringingLane({ channels }: Flow, cel: Cel): DraftLane | null {
  const ringing = channels.lanes.filter(
    (lane) => !lane.local && lane.channels.some(({ rungBy, ending }) => rungBy !== null && ending === null)
  )
  const extension = cel.appdata.split(/[@&,]/, 1)[0] ?? ''
  const [only, ...more] = ringing.filter(({ number }) => number === extension)
  if (only !== undefined && more.length === 0) return only
  return ringing.length === 1 ? (ringing[0] ?? null) : null
}

/** FORWARD, on the caller: the phone that is called sends the call on. */
export function readForward({ channels, steps }: Flow, cel: Cel): void {
  steps.add('forward', cel, channels.of(cel).lane, { detail: textOf(extraOf(cel), 'forward') })
}

/** XIVO_USER_FWD names the user who forwards, as `NUM:…,CONTEXT:…,NAME:…` (data-formats 1.5). */
export function readForwardedUser({ channels, steps }: Flow, cel: Cel): void {
  const text = userEventText(cel, '')
  const number = /(?:^|[\s,])NUM:([^,]*)/.exec(text)?.[1]?.trim() ?? ''
  const name = /,NAME:(.*)$/s.exec(text)?.[1]?.trim() ?? ''
  const who = [name, number].filter((part) => part !== '').join(' ')
  steps.add('forward', cel, channels.of(cel).lane, { detail: who === '' ? null : who })
}

/** PARK_START, on the parked channel; the application Park may have told it already. */
export function readPark({ channels, steps }: Flow, cel: Cel): void {
  const { lane } = channels.of(cel)
  const lot = textOf(extraOf(cel), 'parking_lot')
  const told = steps.recent(lane, cel.eventtime, ({ kind }) => kind === 'park')
  const step: DraftStep =
    told === null
      ? steps.add('park', cel, lane, {
          detail: lot ?? (cel.appname === 'Park' ? applicationText(cel) : null)
        })
      : steps.join(told, cel)
  step.detail = lot ?? step.detail
}

/** PARK_END: fetched by somebody, given up, or brought back after its time; the reason stands in the payload. */
export function readUnpark({ channels, steps }: Flow, cel: Cel): void {
  const extra = extraOf(cel)
  const by = channels.find(null, textOf(extra, 'retriever'))
  steps.add('unpark', cel, channels.of(cel).lane, { to: by?.lane ?? null, detail: textOf(extra, 'reason') })
}
