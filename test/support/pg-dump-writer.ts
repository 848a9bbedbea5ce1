/** Writes dumps in pg_dump's custom format, of any version and compression, as the format's description has them. */
import { deflateSync, zstdCompressSync } from 'node:zlib'

export interface WrittenTable {
  readonly name: string
  readonly columns: readonly string[]
  /** COPY text without its end mark. */
  readonly text: string
}

export interface DumpOptions {
  /** Minor number of the format: 12 is PostgreSQL 9 and 10, 16 is 17 and 18. */
  readonly minor: number
  readonly compression: 'none' | 'gzip' | 'lz4' | 'zstd'
  /** Bytes per piece of data; pg_dump takes about 4,000. */
  readonly pieceBytes?: number
}

const ALGORITHM = { none: 0, gzip: 1, lz4: 2, zstd: 3 } as const

const integer = (value: number): Buffer => {
  const field = Buffer.alloc(5)
  field[0] = value < 0 ? 1 : 0
  field.writeUInt32LE(Math.abs(value), 1)
  return field
}

const text = (value: string | null): Buffer =>
  value === null ? integer(-1) : Buffer.concat([integer(Buffer.byteLength(value)), Buffer.from(value)])

const byte = (...values: number[]): Buffer => Buffer.from(values)

/** A whole dump, with entries for tables and their rows. */
export function writeDump(tables: readonly WrittenTable[], options: DumpOptions): Buffer {
  const { minor, compression } = options
  const entries = tables.flatMap((table, index) => [
    entry(index * 2 + 1, 'TABLE', table, minor),
    entry(index * 2 + 2, 'TABLE DATA', table, minor)
  ])
  return Buffer.concat([
    Buffer.from('PGDMP'),
    byte(1, minor, 0, 4, 8, 1),
    minor < 15 ? integer(compression === 'none' ? 0 : -1) : byte(ALGORITHM[compression]),
    ...[1, 2, 3, 4, 5, 126, 0].map(integer),
    text('asterisk'),
    text('16.4'),
    text('16.4'),
    integer(entries.length),
    ...entries,
    ...tables.map((table, index) => dataBlock(index * 2 + 2, table, options))
  ])
}

function entry(dumpId: number, description: string, { name, columns }: WrittenTable, minor: number): Buffer {
  const isData = description === 'TABLE DATA'
  return Buffer.concat([
    integer(dumpId),
    integer(isData ? 1 : 0),
    text('0'),
    text('16400'),
    text(name),
    text(description),
    integer(isData ? 3 : 2),
    text(isData ? '' : `CREATE TABLE public.${name} (…);\n`),
    text(isData ? '' : `DROP TABLE public.${name};\n`),
    text(isData ? `COPY public.${name} (${columns.join(', ')}) FROM stdin;\n` : null),
    text('public'),
    text(''),
    ...(minor >= 14 ? [text('heap')] : []),
    ...(minor >= 16 ? [integer(0x72)] : []),
    text('asterisk'),
    text('false'),
    text('17'),
    text(null),
    byte(isData ? 1 : 3),
    Buffer.alloc(8)
  ])
}

function dataBlock(dumpId: number, { text: rows }: WrittenTable, options: DumpOptions): Buffer {
  const content = pack(Buffer.from(`${rows}\\.\n\n\n`), options.compression)
  const size = options.pieceBytes ?? 4000
  const pieces: Buffer[] = []
  for (let at = 0; at < content.length; at += size) {
    const piece = content.subarray(at, at + size)
    pieces.push(integer(piece.length), piece)
  }
  return Buffer.concat([byte(1), integer(dumpId), ...pieces, integer(0)])
}

/** What nobody here can unpack stays as it is: it is to be refused before that matters. */
function pack(content: Buffer, compression: DumpOptions['compression']): Buffer {
  if (compression === 'gzip') return deflateSync(content)
  return compression === 'zstd' ? zstdCompressSync(content) : content
}
