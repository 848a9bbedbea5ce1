import type { Cel } from '@shared/model/cel'
import type { CallDraft } from '../../draft/call-draft'
import { lineIdentity } from '../channel-name'

/** The caller's channel starts: date, source, and what was dialled (5.3). */
export function startCaller(call: CallDraft, cel: Cel): void {
  const { source, requested, destination, hidden } = call
  const exten = hidden.filter(cel.exten)
  call.dates.set('start', cel.eventtime)
  source.set('name', cel.cidName)
  source.set('internalName', cel.cidName)
  source.set('exten', hidden.filter(cel.cidNum))
  requested.set('exten', exten)
  destination.set('exten', exten)
  requested.set('context', cel.context)
  source.set('lineIdentity', lineIdentity(cel.channame))
  call.channels.register(cel.channame, 'source')
}

/** The caller's channel goes up, which is not yet a conversation: only blank extensions are filled (5.3). */
export function answerCaller(call: CallDraft, cel: Cel): void {
  call.dates.leave('answer', 'answer-is-no-talk', cel.eventtime)
  if (!call.destination.now.exten) call.destination.set('exten', cel.cidNum)
  else call.destination.leave('exten', 'already-given', cel.cidNum)
  if (!call.requested.now.exten) call.requested.set('exten', call.hidden.filter(cel.cidNum))
  else call.requested.leave('exten', 'already-given', cel.cidNum)
}

/** The caller's channel ends: end date, open recordings, and the final filter (5.1, 5.3). */
export function endCaller(call: CallDraft, cel: Cel): void {
  call.dates.set('end', cel.eventtime)
  call.recordings.endWithCaller(cel.eventtime)
  const { source, requested, destination, hidden } = call
  if (isHidden(source.now.exten)) source.set('exten', '')
  if (isHidden(source.now.internalExten)) source.set('internalExten', '')
  if (isHidden(requested.now.exten)) requested.set('exten', '')
  if (isHidden(requested.now.internalExten)) requested.set('internalExten', '')
  if (isHidden(destination.now.exten)) destination.set('exten', '')
  if (isHidden(destination.now.internalExten)) destination.set('internalExten', '')

  function isHidden(exten: string | null): boolean {
    return exten !== null && hidden.has(exten)
  }
}
