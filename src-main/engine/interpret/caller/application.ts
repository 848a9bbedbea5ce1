import type { Cel } from '@shared/model/cel'
import type { CallDraft } from '../../draft/call-draft'
import { detectVoicemail } from '../voicemail-detection'

/** An application starts on the caller's channel: user field, voicemail, and the caller id as it is now (5.3). */
export function startApplication(call: CallDraft, cel: Cel): void {
  call.traits.set('userField', cel.userfield)
  detectVoicemail(call, cel)
  if (call.flow.forwarded) {
    call.source.leave('name', 'after-forward', cel.cidName)
    call.source.leave('exten', 'after-forward', cel.cidNum)
    return
  }
  if (cel.cidName !== '') call.source.set('name', cel.cidName)
  else call.source.leave('name', 'empty')
  if (cel.cidNum !== '') call.source.set('exten', call.hidden.filter(cel.cidNum))
  else call.source.leave('exten', 'empty')
}
