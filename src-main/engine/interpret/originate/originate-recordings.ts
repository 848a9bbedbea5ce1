import type { Cel } from '@shared/model/cel'
import { eventTypeOf } from '../../correlate/event-type'
import type { CallDraft } from '../../draft/call-draft'
import { isFalsy, readObjectPayload, textOfMember } from '../../payload/payload'
import { readMixmonitorId } from '../../recordings/mixmonitor-id'

/**
 * Recordings of an originated call (5.6 step 3): all starts, then all stops, then the end date where no stop came.
 * False at the first payload that is absent or incomplete: the interpretation ends there.
 */
export function readOriginateRecordings(call: CallDraft, cels: readonly Cel[]): boolean {
  for (const cel of cels) {
    if (eventTypeOf(cel) !== 'MIXMONITOR_START') continue
    call.trace.enter(cel, '5.6 MIXMONITOR_START')
    const payload = readObjectPayload(cel)
    const id = readMixmonitorId(cel, payload)
    if (payload === undefined || id === null || isFalsy(payload['filename'])) return false
    call.recordings.add(null, cel.eventtime, textOfMember(cel, payload, 'filename'), id)
  }
  for (const cel of cels) {
    if (eventTypeOf(cel) !== 'MIXMONITOR_STOP') continue
    call.trace.enter(cel, '5.6 MIXMONITOR_STOP')
    const id = readMixmonitorId(cel, readObjectPayload(cel))
    if (id === null) return false
    call.recordings.stop(id, cel.eventtime)
  }
  call.trace.enter(null, '5.6 recordings')
  call.recordings.endWithCaller(call.dates.now.end)
  return true
}
