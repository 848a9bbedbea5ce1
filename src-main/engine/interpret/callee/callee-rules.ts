import type { Cel } from '@shared/model/cel'
import type { CallDraft } from '../../draft/call-draft'
import { startRecording, stopRecording } from '../../recordings/mixmonitor'
import { nameRequestedInternal } from '../caller/destination'
import { eventRules } from '../event-rule'
import { detectVoicemail } from '../voicemail-detection'
import { enterCalleeBridge } from './bridge'
import { endCallee, startCallee } from './channel'

/** What each event does on a callee's channel (5.4). User events not listed have no effect there. */
export const CALLEE_RULES = eventRules('5.4', {
  CHAN_START: startCallee,
  APP_START: detectVoicemail,
  BRIDGE_ENTER: enterCalleeBridge,
  BRIDGE_START: enterCalleeBridge,
  WAZO_CALL_LOG_REQUESTED_INTERNAL: nameRequestedCallee,
  MIXMONITOR_START: (call, cel) => startRecording(call, cel, 'callee'),
  MIXMONITOR_STOP: stopRecording,
  CHAN_END: endCallee
})

function nameRequestedCallee(call: CallDraft, cel: Cel): void {
  if (nameRequestedInternal(call, cel)) call.requested.set('name', cel.cidName)
  else call.requested.leave('name', 'no-payload')
}
