import { crc32 } from 'node:zlib'
import { type Entry, getFileNameLowLevel, openPromise, type ZipFile } from 'yauzl'
import { AppError } from '@shared/errors/app-error'
import { fileDamaged, notYetSupported } from '../failures'
import type { Member } from './member'

/**
 * Files of a zip archive, in the order of its list, with sizes and sums checked. `path` is where the archive lies. A
 * member's content is read before the next one is asked for, or not at all. Names are shown, never opened.
 */
export async function* zipMembers(
  path: string,
  fileName: string,
  onPacked: (bytes: number) => void = () => undefined
): AsyncGenerator<Member> {
  // Names stay bytes: decoded ones are refused where they lead out of the folder, which is nothing to us.
  const zip = await damaged(fileName, () => openPromise(path, { autoClose: false, decodeStrings: false }))
  try {
    const entries = zip.eachEntry()
    let behind = 0
    for (;;) {
      const next = await damaged(fileName, () => entries.next())
      if (next.done) return
      const entry = next.value
      const name = getFileNameLowLevel(
        entry.generalPurposeBitFlag,
        entry.fileNameRaw,
        entry.extraFields,
        false
      )
      if (name.endsWith('/')) continue
      yield {
        name,
        sizeBytes: entry.uncompressedSize,
        modifiedAt: modifiedAt(entry),
        content: contentOf(zip, entry, name, (part) =>
          onPacked(behind + Math.round(part * entry.compressedSize))
        )
      }
      behind += entry.compressedSize
      onPacked(behind)
    }
  } finally {
    zip.close()
  }
}

/** Local time of whoever packed it, unless the archive also has it in UTC. */
function modifiedAt(entry: Entry): number | null {
  const us = entry.getLastModDate().getTime() * 1000
  return Number.isFinite(us) ? us : null
}

async function* contentOf(
  zip: ZipFile,
  entry: Entry,
  name: string,
  onPart: (part: number) => void
): AsyncGenerator<Buffer> {
  if (entry.isEncrypted()) {
    throw notYetSupported(
      name,
      'an encrypted file',
      'Unpack the archive with its password, then open the file.'
    )
  }
  if (!entry.canDecodeFileData()) {
    throw notYetSupported(
      name,
      `compressed by a method of zip that is rare (${entry.compressionMethod})`,
      'Unpack the archive, then open the file.'
    )
  }
  const stream = await damaged(name, () => zip.openReadStreamPromise(entry))
  let sum = 0
  let bytes = 0
  try {
    for await (const piece of stream as AsyncIterable<Buffer>) {
      sum = crc32(piece, sum)
      bytes += piece.length
      onPart(bytes / entry.uncompressedSize)
      yield piece
    }
  } catch (cause) {
    throw cause instanceof AppError ? cause : fileDamaged(name, 'the compressed data is broken', cause)
  }
  if (sum !== entry.crc32) throw fileDamaged(name, 'its sum is wrong')
}

/** Whatever the library finds wrong is damage; what it says is kept as the technical detail. */
async function damaged<T>(fileName: string, work: () => Promise<T>): Promise<T> {
  try {
    return await work()
  } catch (cause) {
    throw fileDamaged(fileName, 'the zip archive is broken or cut short', cause)
  }
}
