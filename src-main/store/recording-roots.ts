import { AppError } from '@shared/errors/app-error'
import type { RecordingRoot } from '@shared/model/recording'
import { raiseLabelVersion } from './settings'
import { all, first, prepare, run, type ReadStore, type WriteStore } from './store'

/** A place as it is kept; whether it is there now only the disk can say. */
export type StoredRoot = Omit<RecordingRoot, 'isThere'>

/** Places in which files of recordings lie, oldest first. */
export function recordingRoots(store: ReadStore): readonly StoredRoot[] {
  return all<StoredRoot>(
    store,
    `SELECT t.id, t.kind, t.path, t.prefix, t.files, t.looked_at AS lookedAt,
       (SELECT count(DISTINCT f.member) FROM recording_file f WHERE f.root_id = t.id AND f.problem IS NOT 'gone') AS linked
     FROM recording_root t ORDER BY t.id`
  )
}

/** A root to be kept. `prefix` is the beginning of the server's paths that it stands for, null to go by names. */
export interface NewRoot {
  readonly kind: 'folder' | 'archive'
  readonly path: string
  readonly prefix: string | null
}

/**
 * Keeps a place; its id. One that is there already takes the prefix, and is to be looked through anew. Within the caller's
 * transaction.
 */
export function addRecordingRoot(store: WriteStore, { kind, path, prefix }: NewRoot): number {
  const known = first<{ id: number }>(
    store,
    "SELECT id FROM recording_root WHERE path = ? AND kind <> 'cache'",
    path
  )
  if (known === undefined) {
    const insert = 'INSERT INTO recording_root (kind, path, prefix) VALUES (?, ?, ?)'
    return Number(prepare(store, insert).run(kind, path, prefix).lastInsertRowid)
  }
  run(
    store,
    'UPDATE recording_root SET kind = ?, prefix = ?, looked_at = NULL WHERE id = ?',
    kind,
    prefix,
    known.id
  )
  return known.id
}

/** The same files lie at another path now; their links stay. Within the caller's transaction. */
export function moveRecordingRoot(
  store: WriteStore,
  { rootId, path }: { readonly rootId: number; readonly path: string }
): null {
  run(store, "UPDATE recording_root SET path = ? WHERE id = ? AND kind <> 'cache'", path, rootId)
  return null
}

/** Forgets a place with its links and strays; one that is not there is no error. Within the caller's transaction. */
export function removeRecordingRoot(store: WriteStore, { rootId }: { readonly rootId: number }): null {
  const root = first<{ kind: string }>(store, 'SELECT kind FROM recording_root WHERE id = ?', rootId)
  if (root?.kind === 'cache') {
    throw new AppError({
      code: 'invalid-request',
      message: 'The copies that Calltrail made are no place of the person.',
      hint: 'Empty the cache instead.'
    })
  }
  run(store, 'DELETE FROM recording_file WHERE root_id = ?', rootId)
  run(store, 'DELETE FROM stray_file WHERE root_id = ?', rootId)
  run(store, 'DELETE FROM recording_root WHERE id = ?', rootId)
  raiseLabelVersion(store)
  return null
}

/** Notes what a look found. Microseconds. Within the caller's transaction. */
export function rootLookedThrough(
  store: WriteStore,
  { rootId, files, lookedAt }: { readonly rootId: number; readonly files: number; readonly lookedAt: number }
): void {
  run(store, 'UPDATE recording_root SET files = ?, looked_at = ? WHERE id = ?', files, lookedAt, rootId)
}
