import type { CallLog } from '@shared/model/call-log'
import type { RuleId } from '@shared/rules/rule-id'
import type { Conclusion } from './sources'
import { sourceOf } from './sources'
import type { Trace } from './trace'

/** Rule of each field that is concluded from others once all rows are read. */
const CONCLUDED = {
  conversationId: '3.4',
  celIds: '3.1',
  participants: '8.3',
  recordings: '9.3',
  answered: '11.1',
  duration: '11.1',
  callStatus: '11.1',
  tags: '11.1',
  sourceUserUuid: '11.1',
  sourceLineId: '11.1',
  destinationUserUuid: '11.1',
  destinationLineId: '11.1',
  requestedUserUuid: '11.1',
  ringDurationUs: 'measures: ring',
  talkDurationUs: 'measures: talk',
  totalDurationUs: 'measures: total',
  hangupCause: 'measures: hangup',
  hangupSource: 'measures: hangup',
  hangupInferred: 'measures: hangup',
  outcome: 'measures: outcome',
  trail: 'measures: trail'
} as const satisfies Partial<Record<keyof CallLog, RuleId>>

/** Field that is concluded from others. */
export type ConcludedField = keyof typeof CONCLUDED

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
