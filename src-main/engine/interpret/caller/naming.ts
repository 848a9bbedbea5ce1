import type { Cel } from '@shared/model/cel'
import type { CallDraft } from '../../draft/call-draft'
import { GroupFailure, showValue } from '../../failure'
import { readUserEvent, readUserEventText, textOfMember, USER_EVENT_KEY } from '../../payload/payload'

const CONFERENCE_NAME = 'NAME: '
const MEETING_EXTENSION = 'wazo-meeting-'

/** WAZO_CONFERENCE: the name is all that follows `NAME: `, space included (5.3). */
export function nameConference(call: CallDraft, cel: Cel): void {
  const text = readUserEventText(cel)
  if (text === undefined) return call.destination.leave('name', 'no-payload')
  const at = text.indexOf(CONFERENCE_NAME)
  if (at < 0) throw new GroupFailure(`A conference event has no "NAME: ": ${showValue(text)}`)
  call.destination.set('name', text.slice(at + CONFERENCE_NAME.length))
}

/** WAZO_MEETING_NAME: names the meeting and hides its technical extension from now on (5.3). */
export function nameMeeting(call: CallDraft, cel: Cel): void {
  const payload = readUserEvent(cel)
  if (payload === undefined) return call.destination.leave('name', 'no-payload')
  const name = payload[USER_EVENT_KEY] === null ? null : textOfMember(cel, payload, USER_EVENT_KEY)
  call.destination.set('name', name)
  const exten = call.destination.now.exten
  if (exten === null) throw new GroupFailure('A meeting is named before the call has a destination extension')
  if (exten.startsWith(MEETING_EXTENSION)) call.hidden.add(exten)
}
