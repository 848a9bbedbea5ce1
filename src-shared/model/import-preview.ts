import type { DirectoryCounts, RowProblem } from './job'

export type SourceKind = 'cel' | 'directory'
export type SourceFormat = 'delimited' | 'ndjson' | 'users-export' | 'directory-json'

/** What a file is, before anything is imported. */
export interface ImportPreview {
  readonly fileName: string
  readonly sizeBytes: number
  readonly kind: SourceKind
  readonly format: SourceFormat
  /** Layers around the text, outermost first: `gzip`. */
  readonly compression: readonly string[]
  readonly encoding: string
  /** `,` `;` tab or `|`; null where the format has none. */
  readonly delimiter: string | null
  readonly hasHeader: boolean
  readonly columns: readonly PreviewColumn[]
  /** First rows as text, in the order of `columns`. */
  readonly rows: readonly (readonly string[])[]
  /** Rows in the file: exact when the preview read it all, else an estimate from the bytes. */
  readonly rowCount: number
  readonly rowCountExact: boolean
  /** Period of the rows that were read, microseconds. */
  readonly firstTime: number | null
  readonly lastTime: number | null
  /** Of the rows read: how many are in the workspace already; null when not looked up. */
  readonly alreadyHere: number | null
  /** What generation will give, when the whole file was read; else null. */
  readonly willGive: {
    readonly callLogs: number
    readonly unfinished: number
    readonly failed: number
  } | null
  readonly zone: ZoneProposal
  readonly wazoEvents: boolean
  readonly missing: readonly MissingNotice[]
  readonly directory: DirectoryCounts | null
  readonly problems: readonly RowProblem[]
  readonly problemCount: number
}

export interface PreviewColumn {
  /** Name in the file's header, or "3" where there is no header. */
  readonly source: string
  /** Our column: a CEL column in snake case, `id`, `call_log_id`; null when not recognised. */
  readonly target: string | null
}

export interface ZoneProposal {
  /** True when times carry no zone, so that the choice changes what is stored. */
  readonly needed: boolean
  /** IANA name, best guess from the data; null when the data says nothing. */
  readonly proposed: string | null
  /** UTC offsets seen, in minutes, each once, in order of first appearance. */
  readonly offsetsMinutes: readonly number[]
  /** The row that gave the proposal, for the words of the page. */
  readonly evidence: {
    readonly uniqueid: string
    readonly text: string
    readonly offsetMinutes: number
  } | null
}

/** Something the source does not hold; the renderer names effect and remedy. */
export interface MissingNotice {
  readonly code:
    | 'directory'
    | 'linkedid'
    | 'extra'
    | 'uniqueid'
    | 'fractions'
    | 'linkedid-end'
    | 'userfield'
    | 'wazo-events'
    | 'id'
  readonly severity: 'problem' | 'warning' | 'note'
}

/** What the person may change on the preview page. */
export interface ImportOptions {
  /** IANA zone for times without one. */
  readonly timeZone?: string
  /** Column index in the file -> target column, overriding the recognition. */
  readonly columns?: Readonly<Record<number, string | null>>
  readonly generate?: boolean
}
