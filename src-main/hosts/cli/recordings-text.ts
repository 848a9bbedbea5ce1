import { formatZoned } from '@shared/format/zone'
import { RECORDING_STATES, type RecordingRow, type RecordingState } from '@shared/model/recording'
import { printable } from './printable'

/** `2 playable, 1 missing`; states without recording are left out. */
export function stateCounts(counts: Readonly<Record<RecordingState, number>>): string {
  const parts = RECORDING_STATES.filter((state) => counts[state] > 0).map(
    (state) => `${counts[state]} ${state}`
  )
  return parts.length === 0 ? 'none' : parts.join(', ')
}

/** One recording as a line: start, call, state, and the file or the server's path. */
export function recordingLine(
  { recording, callLogId, state, problem, file }: RecordingRow,
  zone: string
): string {
  const start = formatZoned(recording.startTime, zone)
  const shown = problem === null || problem === 'gone' ? state : `${state} (${problem})`
  const where = file === null ? (recording.path ?? recording.uuid) : `${file.member} (${file.matchedBy})`
  return printable(`${start}  ${String(callLogId).padStart(8)}  ${shown.padEnd(10)}  ${where}`)
}

/** The same as JSON, with the reference's names where it has them. */
export function recordingJson(row: RecordingRow): Readonly<Record<string, unknown>> {
  const { recording, state, problem, file, downloadName, callLogId, conversationId } = row
  return {
    uuid: recording.uuid,
    call_log_id: callLogId,
    conversation_id: conversationId,
    start_time: `${formatZoned(recording.startTime, 'UTC', { separator: 'T' })}Z`,
    end_time: `${formatZoned(recording.endTime, 'UTC', { separator: 'T' })}Z`,
    path: recording.path,
    filename: downloadName,
    state,
    problem,
    file: file === null ? null : { member: file.member, matched_by: file.matchedBy, size: file.sizeBytes }
  }
}
