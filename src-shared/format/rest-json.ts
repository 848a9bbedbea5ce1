import type { Recording } from '../model/call-log'
import type { Comment } from '../model/comment'
import type { PlainCallLog } from '../model/call-log-row'
import { formatZoned } from './zone'

/** How the reference shows a recording; `filename` is the download name (spec 9.4). */
export interface RestRecording {
  readonly uuid: string
  readonly start_time: string
  readonly end_time: string
  readonly deleted: boolean
  readonly filename: string
}

/** A call log with the field names and in the order of the reference's REST answer (spec 11.1). */
export type RestCallLog = ReturnType<typeof restCallLog>

/**
 * A call log as the reference's REST interface shows it. Times are ISO 8601 with the offset of `zone`; fields without a
 * value are null, never left out.
 */
export function restCallLog(call: PlainCallLog, zone = 'UTC') {
  const time = (us: number): string => restTime(us, zone)
  const timeOrNull = (us: number | null): string | null => (us === null ? null : restTime(us, zone))
  return {
    id: call.id,
    tenant_uuid: call.tenantUuid,
    start: time(call.date),
    end: timeOrNull(call.dateEnd),
    answered: call.answered,
    answer: timeOrNull(call.dateAnswer),
    duration: call.duration,
    call_direction: call.direction,
    call_status: call.callStatus,
    conversation_id: call.conversationId,
    destination_details: restDestination(call.destinationDetails),
    destination_extension: call.destinationExten,
    destination_internal_context: call.destinationInternalContext,
    destination_internal_extension: call.destinationInternalExten,
    destination_line_id: call.destinationLineId,
    destination_name: call.destinationName,
    destination_user_uuid: call.destinationUserUuid,
    requested_name: call.requestedName,
    requested_context: call.requestedContext,
    requested_extension: call.requestedExten,
    requested_internal_context: call.requestedInternalContext,
    requested_internal_extension: call.requestedInternalExten,
    requested_user_uuid: call.requestedUserUuid,
    source_extension: call.sourceExten,
    source_internal_context: call.sourceInternalContext,
    source_internal_name: call.sourceInternalName,
    source_internal_extension: call.sourceInternalExten,
    source_line_id: call.sourceLineId,
    source_name: call.sourceName,
    source_user_uuid: call.sourceUserUuid,
    tags: call.tags,
    recordings: call.recordings.map((recording) => restRecording(recording, call.id, zone))
  }
}

/** ISO 8601 with offset; six decimals only when microseconds are not zero. */
export const restTime = (us: number, zone: string): string =>
  formatZoned(us, zone, { separator: 'T', fraction: 'auto', offset: true })

function restRecording(recording: Recording, callLogId: number, zone: string): RestRecording {
  return {
    uuid: recording.uuid,
    start_time: restTime(recording.startTime, zone),
    end_time: restTime(recording.endTime, zone),
    deleted: recording.path === null,
    filename: recordingFileName(recording, callLogId)
  }
}

/** A comment beside a call log; the reference has none, so the names are ours. */
export interface RestComment {
  readonly author: string
  readonly created: string
  readonly edited: string | null
  readonly text: string
}

/** A comment as `show --json` writes it, with times like those of the call. */
export function restComment({ author, createdAt, editedAt, text }: Comment, zone: string): RestComment {
  return {
    author,
    created: restTime(createdAt, zone),
    edited: editedAt === null ? null : restTime(editedAt, zone),
    text
  }
}

/** Download name of a recording (spec 9.4), its start in UTC with seconds cut. */
export function recordingFileName(
  recording: Pick<Recording, 'startTime' | 'uuid'>,
  callLogId: number
): string {
  const start = formatZoned(recording.startTime, 'UTC', { separator: 'T' }).replaceAll(':', '_')
  return `${start}UTC-${callLogId}-${recording.uuid}.wav`
}

/** Keys that each type of destination shows, and which of them are whole numbers (spec 11.2). */
const DESTINATIONS: Readonly<Record<string, readonly (readonly [key: string, whole: boolean])[]>> = {
  conference: [['conference_id', true]],
  group: [
    ['group_label', false],
    ['group_id', true]
  ],
  meeting: [
    ['meeting_uuid', false],
    ['meeting_name', false]
  ],
  user: [
    ['user_uuid', false],
    ['user_name', false]
  ],
  voicemail: [
    ['voicemail_id', true],
    ['voicemail_name', false]
  ]
}

function restDestination(
  stored: Readonly<Record<string, string>>
): Readonly<Record<string, string | number>> {
  const { type } = stored
  if (type === undefined) return { type: 'unknown' }
  const shown: Record<string, string | number> = { type }
  for (const [key, whole] of DESTINATIONS[type] ?? []) {
    const value = stored[key]
    if (value !== undefined) shown[key] = whole ? wholeNumber(value) : value
  }
  return shown
}

/** An id as a number; as its text where it is none, or one that JavaScript would round. */
function wholeNumber(text: string): string | number {
  const number = Number(text)
  return /^-?\d+$/.test(text) && Number.isSafeInteger(number) ? number : text
}
