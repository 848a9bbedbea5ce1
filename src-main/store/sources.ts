import type { Completion, SourceKind } from '@shared/model/import-preview'
import type { RowProblem, RowProblemCode } from '@shared/model/job'
import type { SourceRow } from '@shared/model/workspace'
import { all, first, prepare, run, type ReadStore, type WriteStore } from './store'

/** What is known of an import before its first row. Time in microseconds. */
export interface NewSource {
  readonly fileName: string
  readonly kind: SourceKind
  readonly format: string
  readonly importedAt: number
  readonly options: object
}

export interface SourceCounts {
  readonly read: number
  readonly added: number
  readonly duplicates: number
  readonly rejected: number
  readonly ignored: number
  readonly firstTime: number | null
  readonly lastTime: number | null
}

/** A source that was read again. Its calls may by now be known to end in another way than at first sight. */
export interface GrownSource {
  readonly id: number
  readonly importedAt: number
  readonly completion: Completion
}

/** Registers an import; its id. */
export function insertSource(store: WriteStore, source: NewSource): number {
  const { lastInsertRowid } = prepare(
    store,
    `INSERT INTO source (file_name, kind, format, imported_at, read, added, duplicates, rejected, ignored, options)
     VALUES (?, ?, ?, ?, 0, 0, 0, 0, 0, ?)`
  ).run(source.fileName, source.kind, source.format, source.importedAt, JSON.stringify(source.options))
  return Number(lastInsertRowid)
}

/** Completes an import with what came of it. */
export function finishSource(store: WriteStore, id: number, counts: SourceCounts): void {
  run(
    store,
    `UPDATE source SET read = ?, added = ?, duplicates = ?, rejected = ?, ignored = ?, first_time = ?, last_time = ?
     WHERE id = ?`,
    counts.read,
    counts.added,
    counts.duplicates,
    counts.rejected,
    counts.ignored,
    counts.firstTime,
    counts.lastTime,
    id
  )
}

/**
 * Adds what came of reading a source again, as with a server that is read every half an hour; false when the source is
 * gone. Rows that were there already were read again on purpose and are not counted twice.
 */
export function growSource(
  store: WriteStore,
  { id, importedAt, completion }: GrownSource,
  counts: SourceCounts
): boolean {
  const changed = run(
    store,
    `UPDATE source SET imported_at = ?, read = read + ?, added = added + ?, rejected = rejected + ?, ignored = ignored + ?,
       first_time = min(coalesce(first_time, ?), coalesce(?, first_time)),
       last_time = max(coalesce(last_time, ?), coalesce(?, last_time)),
       options = json_set(options, '$.completion', ?)
     WHERE id = ?`,
    importedAt,
    counts.read - counts.duplicates,
    counts.added,
    counts.rejected,
    counts.ignored,
    counts.firstTime,
    counts.firstTime,
    counts.lastTime,
    counts.lastTime,
    completion,
    id
  )
  return changed > 0
}

/** True while a source is in the list. */
export function hasSource(store: ReadStore, id: number): boolean {
  return first(store, 'SELECT 1 FROM source WHERE id = ?', id) !== undefined
}

/** Notes rows of a source that could not be read. Within the caller’s transaction. */
export function insertProblems(store: WriteStore, sourceId: number, problems: readonly RowProblem[]): void {
  for (const { file, line, code, text } of problems) {
    run(
      store,
      'INSERT INTO problem (source_id, file, line, code, text) VALUES (?, ?, ?, ?, ?)',
      sourceId,
      file,
      line,
      code,
      text
    )
  }
}

/** Everything imported so far, newest first. */
export function listSources(store: ReadStore): SourceRow[] {
  return all<Omit<SourceRow, 'altered'> & { readonly altered: number }>(
    store,
    `SELECT id, file_name AS fileName, kind, format, imported_at AS importedAt, read, added, duplicates, rejected,
       first_time AS firstTime, last_time AS lastTime, coalesce(json_extract(options, '$.altered'), 0) AS altered
     FROM source ORDER BY id DESC`
  ).map((row) => ({ ...row, altered: row.altered === 1 }))
}

/** Rejected rows of one source, in the order of the file. */
export function listProblems(
  store: ReadStore,
  { sourceId, offset, limit }: { readonly sourceId: number; readonly offset: number; readonly limit: number }
): { readonly rows: readonly RowProblem[]; readonly total: number } {
  const rows = all<{ file: string; line: number | null; code: RowProblemCode; text: string }>(
    store,
    'SELECT file, line, code, text FROM problem WHERE source_id = ? ORDER BY id LIMIT ? OFFSET ?',
    sourceId,
    limit,
    offset
  )
  const total = first<{ total: number }>(
    store,
    'SELECT count(*) AS total FROM problem WHERE source_id = ?',
    sourceId
  )
  return { rows, total: total?.total ?? 0 }
}
