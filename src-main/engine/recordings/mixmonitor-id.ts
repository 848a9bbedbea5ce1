import type { Cel } from '@shared/model/cel'
import { isFalsy, textOfMember, type JsonObject } from '../payload/payload'

/** What ties the stop of a recording to its start; a text as a rule, but any JSON value is taken. */
export interface MixmonitorId {
  /** As it is stored (13.2). */
  readonly text: string
  /** The same for ids that are equal. */
  readonly key: string
}

const MEMBER = 'mixmonitor_id'
const WHOLE_NUMBER = /^-?\d+$/

/** The id in the payload of a recording event; null when it is blank (9.1, 9.2). */
export function readMixmonitorId(cel: Cel, payload: JsonObject | undefined): MixmonitorId | null {
  const value = payload?.[MEMBER]
  if (payload === undefined || isFalsy(value)) return null
  const text = textOfMember(cel, payload, MEMBER)
  if (typeof value === 'string') return { text, key: `"${text}` }
  if (value === true) return { text, key: '1' } // which counts as equal to it
  return { text, key: typeof value === 'number' ? numberKey(value, text) : text }
}

/** Equal numbers have one key, however they are written; whole ones are told apart beyond what a double can hold. */
function numberKey(value: number, text: string): string {
  if (WHOLE_NUMBER.test(text)) return text
  return Number.isInteger(value) ? String(BigInt(value)) : String(value)
}
