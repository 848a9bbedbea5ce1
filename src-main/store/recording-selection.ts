import type { CallSelection } from '@shared/api/contract'
import type { CallFilter } from '@shared/model/call-filter'
import { RECORDING_STATES, type MediaDeletion, type RecordingState } from '@shared/model/recording'
import type { AudioFacts, AudioProblem } from '@shared/model/recording'
import { filterCondition } from './filter-sql'
import { FILE_PROBLEM_SQL } from './away-roots'
import { JOIN_RECORDING_FILE, RECORDING_STATE_SQL } from './recording-state'
import { raiseLabelVersion } from './settings'
import { all, first, prepare, run, type ReadStore, type WriteStore } from './store'

/** A recording with what an export names it by. Times in microseconds, UTC. */
export interface SelectedRecording {
  readonly uuid: string
  readonly callLogId: number
  readonly conversationId: string
  readonly startTime: number
  readonly path: string | null
}

/** Where a recording's file lies, and what is known of it. */
export interface RecordingWhereabouts {
  readonly state: RecordingState
  readonly problem: AudioProblem | null
  readonly audio: AudioFacts | null
  /** Null where no file is known. */
  readonly place: {
    readonly rootId: number
    readonly kind: 'folder' | 'archive' | 'cache'
    readonly rootPath: string
    readonly member: string
  } | null
  /** As they were when the file was found; microseconds. */
  readonly sizeBytes: number
  readonly modifiedAt: number
}

/**
 * The calls of a bulk export as a filter: like the reference's it leaves blocked calls out (spec 12.1), unless the filter
 * asks for them or they were chosen one by one.
 */
export function exportedCalls(calls: CallSelection): CallFilter {
  const chosen = selectedCalls(calls)
  return 'ids' in calls || asksForBlocked(calls.filter) ? chosen : { ...chosen, blocked: false }
}

const selectedCalls = (calls: CallSelection): CallFilter =>
  'ids' in calls ? { ids: calls.ids } : { allOf: [calls.filter], noneOf: [{ ids: calls.except }] }

const asksForBlocked = ({ blocked, statuses, ids, conversationId, allOf, anyOf }: CallFilter): boolean =>
  blocked === true ||
  ids !== undefined ||
  conversationId !== undefined ||
  statuses?.includes('blocked') === true ||
  [...(allOf ?? []), ...(anyOf ?? [])].some(asksForBlocked)

/**
 * Recordings of calls that an export takes, in order of call and start: those whose media is on the server still, and
 * those of which a file is here.
 */
export function* selectRecordings(
  store: ReadStore,
  filter: CallFilter,
  uuids?: readonly string[]
): Generator<SelectedRecording> {
  const { from, sql, values } = filterCondition(store, filter)
  const only = uuids === undefined ? '' : 'AND r.uuid IN (SELECT value FROM json_each(?))'
  const statement = `SELECT r.uuid, r.call_log_id AS callLogId, c.conversation_id AS conversationId,
      r.start_time AS startTime, r.path
    FROM recording r JOIN call_log c ON c.id = r.call_log_id ${JOIN_RECORDING_FILE}
    WHERE r.call_log_id IN (SELECT id FROM ${from} WHERE ${sql}) ${only} AND ${RECORDING_STATE_SQL} <> 'deleted'
    ORDER BY r.call_log_id, r.start_time, r.position`
  const bound = uuids === undefined ? values : [...values, JSON.stringify(uuids)]
  yield* prepare(store, statement)
    .raw(false)
    .iterate(...bound) as IterableIterator<SelectedRecording>
}

/** True when an export would hold anything. */
export function holdsExportable(
  store: ReadStore,
  { calls, uuids }: { readonly calls: CallSelection; readonly uuids?: readonly string[] }
): boolean {
  for (const _ of selectRecordings(store, exportedCalls(calls), uuids)) return true
  return false
}

/** How many recordings an export of these calls would find in which state, and the bytes of those that are here. */
export function countExportable(
  store: ReadStore,
  { calls }: { readonly calls: CallSelection }
): { readonly counts: Readonly<Record<RecordingState, number>>; readonly bytes: number } {
  const { from, sql, values } = filterCondition(store, exportedCalls(calls))
  const rows = all<{ state: RecordingState; n: number; bytes: number | null }>(
    store,
    `SELECT ${RECORDING_STATE_SQL} AS state, count(*) AS n, sum(f.size_bytes) AS bytes
     FROM recording r ${JOIN_RECORDING_FILE} WHERE r.call_log_id IN (SELECT id FROM ${from} WHERE ${sql})
     GROUP BY state`,
    ...values
  )
  const found = new Map(rows.map(({ state, n }) => [state, n]))
  const counts = Object.fromEntries(RECORDING_STATES.map((state) => [state, found.get(state) ?? 0]))
  return {
    counts: counts as Record<RecordingState, number>,
    bytes: rows.find(({ state }) => state === 'playable')?.bytes ?? 0
  }
}

/** Where the file of a recording lies now; the recording itself may be gone since it was selected. */
export function recordingWhereabouts(
  store: ReadStore,
  { uuid, path }: Pick<SelectedRecording, 'uuid' | 'path'>
): RecordingWhereabouts {
  const row = first<{
    state: RecordingState
    problem: AudioProblem | null
    audio: string | null
    rootId: number | null
    kind: 'folder' | 'archive' | 'cache' | null
    rootPath: string | null
    member: string | null
    sizeBytes: number | null
    modifiedAt: number | null
  }>(
    store,
    `SELECT ${RECORDING_STATE_SQL} AS state, ${FILE_PROBLEM_SQL} AS problem, f.audio, t.id AS rootId, t.kind, t.path AS rootPath, f.member,
       f.size_bytes AS sizeBytes, f.modified_at AS modifiedAt
     FROM (SELECT ? AS uuid, ? AS path) r ${JOIN_RECORDING_FILE} LEFT JOIN recording_root t ON t.id = f.root_id`,
    uuid,
    path
  )
  if (row === undefined) throw new Error('A row was selected from nothing and is not there.')
  const { state, problem, audio, rootId, kind, rootPath, member } = row
  return {
    state,
    problem,
    audio: audio === null ? null : (JSON.parse(audio) as AudioFacts),
    place:
      rootId === null || kind === null || rootPath === null || member === null
        ? null
        : { rootId, kind, rootPath, member },
    sizeBytes: row.sizeBytes ?? 0,
    modifiedAt: row.modifiedAt ?? 0
  }
}

/** A copy of a recording that Calltrail made: a file in its own folder beside the workspace. */
export interface RecordingCopy {
  readonly uuid: string
  readonly rootPath: string
  readonly member: string
  readonly sizeBytes: number
}

/** Copies of these calls' recordings that Calltrail made. */
export function copiesOf(
  store: ReadStore,
  { calls }: { readonly calls: CallSelection }
): readonly RecordingCopy[] {
  const { from, sql, values } = filterCondition(store, selectedCalls(calls))
  return all<RecordingCopy>(
    store,
    `SELECT r.uuid, t.path AS rootPath, f.member, f.size_bytes AS sizeBytes
     FROM recording r ${JOIN_RECORDING_FILE} JOIN recording_root t ON t.id = f.root_id AND t.kind = 'cache'
     WHERE r.call_log_id IN (SELECT id FROM ${from} WHERE ${sql}) ORDER BY r.uuid`,
    ...values
  )
}

/** What deleting the copies of these calls' recordings would take, and what would stay. */
export function countDeletable(
  store: ReadStore,
  { calls }: { readonly calls: CallSelection }
): MediaDeletion {
  const { from, sql, values } = filterCondition(store, selectedCalls(calls))
  const row = first<{ copies: number; bytes: number; kept: number }>(
    store,
    `SELECT coalesce(sum(t.kind = 'cache'), 0) AS copies, coalesce(sum(t.kind <> 'cache'), 0) AS kept,
       coalesce(sum(CASE WHEN t.kind = 'cache' THEN f.size_bytes END), 0) AS bytes
     FROM recording r ${JOIN_RECORDING_FILE} JOIN recording_root t ON t.id = f.root_id
     WHERE r.call_log_id IN (SELECT id FROM ${from} WHERE ${sql})`,
    ...values
  )
  return row ?? { copies: 0, bytes: 0, kept: 0 }
}

/** Forgets files of recordings that lay in Calltrail's own folder; others stay. Within the caller's transaction. */
export function forgetCopies(store: WriteStore, { uuids }: { readonly uuids: readonly string[] }): null {
  run(
    store,
    `DELETE FROM recording_file WHERE recording_uuid IN (SELECT value FROM json_each(?))
       AND root_id IN (SELECT id FROM recording_root WHERE kind = 'cache')`,
    JSON.stringify(uuids)
  )
  raiseLabelVersion(store)
  return null
}

/** Tenants of calls that match, with the name that the directory has for them. */
export function tenantsOf(
  store: ReadStore,
  filter: CallFilter
): readonly { readonly uuid: string; readonly name: string | null }[] {
  const { from, sql, values } = filterCondition(store, filter)
  return all(
    store,
    `SELECT t.uuid, (SELECT name FROM directory_tenant d WHERE d.uuid = t.uuid AND d.name <> '' LIMIT 1) AS name
     FROM (SELECT DISTINCT tenant_uuid AS uuid FROM ${from} WHERE ${sql}) t WHERE t.uuid IS NOT NULL ORDER BY t.uuid`,
    ...values
  )
}
