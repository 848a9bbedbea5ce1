import type { Cel } from '@shared/model/cel'
import { eventTypeOf } from '../../correlate/event-type'
import type { CallDraft } from '../../draft/call-draft'
import { isLocalChannel, lineIdentity } from '../channel-name'
import { firstRow } from './originate-rows'

/**
 * The destination channel (5.6 step 5): of the later channels that are not Local, the one that entered a bridge last.
 * False when it never answered: the interpretation ends there. A call without destination channel goes on.
 */
export function readOriginateDestination(
  call: CallDraft,
  cels: readonly Cel[],
  firstThree: readonly string[]
): boolean {
  const candidates = new Set<string>()
  for (const cel of cels) {
    if (eventTypeOf(cel) !== 'CHAN_START' || firstThree.includes(cel.uniqueid)) continue
    if (!isLocalChannel(cel.channame)) candidates.add(cel.uniqueid)
  }
  let entry: Cel | undefined
  for (const cel of cels) {
    if (candidates.has(cel.uniqueid) && eventTypeOf(cel) === 'BRIDGE_ENTER') entry = cel
  }
  if (entry === undefined) return true
  const answer = firstRow(cels, 'ANSWER', entry.uniqueid)
  if (answer === undefined) return false
  call.trace.enter(answer, '5.6 ANSWER')
  call.destination.set('name', answer.cidName)
  call.destination.set('exten', answer.cidNum)
  call.destination.set('lineIdentity', lineIdentity(answer.channame))
  call.channels.register(answer.channame, 'destination')
  call.trace.enter(entry, '5.6 BRIDGE_ENTER')
  call.dates.set('answer', entry.eventtime)
  return true
}
