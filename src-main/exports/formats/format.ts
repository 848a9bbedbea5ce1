import type { ExportFacts, ExportOptions, ExportRow } from '@shared/model/export'
import type { OutputTable } from '../table/table'

/** Where the bytes of a file go; a pipe has no path. */
export interface ExportTarget {
  /** For messages. */
  readonly name: string
  write(block: Uint8Array): Promise<void>
}

/** Sums over all calls of an export, whatever its columns are. */
export interface ExportTotals {
  readonly answered: number
  /** Microseconds. */
  readonly talkUs: number
  /** Latest end of a call, of one without end its start; microseconds UTC, null without calls. */
  readonly lastUs: number | null
}

/** What is written. */
export interface ExportContent {
  readonly options: ExportOptions
  readonly table: OutputTable
  /** Everything that is known before the first row; calls are those that were counted. */
  readonly head: Omit<ExportFacts, 'fingerprint'>
  /** For formats that show sums; null when nobody summed. */
  readonly totals: ExportTotals | null
  /** Batches of rows, in order. */
  readonly rows: AsyncIterable<readonly ExportRow[]>
  /** The same with the fingerprint and the calls that were written; once all rows were taken. */
  facts(): ExportFacts
}

export interface ExportListener {
  /** Rows written so far. */
  onRows(rows: number): void
  /** Looked at between batches; true ends the export with `cancelled`. */
  cancelled(): boolean
}

export interface ExportResult {
  readonly rows: number
  readonly bytes: number
}

/**
 * Writes a whole file, block by block in bounded memory. A format is a file that exports one of these. Rows come in
 * batches of at most some thousand; `takeRows` tells the listener and ends a cancelled export.
 */
export type FormatWriter = (
  target: ExportTarget,
  content: ExportContent,
  listener: ExportListener
) => Promise<ExportResult>
