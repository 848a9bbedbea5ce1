import type { Cel } from '@shared/model/cel'
import type { CallDraft } from '../../draft/call-draft'
import { readUserEventText } from '../../payload/payload'
import { parsePositionalList } from '../../payload/positional-list'
import { percentDecode } from '../../text/percent-decode'
import { lineIdentity } from '../channel-name'

/** WAZO_USER_MISSED_CALL: names both sides of a call that a user did not take (5.3, 6.8). */
export function missedCall(call: CallDraft, cel: Cel): void {
  const text = readUserEventText(cel)
  if (text === undefined) {
    call.destination.leave('name', 'no-payload')
    return leaveSource(call)
  }
  const [tenant = '', sourceUser = '', destinationUser = '', , sourceName = '', destinationName = ''] =
    parsePositionalList(text, 6)
  if (sourceUser !== '') call.mentions.merge({ userUuid: sourceUser, role: 'source', requested: false })
  if (destinationUser !== '')
    call.mentions.merge({ userUuid: destinationUser, role: 'destination', requested: false })
  call.giveTenant(tenant)
  call.destination.set('name', percentDecode(destinationName))
  call.destination.leave('exten', 'names-no-number')
  call.source.set('name', percentDecode(sourceName))
  call.source.set('exten', cel.cidNum)
  call.source.set('lineIdentity', lineIdentity(cel.channame))
}

/** WAZO_USER_BLOCKED_CALL: the called user has blocked this caller (5.3, 6.8). */
export function blockedCall(call: CallDraft, cel: Cel): void {
  const text = readUserEventText(cel)
  if (text === undefined) {
    call.traits.leave('blocked', 'no-payload', true)
    return leaveSource(call)
  }
  const [tenant = '', destinationUser = '', number = '', name = ''] = parsePositionalList(text, 5)
  call.mentions.merge({ userUuid: destinationUser, role: 'destination', requested: false })
  call.giveTenant(tenant)
  call.source.set('exten', percentDecode(number))
  call.source.set('name', percentDecode(name))
  call.source.set('lineIdentity', lineIdentity(cel.channame))
  call.traits.set('blocked', true)
}

function leaveSource({ source }: CallDraft): void {
  source.leave('name', 'no-payload')
  source.leave('exten', 'no-payload')
}
