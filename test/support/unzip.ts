import { execFile } from 'node:child_process'
import { existsSync } from 'node:fs'
import { promisify } from 'node:util'
import { openPromise } from 'yauzl'

/** A member as another program reads it. */
export interface ReadMember {
  readonly name: string
  readonly size: number
  readonly packed: number
  readonly method: number
  readonly at: Date
  readonly content: Buffer
}

/** All members of an archive in their order; sums and names are checked. Members above `most` bytes come without content. */
export async function unzip(path: string, most = 10_000_000): Promise<readonly ReadMember[]> {
  const zip = await openPromise(path, { autoClose: false, strictFileNames: true, validateEntrySizes: true })
  const members: ReadMember[] = []
  try {
    for await (const entry of zip.eachEntry()) {
      const blocks: Buffer[] = []
      if (entry.uncompressedSize <= most) {
        for await (const block of await zip.openReadStreamPromise(entry)) blocks.push(block as Buffer)
      }
      members.push({
        name: entry.fileName,
        size: entry.uncompressedSize,
        packed: entry.compressedSize,
        method: entry.compressionMethod,
        at: entry.getLastModDate(),
        content: Buffer.concat(blocks)
      })
    }
  } finally {
    zip.close()
  }
  return members
}

/** Has Info-ZIP test an archive, sums included; does nothing where it is not installed. Rejects with what it says. */
export async function testWithUnzip(path: string): Promise<void> {
  if (!['/usr/bin/unzip', '/bin/unzip'].some(existsSync)) return
  await promisify(execFile)('unzip', ['-tqq', path])
}
