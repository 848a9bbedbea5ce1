import type { CallLog } from '@shared/model/call-log'
import type { DeclinedStep, ProvenanceStep } from '@shared/model/provenance'
import { isRuleId } from '@shared/rules/rule-id'
import { isDeepStrictEqual } from 'node:util'

/** Values that the interpretation starts from (5.1): a field that still holds one needs no step. */
const INITIAL: Partial<Record<keyof CallLog, unknown>> = {
  direction: 'internal',
  blocked: false,
  reachedVoicemail: false,
  destinationDetails: {}
}

/** Fields whose last step does not hold the final value, or that have a value and no step. */
export function findProvenanceGaps(callLog: CallLog, steps: readonly ProvenanceStep[]): readonly string[] {
  const last = new Map(steps.map((step) => [step.field, step]))
  const unknown = [...last.keys()]
    .filter((field) => !(field in callLog))
    .map((field) => `${field} is no field`)
  const gaps = (Object.keys(callLog) as (keyof CallLog)[]).filter((field) => {
    const step = last.get(field)
    const value = step === undefined ? (INITIAL[field] ?? null) : step.value
    return !isDeepStrictEqual(value, callLog[field])
  })
  return [...unknown, ...gaps]
}

/** Steps that do not replace what the step of the field before them set, or that name rows, fields or rules there are none of. */
export function findProvenanceBreaks(
  callLog: CallLog,
  steps: readonly ProvenanceStep[],
  declined: readonly DeclinedStep[]
): readonly string[] {
  const rows = new Set(callLog.celIds)
  const before = new Map<string, unknown>()
  const breaks: string[] = []
  for (const { field, celId, rule, value, replaced, from } of steps) {
    const name = `${field} by ${rule}`
    if (!isDeepStrictEqual(replaced, before.get(field) ?? null))
      breaks.push(`${name} replaces something else`)
    before.set(field, value)
    if (celId !== null && !rows.has(celId)) breaks.push(`${name} names no row of the call`)
    if (!isRuleId(rule)) breaks.push(`${name} is no rule`)
    if (from?.fields.some((one) => !(one in callLog))) breaks.push(`${name} comes from no field`)
    if (from?.celIds.some((id) => !rows.has(id))) breaks.push(`${name} comes from no row of the call`)
  }
  for (const { field, celId, rule, reason } of declined) {
    const name = `${field} left by ${rule} as ${reason}`
    if (!(field in callLog)) breaks.push(`${name} is no field`)
    if (celId !== null && !rows.has(celId)) breaks.push(`${name} names no row of the call`)
  }
  return breaks
}
