import type { DirectorySnapshot } from '@shared/model/directory'
import type {
  ContentKind,
  ImportOptions,
  PreviewColumn,
  SourceFormat,
  SourceKind,
  SourceServer
} from '@shared/model/import-preview'
import type { RowProblem } from '@shared/model/job'
import type { ServerHistory } from '@shared/model/server-call-log'
import type { Encoding } from '../bytes/encoding'
import type { Cells } from '../rows/cel-builder'
import type { EventNumbers } from '../rows/event-numbers'
import type { IncomingCel } from '../source'
import type { TimeReader } from '../time/time-reader'

/** First text of a file, by which it is recognised. */
export interface TextHead {
  readonly fileName: string
  readonly text: string
  /** True when `text` is all there is. */
  readonly complete: boolean
}

/** Sees everything that is read, for the preview. */
export interface RowObserver {
  row(cells: Cells, cel: IncomingCel | null): void
  /** The columns of the rows that follow, where a dump tells them on its way. */
  columns?(columns: readonly PreviewColumn[]): void
  /** A table is defined or begins: its rows may follow, now or later. */
  announce?(kind: ContentKind): void
  /** Rows of queue_log, which are counted only. */
  queueLog?(rows: number): void
  server?(server: SourceServer): void
}

export interface ReadEnvironment {
  readonly fileName: string
  readonly options: ImportOptions
  readonly times: TimeReader
  /** Names of numbered events, learned in the preview and kept for the reading. */
  readonly numbers?: EventNumbers
  readonly observer?: RowObserver
}

/** What a dialect yields: a few thousand rows at most. */
export interface ReadBatch {
  readonly cels: readonly IncomingCel[]
  readonly problems: readonly RowProblem[]
  readonly read: number
  readonly ignored: number
  readonly directory?: DirectorySnapshot
  readonly history?: ServerHistory
}

/** A file that a dialect knows how to read. */
export interface Recognised {
  readonly format: SourceFormat
  readonly kind: SourceKind
  /** Where the text itself says so, and its first bytes do not tell. */
  readonly encoding?: Encoding
  readonly delimiter: string | null
  readonly hasHeader: boolean
  /** True when nothing names the columns and their values alone told them. */
  readonly guessed?: boolean
  /** Columns of the file; where names come with the rows, those met so far. */
  columns(): readonly PreviewColumn[]
  /** Reads the text once, from its beginning. A row that cannot be kept becomes a problem. */
  read(text: AsyncIterable<string>, environment: ReadEnvironment): AsyncGenerator<ReadBatch>
}

/** One kind of text file. A new one is a new file in this folder and a line in `dialects.ts`. */
export interface Dialect {
  /** Null when the text is something else; throws when it is this, and it cannot be read. */
  recognise(head: TextHead, options: ImportOptions): Recognised | null
}

/** Longest row, in characters. cel_odbc cuts values at 1023 bytes; nothing real comes near. */
export const MAX_ROW_CHARS = 1 << 20
/** Rows that leave a source together. */
export const BATCH_ROWS = 5000
/** Longest text of a problem. */
const PROBLEM_CHARS = 2000

/** A problem as it is reported; copies the text, which would otherwise keep a whole chunk of the file alive. */
export function rowProblem(
  file: string,
  line: number | null,
  code: RowProblem['code'],
  text: string
): RowProblem {
  return { file, line, code, text: Buffer.from(text.slice(0, PROBLEM_CHARS)).toString() }
}
