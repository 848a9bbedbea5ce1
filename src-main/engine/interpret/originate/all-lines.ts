import type { Cel } from '@shared/model/cel'
import type { CallDraft } from '../../draft/call-draft'
import { GroupFailure, showValue } from '../../failure'
import { parsePairList } from '../../payload/pair-list'
import { isJsonObject, readPayload } from '../../payload/payload'

/**
 * A call originated on all lines of a user (5.6 step 7): that user is its source, and, as the first one mentioned, also
 * the requested user.
 */
export function originateAllLines(call: CallDraft, cel: Cel): void {
  call.trace.enter(cel, '5.6 WAZO_ORIGINATE_ALL_LINES')
  const text = readText(cel)
  const pairs = text === null ? null : parsePairList(text)
  const userUuid = pairs?.get('user_uuid')
  const tenantUuid = pairs?.get('tenant_uuid')
  if (userUuid === undefined || tenantUuid === undefined)
    return call.trace.decline('participants', 'payload-incomplete')
  call.giveTenant(tenantUuid)
  call.channels.register(cel.channame, 'source')
  call.mentions.merge({ userUuid, role: 'source', requested: call.flow.requestedType === null })
  call.flow.requestedType = 'all_lines'
}

/** The text of the event, null when it is to be ignored. More lenient than other user events, see 1.3. */
function readText(cel: Cel): string | null {
  const payload = readPayload(cel)
  if (payload === undefined) return null
  if (typeof payload === 'string' || Array.isArray(payload)) {
    if (payload.includes('extra')) fail(payload)
    return null
  }
  if (!isJsonObject(payload)) return fail(payload)
  if (!Object.hasOwn(payload, 'extra')) return null
  const text = payload['extra']
  return typeof text === 'string' ? text : fail(payload)
}

function fail(payload: unknown): never {
  throw new GroupFailure(`The payload of an originate event cannot be read: ${showValue(payload)}`, '5.6')
}
