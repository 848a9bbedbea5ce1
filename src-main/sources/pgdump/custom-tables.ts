import { AppError } from '@shared/errors/app-error'
import { ByteReader, EndOfContent } from '../bytes/byte-reader'
import { inflate } from '../bytes/layers/layers'
import { unzstd } from '../bytes/layers/zstd'
import { fileDamaged, notYetSupported } from '../failures'
import type { DumpTable } from '../tables/dump-table'
import { BrokenDump, DumpReader } from './dump-reader'
import {
  damageOf,
  type DumpCompression,
  type DumpContents,
  readContents,
  restoreAdvice,
  type TableData
} from './read-contents'
import { tableOf } from './table-of'

const BLOCK_ROWS = 1
const BLOCK_LARGE_OBJECTS = 3

/**
 * Tables of a dump in custom format, in the order in which their rows lie in it. The offsets that it notes are not used,
 * because a dump that was written into a pipe has none, and because the blocks say themselves whose rows they are.
 */
export async function* customTables(
  source: AsyncIterable<Buffer>,
  fileName: string
): AsyncGenerator<DumpTable> {
  const bytes = new ByteReader(source)
  try {
    const contents = await readContents(bytes, fileName)
    const reader = new DumpReader(bytes)
    reader.integerBytes = contents.integerBytes
    yield* blockTables(reader, contents, fileName)
  } catch (cause) {
    throw damageOf(fileName, cause)
  } finally {
    await bytes.close()
  }
}

async function* blockTables(
  reader: DumpReader,
  contents: DumpContents,
  fileName: string
): AsyncGenerator<DumpTable> {
  const missing = new Map(contents.tables.filter((table) => table.hasData).map((data) => [data.dumpId, data]))
  while ((await reader.bytes.fill()) > 0) {
    const type = await reader.bytes.byte()
    const dumpId = await reader.integer()
    if (type === BLOCK_LARGE_OBJECTS) {
      while ((await reader.integer()) !== 0) await new Chunks(reader).skip()
      continue
    }
    if (type !== BLOCK_ROWS) throw new BrokenDump('a block of unknown kind')
    const chunks = new Chunks(reader)
    const data = missing.get(dumpId)
    if (data) {
      missing.delete(dumpId)
      yield tableOf(data, unpack(chunks.read(), contents.compression, data, fileName), contents, fileName)
    }
    await chunks.skip()
  }
  const [lost] = missing.values()
  if (lost) throw fileDamaged(fileName, `the dump ends before the rows of ${lost.table}`)
}

/** One table's data: pieces with their lengths, up to a length of 0. */
class Chunks {
  private left = 0
  private ended = false

  constructor(private readonly reader: DumpReader) {}

  async *read(): AsyncGenerator<Buffer> {
    while (await this.more()) {
      const part = await this.reader.bytes.some(this.left)
      if (!part) throw new EndOfContent()
      this.left -= part.length
      yield part
    }
  }

  async skip(): Promise<void> {
    while (await this.more()) {
      const { left } = this
      this.left = 0
      await this.reader.bytes.skip(left)
    }
  }

  private async more(): Promise<boolean> {
    if (this.left > 0) return true
    if (this.ended) return false
    this.left = await this.reader.integer()
    if (this.left < 0) throw new BrokenDump('a piece of impossible length')
    this.ended = this.left === 0
    return !this.ended
  }
}

/** The rows of one table as text. Errors arise while somebody else reads them, and are put into words here. */
async function* unpack(
  source: AsyncIterable<Buffer>,
  compression: DumpCompression,
  { table }: TableData,
  fileName: string
): AsyncGenerator<Buffer> {
  if (compression === 'lz4') {
    throw notYetSupported(fileName, 'a PostgreSQL dump compressed with lz4', restoreAdvice(fileName))
  }
  try {
    if (compression === 'none') yield* source
    else yield* compression === 'gzip' ? inflate(source) : unzstd(source, fileName)
  } catch (cause) {
    const known = damageOf(fileName, cause)
    if (known instanceof AppError) throw known
    throw fileDamaged(fileName, `the rows of ${table} are broken`, cause)
  }
}
