import { noteEverythingChanged } from './call-log-changes'
import { deleteCallLogs } from './delete-call-logs'
import { forgetFilesOf } from './purge'
import type { RecordingCopy } from './recording-selection'
import { readRetention, setRetention } from './retention'
import { raiseLabelVersion, raiseRevision, removeSetting } from './settings'
import { all, first, run, tuples, type ReadStore, type WriteStore } from './store'
import { changeOptions, readWorkspaceOptions } from './workspace-options'

/** What there is of a tenant. */
export interface TenantFacts {
  readonly callLogs: number
  /** Those of its calls. */
  readonly cels: number
  readonly comments: number
  /** Recordings of its calls. */
  readonly recordings: number
  /** Events that no call log holds: whose they are, nobody can tell. */
  readonly celsOfNobody: number
  /** Rows of sources that could not be read, kept as they stand there. */
  readonly rejectedRows: number
  /** Comments, labels by hand and transcripts on conversations of which no call is left: nobody can tell whose they are. */
  readonly wordsOfNobody: number
}

/** Tables of what people keep on conversations. */
const WORDS = ['comment', 'call_label', 'transcript'] as const

const WITHOUT_CALL = 'conversation_id NOT IN (SELECT conversation_id FROM call_log)'
const COUNT_WORDS_OF_NOBODY = `(SELECT count(*) FROM comment WHERE deleted_at IS NULL AND ${WITHOUT_CALL})
  + (SELECT count(*) FROM call_label WHERE held AND ${WITHOUT_CALL}) + (SELECT count(*) FROM transcript WHERE ${WITHOUT_CALL})`

/** Counts what there is of a tenant. */
export function countTenant(store: ReadStore, tenantUuid: string): TenantFacts {
  const facts = first<TenantFacts>(
    store,
    `SELECT count(*) AS callLogs,
       coalesce(sum((SELECT count(*) FROM cel e WHERE e.call_log_id = c.id)), 0) AS cels,
       coalesce(sum((SELECT count(*) FROM recording r WHERE r.call_log_id = c.id)), 0) AS recordings,
       (SELECT count(*) FROM comment k WHERE k.deleted_at IS NULL AND k.conversation_id IN
         (SELECT conversation_id FROM call_log WHERE tenant_uuid = @tenant)) AS comments,
       (SELECT count(*) FROM cel e WHERE e.call_log_id IS NULL OR e.call_log_id NOT IN (SELECT id FROM call_log))
         AS celsOfNobody,
       (SELECT count(*) FROM problem) AS rejectedRows,
       ${COUNT_WORDS_OF_NOBODY} AS wordsOfNobody
     FROM call_log c WHERE c.tenant_uuid = @tenant`,
    { tenant: tenantUuid }
  )
  if (facts === undefined) throw new Error('A sum has no row.')
  return facts
}

/** Copies that Calltrail made of recordings of a tenant. */
export function copiesOfTenant(store: ReadStore, tenantUuid: string): readonly RecordingCopy[] {
  return all(
    store,
    `SELECT r.uuid, t.path AS rootPath, f.member, f.size_bytes AS sizeBytes
     FROM recording_root t CROSS JOIN recording_file f ON f.root_id = t.id
       CROSS JOIN recording r ON r.uuid = f.recording_uuid CROSS JOIN call_log c ON c.id = r.call_log_id
     WHERE t.kind = 'cache' AND c.tenant_uuid = ? ORDER BY r.uuid`,
    tenantUuid
  )
}

/** Forgets words on conversations of which no call is left. Within the caller's transaction. */
export function forgetWordsOfNobody(store: WriteStore): void {
  for (const table of WORDS) run(store, `DELETE FROM ${table} WHERE ${WITHOUT_CALL}`)
  raiseLabelVersion(store)
}

/** Forgets the server's own call logs of a tenant, as long as its calls are here. Within the caller's transaction. */
export function forgetHistory(store: WriteStore, tenantUuid: string): void {
  run(
    store,
    `DELETE FROM server_call_log WHERE content ->> 'tenantUuid' = @tenant
       OR conversation_id IN (SELECT conversation_id FROM call_log WHERE tenant_uuid = @tenant)`,
    { tenant: tenantUuid }
  )
}

/**
 * Forgets the next calls of a tenant, after an id: with their rows, their events and all others of the same linkedids that
 * are of no other tenant, and what people wrote on their conversations. How many, and the last id, after which to go on;
 * null when it is done. Within the caller's transaction.
 */
export function forgetSomeCalls(
  store: WriteStore,
  tenantUuid: string,
  { after, most }: { readonly after: number; readonly most: number }
): { readonly calls: number; readonly last: number } | null {
  const calls = tuples<[id: number, conversationId: string]>(
    store,
    'SELECT id, conversation_id FROM call_log WHERE tenant_uuid = ? AND id > ? ORDER BY id LIMIT ?',
    tenantUuid,
    after,
    most
  )
  const last = calls.at(-1)
  if (last === undefined) return null
  const ids = calls.map(([id]) => id)
  const linkedids = tuples<[string]>(
    store,
    'SELECT DISTINCT linkedid FROM cel WHERE call_log_id IN (SELECT value FROM json_each(?))',
    JSON.stringify(ids)
  ).map(([linkedid]) => linkedid)
  const conversations = JSON.stringify([...new Set([...calls.map(([, id]) => id), ...linkedids])])
  forgetEvents(store, tenantUuid, JSON.stringify(linkedids))
  for (const table of WORDS) {
    run(
      store,
      `DELETE FROM ${table} WHERE conversation_id IN (SELECT value FROM json_each(@conversations))
         AND NOT EXISTS (SELECT 1 FROM call_log o
           WHERE o.conversation_id = ${table}.conversation_id AND o.tenant_uuid <> @tenant)`,
      { conversations, tenant: tenantUuid }
    )
  }
  run(
    store,
    'DELETE FROM skipped_group WHERE conversation_id IN (SELECT value FROM json_each(?))',
    conversations
  )
  forgetFilesOf(store, ids)
  deleteCallLogs(store, ids, 'dangling')
  raiseLabelVersion(store)
  raiseRevision(store)
  return { calls: ids.length, last: last[0] }
}

function forgetEvents(store: WriteStore, tenantUuid: string, linkedids: string): void {
  const theirs = `FROM cel WHERE linkedid IN (SELECT value FROM json_each(@linkedids))
    AND NOT EXISTS (SELECT 1 FROM call_log o WHERE o.id = cel.call_log_id AND o.tenant_uuid <> @tenant)`
  const values = { linkedids, tenant: tenantUuid }
  run(store, `DELETE FROM message_cel WHERE cel_id IN (SELECT id ${theirs})`, values)
  run(store, `DELETE ${theirs}`, values)
}

/**
 * Forgets what there is of a tenant beside its calls: its part of the directory, its settings, and what the list
 * remembers, which may hold its numbers. Within the caller's transaction.
 */
export function forgetRest(store: WriteStore, tenantUuid: string): void {
  run(
    store,
    `DELETE FROM directory_line WHERE user_uuids <> '[]' AND NOT EXISTS (
       SELECT 1 FROM json_each(user_uuids) u
       WHERE u.value NOT IN (SELECT uuid FROM directory_user WHERE tenant_uuid = ?))`,
    tenantUuid
  )
  for (const table of ['directory_user', 'directory_context', 'directory_voicemail'] as const)
    run(store, `DELETE FROM ${table} WHERE tenant_uuid = ?`, tenantUuid)
  run(store, 'DELETE FROM directory_tenant WHERE uuid = ?', tenantUuid)
  const { [tenantUuid]: days, ...others } = readRetention(store).tenants
  if (days !== undefined) setRetention(store, { ...readRetention(store), tenants: others })
  const { [tenantUuid]: zone, ...zones } = readWorkspaceOptions(store).tenantZones
  if (zone !== undefined) changeOptions(store, { tenantZones: zones })
  removeSetting(store, 'list-memory')
  noteEverythingChanged(store)
  raiseLabelVersion(store)
  raiseRevision(store)
}

/** Has SQLite write zeros over what is deleted from now on, on this connection. */
export function overwriteDeleted(store: WriteStore): void {
  store.db.pragma('secure_delete = ON')
}

/** Brings the log into the file and cuts it; false while somebody else reads an older state. */
export function emptyLog(store: WriteStore): boolean {
  const [row] = store.db.pragma('wal_checkpoint(TRUNCATE)') as readonly { readonly busy: number }[]
  return row?.busy !== 1
}
