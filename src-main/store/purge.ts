import type { CallFilter } from '@shared/model/call-filter'
import { deleteCallLogs } from './delete-call-logs'
import { exportedCalls, tenantsOf, type RecordingCopy } from './recording-selection'
import { listExports, exportRequest, type StoredExport } from './recording-exports'
import { raiseLabelVersion, raiseRevision } from './settings'
import { all, run, tuples, type ReadStore, type WriteStore } from './store'

/** What of a tenant a purge takes. Microseconds, UTC; exclusive. */
export interface PurgeLimit {
  readonly tenantUuid: string
  readonly callLogsBefore: number
  readonly recordingsBefore: number
}

/** Tenants that have calls here or stand in the directory, with the name that the directory has. */
export function knownTenants(
  store: ReadStore
): readonly { readonly uuid: string; readonly name: string | null }[] {
  return all(
    store,
    `SELECT t.uuid, (SELECT name FROM directory_tenant d WHERE d.uuid = t.uuid AND d.name <> '' LIMIT 1) AS name
     FROM (SELECT tenant_uuid AS uuid FROM call_log UNION SELECT uuid FROM directory_tenant) t ORDER BY t.uuid`
  )
}

/** The limits as a table `l`; from calls to limits, so that each call is looked at once. */
const LIMITS = `WITH l AS MATERIALIZED (
  SELECT value ->> 'tenantUuid' AS tenant, value ->> 'callLogsBefore' AS calls, value ->> 'recordingsBefore' AS sounds
  FROM json_each(?))`

const HAS_WORDS = `EXISTS (SELECT 1 FROM comment k WHERE k.conversation_id = c.conversation_id AND k.deleted_at IS NULL)
  OR EXISTS (SELECT 1 FROM call_label b WHERE b.conversation_id = c.conversation_id AND b.held)`

/** How many calls of each tenant a purge takes, and how many of them have comments or labels by hand. */
export function countPurgedCalls(
  store: ReadStore,
  limits: readonly PurgeLimit[]
): ReadonlyMap<string, { readonly callLogs: number; readonly withWords: number }> {
  const rows = all<{ tenant: string; callLogs: number; withWords: number }>(
    store,
    `${LIMITS} SELECT l.tenant, count(*) AS callLogs, sum(${HAS_WORDS}) AS withWords
     FROM call_log c CROSS JOIN l ON l.tenant = c.tenant_uuid AND c.date < l.calls
     WHERE c.date < ? GROUP BY l.tenant`,
    JSON.stringify(limits),
    latest(limits)
  )
  return new Map(rows.map(({ tenant, ...counts }) => [tenant, counts]))
}

/** A copy that Calltrail made, with the tenant of its call. */
export interface PurgedCopy extends RecordingCopy {
  readonly tenantUuid: string
}

/** Copies of recordings that a purge takes: those of calls that go, and of calls older than recordings are kept. */
export function purgedCopies(store: ReadStore, limits: readonly PurgeLimit[]): readonly PurgedCopy[] {
  return all(
    store,
    `${LIMITS} SELECT r.uuid, t.path AS rootPath, f.member, f.size_bytes AS sizeBytes, c.tenant_uuid AS tenantUuid
     FROM recording_root t CROSS JOIN recording_file f ON f.root_id = t.id
       CROSS JOIN recording r ON r.uuid = f.recording_uuid CROSS JOIN call_log c ON c.id = r.call_log_id
       CROSS JOIN l ON l.tenant = c.tenant_uuid AND c.date < max(l.calls, l.sounds)
     WHERE t.kind = 'cache' ORDER BY r.uuid`,
    JSON.stringify(limits)
  )
}

/**
 * Deletes the next calls that a purge takes, from a start on, with all their rows and what is known of files of their
 * recordings; how many, and the start of the last one, from which to go on. Null when it is done. Their CELs keep an
 * association that leads nowhere. Within the caller's transaction.
 */
export function purgeSomeCalls(
  store: WriteStore,
  limits: readonly PurgeLimit[],
  { from, most }: { readonly from: number; readonly most: number }
): { readonly calls: number; readonly last: number } | null {
  const rows = tuples<[id: number, date: number]>(
    store,
    `${LIMITS} SELECT c.id, c.date FROM call_log c CROSS JOIN l ON l.tenant = c.tenant_uuid AND c.date < l.calls
     WHERE c.date >= ? AND c.date < ? ORDER BY c.date LIMIT ?`,
    JSON.stringify(limits),
    from,
    latest(limits),
    most
  )
  const last = rows.at(-1)
  if (last === undefined) return null
  const ids = rows.map(([id]) => id)
  forgetFilesOf(store, ids)
  deleteCallLogs(store, ids, 'dangling')
  raiseRevision(store)
  return { calls: ids.length, last: last[1] }
}

/** Forgets which files the recordings of these calls have; the files stay. Within the caller's transaction. */
export function forgetFilesOf(store: WriteStore, callLogIds: readonly number[]): void {
  const forgotten = run(
    store,
    `DELETE FROM recording_file WHERE recording_uuid IN
       (SELECT uuid FROM recording WHERE call_log_id IN (SELECT value FROM json_each(?)))`,
    JSON.stringify(callLogIds)
  )
  if (forgotten > 0) raiseLabelVersion(store)
}

/** An export of recordings with the tenant whose it is: null where its calls are of several, or gone. */
export interface OwnedExport extends StoredExport {
  readonly tenantUuid: string | null
}

/** Exports of recordings, with whose they are. */
export function ownedExports(store: ReadStore): readonly OwnedExport[] {
  return listExports(store).map((stored) => {
    const filter: CallFilter = exportedCalls(exportRequest(store, { uuid: stored.uuid }).calls)
    const tenants = tenantsOf(store, filter)
    return { ...stored, tenantUuid: tenants.length === 1 ? (tenants[0]?.uuid ?? null) : null }
  })
}

/** Forgets an export of recordings. Within the caller's transaction. */
export function removeExport(store: WriteStore, { uuid }: { readonly uuid: string }): void {
  run(store, 'DELETE FROM recording_export WHERE uuid = ?', uuid)
}

const latest = (limits: readonly PurgeLimit[]): number =>
  limits.reduce((most, { callLogsBefore }) => Math.max(most, callLogsBefore), Number.MIN_SAFE_INTEGER)
