import { recordingFileName } from '@shared/format/rest-json'
import type { CallFilter } from '@shared/model/call-filter'
import type { Recording } from '@shared/model/call-log'
import {
  type AudioFacts,
  type AudioProblem,
  RECORDING_STATES,
  type RecordingMatch,
  type RecordingRow,
  type RecordingState,
  type RecordingWithFile
} from '@shared/model/recording'
import { NEWEST_FIRST, type RecordingSort } from '@shared/model/recording-sort'
import { FILE_PROBLEM_SQL } from './away-roots'
import { filterCondition } from './filter-sql'
import { recordingOrderSql, sortsByCall } from './recording-order'
import { JOIN_RECORDING_FILE, RECORDING_STATE_SQL } from './recording-state'
import { all, first, type ReadStore } from './store'

type StateCounts = Readonly<Record<RecordingState, number>>

interface Joined extends Recording {
  readonly callLogId: number
  readonly state: RecordingState
  readonly rootId: number | null
  readonly member: string | null
  readonly matchedBy: RecordingMatch | null
  readonly sizeBytes: number | null
  readonly audio: string | null
  readonly problem: AudioProblem | null
}

type JoinedRow = Joined & Omit<RecordingRow, keyof RecordingWithFile>

const COLUMNS = `r.uuid, r.call_log_id AS callLogId, r.start_time AS startTime, r.end_time AS endTime, r.path,
  r.mixmonitor_id AS mixmonitorId, ${RECORDING_STATE_SQL} AS state, f.root_id AS rootId, f.member,
  f.matched_by AS matchedBy, f.size_bytes AS sizeBytes, f.audio, ${FILE_PROBLEM_SQL} AS problem`

const CALL_COLUMNS = `c.conversation_id AS conversationId, c.date, c.source_name AS sourceName,
  c.source_exten AS sourceExten, c.destination_name AS destinationName, c.destination_exten AS destinationExten`

/** Recordings of a call in order of their start. */
export function recordingsOfCall(
  store: ReadStore,
  { callLogId }: { readonly callLogId: number }
): readonly RecordingWithFile[] {
  return all<Joined>(
    store,
    `SELECT ${COLUMNS} FROM recording r ${JOIN_RECORDING_FILE} WHERE r.call_log_id = ? ORDER BY r.start_time, r.position`,
    callLogId
  ).map(withFile)
}

/** Recordings by uuid, in that order; those that are not there are left out. */
export function recordingRows(store: ReadStore, uuids: readonly string[]): readonly RecordingRow[] {
  return all<JoinedRow>(
    store,
    `SELECT ${COLUMNS}, ${CALL_COLUMNS} FROM json_each(?) j CROSS JOIN recording r ON r.uuid = j.value
     JOIN call_log c ON c.id = r.call_log_id ${JOIN_RECORDING_FILE} ORDER BY j.key`,
    JSON.stringify(uuids)
  ).map(toRow)
}

export interface RecordingPageRequest {
  readonly filter: CallFilter
  readonly states?: readonly RecordingState[] | undefined
  /** Text within path, file and uuid, whatever its case. */
  readonly search?: string | undefined
  /** Without one, newest first. */
  readonly sort?: RecordingSort | undefined
  readonly offset: number
  readonly limit: number
}

/** Recordings of the calls that match, in their order. `counts` are those of filter and search, whatever the states. */
export function pageRecordings(
  store: ReadStore,
  { filter, states, search, sort = NEWEST_FIRST, offset, limit }: RecordingPageRequest
): {
  readonly rows: readonly RecordingRow[]
  readonly total: number
  readonly filtered: number
  readonly counts: StateCounts
} {
  const { from, sql, values } = filterCondition(store, filter)
  const conditions = sql === 'true' ? [] : [`r.call_log_id IN (SELECT id FROM ${from} WHERE ${sql})`]
  const given: unknown[] = sql === 'true' ? [] : [...values]
  const text = (search ?? '').trim().toLowerCase()
  if (text !== '') {
    conditions.push(
      "instr(lower(coalesce(r.path, '') || char(10) || r.uuid || char(10) || coalesce(f.member, '')), ?) > 0"
    )
    given.push(text)
  }
  const where = conditions.length === 0 ? '' : `WHERE ${conditions.join(' AND ')}`
  const matching = `FROM recording r ${JOIN_RECORDING_FILE} ${where}`
  const counts = countStates(store, matching, given)
  const wanted = states ?? RECORDING_STATES
  const ofState = `${where === '' ? 'WHERE' : `${where} AND`} ${RECORDING_STATE_SQL} IN (SELECT value FROM json_each(?))`
  const order = recordingOrderSql(sort)
  const joined = `${sortsByCall(sort) ? 'JOIN call_log c ON c.id = r.call_log_id' : ''} ${JOIN_RECORDING_FILE}`
  const rows = all<JoinedRow>(
    store,
    `SELECT ${COLUMNS}, ${CALL_COLUMNS}
     FROM (SELECT r.uuid FROM recording r ${joined} ${states === undefined ? where : ofState}
           ${order} LIMIT ? OFFSET ?) p
     CROSS JOIN recording r ON r.uuid = p.uuid JOIN call_log c ON c.id = r.call_log_id ${JOIN_RECORDING_FILE}
     ${order}`,
    ...given,
    ...(states === undefined ? [] : [JSON.stringify(states)]),
    limit,
    offset
  ).map(toRow)
  const total = first<{ n: number }>(store, 'SELECT count(*) AS n FROM recording')?.n ?? 0
  return { rows, total, filtered: wanted.reduce((sum, state) => sum + counts[state], 0), counts }
}

/** Recordings of the workspace by state. */
export const recordingCounts = (store: ReadStore): StateCounts =>
  countStates(store, `FROM recording r ${JOIN_RECORDING_FILE}`, [])

function countStates(store: ReadStore, matching: string, values: readonly unknown[]): StateCounts {
  const rows = all<{ state: RecordingState; n: number }>(
    store,
    `SELECT ${RECORDING_STATE_SQL} AS state, count(*) AS n ${matching} GROUP BY 1`,
    ...values
  )
  const none = { playable: 0, remote: 0, missing: 0, unreadable: 0, deleted: 0 }
  return { ...none, ...Object.fromEntries(rows.map(({ state, n }) => [state, n])) }
}

function withFile(row: Joined): RecordingWithFile {
  const { uuid, startTime, endTime, path, mixmonitorId, state, rootId, member, matchedBy } = row
  const recording = { uuid, startTime, endTime, path, mixmonitorId }
  return {
    recording,
    state,
    problem: row.problem,
    file:
      // A root 0 is a person's word that none of the files found is that of the recording.
      rootId === null || rootId === 0 || member === null || matchedBy === null
        ? null
        : {
            rootId,
            member,
            matchedBy,
            sizeBytes: row.sizeBytes ?? 0,
            audio: row.audio === null ? null : (JSON.parse(row.audio) as AudioFacts)
          },
    downloadName: recordingFileName(recording, row.callLogId)
  }
}

function toRow(row: JoinedRow): RecordingRow {
  const { callLogId, conversationId, date, sourceName, sourceExten, destinationName, destinationExten } = row
  const call = { callLogId, conversationId, date, sourceName, sourceExten, destinationName, destinationExten }
  return { ...withFile(row), ...call }
}
