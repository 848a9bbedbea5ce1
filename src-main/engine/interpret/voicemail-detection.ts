import type { Cel } from '@shared/model/cel'
import type { CallDraft } from '../draft/call-draft'

const VOICEMAIL = 'voicemail'

/** An application start that is the voicemail application: the call reached a mailbox (5.5). The last one wins. */
export function detectVoicemail(call: CallDraft, cel: Cel): void {
  if (cel.appname.length !== VOICEMAIL.length || cel.appname.toLowerCase() !== VOICEMAIL) return
  call.traits.set('reachedVoicemail', true)
  const mailbox = upTo(upTo(cel.appdata, ','), '&')
  const at = mailbox.indexOf('@')
  call.mailbox = {
    time: cel.eventtime,
    number: orNull(at < 0 ? mailbox : mailbox.slice(0, at)),
    context: orNull(at < 0 ? '' : mailbox.slice(at + 1))
  }
}

function upTo(text: string, mark: string): string {
  const at = text.indexOf(mark)
  return at < 0 ? text : text.slice(0, at)
}

function orNull(text: string): string | null {
  return text === '' ? null : text
}
