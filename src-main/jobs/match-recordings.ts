import { RECORDING_MATCHES, type RecordingMatch } from '@shared/model/recording'
import {
  commonTail,
  ignoresCase,
  isUniqueName,
  mappedPath,
  namedUniqueids,
  recordingKeys,
  serverPath
} from '../recordings/locate/match-keys'
import type { ChosenLink, KeyedFile, LinkTables, PossibleLink, SeekingRecording } from '../store/link-tables'
import { seekingRecordings } from '../store/seeking-recordings'
import { inTransaction, type WriteStore } from '../store/store'
import { recordingsOfUniqueid } from '../store/stray-candidates'

/** Rows handled between two pauses: some 30 ms of work. */
const BATCH = 1000
/** File, tenant and `monitor`: as much of a path as says for certain which recording it is (data formats, 6.1). */
const CERTAIN_TAIL = 3

const ruleOf = (match: RecordingMatch): number => RECORDING_MATCHES.indexOf(match)
const KEY_RULES: Readonly<Record<string, RecordingMatch>> = {
  p: 'path',
  s: 'name',
  u: 'uuid',
  m: 'mixmonitor'
}

export interface MatchOptions {
  /** Roots that were looked through, with the beginning of the server's paths that each stands for. */
  readonly prefixes: ReadonlyMap<number, string | null>
  /** Those that were seen to their end: what their recordings had before does not count. */
  readonly whole: ReadonlySet<number>
  readonly pause: () => Promise<void>
}

/**
 * Settles which files are those of which recordings (data formats, 6.1): of each file the surest rule that says anything;
 * where that names several recordings which do not share a file, it stays a stray. Of several files of one recording the
 * best that can be played. Files of conferences have no keys, so nothing matches them. Time and length alone never do.
 */
export async function matchRecordings(
  store: WriteStore,
  tables: LinkTables,
  { prefixes, whole, pause }: MatchOptions
): Promise<void> {
  const caseless = ignoresCase()
  for (const recordings of seekingRecordings(store, [...whole], BATCH)) {
    inTransaction(store, () => {
      for (const recording of recordings)
        for (const file of tables.filesWith(recordingKeys(recording, caseless)))
          tables.addMatch(possible(recording, file, prefixes.get(file.rootId) ?? null, caseless))
    })
    await pause()
  }
  for (const rows of tables.matches(BATCH)) {
    inTransaction(store, () => byFile(rows).forEach((matches) => link(tables, matches)))
    await pause()
  }
  for (let after = 0; ;) {
    const files = tables.unmatched(after, BATCH)
    const last = files.at(-1)
    if (last === undefined) break
    after = last.id
    inTransaction(store, () => files.forEach(({ id, member }) => linkByUniqueid(store, tables, id, member)))
    await pause()
  }
  for (let after = ''; ;) {
    const links = tables.links(after, BATCH)
    const last = links.at(-1)
    if (last === undefined) return
    after = last.uuid
    inTransaction(store, () => byRecording(links).forEach((group) => choose(tables, group)))
    await pause()
  }
}

function possible(
  { uuid, path, settled }: SeekingRecording,
  { id, member, key }: KeyedFile,
  prefix: string | null,
  caseless: boolean
): PossibleLink {
  const server = path === null ? null : serverPath(path)
  const tail =
    server === null ? 0 : commonTail(server, prefix === null ? member : mappedPath(prefix, member), caseless)
  // A name that is a uuid has no other key: `commonTail` says whether the names are equal as a whole.
  const byKey = key.startsWith('u:') && tail > 0 ? 'name' : (KEY_RULES[key[0] ?? ''] ?? 'name')
  const match = byKey === 'name' && tail >= CERTAIN_TAIL ? 'path' : byKey
  const sameEnding = server !== null && ending(server) === ending(member)
  return { fileId: id, uuid, rule: ruleOf(match), tail, sameEnding, target: server ?? uuid, settled }
}

/** One file and what its surest rule says. */
function link(tables: LinkTables, matches: readonly PossibleLink[]): void {
  const tail = Math.max(...matches.map((match) => match.tail))
  const nearest = matches.filter((match) => match.tail === tail)
  const exact = nearest.filter(({ sameEnding }) => sameEnding)
  const best = exact.length > 0 ? exact : nearest
  if (new Set(best.map(({ target }) => target)).size > 1) return
  for (const match of best) if (match.settled !== 'hand') tables.addLink(match)
}

function linkByUniqueid(store: WriteStore, tables: LinkTables, fileId: number, member: string): void {
  const uniqueids = namedUniqueids(member)
  const found = uniqueids.flatMap((uniqueid) =>
    // A recording that has a uniqueid in its own name, and not this name, is another one of the same channel or call.
    recordingsOfUniqueid(store, uniqueid).filter(
      ({ path }) => path === null || namedUniqueids(path).length === 0
    )
  )
  const matches = found.map(({ uuid, path, settled }): PossibleLink => {
    const target = path === null ? uuid : serverPath(path)
    return { fileId, uuid, rule: ruleOf('uniqueid'), tail: 0, sameEnding: false, target, settled }
  })
  if (matches.length > 0) link(tables, matches)
}

/** One recording and its files, best first. */
function choose(tables: LinkTables, files: readonly ChosenLink[]): void {
  const [best, next] = files
  if (best === undefined || best.settled === 'elsewhere') return
  if (next !== undefined && isGuess(best, next)) tables.dropLinks(best.uuid)
  else tables.choose(best)
}

/** Two files of a common name in different folders, and nothing says which of them it is. */
function isGuess(best: ChosenLink, next: ChosenLink): boolean {
  return (
    best.rule === ruleOf('name') &&
    next.rule === best.rule &&
    next.tail === best.tail &&
    next.rootId === best.rootId &&
    folderOf(next.member) !== folderOf(best.member) &&
    !isUniqueName(best.member)
  )
}

const folderOf = (path: string): string => path.slice(0, path.lastIndexOf('/') + 1)
const ending = (path: string): string => path.slice(path.lastIndexOf('.') + 1)

const byFile = (rows: readonly PossibleLink[]): PossibleLink[][] => grouped(rows, ({ fileId }) => fileId)
const byRecording = (rows: readonly ChosenLink[]): ChosenLink[][] => grouped(rows, ({ uuid }) => uuid)

/** Rows that follow each other with the same key. */
function grouped<T>(rows: readonly T[], keyOf: (row: T) => unknown): T[][] {
  const groups: T[][] = []
  let key: unknown
  for (const row of rows) {
    if (groups.length === 0 || keyOf(row) !== key) groups.push([])
    key = keyOf(row)
    groups.at(-1)?.push(row)
  }
  return groups
}
