import { pipeline } from 'node:stream'
import * as zlib from 'node:zlib'
import { ByteReader, EndOfContent } from '../byte-reader'
import { notYetSupported } from '../../failures'

const FRAME_MAGIC = 0xfd2fb528
/** 16 numbers of frames that hold something for other programs. */
const SKIPPED_MAGIC = 0x184d2a50
const BLOCK_REPEATED = 1
const BLOCK_RESERVED = 3
const UNPACKED_PIECE_BYTES = 1 << 20

/**
 * Undoes zstd, any number of frames one after another. Node's own decoder ends silently after the first one, and tools
 * that work in parallel write many; so frames are told apart here. Throws `Error` for anything broken, and
 * `format-not-yet-supported` where this Node has no zstd.
 */
export async function* unzstd(source: AsyncIterable<Buffer>, fileName: string): AsyncGenerator<Buffer> {
  if (typeof zlib.createZstdDecompress !== 'function') throw zstdMissing(fileName)
  const reader = new ByteReader(source)
  try {
    while ((await reader.fill()) > 0) {
      const magic = (await reader.bytes(4)).readUInt32LE(0)
      if (magic >>> 4 === SKIPPED_MAGIC >>> 4) await reader.skip((await reader.bytes(4)).readUInt32LE(0))
      else if (magic === FRAME_MAGIC) yield* readFrame(reader)
      else throw new Error('no frame where one should be')
    }
  } finally {
    await reader.close()
  }
}

async function* readFrame(reader: ByteReader): AsyncGenerator<Buffer> {
  const frame = { whole: false }
  const decoder = zlib.createZstdDecompress({ chunkSize: UNPACKED_PIECE_BYTES })
  for await (const piece of pipeline(frameBytes(reader, frame), decoder, () => undefined))
    yield piece as Buffer
  if (!frame.whole) throw new EndOfContent()
}

/** The bytes of one frame: header, blocks with their lengths, and the sum where there is one. */
async function* frameBytes(reader: ByteReader, frame: { whole: boolean }): AsyncGenerator<Buffer> {
  const magic = Buffer.alloc(4)
  magic.writeUInt32LE(FRAME_MAGIC)
  yield magic
  const descriptor = await reader.bytes(1)
  yield descriptor
  const flags = descriptor[0] as number
  const singleSegment = (flags & 0x20) !== 0
  const dictionaryBytes = [0, 1, 2, 4][flags & 3] as number
  const sizeBytes = [singleSegment ? 1 : 0, 2, 4, 8][flags >> 6] as number
  const headerBytes = (singleSegment ? 0 : 1) + dictionaryBytes + sizeBytes
  if (headerBytes > 0) yield await reader.bytes(headerBytes)
  for (let last = false; !last;) {
    const header = await reader.bytes(3)
    yield header
    const fields = header.readUIntLE(0, 3)
    last = (fields & 1) === 1
    const type = (fields >> 1) & 3
    if (type === BLOCK_RESERVED) throw new Error('a block of unknown kind')
    const length = type === BLOCK_REPEATED ? 1 : fields >> 3
    if (length > 0) yield await reader.bytes(length)
  }
  if ((flags & 4) !== 0) yield await reader.bytes(4)
  frame.whole = true
}

/** Node has zstd since 22.15, and Electron's Node has it; 22.14 is the oldest that runs this application. */
function zstdMissing(fileName: string): Error {
  return notYetSupported(
    fileName,
    'a zstd file',
    'Decompress it first (zstd -d) and open the result, or run Calltrail with Node 22.15 or newer.'
  )
}
