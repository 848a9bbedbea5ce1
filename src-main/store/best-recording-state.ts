import { RECORDING_STATE_ORDER, recordingRank, stateOfRank } from '@shared/format/best-recording-state'
import type { RecordingState } from '@shared/model/recording'
import { JOIN_RECORDING_FILE, RECORDING_STATE_SQL } from './recording-state'
import { prepare, type ReadStore, tuples } from './store'

const RANK_SQL = `CASE ${RECORDING_STATE_SQL} ${RECORDING_STATE_ORDER.map(
  (state) => `WHEN '${state}' THEN ${recordingRank(state)}`
).join(' ')} END`

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

/** Every call with a recording, and the rank of its best one. */
export function allBestRanks(store: ReadStore): Iterable<readonly [id: number, rank: number]> {
  return prepare(store, `${BEST} GROUP BY 1`).raw(true).iterate() as Iterable<[number, number]>
}
