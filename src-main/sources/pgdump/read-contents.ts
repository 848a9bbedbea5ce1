import type { ByteReader } from '../bytes/byte-reader'
import { EndOfContent } from '../bytes/byte-reader'
import type { Encoding } from '../bytes/encoding'
import { fileDamaged, notYetSupported } from '../failures'
import { BrokenDump, DumpReader } from './dump-reader'

export type DumpCompression = 'none' | 'gzip' | 'lz4' | 'zstd'

/** Rows of a table in a dump. */
export interface TableData {
  readonly dumpId: number
  /** The table's name, without schema. */
  readonly table: string
  /** `COPY … FROM stdin;`, which names the columns; null where the rows are INSERT statements. */
  readonly copyStatement: string | null
  /** False where the dump says that it left the rows out. */
  readonly hasData: boolean
  /** File of the rows, in a dump of several files; null in one of a single file. */
  readonly file: string | null
}

/** What the table of contents of a dump says, as far as it is needed. */
export interface DumpContents {
  readonly version: string
  /** `tar` stands for the directory format too: both have their rows in other files. */
  readonly format: 'custom' | 'tar'
  /** Bytes of an integer in the data that follows. */
  readonly integerBytes: number
  readonly compression: DumpCompression
  readonly encoding: Encoding
  readonly tables: readonly TableData[]
}

const OLDEST = 12
const NEWEST = 16
const FORMAT_CUSTOM = 1
const FORMAT_TAR = 3
const FORMAT_DIRECTORY = 5
const ALGORITHMS = ['none', 'gzip', 'lz4', 'zstd'] as const
/** A database with more objects than this is a damaged number. */
const MAX_ENTRIES = 2_000_000

/** What to do with a dump that cannot be read here, wherever PostgreSQL is installed. */
export const restoreAdvice = (fileName: string): string =>
  `Where PostgreSQL is installed, make text of it and open that: pg_restore -t cel -a -f cel.sql ${fileName}`

/** Reads header and table of contents; the reader then stands where the data of a custom dump begins. */
export async function readContents(bytes: ByteReader, fileName: string): Promise<DumpContents> {
  const reader = new DumpReader(bytes)
  return brokenIsDamaged(fileName, async () => {
    const { major, minor } = await version(reader)
    if (major !== 1 || minor < OLDEST || minor > NEWEST) {
      throw notYetSupported(
        fileName,
        `a PostgreSQL dump of format version ${major}.${minor}`,
        restoreAdvice(fileName)
      )
    }
    reader.integerBytes = await bytes.byte()
    const offsetBytes = await bytes.byte()
    if (reader.integerBytes < 2 || reader.integerBytes > 8 || offsetBytes < 4 || offsetBytes > 16) {
      throw new BrokenDump('numbers of an impossible size')
    }
    const format = await bytes.byte()
    if (format !== FORMAT_CUSTOM && format !== FORMAT_TAR && format !== FORMAT_DIRECTORY) {
      throw new BrokenDump('a format that does not exist')
    }
    const compression = await readCompression(reader, minor)
    for (let index = 0; index < 7; index += 1) await reader.integer()
    for (let index = 0; index < 3; index += 1) await reader.skipText()
    const entries = await reader.integer()
    if (entries < 0 || entries > MAX_ENTRIES) throw new BrokenDump('an impossible number of entries')
    const tables: TableData[] = []
    let encoding: Encoding = 'UTF-8'
    for (let index = 0; index < entries; index += 1) {
      const entry = await readEntry(reader, minor, format === FORMAT_CUSTOM ? offsetBytes : null)
      if (entry.table) tables.push(entry.table)
      if (entry.encoding) encoding = entry.encoding
    }
    return {
      version: `${major}.${minor}`,
      format: format === FORMAT_CUSTOM ? 'custom' : 'tar',
      integerBytes: reader.integerBytes,
      compression,
      encoding,
      tables
    }
  })
}

async function version({ bytes }: DumpReader): Promise<{ major: number; minor: number }> {
  const signature = (await bytes.bytes(5)).toString('latin1')
  if (signature !== 'PGDMP') throw new BrokenDump('no header')
  const major = await bytes.byte()
  const minor = await bytes.byte()
  await bytes.byte()
  return { major, minor }
}

/** Up to 1.14 a level of zlib, -1 its default; then the algorithm. */
async function readCompression(reader: DumpReader, minor: number): Promise<DumpCompression> {
  if (minor < 15) return (await reader.integer()) === 0 ? 'none' : 'gzip'
  const algorithm = ALGORITHMS[await reader.bytes.byte()]
  if (algorithm === undefined) throw new BrokenDump('a compression that does not exist')
  return algorithm
}

const STATE_NO_DATA = 3

/** What is needed of an entry: rows of a table, or the encoding of all texts. */
interface Entry {
  readonly table: TableData | null
  readonly encoding: Encoding | null
}

/** One entry in its fixed order. */
async function readEntry(reader: DumpReader, minor: number, offsetBytes: number | null): Promise<Entry> {
  const dumpId = await reader.integer()
  const hadData = (await reader.integer()) !== 0
  await reader.skipText()
  await reader.skipText()
  const table = await reader.text()
  const description = await reader.text()
  await reader.integer()
  const definition = description === 'ENCODING' ? await reader.text() : (await reader.skipText(), null)
  await reader.skipText()
  const isRows = description === 'TABLE DATA'
  const copyStatement = isRows ? await reader.text() : (await reader.skipText(), null)
  await reader.skipText()
  await reader.skipText()
  if (minor >= 14) await reader.skipText()
  if (minor >= 16) await reader.integer()
  await reader.skipText()
  await reader.skipText()
  while (await reader.skipText());
  let hasData = hadData
  let file: string | null = null
  if (offsetBytes === null) file = await reader.text()
  else {
    hasData = (await reader.bytes.byte()) !== STATE_NO_DATA && hadData
    await reader.bytes.skip(offsetBytes)
  }
  return {
    encoding: definition === null ? null : encodingOf(definition),
    table:
      isRows && table !== null
        ? {
            dumpId,
            table,
            copyStatement: copyStatement?.trim() ? copyStatement : null,
            hasData,
            file: file || null
          }
        : null
  }
}

/** Databases that are not UTF-8 are old and western. */
const encodingOf = (definition: string): Encoding =>
  /'(?:LATIN1|LATIN9|WIN1252)'/.test(definition) ? 'Windows-1252' : 'UTF-8'

/** Turns what a broken dump makes the reader throw into words. */
async function brokenIsDamaged<T>(fileName: string, work: () => Promise<T>): Promise<T> {
  try {
    return await work()
  } catch (cause) {
    throw damageOf(fileName, cause)
  }
}

/** The error for a person of what the reader of a dump throws. */
export function damageOf(fileName: string, cause: unknown): unknown {
  if (cause instanceof EndOfContent) return fileDamaged(fileName, 'the dump ends too early', cause)
  return cause instanceof BrokenDump ? fileDamaged(fileName, `the dump has ${cause.message}`, cause) : cause
}
