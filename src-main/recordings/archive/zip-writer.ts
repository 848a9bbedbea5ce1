import type { FileHandle } from 'node:fs/promises'
import { createDeflateRaw, crc32 } from 'node:zlib'
import { centralRecord, endRecords, localHeader, type ZipMember } from './zip-format'

/** What a member is to be. */
export interface MemberToWrite {
  readonly name: string
  /** Microseconds, UTC. */
  readonly at: number
  readonly method: ZipMember['method']
  /** Bytes that it is said to have: above 4 GB its header gets room for more. It may turn out to be another number. */
  readonly expectedBytes: number
  readonly bytes: AsyncIterable<Uint8Array>
}

/** From here on sizes of 64 bits are foreseen; below 4 GB by enough for sound that is appended to meanwhile. */
const WIDE_FROM = 3.5e9

/** Quickest: sound gives way little, and stronger levels gain two per cent of it (docs/decisions/recording-archive.md). */
const LEVEL = 1

/**
 * Writes a ZIP archive into a file at known places, so that it can be gone on with from any member's end: the caller
 * keeps the members. Sizes are put into a header once they are known, so any program can read the archive from its
 * beginning. Memory does not grow with the number of members.
 */
export class ZipWriter {
  /** `position` is the end of what is there: 0, or the end of the last member that is known. */
  constructor(
    private readonly file: FileHandle,
    public position: number
  ) {}

  /**
   * Writes one member; `onBytes` is told how many bytes of it were read, and may throw. When anything fails, the position
   * stays where it was, and the next member takes the place.
   */
  async add(member: MemberToWrite, onBytes: (bytes: number) => void = () => undefined): Promise<ZipMember> {
    const { name, at, method } = member
    const offset = this.position
    const head = { name, at, method, offset, wide: member.expectedBytes >= WIDE_FROM }
    const empty = localHeader({ ...head, crc: 0, packed: 0, size: 0 })
    let end = offset + empty.length
    const begin = end
    let crc = 0
    let size = 0
    async function* counted(): AsyncGenerator<Uint8Array> {
      for await (const block of member.bytes) {
        crc = crc32(block, crc)
        size += block.length
        onBytes(size)
        yield block
      }
    }
    for await (const block of method === 'deflate' ? deflated(counted()) : counted()) {
      await writeAll(this.file, block, end)
      end += block.length
    }
    const written: ZipMember = { ...head, crc, packed: end - begin, size }
    if (!head.wide && Math.max(written.packed, size) >= 0xffffffff)
      throw new RangeError('The member grew above 4 GB while it was read.')
    await writeAll(this.file, localHeader(written), offset)
    this.position = end
    return written
  }

  /** Writes the list of members and what ends an archive, and cuts off what lies behind. */
  async finish(members: AsyncIterable<ZipMember>): Promise<number> {
    const listOffset = this.position
    let count = 0
    let end = listOffset
    let block: Buffer[] = []
    let blockBytes = 0
    const flush = async (): Promise<void> => {
      await writeAll(this.file, Buffer.concat(block), end)
      end += blockBytes
      block = []
      blockBytes = 0
    }
    for await (const member of members) {
      const record = centralRecord(member)
      block.push(record)
      blockBytes += record.length
      count += 1
      if (blockBytes >= BLOCK_BYTES) await flush()
    }
    await flush()
    const last = endRecords(count, listOffset, end - listOffset)
    await writeAll(this.file, last, end)
    end += last.length
    await this.file.truncate(end)
    return end
  }
}

const BLOCK_BYTES = 128 * 1024

async function* deflated(source: AsyncIterable<Uint8Array>): AsyncGenerator<Uint8Array> {
  const deflate = createDeflateRaw({ level: LEVEL, chunkSize: 64 * 1024 })
  const feeding = (async () => {
    try {
      for await (const block of source) {
        if (!deflate.write(block)) await drained(deflate)
      }
      deflate.end()
    } catch (error) {
      // The reader of the stream throws it.
      deflate.destroy(error as Error)
    }
  })()
  try {
    yield* deflate as AsyncIterable<Buffer>
  } finally {
    deflate.destroy()
    await feeding
  }
}

/** Waits until a stream takes more, or is over. */
function drained(stream: NodeJS.EventEmitter): Promise<void> {
  return new Promise((resolve) => {
    const done = (): void => {
      stream.off('drain', done)
      stream.off('close', done)
      resolve()
    }
    stream.on('drain', done)
    stream.on('close', done)
  })
}

/** A nearly full disk takes a part of a block first, and refuses the rest then. */
async function writeAll(file: FileHandle, block: Uint8Array, position: number): Promise<void> {
  let done = 0
  while (done < block.length) {
    const { bytesWritten } = await file.write(block, done, block.length - done, position + done)
    done += bytesWritten
  }
}
