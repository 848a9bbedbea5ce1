import type { Cel } from '@shared/model/cel'
import type { JsonObject } from '../payload/payload'
import { isJsonObject, readPayload, USER_EVENT_KEY } from '../payload/payload'

/** The payload of a row as an object; empty where it is absent, unreadable or something else. Never throws. */
export function extraOf(cel: Cel): JsonObject {
  const payload = readPayload(cel)
  return isJsonObject(payload) ? payload : {}
}

/** A member as text, null where it is absent, empty or neither text nor number. */
export function textOf(extra: JsonObject, member: string): string | null {
  const value = Object.hasOwn(extra, member) ? extra[member] : undefined
  if (typeof value === 'number') return String(value)
  return typeof value === 'string' && value !== '' ? value : null
}

/** A member as a whole number from 0 on, also where it is written as text; else null. */
export function numberOf(extra: JsonObject, member: string): number | null {
  const text = textOf(extra, member)
  return text !== null && /^\d{1,9}$/.test(text) ? Number(text) : null
}

/** Name and text of a user event, e.g. `WAZO_CONFERENCE NAME: Weekly sync` (data-formats 1.5). */
export function userEventText(cel: Cel, name: string): string {
  const text = textOf(extraOf(cel), USER_EVENT_KEY)?.trim() ?? ''
  return text === '' ? name : `${name} ${text}`
}

/** Application with its first argument, e.g. `Queue(sales)`; null where the row names none. */
export function applicationText({ appname, appdata }: Pick<Cel, 'appname' | 'appdata'>): string | null {
  if (appname === '') return null
  const argument = (appdata.split(',', 1)[0] ?? '').trim()
  return argument === '' ? appname : `${appname}(${argument})`
}
