import type { ReadStore, WriteStore } from './store'
import { first, run } from './store'

export type SettingKey = 'zone' | 'revision' | 'service-tenant' | 'directory' | 'directory-version' | 'server'

/** Value of a setting of the workspace, null when it was never set. */
export function readSetting(store: ReadStore, key: SettingKey): string | null {
  return first<{ value: string }>(store, 'SELECT value FROM setting WHERE key = ?', key)?.value ?? null
}

/** Sets a value of the workspace. */
export function writeSetting(store: WriteStore, key: SettingKey, value: string): void {
  run(
    store,
    'INSERT INTO setting (key, value) VALUES (?, ?) ON CONFLICT (key) DO UPDATE SET value = excluded.value',
    key,
    value
  )
}

/** Forgets a value of the workspace. */
export function removeSetting(store: WriteStore, key: SettingKey): void {
  run(store, 'DELETE FROM setting WHERE key = ?', key)
}

/** Grows with every change of what queries answer; an answer of an older revision is out of date. */
export function readRevision(store: ReadStore): number {
  return Number(readSetting(store, 'revision') ?? 0)
}

/** To be called in every transaction that changes what queries answer. */
export function raiseRevision(store: WriteStore): number {
  const revision = readRevision(store) + 1
  writeSetting(store, 'revision', String(revision))
  return revision
}

/** The value of `compute`, kept until the revision changes; the oldest of many goes first. */
export function remember<T>(store: ReadStore, key: string, compute: () => T): T {
  const revision = readRevision(store)
  const { memo } = store
  if (memo.revision !== revision) {
    memo.values.clear()
    memo.revision = revision
  }
  if (memo.values.has(key)) return memo.values.get(key) as T
  const value = compute()
  if (memo.values.size >= MAX_REMEMBERED) {
    const oldest = memo.values.keys().next().value
    if (oldest !== undefined) memo.values.delete(oldest)
  }
  memo.values.set(key, value)
  return value
}

const MAX_REMEMBERED = 32
