import type { LayerName } from './layers/layers'

/** What is no text and can be read: as a database, as a dump of one, or as files inside of a file. */
export type BinaryKind = 'zip' | 'tar' | 'pg-dump' | 'sqlite'

/** A file that its first bytes name, and what to do about it. */
type Meaning =
  | { readonly layer: LayerName }
  | { readonly kind: BinaryKind }
  | { readonly recording: string }
  | { readonly refused: string; readonly advice: string }

interface Signature {
  readonly bytes: readonly number[]
  readonly offset?: number
  readonly and?: (head: Buffer) => boolean
  readonly meaning: Meaning
}

const text = (value: string): number[] => [...Buffer.from(value, 'latin1')]

/** In the order in which they are tried; names are ignored, only content counts. */
const SIGNATURES: readonly Signature[] = [
  { bytes: [0x1f, 0x8b], meaning: { layer: 'gzip' } },
  { bytes: [0x28, 0xb5, 0x2f, 0xfd], meaning: { layer: 'zstd' } },
  { bytes: [0xfd, 0x37, 0x7a, 0x58, 0x5a, 0x00], meaning: { layer: 'xz' } },
  { bytes: text('BZh'), and: isBzip2, meaning: { layer: 'bzip2' } },
  {
    bytes: [0x04, 0x22, 0x4d, 0x18],
    meaning: {
      refused: 'an lz4 file',
      advice: 'Decompress it first (lz4 -d) and open the result, or compress with gzip.'
    }
  },
  { bytes: [0x50, 0x4b, 0x03, 0x04], meaning: { kind: 'zip' } },
  { bytes: [0x50, 0x4b, 0x05, 0x06], meaning: { kind: 'zip' } },
  { bytes: text('PGDMP'), meaning: { kind: 'pg-dump' } },
  {
    bytes: text('PGCOPY\n'),
    meaning: {
      refused: 'the output of COPY in binary format',
      advice: `On the server, export as text: \\copy (SELECT * FROM cel ORDER BY id) TO 'cel.csv' CSV HEADER`
    }
  },
  { bytes: text('ustar'), offset: 257, meaning: { kind: 'tar' } },
  { bytes: text('SQLite format 3\0'), meaning: { kind: 'sqlite' } },
  { bytes: text('RIFF'), meaning: { recording: 'a WAV recording' } },
  { bytes: text('OggS'), meaning: { recording: 'an Ogg recording' } },
  { bytes: text('ID3'), meaning: { recording: 'an MP3 recording' } },
  { bytes: [0xff, 0xfb], meaning: { recording: 'an MP3 recording' } },
  { bytes: [0xff, 0xf3], meaning: { recording: 'an MP3 recording' } },
  { bytes: [0xff, 0xe3], meaning: { recording: 'an MP3 recording' } },
  { bytes: text('%PDF-'), meaning: { refused: 'a PDF document', advice: 'Open a CEL dump instead.' } }
]

/** A level and then the mark of a block or of the end: `BZh` alone could begin a word. */
function isBzip2(head: Buffer): boolean {
  const level = head[3] ?? 0
  const mark = head.subarray(4, 10).toString('hex')
  return (
    level >= 0x31 && level <= 0x39 && (mark === '314159265359' || mark === '177245385090' || mark.length < 12)
  )
}

/** What the first bytes say, or null when they say nothing. */
export function meaningOf(head: Buffer): Meaning | null {
  const found = SIGNATURES.find(
    ({ bytes, offset = 0, and }) =>
      bytes.every((byte, index) => head[offset + index] === byte) && (and?.(head) ?? true)
  )
  return found?.meaning ?? null
}

/** The compression that these bytes are under, or null. */
export function layerOf(head: Buffer): LayerName | null {
  const meaning = meaningOf(head)
  return meaning !== null && 'layer' in meaning ? meaning.layer : null
}

/** The kind of a file that is no text and can be read, or null. */
export function kindOf(head: Buffer): BinaryKind | null {
  const meaning = meaningOf(head)
  return meaning !== null && 'kind' in meaning ? meaning.kind : null
}
