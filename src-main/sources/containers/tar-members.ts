import { ByteReader, EndOfContent } from '../bytes/byte-reader'
import { fileDamaged } from '../failures'
import type { Member } from './member'

const BLOCK_BYTES = 512
/** Names and extended headers; tar itself allows more, nobody needs it. */
const MAX_HEADER_BYTES = 1 << 20
const TYPE_FILE = new Set(['0', '\0', '', '7'])
const TYPE_GNU_NAME = 'L'
const TYPE_PAX = 'x'
const TYPE_SPARSE = 'S'

interface Header {
  readonly name: string
  readonly sizeBytes: number
  /** Seconds since the epoch. */
  readonly modified: number
  readonly type: string
}

/**
 * Files of a tar archive, in their order; folders, links and devices are passed over. A member's content is read before
 * the next one is asked for, or not at all. Names are as they stand in the archive: they are shown, never opened.
 */
export async function* tarMembers(content: AsyncIterable<Buffer>, fileName: string): AsyncGenerator<Member> {
  const reader = new ByteReader(content)
  try {
    let longName: string | null = null
    let pax: ReadonlyMap<string, string> = new Map()
    for (;;) {
      const block = await headerBlock(reader)
      if (block === null) return
      const header = parseHeader(block)
      if (!header) throw fileDamaged(fileName, 'the tar archive holds something that is no header')
      const sizeBytes = pax.has('size') ? Number(pax.get('size')) : header.sizeBytes
      if (!Number.isSafeInteger(sizeBytes) || sizeBytes < 0) {
        throw fileDamaged(fileName, 'the tar archive names an impossible size')
      }
      const end = reader.position + Math.ceil(sizeBytes / BLOCK_BYTES) * BLOCK_BYTES
      if (header.type === TYPE_GNU_NAME || header.type === TYPE_PAX) {
        if (sizeBytes > MAX_HEADER_BYTES) throw fileDamaged(fileName, 'the tar archive has an endless name')
        const value = await reader.bytes(sizeBytes)
        if (header.type === TYPE_PAX) pax = paxRecords(value)
        else longName = cString(value)
      } else {
        const name = pax.get('path') ?? longName ?? header.name
        if (header.type === TYPE_SPARSE) throw fileDamaged(fileName, `${name} is stored with holes (sparse)`)
        if (TYPE_FILE.has(header.type) && !name.endsWith('/')) {
          yield {
            name,
            sizeBytes,
            modifiedAt: microseconds(Number(pax.get('mtime') ?? header.modified)),
            content: contentOf(reader, sizeBytes, fileName)
          }
        }
        longName = null
        pax = new Map()
      }
      await reader.skip(end - reader.position)
    }
  } catch (error) {
    if (error instanceof EndOfContent) throw endsEarly(fileName, error)
    throw error
  } finally {
    await reader.close()
  }
}

/** The next header; null at the end, which is a block of zeros. Without it nobody knows whether members are missing. */
async function headerBlock(reader: ByteReader): Promise<Buffer | null> {
  const block = await reader.bytes(BLOCK_BYTES)
  return block.every((byte) => byte === 0) ? null : block
}

async function* contentOf(reader: ByteReader, sizeBytes: number, fileName: string): AsyncGenerator<Buffer> {
  const end = reader.position + sizeBytes
  while (reader.position < end) {
    const part = await reader.some(end - reader.position)
    if (!part) throw endsEarly(fileName)
    yield part
  }
}

const endsEarly = (fileName: string, cause?: unknown): Error =>
  fileDamaged(fileName, 'the tar archive ends too early', cause)

/** Null where the block's sum says that it is no header. */
function parseHeader(block: Buffer): Header | null {
  let sum = 8 * 0x20
  for (const [index, byte] of block.entries()) if (index < 148 || index >= 156) sum += byte
  if (octal(block.subarray(148, 156)) !== sum) return null
  const ustar = block.toString('latin1', 257, 262) === 'ustar'
  // Old GNU archives keep other things where POSIX has the first part of the name.
  const prefix = ustar && block[262] === 0 ? cString(block.subarray(345, 500)) : ''
  const name = cString(block.subarray(0, 100))
  return {
    name: prefix === '' ? name : `${prefix}/${name}`,
    sizeBytes: size(block.subarray(124, 136)),
    modified: size(block.subarray(136, 148)),
    type: block.toString('latin1', 156, 157)
  }
}

/** Null for what is no time: an archive may leave it out, or say nonsense. */
const microseconds = (seconds: number): number | null =>
  Number.isFinite(seconds) && seconds > 0 && seconds < 1e11 ? Math.round(seconds * 1e6) : null

/** Octal digits, or a binary number where the highest bit of the first byte is set: files over 8 GB. */
function size(field: Buffer): number {
  if (((field[0] as number) & 0x80) === 0) return octal(field)
  let value = (field[0] as number) & 0x7f
  for (const byte of field.subarray(1)) value = value * 256 + byte
  return value
}

function octal(field: Buffer): number {
  const digits = cString(field).trim()
  return digits === '' ? 0 : /^[0-7]+$/.test(digits) ? Number.parseInt(digits, 8) : Number.NaN
}

function cString(field: Buffer): string {
  const end = field.indexOf(0)
  return field.toString('utf8', 0, end < 0 ? field.length : end)
}

/** Records `length key=value\n`; the length counts itself. */
function paxRecords(value: Buffer): ReadonlyMap<string, string> {
  const records = new Map<string, string>()
  for (let at = 0; at < value.length;) {
    const blank = value.indexOf(0x20, at)
    const length = Number(value.toString('latin1', at, blank < 0 ? at : blank))
    if (!Number.isSafeInteger(length) || length <= 0) break
    const [key = '', ...rest] = value.toString('utf8', blank + 1, at + length - 1).split('=')
    records.set(key, rest.join('='))
    at += length
  }
  return records
}
