import { closeSync, existsSync, openSync, readSync, rmSync, statSync } from 'node:fs'
import Database from 'better-sqlite3'
import { AppError, type AppErrorData } from '@shared/errors/app-error'
import { addFunctions } from './filter/functions'
import { APPLICATION_ID, migrate } from './migrate'
import { MIGRATIONS } from './migrations'
import type { ReadStore, WriteStore } from './store'
import { storeError } from './store-error'

type Mode = 'read' | 'as-is' | 'write'

const HEADER_BYTES = 100
const MAGIC = 'SQLite format 3\u0000'
/** How long another program's short write is waited for. */
const BUSY_TIMEOUT_MS = 2000
/** Bytes per page, measured: loading and indexing CELs takes a quarter less than with SQLite's 4096; 16384 only costs memory. */
const PAGE_BYTES = 8192
/** Pages after which the log goes back into the file: 64 MB, so that a run of many transactions rarely waits for it. */
const CHECKPOINT_PAGES = 8000
/** Memory for pages per connection, and again for sorting while an index is built, in KiB. More gains nothing. */
const CACHE_KIB = 16_384

/**
 * Opens a workspace to read it. The file must be there. `as-is` leaves one of an older version as it is: tables may be
 * missing.
 */
export function openStore(path: string, options: { readonly mode: 'read' | 'as-is' }): ReadStore
/** Opens a workspace to write it; creates it when there is no file. */
export function openStore(path: string, options: { readonly mode: 'write' }): WriteStore
export function openStore(path: string, { mode }: { readonly mode: Mode }): ReadStore {
  try {
    if (path !== ':memory:') checkFile(path, mode)
    if (mode === 'read') upgrade(path)
    return connect(path, mode)
  } catch (error) {
    throw storeError(error, path)
  }
}

/**
 * Removes the write-ahead log that is left beside a workspace, as a reader that leaves last cannot do so. Does nothing
 * while somebody else has the workspace open, or where it cannot be written.
 */
export function sweepLog(path: string): void {
  if (path === ':memory:' || !existsSync(`${path}-wal`)) return
  try {
    const db = new Database(path, { fileMustExist: true, timeout: 0 })
    try {
      db.prepare('SELECT count(*) FROM sqlite_master').get()
    } finally {
      db.close()
    }
  } catch {
    // The log is as good where it is: whoever opens the workspace next reads it.
  }
}

/** Removes a workspace of which nothing came, unless somebody else has opened it meanwhile. */
export function removeStore(path: string): void {
  try {
    const db = new Database(path, { fileMustExist: true, timeout: 0 })
    try {
      // SQLite leaves the mode with a log only where nobody else has the file open.
      if (db.pragma('journal_mode = DELETE', { simple: true }) !== 'delete') return
    } finally {
      db.close()
    }
    rmSync(path, { force: true })
  } catch {
    // Somebody uses it, or it cannot be removed: an empty workspace does no harm.
  }
}

/** A reader finds the tables of this version: whoever opens an older workspace brings it up to date first. */
function upgrade(path: string): void {
  const db = new Database(path, { readonly: true, timeout: BUSY_TIMEOUT_MS })
  let version: number
  try {
    checkOwner(db, path)
    version = db.pragma('user_version', { simple: true }) as number
  } finally {
    db.close()
  }
  if (version > 0 && version < MIGRATIONS.length) connect(path, 'write').db.close()
}

function connect(path: string, mode: Mode): ReadStore {
  const db = new Database(path, { readonly: mode !== 'write', timeout: BUSY_TIMEOUT_MS })
  try {
    addFunctions(db)
    db.pragma(`cache_size = -${CACHE_KIB}`)
    // Sorting and the seeds of a run can be as large as the workspace: they belong on disk.
    db.pragma('temp_store = FILE')
    if (mode === 'write') {
      checkOwner(db, path)
      db.pragma(`page_size = ${PAGE_BYTES}`)
      useLog(db)
      db.pragma(`wal_autocheckpoint = ${CHECKPOINT_PAGES}`)
      db.pragma('synchronous = NORMAL')
      migrate(db, path)
    } else checkOwner(db, path)
  } catch (error) {
    db.close()
    throw error
  }
  const memo = { revision: -1, labels: -1, values: new Map() }
  return { path, db, statements: new Map(), memo, ending: { listener: null } }
}

/** Two programs that create one workspace: SQLite does not wait for the other one here, so it is asked again. */
function useLog(db: Database.Database): void {
  const end = performance.now() + BUSY_TIMEOUT_MS
  for (;;) {
    try {
      db.pragma('journal_mode = WAL')
      return
    } catch (error) {
      const busy = error instanceof Database.SqliteError && error.code.startsWith('SQLITE_BUSY')
      if (!busy || performance.now() > end) throw error
      Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0, 10)
    }
  }
}

/** What the first bytes tell, before SQLite touches the file. */
function checkFile(path: string, mode: Mode): void {
  if (!existsSync(path)) {
    if (mode === 'write') return
    throw refusal(path, {
      code: 'file-not-found',
      message: 'The workspace file is not there.',
      hint: 'Check the path, or create a workspace.'
    })
  }
  if (statSync(path).size === 0) return
  const header = Buffer.alloc(HEADER_BYTES)
  const file = openSync(path, 'r')
  const length = readSync(file, header, 0, HEADER_BYTES, 0)
  closeSync(file)
  if (header.toString('latin1', 0, MAGIC.length) !== MAGIC) throw foreign(path)
  if (length < HEADER_BYTES) throw damaged(path)
}

function checkOwner(db: Database.Database, path: string): void {
  // As of one moment: another program may be creating the workspace.
  const [id, version, tables] = db.transaction(() => [
    db.pragma('application_id', { simple: true }),
    db.pragma('user_version', { simple: true }) as number,
    db.prepare('SELECT count(*) FROM sqlite_master').pluck().get() as number
  ])() as [unknown, number, number]
  if (id !== APPLICATION_ID) {
    if (tables === 0 && id === 0 && version === 0) return
    throw foreign(path)
  }
  if (version > MIGRATIONS.length) {
    throw refusal(path, {
      code: 'workspace-newer',
      message: 'This workspace was written by a newer version of Calltrail.',
      hint: 'Open it with that version. Nothing was changed.'
    })
  }
  // A file that was cut short still has its schema; the page count of its header gives it away.
  const pages = db.pragma('page_count', { simple: true }) as number
  if (path === ':memory:') return
  const whole = pages * (db.pragma('page_size', { simple: true }) as number)
  if (statSync(path).size < whole && !existsSync(`${path}-wal`)) throw damaged(path)
}

function refusal(path: string, data: AppErrorData): AppError {
  return new AppError({ ...data, details: { path } })
}

function foreign(path: string): AppError {
  return refusal(path, {
    code: 'workspace-foreign',
    message: 'This file is no Calltrail workspace.',
    hint: 'Open a file that Calltrail created. To read a dump, import it into a workspace. Nothing was changed.'
  })
}

function damaged(path: string): AppError {
  return refusal(path, {
    code: 'workspace-damaged',
    message: 'The workspace file is damaged: part of it is missing.',
    hint: 'Restore the file from a backup, or create a new workspace and import the dumps again.'
  })
}
