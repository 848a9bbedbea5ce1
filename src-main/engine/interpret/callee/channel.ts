import type { Cel } from '@shared/model/cel'
import type { DeclineId } from '@shared/rules/rule-id'
import type { CallDraft } from '../../draft/call-draft'
import { lineIdentity, mobileWaitedFor } from '../channel-name'

const MOBILE_PREFIX = 'PJSIP/'

/** A leg towards a callee starts (5.4). The last one gives the destination line, answered or not. */
export function startCallee(call: CallDraft, cel: Cel): void {
  call.destination.set('lineIdentity', lineIdentity(cel.channame))
  call.callerIdsAtStart.set(cel.channame, { name: cel.cidName, number: cel.cidNum })
  call.channels.register(cel.channame, 'destination')

  if (call.traits.now.direction === 'outbound') {
    call.destination.set('name', '')
    call.requested.set('name', '')
    call.destination.leave('exten', 'outbound-leg', cel.cidNum)
    return
  }
  const waitedFor = mobileWaitedFor(cel.channame)
  if (waitedFor !== null) {
    call.pendingMobiles.push(waitedFor)
    leaveDestination(call, cel, 'waits-for-mobile')
    return
  }
  if (takePendingMobile(call, cel.channame)) {
    call.flow.firstCalleeBridgeRule = false
    takeCallerId(call, cel)
    call.destination.set('internalExten', cel.cidNum)
    call.destination.set('internalContext', cel.context)
    return
  }
  takeCallerId(call, cel)
  if (!call.requested.now.name) call.requested.set('name', cel.cidName)
  else call.requested.leave('name', 'already-given', cel.cidName)
}

function takeCallerId(call: CallDraft, cel: Cel): void {
  if (call.flow.authoritative) return leaveDestination(call, cel, 'destination-event-first')
  call.destination.set('exten', cel.cidNum)
  call.destination.set('name', cel.cidName)
}

function leaveDestination(call: CallDraft, cel: Cel, reason: DeclineId): void {
  call.destination.leave('exten', reason, cel.cidNum)
  call.destination.leave('name', reason, cel.cidName)
}

/** Whether the channel is the real leg of a mobile that a waiting Local channel announced; it is then expected no more. */
function takePendingMobile(call: CallDraft, channame: string): boolean {
  const { pendingMobiles } = call
  if (pendingMobiles.length === 0 || !channame.startsWith(MOBILE_PREFIX)) return false
  // The last dash that leaves a suffix, so one at the very end does not count.
  const dash = channame.lastIndexOf('-', channame.length - 2)
  if (dash < MOBILE_PREFIX.length) return false
  const peer = channame.slice(MOBILE_PREFIX.length, dash)
  if (!pendingMobiles.includes(peer)) return false
  // Announced twice is still one: pending is a set.
  for (let i = pendingMobiles.length - 1; i >= 0; i -= 1)
    if (pendingMobiles[i] === peer) pendingMobiles.splice(i, 1)
  return true
}

/** A callee's leg ends: open recordings end with it (9.2). */
export function endCallee(call: CallDraft, cel: Cel): void {
  call.recordings.endWithCallee(cel.eventtime)
}
