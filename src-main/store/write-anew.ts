import { closeSync, existsSync, fsyncSync, openSync, renameSync, rmSync } from 'node:fs'
import Database from 'better-sqlite3'
import { openStore } from './open-store'
import { readSetting, removeSetting, writeSetting } from './settings'
import { closeStore, inTransaction, type ReadStore, type WriteStore } from './store'
import { lockForWriting } from './writer-lock'

/** Where a workspace is written anew, before that takes its place. */
export const anewPath = (path: string): string => `${path}-anew`

/** Writes the workspace anew without what was deleted. Outside of a transaction; blocks writers as long as copying the file. */
export function writeInPlace(store: WriteStore): void {
  store.statements.clear()
  store.db.exec('VACUUM')
}

/**
 * Writes the workspace as it is at this moment into another file, page by page without what was deleted; one that is
 * there is replaced. Others read and write meanwhile.
 */
export function writeBeside(store: ReadStore, out: string): void {
  rmSync(out, { force: true })
  store.db.prepare('VACUUM INTO ?').run(out)
  // Here and not when it takes the place, which keeps everybody waiting.
  flush(out)
}

/** Removes what a program that ended too early had begun to write anew, unless somebody is writing it now. */
export function sweepAnew(store: WriteStore): void {
  if (store.path === ':memory:' || !existsSync(anewPath(store.path))) return
  let unlock: () => void
  try {
    unlock = lockForWriting(store)
  } catch {
    // Whoever holds the workspace may be writing it.
    return
  }
  rmSync(anewPath(store.path), { force: true })
  unlock()
}

/** Changes that were made since a copy was begun carry a number, so that the copy says which of them it has. */
export function noteCopiedUpTo(store: WriteStore, change: number): void {
  writeSetting(store, 'copied-up-to', String(change))
}

/** Number of the last change that a copy has. */
export const copiedUpTo = (store: ReadStore): number => Number(readSetting(store, 'copied-up-to') ?? 0)

/** Forgets the numbers of changes. Within the caller's transaction. */
export const forgetCopiedUpTo = (store: WriteStore): void => removeSetting(store, 'copied-up-to')

/** Grows when another connection writes the workspace; when this one does, it stays. */
export const writtenByOthers = (store: ReadStore): number =>
  store.db.pragma('data_version', { simple: true }) as number

/** False while anybody else has the file open, be it to read: SQLite gives up the write-ahead log only to the last one. */
export function leavesLog(store: ReadStore): boolean {
  store.statements.clear()
  try {
    return store.db.pragma('journal_mode = DELETE', { simple: true }) === 'delete'
  } catch (error) {
    if (error instanceof Database.SqliteError && error.code.startsWith('SQLITE_BUSY')) return false
    throw error
  }
}

/**
 * Puts the file that was written anew in the place of the workspace, once `complete` has made the changes that came
 * meanwhile. Closes the workspace then. False, and the workspace stays, while anybody else has it open, or when another
 * program has written it since `others` was told by `writtenByOthers`.
 */
export function takePlace(store: WriteStore, others: number, complete: (anew: WriteStore) => void): boolean {
  const { path } = store
  // Asked before the log is given up, which by itself counts as a change.
  if (writtenByOthers(store) !== others || !leavesLog(store)) return false
  store.db.exec('BEGIN EXCLUSIVE')
  try {
    const anew = openStore(anewPath(path), { mode: 'write' })
    try {
      inTransaction(anew, () => complete(anew))
    } finally {
      closeStore(anew)
    }
    flush(anewPath(path))
    store.db.exec('ROLLBACK')
  } catch (error) {
    store.db.exec('ROLLBACK')
    // Without a log, readers would keep writers out.
    store.db.pragma('journal_mode = WAL')
    throw error
  }
  // Windows moves no file that is open. Who opens this one just now is told by SQLite that it was moved, should they write.
  closeStore(store)
  renameSync(anewPath(path), path)
  return true
}

function flush(path: string): void {
  const file = openSync(path, 'r+')
  try {
    fsyncSync(file)
  } finally {
    closeSync(file)
  }
}
