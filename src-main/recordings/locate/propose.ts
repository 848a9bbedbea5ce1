import type { RootChoice } from '@shared/model/recording'
import {
  commonTail,
  fileKeys,
  type KeyedRecording,
  type MatchKey,
  recordingKeys,
  serverPath
} from './match-keys'

/** A choice shows this many of the files it finds. */
const EXAMPLES = 3
/** Ways to read one place that are offered. */
const CHOICES = 5

interface Found {
  /** Recordings found where a prefix puts them. */
  readonly recordings: Set<string>
  readonly examples: { readonly path: string; readonly member: string }[]
}

/**
 * What one place could stand for: takes its files, then all recordings, and says under which beginning of the server's
 * paths the most are found. Memory grows with the files that are looked at, not with the recordings.
 */
export class PlaceProposal {
  private readonly members: string[] = []
  private readonly byKey = new Map<MatchKey, number[]>()
  private readonly byPrefix = new Map<string, Found>()
  private readonly named: Found = { recordings: new Set(), examples: [] }
  private total = 0

  constructor(
    /** Folder or archive that would become the root. */
    readonly root: string,
    private readonly caseless: boolean
  ) {}

  get files(): number {
    return this.members.length
  }

  addFile(member: string): void {
    const index = this.members.push(member) - 1
    for (const key of fileKeys(member, null, this.caseless)) {
      const known = this.byKey.get(key)
      if (known === undefined) this.byKey.set(key, [index])
      else known.push(index)
    }
  }

  addRecording(recording: KeyedRecording): void {
    if (recording.path !== null) this.total += 1
    const found = new Set<number>()
    for (const key of recordingKeys(recording, this.caseless))
      for (const index of this.byKey.get(key) ?? []) found.add(index)
    for (const index of found) this.pair(recording, this.members[index] ?? '')
  }

  /** Ways to read the place, the one that finds most first; where two find as many, the one that is surer. */
  choices(): RootChoice[] {
    const { root, total: of, named } = this
    if (named.recordings.size === 0) return []
    const mapped = [...this.byPrefix]
      .sort(([, a], [, b]) => b.recordings.size - a.recordings.size)
      .slice(0, CHOICES - 1)
      // Files that lie elsewhere are found by their names then, which holds under every prefix.
      .map(([prefix, { examples }]): RootChoice => ({
        root,
        prefix,
        found: named.recordings.size,
        of,
        examples
      }))
    return [...mapped, { root, prefix: null, found: named.recordings.size, of, examples: named.examples }]
  }

  private pair({ uuid, path }: KeyedRecording, member: string): void {
    note(this.named, uuid, path, member)
    if (path === null) return
    const prefix = prefixFor(serverPath(path), member, this.caseless)
    if (prefix === null) return
    const known = this.byPrefix.get(prefix) ?? { recordings: new Set(), examples: [] }
    this.byPrefix.set(prefix, known)
    note(known, uuid, path, member)
  }
}

/**
 * The beginning of a server's path that a root stands for when a file within it is that path's; null where the parts in
 * which both differ lie within the root.
 */
function prefixFor(path: string, member: string, caseless: boolean): string | null {
  const depth = member.split('/').length
  if (commonTail(path, member, caseless) < depth) return null
  const parts = path.split('/')
  const prefix = parts.slice(0, parts.length - depth).join('/')
  return prefix === '' ? '/' : prefix
}

/** How many parts of a file's path, from its end, are those of a recording's path: as far up a root may lie. */
export const sharedParts = (recordingPath: string, filePath: string, caseless: boolean): number =>
  commonTail(serverPath(recordingPath), filePath.replaceAll('\\', '/'), caseless)

function note(found: Found, uuid: string, path: string | null, member: string): void {
  if (found.recordings.has(uuid)) return
  found.recordings.add(uuid)
  if (found.examples.length < EXAMPLES) found.examples.push({ path: path ?? uuid, member })
}
