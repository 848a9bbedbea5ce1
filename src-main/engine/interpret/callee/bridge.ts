import type { Cel } from '@shared/model/cel'
import type { CallDraft } from '../../draft/call-draft'
import { GroupFailure } from '../../failure'
import { isHoldingBridge } from '../../payload/bridge-payload'

/** A callee enters a bridge: answered, whatever the bridge, and so are the peers already in it (5.4). */
export function enterCalleeBridge(call: CallDraft, cel: Cel): void {
  isHoldingBridge(cel) // the answer does not matter here, an unreadable payload does
  call.channels.markAnswered(cel.channame)

  const { flow, destination } = call
  if (flow.firstCalleeBridgeRule && (!flow.authoritative || flow.forwarded)) {
    if (cel.cidNum !== '' && cel.cidNum !== 's') destination.set('exten', cel.cidNum)
    destination.set('name', cel.cidName)
    flow.firstCalleeBridgeRule = false
  }
  if (cel.peer === '') return
  for (const peer of cel.peer.split(',')) call.channels.markAnsweredIfRegistered(peer)
  if (flow.authoritative) return
  const callerId = call.callerIdsAtStart.get(cel.channame)
  if (callerId === undefined) throw new GroupFailure(`No channel ${cel.channame} was started in this call`)
  if (callerId.name !== '') destination.set('name', callerId.name)
  if (callerId.number !== '') {
    destination.set('exten', callerId.number)
    destination.set('internalExten', callerId.number)
  }
}
