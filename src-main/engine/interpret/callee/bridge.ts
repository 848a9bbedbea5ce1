import type { Cel } from '@shared/model/cel'
import type { CallDraft, CallerId } from '../../draft/call-draft'
import { GroupFailure } from '../../failure'
import { isHoldingBridge } from '../../payload/bridge-payload'

/** A callee enters a bridge: answered, whatever the bridge, and so are the peers already in it (5.4). */
export function enterCalleeBridge(call: CallDraft, cel: Cel): void {
  isHoldingBridge(cel) // the answer does not matter here, an unreadable payload does
  call.channels.markAnswered(cel.channame)
  call.dates.leave('answer', 'callee-bridge', cel.eventtime)
  takeFirstAnswerer(call, cel)
  if (cel.peer === '') return
  for (const peer of cel.peer.split(',')) call.channels.markAnsweredIfRegistered(peer)
  const callerId = call.callerIdsAtStart.get(cel.channame)
  if (!call.flow.authoritative) {
    if (callerId === undefined) throw new GroupFailure(`No channel ${cel.channame} was started in this call`)
    takeCallerIdAtStart(call, callerId)
  } else if (callerId !== undefined) {
    call.destination.leave('exten', 'destination-event-first', callerId.number)
    call.destination.leave('name', 'destination-event-first', callerId.name)
    call.destination.leave('internalExten', 'destination-event-first', callerId.number)
  }
}

function takeFirstAnswerer({ flow, destination }: CallDraft, cel: Cel): void {
  if (flow.firstCalleeBridgeRule && (!flow.authoritative || flow.forwarded)) {
    if (cel.cidNum !== '' && cel.cidNum !== 's') destination.set('exten', cel.cidNum)
    else destination.leave('exten', 'empty', cel.cidNum)
    destination.set('name', cel.cidName)
    flow.firstCalleeBridgeRule = false
    return
  }
  const reason = flow.firstCalleeBridgeRule ? 'destination-event-first' : 'later-bridge'
  destination.leave('exten', reason, cel.cidNum)
  destination.leave('name', reason, cel.cidName)
}

function takeCallerIdAtStart({ destination }: CallDraft, { name, number }: CallerId): void {
  if (name !== '') destination.set('name', name)
  if (number === '') return
  destination.set('exten', number)
  destination.set('internalExten', number)
}
