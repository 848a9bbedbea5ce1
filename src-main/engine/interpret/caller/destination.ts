import type { Cel } from '@shared/model/cel'
import type { DeclineId } from '@shared/rules/rule-id'
import type { CallDraft } from '../../draft/call-draft'
import { GroupFailure, showValue } from '../../failure'
import { parsePairList } from '../../payload/pair-list'
import { readUserEventText } from '../../payload/payload'

type Pairs = ReadonlyMap<string, string>

/** WAZO_CALL_LOG_DESTINATION: who or what the call is for, said by the dialplan (1.3, 5.3). */
export function nameDestination(call: CallDraft, cel: Cel): void {
  const pairs = readPairs(cel)
  if (pairs === undefined) return leaveAll(call, 'no-payload')
  const type = pairs.get('type')
  switch (type) {
    case 'user': {
      const uuid = required(pairs, 'uuid')
      const name = required(pairs, 'name')
      call.destination.set('details', { type, user_uuid: uuid, user_name: name })
      call.destination.set('name', name)
      call.mentions.append({
        userUuid: uuid,
        role: 'destination',
        requested: call.flow.requestedType === null
      })
      break
    }
    case 'group': {
      const id = required(pairs, 'id')
      const label = required(pairs, 'label')
      call.destination.set('details', { type, group_id: id, group_label: label })
      call.destination.set('name', label)
      break
    }
    case 'meeting': {
      const uuid = required(pairs, 'uuid')
      const name = required(pairs, 'name')
      call.destination.set('details', { type, meeting_uuid: uuid, meeting_name: name })
      call.destination.leave('name', 'names-no-name')
      break
    }
    case 'conference':
      call.destination.set('details', { type, conference_id: required(pairs, 'id') })
      call.destination.leave('name', 'names-no-name')
      break
    default:
      return leaveAll(call, 'unknown-type') // a queue, or a type that does not exist yet: as if the event were not there
  }
  call.destination.leave('exten', 'names-no-number')
  call.flow.requestedType ??= type
  call.flow.authoritative = true
}

/** WAZO_CALL_LOG_REQUESTED_INTERNAL: extension and context that were called inside; false if it says nothing. */
export function nameRequestedInternal(call: CallDraft, cel: Cel): boolean {
  const pairs = readPairs(cel)
  if (pairs === undefined) {
    call.requested.leave('internalExten', 'no-payload')
    call.requested.leave('internalContext', 'no-payload')
    return false
  }
  const number = pairs.get('number')
  const context = pairs.get('context')
  if (number) call.requested.set('internalExten', number)
  else call.requested.leave('internalExten', 'empty')
  if (context) call.requested.set('internalContext', context)
  else call.requested.leave('internalContext', 'empty')
  return true
}

function leaveAll({ destination }: CallDraft, reason: DeclineId): void {
  destination.leave('details', reason)
  destination.leave('name', reason)
}

function readPairs(cel: Cel): Pairs | undefined {
  const text = readUserEventText(cel)
  if (text === undefined) return undefined
  const pairs = parsePairList(text)
  if (pairs === null) throw new GroupFailure(`No key in ${showValue(text)}`, '1.4')
  return pairs
}

function required(pairs: Pairs, key: string): string {
  const value = pairs.get(key)
  if (value === undefined) throw new GroupFailure(`The destination has no "${key}"`, '1.3')
  return value
}
