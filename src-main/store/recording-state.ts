import { recordingState } from '@shared/format/recording-state'
import type { AudioProblem, RecordingState } from '@shared/model/recording'
import { FILE_PROBLEM_SQL } from './away-roots'

/** The file of a recording `r`, as `f`. */
export const JOIN_RECORDING_FILE = 'LEFT JOIN recording_file f ON f.recording_uuid = r.uuid'

/**
 * State of a recording `r` with its file `f` as SQL: the function is `recordingState`, so that there is one rule. The
 * settings are read once per statement.
 */
export const RECORDING_STATE_SQL = `recording_state(r.path, f.recording_uuid, ${FILE_PROBLEM_SQL},
  EXISTS (SELECT 1 FROM setting WHERE key = 'recording-stack'))`

/** The SQL function behind `RECORDING_STATE_SQL`; `fileOf` is null where the recording has no file. */
export function recordingStateOf(
  path: unknown,
  fileOf: unknown,
  problem: unknown,
  stackKnown: unknown
): RecordingState {
  return recordingState(
    { path: path as string | null },
    fileOf === null ? null : { problem: problem as AudioProblem | null },
    stackKnown === 1
  )
}
