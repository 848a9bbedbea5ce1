import { constants } from 'node:fs'
import { type FileHandle, open, realpath } from 'node:fs/promises'
import { isAbsolute, join, relative, sep } from 'node:path'
import { leadsOut, notAFile, placeFailure } from './failures'
import { safeMember } from './member-name'

/** Where the file of a recording lies: a root, and a path within it. */
export interface RecordingPlace {
  readonly kind: 'folder' | 'archive' | 'cache'
  readonly rootPath: string
  readonly member: string
}

/** A file that was checked and can be read. */
export interface OpenedRecordingFile {
  readonly sizeBytes: number
  /** Real path of a plain file, within the root; null for members of archives. */
  readonly path: string | null
  /** From the beginning, as often as it is called. What goes wrong is an `AppError`. */
  bytes(): AsyncIterable<Uint8Array>
  /** Lets go of it. Needed where `bytes` was not called; harmless otherwise. */
  close(): Promise<void>
}

const CHUNK_BYTES = 1 << 18

/**
 * For real paths: without following a link that took the file's place since, nor waiting for whoever would write into a
 * pipe that somebody named like a recording.
 */
export const READING = constants.O_RDONLY | (constants.O_NONBLOCK ?? 0) | (constants.O_NOFOLLOW ?? 0)

/**
 * Opens a file within a folder. Links are followed as long as they stay in the root; what leads out of it is refused, by
 * the real path, and nothing is opened then. Throws `file-not-found` and `file-unreadable`.
 */
export async function openFolderFile({
  rootPath,
  member
}: Pick<RecordingPlace, 'rootPath' | 'member'>): Promise<OpenedRecordingFile> {
  const path = await containedPath(rootPath, member)
  const file = await openPlain(path, member)
  const { size } = await file.stat().finally(() => file.close())
  return { sizeBytes: size, path, bytes: () => chunksOf(path, member), close: async () => undefined }
}

/** Real path of a file within a folder. Throws where it leads out of the folder, or is not there. */
export async function containedPath(rootPath: string, member: string): Promise<string> {
  if (safeMember(member) !== member) throw leadsOut(member)
  const root = await realpath(rootPath).catch((cause: unknown) => {
    throw placeFailure(rootPath, cause)
  })
  const path = await realpath(join(root, member)).catch((cause: unknown) => {
    throw placeFailure(member, cause)
  })
  if (!isWithin(root, path)) throw leadsOut(member)
  return path
}

/** True for what lies below a folder; both are real paths. */
export function isWithin(root: string, path: string): boolean {
  const way = relative(root, path)
  return way !== '' && way !== '..' && !way.startsWith(`..${sep}`) && !isAbsolute(way)
}

async function openPlain(path: string, member: string): Promise<FileHandle> {
  const file = await open(path, READING).catch((cause: unknown) => {
    throw placeFailure(member, cause)
  })
  if ((await file.stat()).isFile()) return file
  await file.close()
  throw notAFile(member)
}

async function* chunksOf(path: string, member: string): AsyncGenerator<Uint8Array> {
  const file = await openPlain(path, member)
  try {
    for (;;) {
      const { bytesRead, buffer } = await file
        .read(Buffer.allocUnsafeSlow(CHUNK_BYTES), 0, CHUNK_BYTES, null)
        .catch((cause: unknown) => {
          throw placeFailure(member, cause)
        })
      if (bytesRead === 0) return
      yield buffer.subarray(0, bytesRead)
    }
  } finally {
    await file.close()
  }
}
