import Database from 'better-sqlite3'
import type { WriteStore } from './store'
import { storeError } from './store-error'

/**
 * Takes the right to change a workspace, for as long as a job lasts; throws `workspace-locked` when another program has
 * it. A job is many transactions, so SQLite's own lock does not do. The lock is an open transaction on an empty file
 * beside the workspace: the operating system gives it back even when the program is killed. Readers do not need it.
 */
export function lockForWriting(store: WriteStore): () => void {
  if (store.path === ':memory:') return () => undefined
  let lock: Database.Database | undefined
  try {
    lock = new Database(`${store.path}-lock`, { timeout: 0 })
    lock.exec('BEGIN EXCLUSIVE')
  } catch (error) {
    lock?.close()
    throw storeError(error, store.path)
  }
  const held = lock
  return () => held.close()
}
