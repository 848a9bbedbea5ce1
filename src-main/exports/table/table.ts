import type { ExportField, ExportRow } from '@shared/model/export'

/**
 * What kind of value a column holds: `time` microseconds UTC, `length` microseconds, `whole` a number, `flag` true or
 * false, `phone` digits that are no number, `list` texts.
 */
export type CellKind = 'text' | 'phone' | 'time' | 'length' | 'whole' | 'flag' | 'list'
export type CellValue = string | number | boolean | readonly string[] | null

/** A column of a file. */
export interface OutputColumn {
  /** Name for programs, each once in a table: `source_name`. */
  readonly name: string
  /** Head as it is written: the name, or words. */
  readonly title: string
  readonly kind: CellKind
  /** For formats with types of their own. */
  value(row: ExportRow): CellValue
  /** For formats that are text, not yet quoted. */
  text(row: ExportRow): string
}

/** What is read of each call, and how it is laid out. */
export interface OutputTable {
  readonly fields: readonly ExportField[]
  readonly columns: readonly OutputColumn[]
  /** A call as JSON; null values stay. */
  object(row: ExportRow): unknown
}
