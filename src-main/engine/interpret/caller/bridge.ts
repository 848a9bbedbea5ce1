import type { Cel } from '@shared/model/cel'
import type { CallDraft } from '../../draft/call-draft'
import { isHoldingBridge } from '../../payload/bridge-payload'

/** The caller enters a bridge; the first one that is not a holding bridge answers the call (5.3). */
export function enterCallerBridge(call: CallDraft, cel: Cel): void {
  const holding = isHoldingBridge(cel)
  if (!call.source.now.name) call.source.set('name', cel.cidName)
  else call.source.leave('name', 'already-given', cel.cidName)
  if (!call.source.now.exten) call.source.set('exten', call.hidden.filter(cel.cidNum))
  else call.source.leave('exten', 'already-given', cel.cidNum)
  const isAnswered = call.dates.now.answer !== null
  if (!isAnswered && !holding) call.dates.set('answer', cel.eventtime)
  else call.dates.leave('answer', isAnswered ? 'already-answered' : 'holding-bridge', cel.eventtime)
}
