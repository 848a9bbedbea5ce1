import type { Cel } from '@shared/model/cel'
import { eventTypeOf } from '../../correlate/event-type'
import type { CallDraft } from '../../draft/call-draft'
import { isFalsy, readObjectPayload } from '../../payload/payload'

/**
 * Recordings of an originated call (5.6 step 3): all starts, then all stops, then the end date where no stop came.
 * False at the first payload that is absent or incomplete: the interpretation ends there.
 */
export function readOriginateRecordings(call: CallDraft, cels: readonly Cel[]): boolean {
  for (const cel of cels) {
    if (eventTypeOf(cel) !== 'MIXMONITOR_START') continue
    call.trace.enter(cel, '5.6 MIXMONITOR_START')
    const payload = readObjectPayload(cel)
    const id = payload?.['mixmonitor_id']
    const filename = payload?.['filename']
    if (isFalsy(id) || isFalsy(filename)) return false
    const path = typeof filename === 'string' ? filename : JSON.stringify(filename)
    call.recordings.add(null, cel.eventtime, path, id)
  }
  for (const cel of cels) {
    if (eventTypeOf(cel) !== 'MIXMONITOR_STOP') continue
    call.trace.enter(cel, '5.6 MIXMONITOR_STOP')
    const id = readObjectPayload(cel)?.['mixmonitor_id']
    if (isFalsy(id)) return false
    call.recordings.stop(id, cel.eventtime)
  }
  call.trace.enter(null, '5.6 recordings')
  call.recordings.endWithCaller(call.dates.now.end)
  return true
}
