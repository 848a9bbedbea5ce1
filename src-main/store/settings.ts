import { randomUUID } from 'node:crypto'
import type { ReadStore, WriteStore } from './store'
import { first, run } from './store'

export type SettingKey =
  | 'zone'
  | 'revision'
  | 'service-tenant'
  | 'directory'
  | 'directory-version'
  | 'server'
  | 'call-log-epoch'
  | 'lineage'
  | 'writer'
  | 'options'
  | 'list-memory'
  | 'label-version'
  | 'mapped-with'
  | 'mapping-begun'
  | 'team'
  | 'recording-stack'
  | 'recording-roots-away'
  | 'recording-cache-limit'
  | 'retention'
  | 'recent-reports'
  | 'copied-up-to'

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
  noteWriter(store, revision)
  return revision
}

/**
 * Who wrote which revisions, newest last: a name that nobody else has, and the first revision of it. A revision number
 * alone does not tell one state of a workspace from that of a copy which went its own way.
 */
export type Lineage = readonly { readonly writer: string; readonly from: number }[]

/** Writers remembered: as many as a day of following a server brings. */
const MAX_WRITERS = 2000

const writers = new WeakMap<WriteStore, string>()

function noteWriter(store: WriteStore, revision: number): void {
  const writer = writers.get(store) ?? randomUUID()
  writers.set(store, writer)
  // The list is long, and a job raises the revision often.
  if (readSetting(store, 'writer') === writer) return
  const longer: Lineage = [...readLineage(store), { writer, from: revision }]
  writeSetting(store, 'lineage', JSON.stringify(longer.slice(-MAX_WRITERS)))
  writeSetting(store, 'writer', writer)
}

/** Gives the state of a workspace a name that was written before names were kept. Within the caller's transaction. */
export function nameState(store: WriteStore): void {
  if (readLineage(store).length === 0) noteWriter(store, readRevision(store))
}

/** Who wrote the workspace, oldest first; empty for one that nobody wrote since this is kept. */
export function readLineage(store: ReadStore): Lineage {
  return JSON.parse(readSetting(store, 'lineage') ?? '[]') as Lineage
}

/** Name of the state of a revision, null when its writer is forgotten or the workspace never had that revision. */
export function stateName(store: ReadStore, revision: number): string | null {
  if (revision > readRevision(store)) return null
  return readLineage(store).findLast(({ from }) => from <= revision)?.writer ?? null
}

/**
 * Grows whenever labels, comments or states of recordings mean other calls: one was made, changed, put on calls or taken
 * off, files of recordings were found or lost, their places came or went, the stack that has them became known, or
 * numbers are read by the habits of another country. The revision stays.
 */
export function labelVersion(store: ReadStore): number {
  return Number(readSetting(store, 'label-version') ?? 0)
}

/**
 * To be called in every transaction that changes which calls a label or a comment is on, `recording_file`, or whether a
 * stack is known.
 */
export function raiseLabelVersion(store: WriteStore): void {
  writeSetting(store, 'label-version', String(labelVersion(store) + 1))
}

/** The value of `compute`, kept until the revision or the labels change; the oldest of many goes first. */
export function remember<T>(store: ReadStore, key: string, compute: () => T): T {
  const revision = readRevision(store)
  const labels = labelVersion(store)
  const { memo } = store
  if (memo.revision !== revision || memo.labels !== labels) {
    memo.values.clear()
    memo.revision = revision
    memo.labels = labels
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
