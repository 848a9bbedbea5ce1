import { CALL_FIELDS, type CallField, type CallFilter, type CallSort } from './call-filter'

export const EXPORT_FORMATS = ['csv', 'xlsx', 'pdf', 'json', 'ndjson', 'parquet', 'sqlite', 'html'] as const
export type ExportFormat = (typeof EXPORT_FORMATS)[number]

/** What a file can hold of a call: every field of its row, and what people added. */
export const EXPORT_COLUMNS = [
  ...CALL_FIELDS,
  'labels',
  'commentCount',
  'comments',
  'recordings',
  'recordingState'
] as const
export type ExportColumn = (typeof EXPORT_COLUMNS)[number]

/** What is read of a call for a file: its fields, and what hangs on it. */
export type ExportField =
  CallField | 'labels' | 'commentCount' | 'comments' | 'recordings' | 'recordingState' | 'destinationDetails'

/**
 * Values of one call in the order of the fields that were asked for. Times and lengths in microseconds, flags 0 or 1, `tags`
 * and `labels` lists of names, `comments` a list of `Comment`, `recordings` a list of `Recording`, the state of the best recording or null,
 * details an object.
 */
export type ExportRow = readonly unknown[]

/**
 * Which columns, in order: those named, or a set of another program: `wazo` as wazo-call-logd's CSV and REST answer (spec
 * 11.1, 11.3), `xivo` as the classic call-log CSV.
 */
export type ExportColumns = readonly ExportColumn[] | 'wazo' | 'xivo'

/**
 * `iso`: with the offset of the zone, microseconds where they are not zero; `local`: `2026-03-11 12:05:01` in the zone
 * without offset. Formats with times of their own (XLSX, Parquet) write those.
 */
export const TIME_STYLES = ['iso', 'local'] as const
export type TimeStyle = (typeof TIME_STYLES)[number]

/** How a file is written; what a format has no use for is ignored by it. */
export interface ExportOptions {
  readonly format: ExportFormat
  readonly columns: ExportColumns
  /** IANA zone of the times. */
  readonly timeZone: string
  readonly times: TimeStyle
  /** `341`, `5m 41s` or `0:05:41`; XLSX always writes durations that can be added. */
  readonly durations: 'seconds' | 'units' | 'clock'
  /** Heads and values in words of the language, or in the field names of the REST answer. */
  readonly words: boolean
  readonly language: 'en' | 'fr'
  /** First line with the names of the columns. */
  readonly header: boolean
  /** What this file is: a second file beside text formats, a sheet, page or table within the others. */
  readonly describe: boolean
  /** Cells that a spreadsheet would take for a formula get an apostrophe in front; numbers of phones stay as they are. */
  readonly guard: boolean
  /** CSV only. `excel` is a byte-order mark, and the list separator and decimal sign of the language. */
  readonly csv: 'standard' | 'excel'
  /** Replaces numbers and names by pseudonyms. */
  readonly pseudonyms: boolean
}

export const DEFAULT_EXPORT: ExportOptions = {
  format: 'csv',
  columns: 'wazo',
  timeZone: 'UTC',
  times: 'iso',
  durations: 'seconds',
  words: false,
  language: 'en',
  header: true,
  describe: false,
  guard: true,
  csv: 'standard',
  pseudonyms: false
}

/** What is written and how. */
export interface ExportRequest {
  readonly options: ExportOptions
  /** A selection is a filter with `ids`, or with `noneOf: [{ ids }]` for all but some. */
  readonly filter: CallFilter
  readonly sort: CallSort
  /** Words of the person for titles; empty leaves the usual ones. */
  readonly title: string
  /** The filter as a sentence in the language of the file; empty: as a command. */
  readonly sentence: string
}

/** Options that somebody named. The zone may be one of the settings: `server`, `tenant`, `computer`, `UTC`, or IANA. */
export interface ExportProfile {
  readonly id: number
  readonly name: string
  readonly options: ExportOptions
}

/** First rows as they will be written, without quoting and line ends, and what the whole will take. */
export interface ExportPreview {
  readonly header: readonly string[]
  readonly rows: readonly (readonly string[])[]
  /** Calls in all. */
  readonly calls: number
  /** About, judged by a sample of calls. */
  readonly bytes: number
  readonly seconds: number
  /** The same rows as text for formats that are text; null for the others. */
  readonly text: string | null
}

/** What a file says of itself: the side-car, the describing sheet, the footer of reports. */
export interface ExportFacts {
  readonly title: string
  readonly sentence: string
  /** The filter as options of the command line. */
  readonly command: string
  readonly timeZone: string
  readonly calls: number
  /** SHA-256 of the ids and revision-free contents of what was read, hexadecimal: equal data, equal fingerprint. */
  readonly fingerprint: string
  readonly engineVersion: string
}
