import {
  fileKeys,
  ignoresCase,
  isUniqueName,
  type MatchKey,
  recordingKeys
} from '../recordings/locate/match-keys'
import { recordingRoots } from '../store/recording-roots'
import { type NewRecording, newRecordings } from '../store/seeking-recordings'
import { inTransaction, type WriteStore } from '../store/store'
import { countStrays, eachStray, linkStray } from '../store/stray-files'

/** Recordings whose keys are held at once, and strays that are compared between two pauses. */
const RECORDINGS = 50_000
const STRAYS = 1000

/**
 * Gives strays to recordings of call logs that were made since, without touching the disk: by the whole path, by uuid, or
 * by a name that no two recordings share. Everything that may be a guess waits for the next look through the places.
 */
export async function relinkStrays(
  store: WriteStore,
  afterCallLogId: number,
  pause: () => Promise<void>
): Promise<number> {
  if (countStrays(store) === 0) return 0
  const caseless = ignoresCase()
  const prefixes = new Map(recordingRoots(store).map(({ id, prefix }) => [id, prefix]))
  let linked = 0
  for (const recordings of newRecordings(store, afterCallLogId, RECORDINGS)) {
    const byKey = keyed(recordings, caseless)
    for (const strays of eachStray(store, STRAYS)) {
      const found = strays.flatMap((stray) => {
        const uuids = ownersOf(stray.member, prefixes.get(stray.rootId) ?? null, byKey, caseless)
        return uuids === null ? [] : [{ strayId: stray.id, ...uuids }]
      })
      if (found.length > 0) inTransaction(store, () => found.forEach((link) => linkStray(store, link)))
      linked += found.length
      await pause()
    }
  }
  return linked
}

function keyed(recordings: readonly NewRecording[], caseless: boolean): Map<MatchKey, NewRecording[]> {
  const byKey = new Map<MatchKey, NewRecording[]>()
  for (const recording of recordings) {
    for (const key of recordingKeys(recording, caseless)) {
      const known = byKey.get(key)
      if (known === undefined) byKey.set(key, [recording])
      else known.push(recording)
    }
  }
  return byKey
}

/** Recordings that share the file: all with one path, or the one with a uuid. Null where there is none for certain. */
function ownersOf(
  member: string,
  prefix: string | null,
  byKey: ReadonlyMap<MatchKey, readonly NewRecording[]>,
  caseless: boolean
): { readonly uuids: readonly string[]; readonly matchedBy: 'path' | 'name' | 'uuid' } | null {
  for (const key of fileKeys(member, prefix, caseless)) {
    const matchedBy = key.startsWith('p:') ? 'path' : key.startsWith('s:') ? 'name' : 'uuid'
    if (key.startsWith('m:') || (matchedBy === 'name' && !isUniqueName(member))) continue
    const found = byKey.get(key)
    if (found === undefined) continue
    const isOne = new Set(found.map(({ uuid, path }) => path ?? uuid)).size === 1
    return isOne ? { uuids: found.map(({ uuid }) => uuid), matchedBy } : null
  }
  return null
}
