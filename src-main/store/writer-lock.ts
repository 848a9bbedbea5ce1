import { rmSync, statSync, writeFileSync } from 'node:fs'
import Database from 'better-sqlite3'
import type { WriteStore } from './store'
import { storeError } from './store-error'

/** Times that a lock file may vanish between being opened and being locked. */
const ATTEMPTS = 10

/**
 * Takes the right to change a workspace, for as long as a job lasts; throws `workspace-locked` when another program has
 * it. A job is many transactions, so SQLite's own lock does not do. The lock is an open transaction on an empty file
 * beside the workspace: the operating system gives it back even when the program is killed. Readers do not need it.
 */
export function lockForWriting(store: WriteStore): () => void {
  if (store.path === ':memory:') return () => undefined
  const path = `${store.path}-lock`
  for (let attempt = 1; ; attempt += 1) {
    let lock: Database.Database | undefined
    try {
      const before = identity(path) ?? create(path)
      lock = new Database(path, { timeout: 0 })
      lock.exec('BEGIN EXCLUSIVE')
      // The holder before removes the file: a lock on one that is gone keeps nobody out.
      if (identity(path) === before || attempt === ATTEMPTS) return releaser(lock, path)
      lock.close()
    } catch (error) {
      lock?.close()
      throw storeError(error, store.path)
    }
  }
}

const releaser = (lock: Database.Database, path: string) => (): void => {
  try {
    // Before it is released, so that nobody holds the file that goes away.
    rmSync(path, { force: true })
  } catch {
    // Windows keeps a file that is open: it stays, empty.
  }
  lock.close()
}

/** Tells a file from a later one of the same name, whose inode number may be the same. Null where there is none. */
function identity(path: string): string | null {
  const found = statSync(path, { bigint: true, throwIfNoEntry: false })
  return found === undefined ? null : `${found.dev}:${found.ino}:${found.birthtimeNs}`
}

function create(path: string): string | null {
  try {
    writeFileSync(path, '', { flag: 'wx' })
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'EEXIST') throw error
  }
  return identity(path)
}
