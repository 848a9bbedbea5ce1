import type { DirectoryCounts, RowProblem } from './job'

/** What is mainly inside: events before all else, then a directory, then call logs that a server had stored. */
export type SourceKind = 'cel' | 'directory' | 'history'
export type SourceFormat =
  | 'delimited'
  | 'ndjson'
  | 'users-export'
  | 'directory-json'
  | 'copy-text'
  | 'pg-dump'
  | 'mysql-dump'
  | 'psql-output'
  | 'cel-custom'
  | 'call-logd-json'
  | 'call-logd-csv'
  | 'xivo-call-logs'
  | 'postgresql'
  | 'pg-custom'
  | 'pg-tar'
  | 'pg-directory'
  | 'sqlite'

/** What a file is, before anything is imported. */
export interface ImportPreview {
  readonly fileName: string
  readonly sizeBytes: number
  readonly kind: SourceKind
  readonly format: SourceFormat
  /** Layers around the content, outermost first: `gzip`, `zstd`, `xz`, `bzip2`, `tar`, `zip`. */
  readonly compression: readonly string[]
  /** Files inside of an archive; absent where it is none. */
  readonly members?: SourceMembers
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
  /** What generation will give of the events that are new, when the whole file was read; else null. */
  readonly willGive: {
    readonly callLogs: number
    readonly unfinished: number
    readonly failed: number
    /** Groups without a caller or a start, and call logs that cannot be stored. */
    readonly invalid: number
    /** Groups all of whose events are in the workspace already, and which are not counted above. */
    readonly known: number
  } | null
  readonly zone: ZoneProposal
  readonly wazoEvents: boolean
  readonly missing: readonly MissingNotice[]
  readonly directory: DirectoryCounts | null
  readonly contents: SourceContents
  /** What the dump says of the server it comes from; null where it says nothing. */
  readonly server: SourceServer | null
  /** When a call of this source counts as over; `channels-ended` where the server writes no LINKEDID_END. */
  readonly completion: Completion
  readonly problems: readonly RowProblem[]
  readonly problemCount: number
}

export type ContentKind = 'cels' | 'directory' | 'history' | 'queue-log'

/** What a source holds besides events; null where nothing of the kind was met. */
export interface SourceContents {
  /** Estimated from the bytes when the preview did not read it all. */
  readonly cels: number | null
  readonly directory: DirectoryCounts | null
  readonly serverCallLogs: number | null
  /** Counted, never read. */
  readonly queueLog: number | null
  /** True when the counts are of the whole source; else more may follow, and `announced` says what. */
  readonly complete: boolean
  /** Kinds whose tables the head of a dump defines, whether or not their rows were met. */
  readonly announced: readonly ContentKind[]
}

/** Files of an archive: those that are read, and a number of the others. */
export interface SourceMembers {
  readonly shown: readonly SourceMember[]
  /** Files that are not shown, because there are many. */
  readonly more: number
  /** Audio files, which are counted only. */
  readonly recordings: number
}

export interface SourceMember {
  /** Path inside of the archive. */
  readonly name: string
  readonly format: SourceFormat | null
  readonly taken: boolean
  /** Why it is not read; null when it is. */
  readonly reason: MemberReason | null
  /** The reason in plain English, with what can be done; empty when it is read. */
  readonly detail: string
}

/** `other-form`: the archive holds the same kind of thing in a better form, which is read instead. */
export type MemberReason = 'unknown' | 'empty' | 'damaged' | 'unsupported' | 'other-form'

export interface SourceServer {
  /** Wazo's version, `26.08`; null where the dump does not say. */
  readonly version: string | null
  /** Zone of the telephone system (IANA), null where the dump does not say. */
  readonly zone: string | null
}

/** When a call counts as over: its LINKEDID_END is there, or every channel that started has ended. */
export type Completion = 'linkedid-end' | 'channels-ended'

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
    | 'channame'
    | 'caller'
    | 'columns-guessed'
    | 'fractions'
    | 'linkedid-end'
    | 'userfield'
    | 'wazo-events'
    | 'id'
    // What the user export never holds.
    | 'tenants'
    | 'line-ids'
    | 'second-lines'
    | 'voicemails'
    // Names and numbers are pseudonyms: the dump says so.
    | 'altered'
  readonly severity: 'problem' | 'warning' | 'note'
}

/**
 * `replace`: the new snapshot takes the place of the one before. `merge`: entries of the same uuid, name or id are taken
 * from the new one, all others stay.
 */
export type DirectoryLoad = 'replace' | 'merge'

/** What the person may change on the preview page. */
export interface ImportOptions {
  /** IANA zone for times without one. */
  readonly timeZone?: string
  /** Column index in the file -> target column, overriding the recognition. */
  readonly columns?: Readonly<Record<number, string | null>>
  readonly generate?: boolean
  /** By default a directory replaces one of the same kind of origin, and is merged into any other. */
  readonly directory?: DirectoryLoad
  /** What to take of a source that holds several kinds; all of them when not given. */
  readonly take?: {
    readonly cels?: boolean
    readonly directory?: boolean
    readonly history?: boolean
  }
}
