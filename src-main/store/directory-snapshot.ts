import type { DirectorySnapshot } from '@shared/model/directory'
import type { DirectoryLoad } from '@shared/model/import-preview'
import type { DirectoryInfo } from '@shared/model/workspace'
import { countDirectory, readDirectory, replaceDirectory } from './directory'
import { mergeDirectories } from './merge-directory'
import { readSetting, remember, writeSetting } from './settings'
import { first, type ReadStore, type WriteStore } from './store'

/** Where a directory comes from. */
export interface DirectoryOrigin {
  /** File or server, for people. */
  readonly origin: string
  /** Format of the source; two loads of one format are snapshots of the same thing. */
  readonly format: string
  /** Microseconds. */
  readonly loadedAt: number
}

interface Note extends DirectoryOrigin {
  readonly merged: boolean
}

/**
 * Loads a directory; without `how`, it replaces one of the same kind of origin and is merged into any other. Its version
 * grows only when the content changed, so that the same dump again does not make every call log look outdated. Within
 * the caller's transaction.
 */
export function loadDirectory(
  store: WriteStore,
  snapshot: DirectorySnapshot,
  origin: DirectoryOrigin,
  how?: DirectoryLoad
): DirectoryInfo {
  const note = readNote(store)
  const isSameKind = note === null || kindOf(note.format) === kindOf(origin.format)
  const merged = note !== null && (how ?? (isSameKind ? 'replace' : 'merge')) === 'merge'
  const before = readDirectory(store)
  replaceDirectory(store, merged ? mergeDirectories(before, snapshot) : snapshot)
  const version = directoryVersion(store)
  const isNew = contentOf(before) !== contentOf(readDirectory(store))
  if (isNew) writeSetting(store, 'directory-version', String(version + 1))
  const written: Note = { ...origin, merged }
  writeSetting(store, 'directory', JSON.stringify(written))
  return { ...countDirectory(store), ...withoutFormat(written), version: isNew ? version + 1 : version }
}

/** What call logs are made with, to be compared: no call log depends on the rules of recording. */
const contentOf = (snapshot: DirectorySnapshot): string =>
  JSON.stringify(snapshot, (key, value: unknown) => (key === 'recordingRules' ? undefined : value))

/** Version of the directory that is loaded now; 0 before the first one. */
export function directoryVersion(store: ReadStore): number {
  return Number(readSetting(store, 'directory-version') ?? 0)
}

/** What is known of the directory that is loaded, null when there is none. */
export function directoryInfo(store: ReadStore): DirectoryInfo | null {
  const note = readNote(store)
  if (note === null) return null
  return { ...countDirectory(store), ...withoutFormat(note), version: directoryVersion(store) }
}

/** How many call logs were made with another directory than the one loaded now. */
export function countOutdated(store: ReadStore): number {
  return remember(store, 'outdated', () => {
    const query = 'SELECT count(*) AS n FROM call_log WHERE directory_version < ?'
    return first<{ n: number }>(store, query, directoryVersion(store))?.n ?? 0
  })
}

/** True when a call log was made with another directory than the one loaded now. */
export function isOutdated(store: ReadStore, callLogId: number): boolean {
  const query = 'SELECT 1 FROM call_log WHERE id = ? AND directory_version < ?'
  return first(store, query, callLogId, directoryVersion(store)) !== undefined
}

function readNote(store: ReadStore): Note | null {
  const text = readSetting(store, 'directory')
  if (text === null) return null
  // Notes of the first version of the workspace hold origin and date only.
  return { format: '', merged: false, ...(JSON.parse(text) as Pick<Note, 'origin' | 'loadedAt'>) }
}

const withoutFormat = ({
  origin,
  loadedAt,
  merged
}: Note): Pick<DirectoryInfo, 'origin' | 'loadedAt' | 'merged'> => ({
  origin,
  loadedAt,
  merged
})

/** A server and the dumps of its database hold the same tables. */
const DATABASES: ReadonlySet<string> = new Set(['pg-dump', 'copy-text', 'postgresql'])

const kindOf = (format: string): string => (DATABASES.has(format) ? 'database' : format)
