import type { AudioFacts, AudioProblem } from '@shared/model/recording'
import { AWAY_ROOTS_SQL } from './away-roots'
import { raiseLabelVersion } from './settings'
import { all, first, run, type ReadStore, type WriteStore } from './store'

/** A file of the cache and the recording it is of. */
export interface CachedFile {
  /** Path within the cache. */
  readonly member: string
  readonly recordingUuid: string
}

/** A fetched file to be linked. */
export interface FetchedFile extends CachedFile {
  /** Folder of the cache. */
  readonly rootPath: string
  readonly sizeBytes: number
  /** Microseconds. */
  readonly modifiedAt: number
  readonly audio: AudioFacts | null
  readonly problem: AudioProblem | null
}

/** Folders of fetched files that the workspace knows: the one beside it, and those of sessions. */
export function cacheRoots(store: ReadStore): readonly { readonly id: number; readonly path: string }[] {
  return all(store, "SELECT id, path FROM recording_root WHERE kind = 'cache' ORDER BY id")
}

/** Files that the workspace believes in a folder of fetched files. */
export function cachedFiles(
  store: ReadStore,
  { rootPath }: { readonly rootPath: string }
): readonly CachedFile[] {
  return all(
    store,
    `SELECT f.member, f.recording_uuid AS recordingUuid FROM recording_file f JOIN recording_root r ON r.id = f.root_id
     WHERE r.kind = 'cache' AND r.path = ?`,
    rootPath
  )
}

/**
 * Links a fetched file to its recording. A link that a person made by hand to a file that can be heard stays. Within the
 * caller's transaction.
 */
export function linkFetched(store: WriteStore, file: FetchedFile): null {
  const rootId = rootOf(store, file.rootPath)
  run(
    store,
    `INSERT INTO recording_file (recording_uuid, root_id, member, matched_by, size_bytes, modified_at, audio, problem)
     VALUES (?, ?, ?, 'uuid', ?, ?, ?, ?)
     ON CONFLICT (recording_uuid) DO UPDATE SET root_id = excluded.root_id, member = excluded.member,
       matched_by = excluded.matched_by, size_bytes = excluded.size_bytes, modified_at = excluded.modified_at,
       audio = excluded.audio, problem = excluded.problem
     WHERE recording_file.matched_by <> 'hand' OR recording_file.problem IS NOT NULL
       OR recording_file.root_id IN ${AWAY_ROOTS_SQL}`,
    file.recordingUuid,
    rootId,
    file.member,
    file.sizeBytes,
    file.modifiedAt,
    file.audio === null ? null : JSON.stringify(file.audio),
    file.problem
  )
  counted(store, rootId)
  return null
}

/** Takes back the links of files that are gone from a folder of fetched files. Within the caller's transaction. */
export function unlinkFetched(
  store: WriteStore,
  { rootPath, members }: { readonly rootPath: string; readonly members: readonly string[] }
): null {
  const root = rootAt(store, rootPath)
  if (root === undefined) return null
  run(
    store,
    'DELETE FROM recording_file WHERE root_id = ? AND member IN (SELECT value FROM json_each(?))',
    root.id,
    JSON.stringify(members)
  )
  counted(store, root.id)
  return null
}

/**
 * Settles which folder is the cache: a workspace that was moved has it elsewhere. Links into folders of sessions that
 * ended go. Within the caller's transaction.
 */
export function settleCache(
  store: WriteStore,
  { rootPath, ended }: { readonly rootPath: string; readonly ended: readonly string[] }
): null {
  const here = rootAt(store, rootPath)
  for (const { id, path } of cacheRoots(store)) {
    if (path === rootPath || !ended.includes(path)) continue
    const moves = here === undefined && isBeside(path)
    if (moves) run(store, 'UPDATE recording_root SET path = ? WHERE id = ?', rootPath, id)
    else {
      run(store, 'DELETE FROM recording_file WHERE root_id = ?', id)
      run(store, 'DELETE FROM recording_root WHERE id = ?', id)
    }
  }
  raiseLabelVersion(store)
  return null
}

function rootAt(store: ReadStore, path: string): { readonly id: number } | undefined {
  return first(store, "SELECT id FROM recording_root WHERE kind = 'cache' AND path = ?", path)
}

function rootOf(store: WriteStore, path: string): number {
  const known = rootAt(store, path)
  if (known !== undefined) return known.id
  run(store, "INSERT INTO recording_root (kind, path, files) VALUES ('cache', ?, 0)", path)
  return rootOf(store, path)
}

/** Everything in the cache belongs to a recording. */
function counted(store: WriteStore, rootId: number): void {
  raiseLabelVersion(store)
  run(
    store,
    'UPDATE recording_root SET files = (SELECT count(*) FROM recording_file WHERE root_id = id) WHERE id = ?',
    rootId
  )
}

/** The place of a cache that lasts, wherever its workspace lay. */
const isBeside = (path: string): boolean => /-recordings[\\/]cache$/.test(path)
