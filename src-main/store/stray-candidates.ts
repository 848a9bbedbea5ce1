import { all, type ReadStore } from './store'

/** A recording as far as finding it by its file is concerned. Microseconds, UTC. */
export interface CandidateRow {
  readonly uuid: string
  readonly path: string | null
  readonly mixmonitorId: string | null
  readonly startTime: number
  readonly endTime: number
}

const COLUMNS =
  'r.uuid, r.path, r.mixmonitor_id AS mixmonitorId, r.start_time AS startTime, r.end_time AS endTime'

/** What a file's name holds. */
export interface NameParts {
  readonly stem: string
  readonly uuids: readonly string[]
  readonly mixmonitorIds: readonly string[]
  readonly uniqueids: readonly string[]
}

/** Recordings that share something with a file's name, whatever state they are in. */
export function candidatesByName(
  store: ReadStore,
  { stem, uuids, mixmonitorIds, uniqueids }: NameParts,
  limit: number
): readonly CandidateRow[] {
  const named = [`/${stem.toLowerCase()}.`, ...uuids]
  return all<CandidateRow>(
    store,
    `SELECT ${COLUMNS} FROM recording r WHERE r.uuid IN (SELECT value FROM json_each(?))
       OR lower(r.mixmonitor_id) IN (SELECT value FROM json_each(?))
       OR EXISTS (SELECT 1 FROM json_each(?) j WHERE instr('/' || lower(r.path) || '.', j.value) > 0)
       OR r.call_log_id IN (SELECT c.call_log_id FROM json_each(?) j JOIN cel c ON c.uniqueid = j.value
                            WHERE c.call_log_id IS NOT NULL)
     LIMIT ?`,
    JSON.stringify(uuids),
    JSON.stringify(mixmonitorIds),
    JSON.stringify(named),
    JSON.stringify(uniqueids),
    limit
  )
}

/** Recordings whose start (or end) is near a moment, nearest first. */
export function candidatesByTime(
  store: ReadStore,
  { at, of, withinUs }: { readonly at: number; readonly of: 'start' | 'end'; readonly withinUs: number },
  limit: number
): readonly CandidateRow[] {
  const column = of === 'start' ? 'r.start_time' : 'r.end_time'
  return all<CandidateRow>(
    store,
    `SELECT ${COLUMNS} FROM recording r WHERE ${column} BETWEEN ? AND ? ORDER BY abs(${column} - ?), r.uuid LIMIT ?`,
    at - withinUs,
    at + withinUs,
    at,
    limit
  )
}

/** Recordings of call logs that have a channel with this uniqueid; `hand` where a person gave or refused one a file. */
export function recordingsOfUniqueid(
  store: ReadStore,
  uniqueid: string
): readonly { readonly uuid: string; readonly path: string | null; readonly settled: 'hand' | null }[] {
  return all(
    store,
    `SELECT r.uuid, r.path, (SELECT f.matched_by FROM recording_file f
       WHERE f.recording_uuid = r.uuid AND f.matched_by = 'hand') AS settled
     FROM recording r WHERE r.call_log_id IN
       (SELECT call_log_id FROM cel WHERE uniqueid = ? AND call_log_id IS NOT NULL)`,
    uniqueid
  )
}
