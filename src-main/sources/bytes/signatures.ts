import { CSV_COMMAND } from '../failures'

/** A file that its first bytes name. `layer` is undone and looked into; everything else has an advice. */
export interface Signature {
  readonly format: string
  readonly bytes: readonly number[]
  readonly offset?: number
  readonly layer?: 'gzip'
  readonly advice: string
}

const text = (value: string): number[] => [...Buffer.from(value, 'latin1')]
const decompress = (command: string): string =>
  `Decompress it first (${command}) and open the result, or compress with gzip.`
const database = `Load it into PostgreSQL and export: ${CSV_COMMAND}`
const audio = 'Recordings are no call events. Open a CEL dump; recordings are found through it.'

/** In the order in which they are tried; names are ignored, only content counts. */
export const SIGNATURES: readonly Signature[] = [
  { format: 'gzip', bytes: [0x1f, 0x8b], layer: 'gzip', advice: '' },
  { format: 'a zstd file', bytes: [0x28, 0xb5, 0x2f, 0xfd], advice: decompress('zstd -d') },
  { format: 'an xz file', bytes: [0xfd, 0x37, 0x7a, 0x58, 0x5a, 0x00], advice: decompress('xz -d') },
  { format: 'a bzip2 file', bytes: text('BZh'), advice: decompress('bzip2 -d') },
  { format: 'an lz4 file', bytes: [0x04, 0x22, 0x4d, 0x18], advice: decompress('lz4 -d') },
  {
    format: 'a zip archive or spreadsheet',
    bytes: [0x50, 0x4b, 0x03, 0x04],
    advice: 'Unpack it and open the file inside; save a spreadsheet as CSV.'
  },
  {
    format: 'a PostgreSQL dump in custom format',
    bytes: text('PGDMP'),
    advice: `Turn it into text with pg_restore and load it, or export directly: ${CSV_COMMAND}`
  },
  { format: 'a tar archive', bytes: text('ustar'), offset: 257, advice: `Unpack it first. ${database}` },
  {
    format: 'an SQLite database',
    bytes: text('SQLite format 3\0'),
    advice: 'Export its table: sqlite3 -header -csv master.db "SELECT * FROM cel" > cel.csv'
  },
  { format: 'a WAV recording', bytes: text('RIFF'), advice: audio },
  { format: 'an Ogg recording', bytes: text('OggS'), advice: audio },
  { format: 'an MP3 recording', bytes: text('ID3'), advice: audio },
  { format: 'an MP3 recording', bytes: [0xff, 0xfb], advice: audio },
  { format: 'an MP3 recording', bytes: [0xff, 0xf3], advice: audio },
  { format: 'a PDF document', bytes: text('%PDF-'), advice: 'Open a CEL dump instead.' }
]

/** What the first bytes say, or null when they say nothing. */
export function signatureOf(head: Buffer): Signature | null {
  return (
    SIGNATURES.find(({ bytes, offset = 0 }) => bytes.every((byte, index) => head[offset + index] === byte)) ??
    null
  )
}
