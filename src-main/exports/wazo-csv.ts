import { recordingFileName, restTime } from '@shared/format/rest-json'
import type { PlainCallLog } from '@shared/model/call-log-row'

const COLUMNS = [
  'id',
  'tenant_uuid',
  'answered',
  'start',
  'answer',
  'end',
  'destination_extension',
  'destination_name',
  'destination_internal_extension',
  'destination_internal_context',
  'destination_user_uuid',
  'destination_line_id',
  'duration',
  'call_direction',
  'call_status',
  'requested_name',
  'requested_extension',
  'requested_context',
  'requested_internal_extension',
  'requested_internal_context',
  'requested_user_uuid',
  'source_extension',
  'source_name',
  'source_internal_name',
  'source_internal_extension',
  'source_internal_context',
  'source_user_uuid',
  'source_line_id',
  'tags'
] as const

const RECORDING_COLUMNS = ['uuid', 'start_time', 'end_time', 'deleted', 'filename'] as const

/** Columns of wazo-call-logd's CSV; those of recordings as often as the longest row needs them. */
export function wazoHeader(maxRecordings: number): string[] {
  const recordings = Array.from({ length: maxRecordings }, (_, index) =>
    RECORDING_COLUMNS.map((column) => `recording_${index + 1}_${column}`)
  )
  return [...COLUMNS, ...recordings.flat()]
}

const text = (value: string | number | null): string => (value === null ? '' : String(value))
const bool = (value: boolean): string => (value ? 'True' : 'False')

/** A call in the form of wazo-call-logd's CSV; times with the offset of the zone. */
export function wazoCells(callLog: PlainCallLog, timeZone: string, maxRecordings: number): string[] {
  const time = (us: number | null): string => (us === null ? '' : restTime(us, timeZone))
  const cells = [
    text(callLog.id),
    callLog.tenantUuid,
    bool(callLog.answered),
    time(callLog.date),
    time(callLog.dateAnswer),
    time(callLog.dateEnd),
    text(callLog.destinationExten),
    text(callLog.destinationName),
    text(callLog.destinationInternalExten),
    text(callLog.destinationInternalContext),
    text(callLog.destinationUserUuid),
    text(callLog.destinationLineId),
    text(callLog.duration),
    callLog.direction,
    callLog.callStatus,
    text(callLog.requestedName),
    text(callLog.requestedExten),
    text(callLog.requestedContext),
    text(callLog.requestedInternalExten),
    text(callLog.requestedInternalContext),
    text(callLog.requestedUserUuid),
    text(callLog.sourceExten),
    text(callLog.sourceName),
    text(callLog.sourceInternalName),
    text(callLog.sourceInternalExten),
    text(callLog.sourceInternalContext),
    text(callLog.sourceUserUuid),
    text(callLog.sourceLineId),
    callLog.tags.join(';')
  ]
  for (let index = 0; index < maxRecordings; index += 1) {
    const recording = callLog.recordings[index]
    if (!recording) cells.push('', '', '', '', '')
    else {
      const { uuid, startTime, endTime, path } = recording
      cells.push(
        uuid,
        time(startTime),
        time(endTime),
        bool(path === null),
        recordingFileName(recording, callLog.id)
      )
    }
  }
  return cells
}
