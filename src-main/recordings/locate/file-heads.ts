import { closeSync, fstatSync, openSync, readSync, realpathSync, statSync } from 'node:fs'
import { join } from 'node:path'
import { leadsOut, notAFile, placeFailure } from './failures'
import { safeMember } from './member-name'
import { isWithin, READING } from './open-file'

/** What can be known of a file without opening it. */
export interface FileFacts {
  readonly sizeBytes: number
  /** Microseconds. */
  readonly modifiedAt: number
}

/**
 * Reads the beginnings of many files of one folder. Each step waits for the disk: it is a fifth of the work that way, and
 * who looks through a hundred thousand files has a thread for it. Throws what `openFolderFile` throws.
 */
export class FileHeads {
  private readonly root: string
  private readonly buffer: Buffer

  constructor(rootPath: string, maxBytes: number) {
    this.root = told(rootPath, () => realpathSync.native(rootPath))
    this.buffer = Buffer.alloc(maxBytes)
  }

  facts(member: string): FileFacts {
    return told(member, () => {
      const { size, mtimeMs } = statSync(join(this.root, member))
      return { sizeBytes: size, modifiedAt: Math.round(mtimeMs * 1000) }
    })
  }

  /** First bytes, valid until the next call. Opens nothing that leads out of the folder. */
  head(member: string, bytes: number): Uint8Array {
    if (safeMember(member) !== member) throw leadsOut(member)
    return told(member, () => {
      const path = realpathSync.native(join(this.root, member))
      if (!isWithin(this.root, path)) throw leadsOut(member)
      const file = openSync(path, READING)
      try {
        if (!fstatSync(file).isFile()) throw notAFile(member)
        return this.buffer.subarray(0, readSync(file, this.buffer, 0, Math.min(bytes, this.buffer.length), 0))
      } finally {
        closeSync(file)
      }
    })
  }
}

function told<T>(name: string, work: () => T): T {
  try {
    return work()
  } catch (cause) {
    throw placeFailure(name, cause)
  }
}
