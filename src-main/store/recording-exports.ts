import { AppError, type AppErrorData } from '@shared/errors/app-error'
import type { CallSelection } from '@shared/api/contract'
import type { AudioTarget, RecordingExport, RecordingExportStatus } from '@shared/model/recording'
import { all, first, run, type ReadStore, type WriteStore } from './store'

/** What was asked for, kept to go on with it. */
export interface PackRequest {
  readonly calls: CallSelection
  readonly uuids?: readonly string[]
  readonly by: 'call' | 'conversation'
  readonly target: AudioTarget
  readonly fetch: boolean
  /** Of the reasons in `missing.csv`; English without. */
  readonly language?: 'en' | 'fr'
}

/** A bulk export as the workspace keeps it; the other fields are known to a session only. */
export interface StoredExport extends Omit<RecordingExport, 'jobId' | 'fileId' | 'canResume' | 'isGone'> {
  /** Where the archive lies, or is to lie. */
  readonly path: string
}

/** How far an export is. */
export interface ExportStep {
  readonly uuid: string
  readonly status: RecordingExportStatus
  readonly recordings?: number
  readonly written?: number
  readonly missing?: number
  readonly bytes?: number
  /** Null where there is none (any more). */
  readonly error: AppErrorData | null
}

interface Row extends Omit<StoredExport, 'error'> {
  readonly error: string | null
}

const COLUMNS = `uuid, requested_at AS requestedAt, path, file_name AS fileName, status, recordings, written, missing,
  bytes, error`

/** Remembers an export that was asked for. Done twice, it is remembered once. Within the caller's transaction. */
export function addExport(
  store: WriteStore,
  added: {
    readonly uuid: string
    readonly requestedAt: number
    readonly path: string
    readonly fileName: string
    readonly request: PackRequest
  }
): null {
  const { uuid, requestedAt, path, fileName, request } = added
  run(
    store,
    `INSERT OR IGNORE INTO recording_export
       (uuid, requested_at, path, file_name, status, request, recordings, written, missing, bytes)
     VALUES (?, ?, ?, ?, 'pending', ?, 0, 0, 0, 0)`,
    uuid,
    requestedAt,
    path,
    fileName,
    JSON.stringify(request)
  )
  return null
}

/** Notes how far an export is; what is not given stays. Within the caller's transaction. */
export function noteExport(store: WriteStore, step: ExportStep): null {
  const { uuid, status, recordings, written, missing, bytes, error } = step
  run(
    store,
    `UPDATE recording_export SET status = ?, recordings = coalesce(?, recordings), written = coalesce(?, written),
       missing = coalesce(?, missing), bytes = coalesce(?, bytes), error = ?
     WHERE uuid = ?`,
    status,
    recordings ?? null,
    written ?? null,
    missing ?? null,
    bytes ?? null,
    error === null ? null : JSON.stringify(error),
    uuid
  )
  return null
}

/** All exports, newest first. */
export function listExports(store: ReadStore): readonly StoredExport[] {
  return all<Row>(store, `SELECT ${COLUMNS} FROM recording_export ORDER BY requested_at DESC, uuid`).map(
    plain
  )
}

/** One of them. Throws `export-not-found`. */
export function findExport(store: ReadStore, { uuid }: { readonly uuid: string }): StoredExport {
  const row = first<Row>(store, `SELECT ${COLUMNS} FROM recording_export WHERE uuid = ?`, uuid)
  if (row !== undefined) return plain(row)
  throw new AppError({
    code: 'export-not-found',
    message: 'There is no such export.',
    hint: 'It may belong to another workspace.',
    details: { uuid }
  })
}

/** The latest export to a file that did not come to its end, null where there is none. */
export function unfinishedExport(store: ReadStore, path: string): StoredExport | null {
  const row = first<Row>(
    store,
    `SELECT ${COLUMNS} FROM recording_export WHERE path = ? ORDER BY requested_at DESC, uuid LIMIT 1`,
    path
  )
  return row === undefined || row.status === 'finished' || row.status === 'deleted' ? null : plain(row)
}

/** What was asked for. Throws `export-not-found`. */
export function exportRequest(store: ReadStore, { uuid }: { readonly uuid: string }): PackRequest {
  const row = first<{ request: string }>(store, 'SELECT request FROM recording_export WHERE uuid = ?', uuid)
  if (row === undefined) findExport(store, { uuid })
  return JSON.parse(row?.request ?? '{}') as PackRequest
}

const plain = ({ error, ...row }: Row): StoredExport => ({
  ...row,
  error: error === null ? null : (JSON.parse(error) as AppErrorData)
})
