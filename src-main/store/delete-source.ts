import type { SourceKind } from '@shared/model/import-preview'
import { AppError } from '@shared/errors/app-error'
import type { SourceDeletion } from '@shared/model/source-deletion'
import { deleteCallLogs } from './delete-call-logs'
import type { RecordingCopy } from './recording-selection'
import { raiseLabelVersion, raiseRevision } from './settings'
import { all, first, run, tuples, type ReadStore, type WriteStore } from './store'

/** Rows of `cel` looked at per transaction: some 50 ms where all of them go. There is no index by source. */
const ROWS_AT_ONCE = 2000

/** Calls of which events are this source's, as a table `mine`. Those that were purged are not there any more. */
const MINE = `WITH mine AS MATERIALIZED (
  SELECT DISTINCT call_log_id AS id FROM cel WHERE source_id = @source AND call_log_id IN (SELECT id FROM call_log))`
const SHARED = 'EXISTS (SELECT 1 FROM cel e WHERE e.call_log_id = mine.id AND e.source_id <> @source)'
const WORDS_ON = `SELECT conversation_id FROM comment WHERE deleted_at IS NULL UNION ALL
  SELECT conversation_id FROM call_label WHERE held UNION ALL SELECT conversation_id FROM transcript`

/**
 * What deleting a source takes. Throws `invalid-request` for one that is not here, and for a directory: what it said was
 * merged into that of the workspace.
 */
export function countSourceDeletion(
  store: ReadStore,
  { sourceId }: { readonly sourceId: number }
): SourceDeletion {
  const source = first<{ fileName: string; kind: SourceKind }>(
    store,
    'SELECT file_name AS fileName, kind FROM source WHERE id = ?',
    sourceId
  )
  if (source === undefined || source.kind === 'directory') throw notDeletable(sourceId, source?.kind)
  const counts = first<Omit<SourceDeletion, 'sourceId' | 'fileName'>>(
    store,
    `${MINE} SELECT (SELECT count(*) FROM cel WHERE source_id = @source) AS cels,
       (SELECT count(*) FROM mine WHERE NOT ${SHARED}) AS callLogs,
       (SELECT count(*) FROM mine WHERE ${SHARED}) AS madeAnew,
       (SELECT count(*) FROM mine JOIN call_log c ON c.id = mine.id
        WHERE NOT ${SHARED} AND c.conversation_id IN (${WORDS_ON})) AS withWords,
       (SELECT count(*) FROM server_call_log WHERE source_id = @source) AS serverCallLogs,
       (SELECT count(*) FROM problem WHERE source_id = @source) AS rejectedRows,
       (SELECT coalesce(sum(duplicates), 0) FROM source WHERE id > @source) AS perhapsElsewhere`,
    { source: sourceId }
  )
  if (counts === undefined) throw new Error('A list of counts has no row.')
  return { sourceId, fileName: source.fileName, ...counts }
}

/** Starts noting what a deletion touches, on this connection. */
export function beginSourceDeletion(store: WriteStore): void {
  store.db.exec(`
    CREATE TEMP TABLE IF NOT EXISTS touched_linkedid (linkedid TEXT PRIMARY KEY) WITHOUT ROWID;
    CREATE TEMP TABLE IF NOT EXISTS touched_recording (uuid TEXT PRIMARY KEY) WITHOUT ROWID;
    DELETE FROM touched_linkedid;
    DELETE FROM touched_recording`)
}

/**
 * Deletes the next events of a source, after an id, with the call logs that were made of them; all other events of these
 * are free again. How many events, and the id to go on from; null when it is done. Within the caller's transaction.
 */
export function deleteSomeOfSource(
  store: WriteStore,
  sourceId: number,
  after: number
): { readonly cels: number; readonly last: number } | null {
  const rows = tuples<[id: number, source: number, callLogId: number | null]>(
    store,
    'SELECT id, source_id, call_log_id FROM cel WHERE id > ? ORDER BY id LIMIT ?',
    after,
    ROWS_AT_ONCE
  )
  const last = rows.at(-1)
  if (last === undefined) return null
  const mine = rows.filter(([, source]) => source === sourceId)
  if (mine.length === 0) return { cels: 0, last: last[0] }
  const cels = JSON.stringify(mine.map(([id]) => id))
  const callLogs = [...new Set(mine.map(([, , id]) => id).filter((id) => id !== null))]
  // Who was purged keeps the mark that leads nowhere, and is not made again.
  const made = tuples<[number]>(
    store,
    'SELECT id FROM call_log WHERE id IN (SELECT value FROM json_each(?))',
    JSON.stringify(callLogs)
  ).map(([id]) => id)
  const ids = JSON.stringify(made)
  run(
    store,
    `INSERT OR IGNORE INTO temp.touched_linkedid SELECT linkedid FROM cel WHERE id IN (SELECT value FROM json_each(?))
       UNION SELECT linkedid FROM cel WHERE call_log_id IN (SELECT value FROM json_each(?))`,
    cels,
    ids
  )
  run(
    store,
    'INSERT OR IGNORE INTO temp.touched_recording SELECT uuid FROM recording WHERE call_log_id IN (SELECT value FROM json_each(?))',
    ids
  )
  run(
    store,
    `DELETE FROM skipped_group WHERE conversation_id IN
       (SELECT linkedid FROM cel WHERE id IN (SELECT value FROM json_each(?)))`,
    cels
  )
  deleteCallLogs(store, made)
  run(store, 'DELETE FROM message_cel WHERE cel_id IN (SELECT value FROM json_each(?))', cels)
  run(store, 'DELETE FROM cel WHERE id IN (SELECT value FROM json_each(?))', cels)
  raiseRevision(store)
  return { cels: mine.length, last: last[0] }
}

/** Linkedids that lost events or their call log, and have free events left. */
export function linkedidsToMakeAnew(store: ReadStore): readonly string[] {
  return tuples<[string]>(
    store,
    `SELECT linkedid FROM temp.touched_linkedid t
     WHERE EXISTS (SELECT 1 FROM cel WHERE cel.linkedid = t.linkedid AND cel.call_log_id IS NULL) ORDER BY linkedid`
  ).map(([linkedid]) => linkedid)
}

/** Copies that Calltrail made of recordings that are not there any more. */
export function copiesLeftBehind(store: ReadStore): readonly RecordingCopy[] {
  return all(
    store,
    `SELECT f.recording_uuid AS uuid, t.path AS rootPath, f.member, f.size_bytes AS sizeBytes
     FROM temp.touched_recording g JOIN recording_file f ON f.recording_uuid = g.uuid
       JOIN recording_root t ON t.id = f.root_id
     WHERE t.kind = 'cache' AND g.uuid NOT IN (SELECT uuid FROM recording) ORDER BY f.recording_uuid`
  )
}

/** Ends the deletion: what else came of the source, and its line in the list. Within the caller's transaction. */
export function endSourceDeletion(store: WriteStore, sourceId: number): void {
  run(
    store,
    `DELETE FROM recording_file WHERE recording_uuid IN (SELECT uuid FROM temp.touched_recording)
       AND recording_uuid NOT IN (SELECT uuid FROM recording)`
  )
  run(store, 'DELETE FROM server_call_log WHERE source_id = ?', sourceId)
  run(store, 'DELETE FROM problem WHERE source_id = ?', sourceId)
  run(store, 'DELETE FROM source WHERE id = ?', sourceId)
  raiseLabelVersion(store)
  raiseRevision(store)
}

function notDeletable(sourceId: number, kind: SourceKind | undefined): AppError {
  return kind === undefined
    ? new AppError({
        code: 'invalid-request',
        message: `There is no source ${sourceId}.`,
        hint: 'Look for its number in the list of sources.',
        details: { field: 'sourceId' }
      })
    : new AppError({
        code: 'invalid-request',
        message: 'A directory cannot be deleted: what it says is part of that of the workspace.',
        hint: 'Load another directory in its place.',
        details: { field: 'sourceId' }
      })
}
