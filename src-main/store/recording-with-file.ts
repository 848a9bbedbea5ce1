import { AppError } from '@shared/errors/app-error'
import { recordingFileName } from '@shared/format/rest-json'
import type { Recording } from '@shared/model/call-log'
import type { AudioProblem, RecordingMatch, RecordingState, RecordingWithFile } from '@shared/model/recording'
import { JOIN_RECORDING_FILE, RECORDING_STATE_SQL } from './recording-state'
import { first, type ReadStore } from './store'

interface Joined extends Recording {
  readonly callLogId: number
  readonly state: RecordingState
  readonly rootId: number | null
  readonly member: string
  readonly matchedBy: RecordingMatch
  readonly sizeBytes: number
  readonly audio: string | null
  readonly problem: AudioProblem | null
}

/** A recording with its file and what can be done with it. Throws `recording-not-found`. */
export function recordingWithFile(store: ReadStore, { uuid }: { readonly uuid: string }): RecordingWithFile {
  const row = first<Joined>(
    store,
    `SELECT r.uuid, r.call_log_id AS callLogId, r.start_time AS startTime, r.end_time AS endTime, r.path,
       r.mixmonitor_id AS mixmonitorId, ${RECORDING_STATE_SQL} AS state, f.root_id AS rootId, f.member,
       f.matched_by AS matchedBy, f.size_bytes AS sizeBytes, f.audio, f.problem
     FROM recording r ${JOIN_RECORDING_FILE} WHERE r.uuid = ?`,
    uuid
  )
  if (row === undefined) throw recordingNotFound(uuid)
  const { startTime, endTime, path, mixmonitorId, rootId, member, matchedBy, sizeBytes, audio } = row
  const recording = { uuid, startTime, endTime, path, mixmonitorId }
  return {
    recording,
    state: row.state,
    problem: row.problem,
    // A root 0 is a person's word that none of the files found is that of the recording.
    file:
      rootId === null || rootId === 0
        ? null
        : { rootId, member, matchedBy, sizeBytes, audio: audio === null ? null : JSON.parse(audio) },
    downloadName: recordingFileName(recording, row.callLogId)
  }
}

/** The error for a recording that is not there any more. */
export function recordingNotFound(uuid: string): AppError {
  return new AppError({
    code: 'recording-not-found',
    message: 'This recording is not in the workspace any more.',
    hint: 'Its call was deleted or made again. Refresh the list.',
    details: { uuid }
  })
}
