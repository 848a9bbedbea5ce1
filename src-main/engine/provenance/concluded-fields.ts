import type { CallLog } from '@shared/model/call-log'
import type { RuleId } from '@shared/rules/rule-id'

/** Rule of each field that is concluded from others once all rows are read. */
export const CONCLUDED = {
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
