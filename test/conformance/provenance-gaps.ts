import type { CallLog } from '@shared/model/call-log'
import type { ProvenanceStep } from '@shared/model/provenance'
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
