import { createHash, type Hash } from 'node:crypto'
import { crc32 } from 'node:zlib'
import { ByteReader } from '../byte-reader'
import { Crc64 } from './crc64'
import { unpackLzma2 } from './lzma2'

const STREAM_MAGIC = Buffer.from([0xfd, 0x37, 0x7a, 0x58, 0x5a, 0x00])
const FOOTER_MAGIC = 'YZ'
const LZMA2 = 0x21
/** Bytes of the check behind each block, by its kind. */
const CHECK_BYTES = [0, 4, 4, 4, 8, 8, 8, 16, 16, 16, 32, 32, 32, 64, 64, 64] as const
const CHECK_CRC32 = 1
const CHECK_CRC64 = 4
const CHECK_SHA256 = 10

/**
 * Undoes xz: any number of streams and blocks, with their sums checked. Only the filter LZMA2, which is what `xz` writes
 * unless told otherwise. Throws `Error` for anything broken.
 */
export async function* unxz(source: AsyncIterable<Buffer>): AsyncGenerator<Buffer> {
  const reader = new ByteReader(source)
  try {
    for (let streams = 0; ;) {
      if ((await reader.fill()) === 0) {
        if (streams === 0) throw new Error('it is empty')
        return
      }
      const start = await reader.bytes(4)
      // Streams may be padded with zeros, four at a time.
      if (streams > 0 && start.readUInt32LE(0) === 0) continue
      yield* readStream(reader, Buffer.concat([start, await reader.bytes(8)]))
      streams += 1
    }
  } finally {
    await reader.close()
  }
}

async function* readStream(reader: ByteReader, header: Buffer): AsyncGenerator<Buffer> {
  if (!header.subarray(0, 6).equals(STREAM_MAGIC)) throw new Error('no xz header')
  const flags = header.subarray(6, 8)
  if (crc32(flags) !== header.readUInt32LE(8) || flags[0] !== 0) throw new Error('a broken header')
  const kind = (flags[1] as number) & 0x0f
  let blocks = 0
  let bytes = 0
  for (;;) {
    const sizeByte = await reader.byte()
    if (sizeByte === 0) break
    const rest = await reader.bytes((sizeByte + 1) * 4 - 1)
    const property = lzma2Property(Buffer.concat([Buffer.from([sizeByte]), rest]))
    const check = new BlockCheck(kind)
    const begin = reader.position
    for await (const piece of unpackLzma2(reader, property)) {
      check.update(piece)
      bytes += piece.length
      yield piece
    }
    await reader.skip(paddingAfter(reader.position - begin))
    check.verify(await reader.bytes(CHECK_BYTES[kind] as number))
    blocks += 1
  }
  await readIndex(reader, blocks, bytes)
  const footer = await reader.bytes(12)
  const isWhole =
    footer.toString('latin1', 10) === FOOTER_MAGIC &&
    footer.subarray(8, 10).equals(flags) &&
    crc32(footer.subarray(4, 10)) === footer.readUInt32LE(0)
  if (!isWhole) throw new Error('a broken end')
}

const paddingAfter = (bytes: number): number => (4 - (bytes % 4)) % 4

/** The dictionary property of a block; the header holds other things that are not needed. */
function lzma2Property(header: Buffer): number {
  const end = header.length - 4
  if (crc32(header.subarray(0, end)) !== header.readUInt32LE(end)) throw new Error('a broken block header')
  const flags = header[1] as number
  const fields = new Fields(header, 2)
  if ((flags & 0x40) !== 0) fields.number()
  if ((flags & 0x80) !== 0) fields.number()
  if ((flags & 0x3f) !== 0 || fields.number() !== LZMA2 || fields.number() !== 1) {
    throw new Error('it was compressed with a filter other than LZMA2')
  }
  return header[fields.at] as number
}

/** Numbers of 7 bits per byte, lowest first. */
class Fields {
  constructor(
    private readonly bytes: Buffer,
    public at: number
  ) {}

  number(): number {
    let value = 0
    for (let shift = 0; shift < 63; shift += 7) {
      const byte = this.bytes[this.at++] ?? 0
      value += (byte & 0x7f) * 2 ** shift
      if ((byte & 0x80) === 0) return value
    }
    throw new Error('a number that does not end')
  }
}

/** The list of blocks at the end says whether all of them came. */
async function readIndex(reader: ByteReader, blocks: number, bytes: number): Promise<void> {
  const seen: number[] = [0]
  const number = async (): Promise<number> => {
    let value = 0
    for (let shift = 0; shift < 63; shift += 7) {
      const byte = await reader.byte()
      sum = crc32(Buffer.from([byte]), sum)
      length += 1
      value += (byte & 0x7f) * 2 ** shift
      if ((byte & 0x80) === 0) return value
    }
    throw new Error('a number that does not end')
  }
  let sum = crc32(Buffer.from(seen))
  let length = 1
  const count = await number()
  if (count !== blocks) throw new Error('a block is missing')
  let total = 0
  for (let index = 0; index < count; index += 1) {
    await number()
    total += await number()
  }
  const padding = await reader.bytes(paddingAfter(length))
  sum = crc32(padding, sum)
  if (total !== bytes || (await reader.bytes(4)).readUInt32LE(0) !== sum) throw new Error('a broken index')
}

/** The sum behind a block. Kinds that nobody writes are not checked, as the format allows. */
class BlockCheck {
  private crc32 = 0
  private readonly crc64: Crc64 | null
  private readonly sha256: Hash | null

  constructor(private readonly kind: number) {
    this.crc64 = kind === CHECK_CRC64 ? new Crc64() : null
    this.sha256 = kind === CHECK_SHA256 ? createHash('sha256') : null
  }

  update(piece: Buffer): void {
    if (this.kind === CHECK_CRC32) this.crc32 = crc32(piece, this.crc32)
    this.crc64?.update(piece)
    this.sha256?.update(piece)
  }

  verify(stored: Buffer): void {
    const matches =
      this.kind === CHECK_CRC32
        ? stored.readUInt32LE(0) === this.crc32
        : (this.crc64?.matches(stored) ?? this.sha256?.digest().equals(stored) ?? true)
    if (!matches) throw new Error('the sum of a block is wrong')
  }
}
