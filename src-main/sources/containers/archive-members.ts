import { byteInput } from '../bytes/byte-input'
import { peel } from '../bytes/peel'
import { kindOf } from '../bytes/signatures'
import { formatUnknown } from '../failures'
import type { Member } from './member'
import { tarMembers } from './tar-members'
import { zipMembers } from './zip-members'

/**
 * Files of an archive on disk in their order: ZIP, or tar under any compression. Archives within it are files like others.
 * Throws `format-unknown` for what is no archive, and what reading it throws. Leaving early lets go of it.
 */
export async function* archiveMembers(path: string, fileName: string): AsyncGenerator<Member> {
  const bytes = byteInput({ kind: 'file', path, name: fileName, sizeBytes: 0 })
  const peeled = await peel(bytes.read(true).chunks, fileName)
  try {
    const kind = kindOf(peeled.head)
    if (kind === 'tar') yield* tarMembers(peeled.content, fileName)
    else if (kind === 'zip' && peeled.layers.length === 0) yield* zipMembers(path, fileName)
    else throw formatUnknown(fileName, 'no ZIP and no tar')
  } finally {
    await peeled.close()
  }
}

/** True where the first bytes of a file on disk are those of an archive. Throws where it cannot be read. */
export async function isArchive(path: string, fileName: string): Promise<boolean> {
  const bytes = byteInput({ kind: 'file', path, name: fileName, sizeBytes: 0 })
  const { head, layers, close } = await peel(bytes.read(true).chunks, fileName)
  await close()
  const kind = kindOf(head)
  return kind === 'tar' || (kind === 'zip' && layers.length === 0)
}
