import { raiseLabelVersion, readSetting, writeSetting } from './settings'
import { all, type ReadStore, type WriteStore } from './store'

/**
 * Ids of the places that were not there when somebody looked last, as SQL. Their links stay as they are, so that their
 * files are what they were once the place is back.
 */
export const AWAY_ROOTS_SQL =
  "(SELECT value FROM json_each((SELECT value FROM setting WHERE key = 'recording-roots-away')))"

/** What keeps a file `f` from being played, as SQL: of a place that is not there, that it is gone. */
export const FILE_PROBLEM_SQL = `iif(f.root_id IN ${AWAY_ROOTS_SQL}, 'gone', f.problem)`

/** A place to be looked for on the disk. */
export interface KnownRoot {
  readonly id: number
  readonly kind: 'folder' | 'archive' | 'cache'
  readonly path: string
  /** Sound files that it held when it was looked through. */
  readonly files: number
  /** It was not there when somebody looked last. */
  readonly isAway: boolean
}

/** All places, and whether they count as there. */
export function knownRoots(store: ReadStore): readonly KnownRoot[] {
  const away = new Set(awayRoots(store))
  return all<Omit<KnownRoot, 'isAway'>>(
    store,
    'SELECT id, kind, path, files FROM recording_root ORDER BY id'
  ).map((root) => ({ ...root, isAway: away.has(root.id) }))
}

/**
 * Notes which places are there now and which are not; those that are not named stay as they were. Nothing is written where
 * it was known. Within the caller's transaction.
 */
export function noteRoots(
  store: WriteStore,
  { there, away }: { readonly there: readonly number[]; readonly away: readonly number[] }
): null {
  const before = awayRoots(store)
  const after = [...new Set([...before.filter((id) => !there.includes(id)), ...away])].sort((a, b) => a - b)
  if (JSON.stringify(after) === JSON.stringify(before)) return null
  writeSetting(store, 'recording-roots-away', JSON.stringify(after))
  raiseLabelVersion(store)
  return null
}

/** In ascending order. */
function awayRoots(store: ReadStore): readonly number[] {
  return JSON.parse(readSetting(store, 'recording-roots-away') ?? '[]') as readonly number[]
}
