import type { CallDraft } from '../draft/call-draft'

/** The mailbox of an unanswered call that reached voicemail replaces the destination details (6.1). */
export function concludeVoicemailDestination(call: CallDraft, tenantUuid: string): void {
  if (call.mailbox === null) return
  if (call.dates.now.answer !== null) return call.destination.leave('details', 'call-answered')
  if (call.mailbox.number === null) return call.destination.leave('details', 'empty')
  const box = call.directory.voicemail(call.mailbox.number, call.mailbox.context, tenantUuid)
  if (box === undefined) return call.destination.leave('details', 'mailbox-unknown')
  call.destination.set('details', {
    type: 'voicemail',
    voicemail_id: String(box.id),
    voicemail_name: box.name
  })
}
