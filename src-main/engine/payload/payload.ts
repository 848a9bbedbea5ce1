import type { Cel } from '@shared/model/cel'
import { GroupFailure, showValue } from '../failure'
import { memberText } from './json-text'

export type JsonObject = Readonly<Record<string, unknown>>

/** Under which Asterisk keeps the text of a user event. */
export const USER_EVENT_KEY = 'extra'

/** Falsy in the sense of 1.3: `{}`, `[]`, `""`, 0, false, null. */
export function isFalsy(value: unknown): boolean {
  if (!value) return true
  if (typeof value !== 'object') return false
  if (Array.isArray(value)) return value.length === 0
  for (const key in value) if (Object.hasOwn(value, key)) return false
  return true
}

/** JSON value of a row's `extra`; undefined when the payload counts as absent (1.3). */
export function readPayload(cel: Cel): unknown {
  const { extra } = cel
  if (extra === null || extra === '') return undefined
  let value: unknown
  try {
    value = JSON.parse(extra)
  } catch {
    return undefined
  }
  return isFalsy(value) ? undefined : value
}

/** True for an object in the sense of JSON: neither a list nor null. */
export function isJsonObject(value: unknown): value is JsonObject {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}

/** Payload that must be an object when present (1.3). */
export function readObjectPayload(cel: Cel): JsonObject | undefined {
  const payload = readPayload(cel)
  if (payload === undefined) return undefined
  if (!isJsonObject(payload)) {
    throw new GroupFailure(`The payload of ${cel.eventtype} is no JSON object: ${showValue(payload)}`, '1.3')
  }
  return payload
}

/** A member of a row's payload as text: itself when it is a text, else its JSON text (13.2). */
export function textOfMember(cel: Cel, payload: JsonObject, member: string): string {
  const value = payload[member]
  return typeof value === 'string' ? value : (memberText(cel.extra ?? '', member) ?? '')
}

/**
 * Payload of a user event, whose text Asterisk wraps under the key `extra`; undefined when the payload is absent. The
 * value under the key may be anything; an object without the key fails the group (1.3).
 */
export function readUserEvent(cel: Cel): JsonObject | undefined {
  const payload = readObjectPayload(cel)
  if (payload === undefined) return undefined
  if (!Object.hasOwn(payload, USER_EVENT_KEY)) {
    throw new GroupFailure(`The payload of ${cel.eventtype} has no key "extra": ${showValue(payload)}`, '1.3')
  }
  return payload
}

/** Text of a user event that is taken apart: anything but a text fails the group; undefined when absent (1.3). */
export function readUserEventText(cel: Cel): string | undefined {
  const payload = readUserEvent(cel)
  if (payload === undefined) return undefined
  const text = payload[USER_EVENT_KEY]
  if (typeof text !== 'string') {
    throw new GroupFailure(`The text of ${cel.eventtype} is no text: ${showValue(text)}`, '1.3')
  }
  return text
}
