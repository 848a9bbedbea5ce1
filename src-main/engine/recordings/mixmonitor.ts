import type { Cel } from '@shared/model/cel'
import type { CallDraft } from '../draft/call-draft'
import { GroupFailure, showValue } from '../failure'
import { isFalsy, readObjectPayload } from '../payload/payload'
import { readMixmonitorId } from './mixmonitor-id'
import type { RecordingIdentity } from './recording-drafts'
import { OWN_IDENTITY } from './recording-drafts'

const UUID = '[0-9a-f]{8}-[0-9a-f]{4}-[0-5][0-9a-f]{3}-[089ab][0-9a-f]{3}-[0-9a-f]{12}'
// One character of any kind before `wav`, and anything behind it: the rule as it is, not as it was meant.
const STANDARD_PATH = new RegExp(`^/var/lib/wazo/sounds/tenants/${UUID}/monitor/(${UUID})[^\\n]wav`, 'u')

/** The recording's uuid in a standard path (9.1), null in any other. */
export const uuidInPath = (path: string): string | null => STANDARD_PATH.exec(path)?.[1] ?? null

/** MIXMONITOR_START (9.1). Without a standard path a caller's recording has an identity of its own, a callee's none. */
export function startRecording(call: CallDraft, cel: Cel, side: 'caller' | 'callee'): void {
  const payload = readObjectPayload(cel)
  if (payload === undefined) return call.trace.decline('recordings', 'no-payload')
  const id = readMixmonitorId(cel, payload)
  const filename = payload['filename']
  if (id === null || isFalsy(filename)) return call.trace.decline('recordings', 'payload-incomplete')
  if (typeof filename !== 'string') {
    throw new GroupFailure(`The file name of a recording is no text: ${showValue(filename)}`, '9.1')
  }
  const identity: RecordingIdentity = uuidInPath(filename) ?? (side === 'caller' ? OWN_IDENTITY : null)
  call.recordings.add(identity, cel.eventtime, filename, id)
}

/** MIXMONITOR_STOP (9.2). */
export function stopRecording(call: CallDraft, cel: Cel): void {
  const id = readMixmonitorId(cel, readObjectPayload(cel))
  if (id !== null) call.recordings.stop(id, cel.eventtime)
  else call.trace.decline('recordings', 'payload-incomplete')
}
