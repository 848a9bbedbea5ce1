import { existsSync } from 'node:fs'
import { copyFile, open } from 'node:fs/promises'
import { join } from 'node:path'
import type { TemporaryFiles } from '../bytes/temporary-files'
import { fileDamaged, readFailure } from '../failures'

const HEADER_BYTES = 100
const COMPANIONS = ['-wal', '-journal'] as const

/**
 * A path at which a database can be read without leaving a trace beside it. SQLite writes next to a database that has a
 * write-ahead log or an unfinished transaction, even to read it: such a one is copied first, with what belongs to it.
 * Throws `file-damaged` where the file is shorter than it says.
 */
export async function quietDatabase(path: string, fileName: string, files: TemporaryFiles): Promise<string> {
  const present = COMPANIONS.filter((companion) => existsSync(path + companion))
  const { usesLog, isCut } = await look(path, fileName)
  if (present.length === 0) {
    if (isCut) throw fileDamaged(fileName, 'the database ends too early')
    if (!usesLog) return path
  }
  const copy = join(await files.folderFor(), 'database')
  try {
    await copyFile(path, copy)
    for (const companion of present) await copyFile(path + companion, copy + companion)
  } catch (cause) {
    throw readFailure(fileName, cause)
  }
  return copy
}

/** What the header says: whether readers must look into a write-ahead log, and whether pages are missing. */
async function look(path: string, fileName: string): Promise<{ usesLog: boolean; isCut: boolean }> {
  const file = await open(path, 'r').catch((cause: unknown) => {
    throw readFailure(fileName, cause)
  })
  try {
    const { buffer } = await file.read(Buffer.alloc(HEADER_BYTES), 0, HEADER_BYTES, 0)
    const { size } = await file.stat()
    const pageBytes = buffer.readUInt16BE(16) === 1 ? 65536 : buffer.readUInt16BE(16)
    // The number of pages counts only where it was written together with the last change.
    const isCurrent = buffer.readUInt32BE(24) === buffer.readUInt32BE(92)
    return { usesLog: buffer[19] === 2, isCut: isCurrent && size < buffer.readUInt32BE(28) * pageBytes }
  } finally {
    await file.close()
  }
}
