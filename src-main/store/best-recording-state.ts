import { recordingRank, stateOfRank } from '@shared/format/best-recording-state'
import { recordingState } from '@shared/format/recording-state'
import { AUDIO_PROBLEMS, type AudioProblem, type RecordingState } from '@shared/model/recording'
import { AWAY_ROOTS_SQL } from './away-roots'
import { JOIN_RECORDING_FILE } from './recording-state'
import { prepare, type ReadStore, tuples } from './store'

/** Every case of the rule as SQL, written by the rule itself: a function of ours would be called for each recording. */
function rankSql(stackKnown: boolean): string {
  const rank = (path: string | null, problem: AudioProblem | null | 'no file'): number =>
    recordingRank(recordingState({ path }, problem === 'no file' ? null : { problem }, stackKnown))
  const either = (problem: AudioProblem | null | 'no file'): string =>
    `iif(r.path IS NULL, ${rank(null, problem)}, ${rank('/', problem)})`
  return `CASE WHEN f.recording_uuid IS NULL THEN ${either('no file')}
    WHEN f.root_id IN ${AWAY_ROOTS_SQL} THEN ${either('gone')} WHEN f.problem IS NULL THEN ${either(null)}
    ${AUDIO_PROBLEMS.map((problem) => `WHEN f.problem = '${problem}' THEN ${either(problem)}`).join(' ')}
    ELSE ${either('unreadable')} END`
}

const RANK_SQL = `CASE WHEN EXISTS (SELECT 1 FROM setting WHERE key = 'recording-stack') THEN ${rankSql(true)}
  ELSE ${rankSql(false)} END`

const BEST = `SELECT r.call_log_id, max(${RANK_SQL}) AS best FROM recording r ${JOIN_RECORDING_FILE}`

/** Rank of the best recording of a row of `call_log` as SQL, 0 without any. */
export const BEST_RANK_SQL = `CASE WHEN recording_count = 0 THEN 0 ELSE coalesce((SELECT max(${RANK_SQL})
  FROM recording r ${JOIN_RECORDING_FILE} WHERE r.call_log_id = call_log.id), 0) END`

/** Calls with a recording, as `call_log_id` and `best`; a condition on `best` follows. */
export const CALLS_BY_BEST_SQL = `SELECT call_log_id FROM (${BEST} GROUP BY 1) WHERE`

/** State of the best recording of each of these calls; calls without any are not there. */
export function bestRecordingStates(
  store: ReadStore,
  ids: readonly number[]
): ReadonlyMap<number, RecordingState> {
  const rows = tuples<[id: number, rank: number]>(
    store,
    `${BEST} WHERE r.call_log_id IN (SELECT value FROM json_each(?)) GROUP BY 1`,
    JSON.stringify(ids)
  )
  const states = new Map<number, RecordingState>()
  for (const [id, rank] of rows) {
    const state = stateOfRank(rank)
    if (state !== null) states.set(id, state)
  }
  return states
}

/** The rank of every recording, with its call. */
export function allRecordingRanks(store: ReadStore): Iterable<readonly [callLogId: number, rank: number]> {
  return prepare(store, `SELECT r.call_log_id, ${RANK_SQL} FROM recording r ${JOIN_RECORDING_FILE}`)
    .raw(true)
    .iterate() as Iterable<[number, number]>
}
