import type { Cel } from '@shared/model/cel'
import type { DeclineId } from '@shared/rules/rule-id'
import type { CallDraft } from '../../draft/call-draft'
import { NO_DETAILS } from '../../draft/sections'
import { GroupFailure } from '../../failure'
import { type Forward, parseForward } from '../../payload/forward-text'
import { readUserEvent, USER_EVENT_KEY } from '../../payload/payload'

/** XIVO_FROM_S: an incoming call that started at `s` now has its number (5.3). */
export function fromS(call: CallDraft, cel: Cel): void {
  const exten = call.hidden.filter(cel.exten)
  call.requested.set('exten', exten)
  call.destination.set('exten', exten)
  call.requested.set('context', cel.context)
}

/** XIVO_INCALL: inbound, with the tenant of the incoming number (5.3). */
export function incomingCall(call: CallDraft, cel: Cel): void {
  call.traits.set('direction', 'inbound')
  const payload = readUserEvent(cel)
  if (payload !== undefined) call.giveTenant(payload[USER_EVENT_KEY])
  else call.traits.leave('tenantUuid', 'no-payload')
}

/** XIVO_OUTCALL: outbound, or, after a forward, the outside number to which the call goes on (5.3, 6.2). */
export function outgoingCall(call: CallDraft, cel: Cel): void {
  if (!call.flow.forwarded) {
    call.traits.set('direction', 'outbound')
    return
  }
  call.traits.leave('direction', 'after-forward', 'outbound')
  call.destination.set('details', NO_DETAILS)
  call.destination.set('exten', call.hidden.filter(cel.cidNum))
  call.destination.set('name', cel.cidName)
}

/** XIVO_USER_FWD: the call goes on elsewhere; the first one fixes who was called in the first place (5.3, 6.2). */
export function forwardCall(call: CallDraft, cel: Cel): void {
  if (cel.extra === null) throw new GroupFailure('A forward has no payload', '1.5')
  const forward = parseForward(cel.extra)
  const first = call.flow.firstForwardRule
  call.flow.forwarded = true
  call.flow.firstForwardRule = false
  if (forward === null) {
    call.destination.leave('exten', 'forward-unreadable')
    return leaveRequested(call, null, first ? 'forward-unreadable' : 'later-forward')
  }
  const number = call.hidden.filter(forward.number)
  call.destination.set('exten', number)
  if (!first) return leaveRequested(call, { ...forward, number }, 'later-forward')
  call.requested.set('internalExten', number)
  call.requested.set('internalContext', forward.context)
  call.requested.set('name', forward.name)
}

function leaveRequested({ requested }: CallDraft, forward: Forward | null, reason: DeclineId): void {
  requested.leave('internalExten', reason, forward?.number)
  requested.leave('internalContext', reason, forward?.context)
  requested.leave('name', reason, forward?.name)
}
