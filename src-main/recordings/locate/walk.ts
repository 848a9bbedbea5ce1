import type { Dirent } from 'node:fs'
import { opendir, realpath, stat } from 'node:fs/promises'
import { join } from 'node:path'
import { placeFailure } from './failures'
import { safeMember } from './member-name'
import { isWithin } from './open-file'
import { isSoundName } from './sound-name'

/** Names read from the disk at once. */
const READ_AT_ONCE = 256
/** Folders within folders; more is a trap. */
const MAX_DEPTH = 64

/**
 * Sound files below a folder, as paths within it, folder by folder. Links to files count as long as they stay in the
 * folder; links to folders are passed over: what they lead to lies here anyway, or is none of ours. Hidden files and
 * folders, names that no root may have, and folders below that cannot be read are passed over too. Throws only where the
 * folder itself is not there or cannot be read. Memory does not grow with the number of files.
 */
export async function* soundFilesBelow(folder: string): AsyncGenerator<string> {
  const root = await realpath(folder).catch((cause: unknown) => {
    throw placeFailure(folder, cause)
  })
  const isFolder = await stat(root).then((found) => found.isDirectory())
  if (!isFolder) throw placeFailure(folder, { code: 'ENOTDIR' })
  yield* below(root, '', 0)
}

async function* below(root: string, folder: string, depth: number): AsyncGenerator<string> {
  const folders: string[] = []
  const entries = await opendir(join(root, folder), { bufferSize: READ_AT_ONCE }).catch((cause: unknown) => {
    if (folder === '') throw placeFailure(root, cause)
    return null
  })
  if (entries === null) return
  for await (const entry of readable(entries)) {
    const member = folder === '' ? entry.name : `${folder}/${entry.name}`
    if (entry.name.startsWith('.') || safeMember(member) !== member) continue
    if (entry.isDirectory()) folders.push(member)
    else if (isSoundName(entry.name) && (entry.isFile() || (await isOwnLink(root, member, entry))))
      yield member
  }
  if (depth === MAX_DEPTH) return
  for (const inner of folders.sort()) yield* below(root, inner, depth + 1)
}

/** A drive that goes away in the middle ends the folder, not the look. */
async function* readable(entries: AsyncIterable<Dirent>): AsyncGenerator<Dirent> {
  try {
    yield* entries
  } catch (error) {
    if (typeof (error as { readonly code?: unknown } | null)?.code !== 'string') throw error
  }
}

async function isOwnLink(root: string, member: string, entry: Dirent): Promise<boolean> {
  if (!entry.isSymbolicLink()) return false
  try {
    const path = await realpath(join(root, member))
    return isWithin(root, path) && (await stat(path)).isFile()
  } catch {
    // A link that leads nowhere.
    return false
  }
}
