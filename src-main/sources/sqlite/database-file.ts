import { existsSync } from 'node:fs'
import { copyFile, open } from 'node:fs/promises'
import { join } from 'node:path'
import type { TemporaryFiles } from '../bytes/temporary-files'
import { readFailure } from '../failures'

const HEADER_BYTES = 100
/** Where the header says whether readers must look into a write-ahead log. */
const READ_VERSION_AT = 19
const WRITE_AHEAD_LOG = 2
const COMPANIONS = ['-wal', '-journal'] as const

/**
 * A path at which a database can be read without leaving a trace beside it. SQLite writes next to a database that has a
 * write-ahead log or an unfinished transaction, even to read it: such a one is copied first, with what belongs to it.
 */
export async function quietDatabase(path: string, fileName: string, files: TemporaryFiles): Promise<string> {
  const present = COMPANIONS.filter((companion) => existsSync(path + companion))
  if (present.length === 0 && !(await usesLog(path, fileName))) return path
  const copy = join(await files.folderFor(), 'database')
  try {
    await copyFile(path, copy)
    for (const companion of present) await copyFile(path + companion, copy + companion)
  } catch (cause) {
    throw readFailure(fileName, cause)
  }
  return copy
}

async function usesLog(path: string, fileName: string): Promise<boolean> {
  const file = await open(path, 'r').catch((cause: unknown) => {
    throw readFailure(fileName, cause)
  })
  try {
    const { buffer } = await file.read(Buffer.alloc(HEADER_BYTES), 0, HEADER_BYTES, 0)
    return buffer[READ_VERSION_AT] === WRITE_AHEAD_LOG
  } finally {
    await file.close()
  }
}
