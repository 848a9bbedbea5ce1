import type { CallLog } from '@shared/model/call-log'
import { exceedsCodePoints } from '../text/code-points'

const MAX_TEXT = 255
const MAX_TAG = 128
const UUID = /^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/
// A NUL character, or half of a surrogate pair (with the u flag, whole pairs do not match).
const UNSTORABLE = /[\0\ud800-\udfff]/u

const LIMITED = [
  'conversationId',
  'sourceName',
  'sourceExten',
  'sourceLineIdentity',
  'requestedExten',
  'requestedContext',
  'destinationName',
  'destinationExten',
  'destinationLineIdentity',
  'userField'
] as const satisfies readonly (keyof CallLog)[]

const UNLIMITED = [
  'sourceInternalName',
  'sourceInternalExten',
  'sourceInternalContext',
  'requestedName',
  'requestedInternalExten',
  'requestedInternalContext',
  'destinationInternalExten',
  'destinationInternalContext'
] as const satisfies readonly (keyof CallLog)[]

/** Why the reference's store would refuse a call log, null when it would not (10.3). */
export function findUnstorable(call: CallLog): string | null {
  if (!UUID.test(call.tenantUuid)) return `tenantUuid is no uuid: ${call.tenantUuid}`
  for (const field of LIMITED) {
    const value = call[field]
    if (value === null) continue
    if (exceedsCodePoints(value, MAX_TEXT)) return `${field} is longer than ${MAX_TEXT} characters`
    if (UNSTORABLE.test(value)) return unstorableCharacter(field)
  }
  for (const field of UNLIMITED) {
    const value = call[field]
    if (value !== null && UNSTORABLE.test(value)) return unstorableCharacter(field)
  }
  for (const key in call.destinationDetails) {
    const value = call.destinationDetails[key] ?? ''
    if (exceedsCodePoints(value, MAX_TEXT)) return `${key} is longer than ${MAX_TEXT} characters`
    if (UNSTORABLE.test(value)) return unstorableCharacter(key)
  }
  for (const tag of call.tags) {
    if (exceedsCodePoints(tag, MAX_TAG)) return `A tag is longer than ${MAX_TAG} characters`
    if (UNSTORABLE.test(tag)) return unstorableCharacter('a tag')
  }
  for (const { path, mixmonitorId } of call.recordings) {
    if (path !== null && UNSTORABLE.test(path)) return unstorableCharacter('the path of a recording')
    if (mixmonitorId !== null && UNSTORABLE.test(mixmonitorId))
      return unstorableCharacter('the id of a recording')
  }
  return null
}

function unstorableCharacter(where: string): string {
  return `A NUL character or half a surrogate pair in ${where}`
}
