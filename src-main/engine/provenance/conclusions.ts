import type { CallLog } from '@shared/model/call-log'
import { CONCLUDED, type ConcludedField } from './concluded-fields'
import type { Conclusion } from './sources'
import { sourceOf } from './sources'
import type { Trace } from './trace'

/** Adds the values that a call begins with (5.1), so that one that nothing changes has a step too. */
export function recordBeginning(trace: Trace): void {
  trace.enter(null, '5.1')
  trace.record('direction', 'internal', null)
  trace.record('blocked', false, null)
  trace.record('reachedVoicemail', false, null)
  trace.record('destinationDetails', {}, null)
}

/** Adds a step for every concluded field, so that the last step of each field holds its final value. */
export function recordConclusions(trace: Trace, callLog: CallLog, conclusion: Conclusion): void {
  const before = new Map(trace.steps?.map((step) => [step.field, step.value]))
  for (const field of Object.keys(CONCLUDED) as ConcludedField[]) {
    trace.enter(null, CONCLUDED[field])
    const from = sourceOf(field, callLog, conclusion, trace)
    trace.record(field, callLog[field], before.get(field) ?? null, from ?? undefined)
  }
}
