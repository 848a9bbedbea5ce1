import type { RowProblemCode } from '@shared/model/job'
import type { HistoryOrigin, ServerCallLog, ServerRecording } from '@shared/model/server-call-log'
import { blankCallLog, directionOf, own, statusOf, truth, wholeNumber } from '../tables/history-fields'
import type { TimeReader } from '../time/time-reader'

/** A field of wazo-call-logd's answer as text, empty where it is missing or null. */
export type GetField = (name: string) => string

/** What the answer holds in lists and objects, which each of its forms writes in its own way. */
export interface AnswerParts {
  readonly tags: readonly string[]
  readonly recordings: readonly ServerRecording[]
  readonly destinationDetails: Readonly<Record<string, string>>
}

/** A call log in the words of wazo-call-logd's REST answer, or why it is none. */
export function answeredCallLog(
  origin: HistoryOrigin,
  get: GetField,
  times: TimeReader,
  parts: AnswerParts
): ServerCallLog | RowProblemCode {
  const text = (name: string): string | null => own(get(name) || null)
  const time = (name: string): number | null => (get(name) === '' ? null : times.read(get(name), '', ''))
  const date = time('start')
  const dateAnswer = time('answer')
  const dateEnd = time('end')
  if (date === null || [date, dateAnswer, dateEnd].some((us) => Number.isNaN(us))) return 'time-unreadable'
  const callStatus = statusOf(text('call_status'))
  return {
    ...blankCallLog(origin, date),
    id: wholeNumber(get('id')),
    conversationId: text('conversation_id'),
    tenantUuid: text('tenant_uuid'),
    dateAnswer,
    dateEnd,
    sourceName: text('source_name'),
    sourceExten: text('source_extension'),
    sourceInternalName: text('source_internal_name'),
    sourceInternalExten: text('source_internal_extension'),
    sourceInternalContext: text('source_internal_context'),
    requestedName: text('requested_name'),
    requestedExten: text('requested_extension'),
    requestedContext: text('requested_context'),
    requestedInternalExten: text('requested_internal_extension'),
    requestedInternalContext: text('requested_internal_context'),
    destinationName: text('destination_name'),
    destinationExten: text('destination_extension'),
    destinationInternalExten: text('destination_internal_extension'),
    destinationInternalContext: text('destination_internal_context'),
    direction: directionOf(text('call_direction')),
    blocked: callStatus === null ? null : callStatus === 'blocked',
    answered: truth(get('answered')) ?? dateAnswer !== null,
    duration: wholeNumber(get('duration')),
    callStatus,
    sourceUserUuid: text('source_user_uuid'),
    sourceLineId: wholeNumber(get('source_line_id')),
    destinationUserUuid: text('destination_user_uuid'),
    destinationLineId: wholeNumber(get('destination_line_id')),
    requestedUserUuid: text('requested_user_uuid'),
    ...parts
  }
}

/** A recording in the words of the answer; null where it has no start. */
export function answeredRecording(get: GetField, times: TimeReader): ServerRecording | null {
  const startTime = times.read(get('start_time'), '', '')
  if (get('uuid') === '' || Number.isNaN(startTime)) return null
  const endTime = times.read(get('end_time'), '', '')
  return {
    uuid: own(get('uuid')) ?? '',
    startTime,
    endTime: Number.isNaN(endTime) ? null : endTime,
    path: null,
    fileName: own(get('filename') || null),
    deleted: truth(get('deleted')) ?? false
  }
}
