import { FILE_PROBLEM_SQL } from './away-roots'
import { all, first, type ReadStore } from './store'
import type { SeekingRecording } from './link-tables'

export type NewRecording = Omit<SeekingRecording, 'settled'>

const COLUMNS = 'r.uuid, r.path, r.mixmonitor_id AS mixmonitorId'

/** All recordings in batches by uuid, with what stands against a file of the roots that are looked through. */
export function* seekingRecordings(
  store: ReadStore,
  looked: readonly number[],
  batch: number
): Generator<readonly SeekingRecording[]> {
  const roots = JSON.stringify(looked)
  for (let after = ''; ;) {
    const rows = all<SeekingRecording>(
      store,
      `SELECT ${COLUMNS}, CASE WHEN f.matched_by = 'hand' THEN 'hand'
         WHEN f.recording_uuid IS NOT NULL AND ${FILE_PROBLEM_SQL} IS NULL
           AND f.root_id NOT IN (SELECT value FROM json_each(?)) THEN 'elsewhere' END AS settled
       FROM recording r LEFT JOIN recording_file f ON f.recording_uuid = r.uuid
       WHERE r.uuid > ? ORDER BY r.uuid LIMIT ?`,
      roots,
      after,
      batch
    )
    const last = rows.at(-1)
    if (last === undefined) return
    after = last.uuid
    yield rows
  }
}

/** Recordings of call logs made since, as long as they have no file. */
export function* newRecordings(
  store: ReadStore,
  afterCallLogId: number,
  batch: number
): Generator<readonly NewRecording[]> {
  for (let after = afterCallLogId + 1, position = -1; ;) {
    const rows = all<NewRecording & { readonly callLogId: number; readonly position: number }>(
      store,
      `SELECT ${COLUMNS}, r.call_log_id AS callLogId, r.position FROM recording r
       WHERE (r.call_log_id, r.position) > (?, ?)
         AND NOT EXISTS (SELECT 1 FROM recording_file f WHERE f.recording_uuid = r.uuid)
       ORDER BY r.call_log_id, r.position LIMIT ?`,
      after,
      position,
      batch
    )
    const last = rows.at(-1)
    if (last === undefined) return
    after = last.callLogId
    position = last.position
    yield rows
  }
}

/** Every recording, as they come: names and paths only. */
export function* eachRecording(store: ReadStore): Generator<NewRecording> {
  for (let after = ''; ;) {
    const rows = all<NewRecording>(
      store,
      `SELECT ${COLUMNS} FROM recording r WHERE r.uuid > ? ORDER BY r.uuid LIMIT 5000`,
      after
    )
    const last = rows.at(-1)
    if (last === undefined) return
    after = last.uuid
    yield* rows
  }
}

/** Greatest id of a call log, 0 without any: those made later have greater ones. */
export const lastCallLogId = (store: ReadStore): number =>
  first<{ id: number | null }>(store, 'SELECT max(id) AS id FROM call_log')?.id ?? 0
