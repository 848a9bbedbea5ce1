import { AppError } from '@shared/errors/app-error'
import { peel } from '../bytes/peel'
import { kindOf } from '../bytes/signatures'
import type { TemporaryFiles } from '../bytes/temporary-files'
import { fileDamaged } from '../failures'
import { tarMembers } from './tar-members'
import { zipMembers } from './zip-members'

/** A zip in a tar happens; deeper nesting is a trap for programs. */
const MAX_ARCHIVES = 3

/** What lies below all compression and all archives: one for a plain file, one per member of an archive. */
export interface Leaf {
  /** The file's name, or the member's path inside of the archive. */
  readonly name: string
  /** Compression and archives around it, outermost first. */
  readonly layers: readonly string[]
  /** First bytes, and whether they are all. */
  readonly head: Buffer
  readonly complete: boolean
  /** Read once, before the next leaf is asked for, or not at all. */
  readonly content: AsyncIterable<Buffer>
  /** Where it lies on the disk as it is; null within archives, below compression and for streams. */
  readonly path: string | null
}

/** A member that cannot be looked into: empty, or with broken compression of its own. */
export interface BrokenLeaf {
  readonly name: string
  readonly error: AppError
}

export interface LeafSource {
  readonly bytes: AsyncIterable<Buffer>
  readonly name: string
  readonly path: string | null
  readonly files: TemporaryFiles
  /** Told how many packed bytes of a zip archive are behind us, because its list says where they are, not `bytes`. */
  readonly onPacked?: ((bytes: number) => void) | undefined
}

/**
 * Passes over everything that lies in a file, in its order, archives within archives included. Throws where the file
 * itself is empty or damaged; what is wrong with one member only is that member's.
 */
export async function* leavesOf(source: LeafSource): AsyncGenerator<Leaf | BrokenLeaf> {
  yield* walk(source, [], 0)
}

async function* walk(
  { bytes, name, path, files, onPacked }: LeafSource,
  around: readonly string[],
  archives: number
): AsyncGenerator<Leaf | BrokenLeaf> {
  const peeled = await peel(bytes, name)
  try {
    const layers = [...around, ...peeled.layers]
    const plainPath = peeled.layers.length === 0 ? path : null
    const kind = kindOf(peeled.head)
    if (kind !== 'tar' && kind !== 'zip') {
      const { head, complete, content } = peeled
      yield { name, layers, head, complete, content, path: plainPath }
      return
    }
    if (archives === MAX_ARCHIVES) throw fileDamaged(name, 'archives lie in it again and again')
    const members =
      kind === 'tar'
        ? tarMembers(peeled.content, name)
        : plainPath !== null
          ? zipMembers(plainPath, name, onPacked)
          : zipMembers(await files.keep(peeled.content, name), name)
    for await (const member of members) {
      const inner = archives === 0 ? member.name : `${name}/${member.name}`
      const place = { bytes: member.content, name: inner, path: null, files }
      yield* tolerant(walk(place, [...layers, kind], archives + 1), inner)
    }
  } finally {
    await peeled.close()
  }
}

/** What goes wrong before a member gave anything is about that member; later it is about what was read. */
async function* tolerant(
  leaves: AsyncGenerator<Leaf | BrokenLeaf>,
  name: string
): AsyncGenerator<Leaf | BrokenLeaf> {
  let first
  try {
    first = await leaves.next()
  } catch (error) {
    if (!(error instanceof AppError)) throw error
    yield { name, error }
    return
  }
  if (first.done) return
  yield first.value
  yield* leaves
}
