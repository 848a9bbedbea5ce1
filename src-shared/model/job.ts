import type { AppErrorData } from '../errors/app-error'
import type { MissingNotice } from './import-preview'
import type { PurgeCounts } from './retention'

export type JobKind =
  | 'import'
  | 'sync'
  | 'generate'
  | 'delete'
  | 'export'
  | 'map'
  | 'link'
  | 'pack'
  | 'anonymise'
  | 'purge'
  | 'report'
export type JobStatus = 'waiting' | 'running' | 'cancelling' | 'done' | 'failed' | 'cancelled'
/** Steps that a job goes through, in its own order; the renderer names them. */
export type JobPhase =
  | 'reading'
  | 'indexing'
  | 'generating'
  | 'deleting'
  | 'writing'
  | 'mapping'
  | 'looking'
  | 'packing'
  | 'altering'
  | 'purging'

export interface JobState {
  readonly id: string
  readonly kind: JobKind
  /** Workspace that the job works on. */
  readonly workspaceId: string
  /** File name or similar; not translated. */
  readonly title: string
  readonly status: JobStatus
  /** Started by the clock or the application, not by a person: shown quietly, and forgotten when it is done. */
  readonly background?: boolean
  readonly phases: readonly JobPhase[]
  readonly phase: JobPhase | null
  /** Units done in this phase: rows when reading, events when generating, calls when writing. */
  readonly done: number
  /** Estimated total of this phase, null while unknown. */
  readonly about: number | null
  readonly rejected: number
  /** Milliseconds since the epoch. */
  readonly startedAt: number | null
  readonly finishedAt: number | null
  readonly result: JobResult | null
  readonly error: AppErrorData | null
}

export type JobResult =
  | { readonly kind: 'import'; readonly report: ImportReport }
  | { readonly kind: 'generate'; readonly report: GenerationReport }
  | { readonly kind: 'delete'; readonly deletedCallLogs: number; readonly withoutCels: number }
  /** Mapped fields computed anew: calls looked at, and those that have any. */
  | { readonly kind: 'map'; readonly calls: number; readonly mapped: number }
  /** Files of recordings found: sound files seen, recordings that have one now, and files that are of none. */
  | {
      readonly kind: 'link'
      readonly files: number
      readonly linked: number
      readonly strays: number
      readonly unreadable: number
    }
  /** Rows of an altered dump. */
  | { readonly kind: 'anonymise'; readonly fileId: string; readonly fileName: string; readonly rows: number }
  | { readonly kind: 'purge'; readonly counts: PurgeCounts }
  | { readonly kind: 'report'; readonly fileId: string; readonly fileName: string; readonly calls: number }
  /** Recordings written as a ZIP, and those that could not be. */
  | {
      readonly kind: 'pack'
      readonly exportUuid: string
      readonly fileId: string
      readonly fileName: string
      readonly recordings: number
      readonly missing: number
      readonly bytes: number
    }
  | {
      readonly kind: 'export'
      readonly fileId: string
      readonly fileName: string
      /** The file that describes this one, where the page fetches files. */
      readonly aboutFileId?: string
      readonly rows: number
      readonly bytes: number
    }

/** What an import did. read = added + duplicates + rejected + ignored. */
export interface ImportReport {
  readonly sourceId: number | null
  readonly fileName: string
  readonly format: string
  readonly read: number
  readonly added: number
  readonly duplicates: number
  readonly rejected: number
  /** Rows that are no events on purpose, e.g. blank lines. */
  readonly ignored: number
  readonly firstTime: number | null
  readonly lastTime: number | null
  /** Counts of the directory that was loaded, null when the source held none. */
  readonly directory: DirectoryCounts | null
  /** Present when a server's directory was asked for and may not be read. */
  readonly directoryDenied?: DirectoryDenied
  /** Call logs that a server had stored: how many the source held, and how many were new; null when it held none. */
  readonly serverCallLogs: { readonly read: number; readonly added: number } | null
  /** True when the source names no linkedids, so that calls were told apart by their channels. */
  readonly linkedidsDerived?: boolean
  /** What the source does not hold, as its preview told; absent where it holds no events. */
  readonly missing?: readonly MissingNotice[]
  /** First problems, as an example; the whole list is stored. */
  readonly problems: readonly RowProblem[]
  /** Generation that followed, null when it was not asked for. */
  readonly generation: GenerationReport | null
  readonly elapsedMs: number
}

export interface DirectoryCounts {
  readonly users: number
  readonly lines: number
  readonly contexts: number
  readonly voicemails: number
  readonly tenants: number
}

/** Tables of a server's directory that the user may not read. */
export interface DirectoryDenied {
  readonly tables: readonly string[]
  /** What an administrator of the server has to run, in SQL. */
  readonly command: string
}

/** A row that could not be kept; it never ends an import. */
export interface RowProblem {
  readonly file: string
  /** Physical line of the file on which the row starts, from 1; null where the format has no lines. */
  readonly line: number | null
  readonly code: RowProblemCode
  /** The row as it stands in the file, cut at 2000 characters. */
  readonly text: string
}

export type RowProblemCode =
  | 'time-unreadable'
  | 'eventtype-missing'
  | 'linkedid-missing'
  | 'uniqueid-missing'
  | 'too-few-columns'
  | 'too-many-columns'
  | 'quote-unclosed'
  | 'json-invalid'
  | 'not-an-event'
  | 'row-too-long'
  | 'value-misplaced'
  | 'dump-cut'

export interface GenerationReport {
  readonly cels: number
  readonly callLogs: number
  /** Older call logs that were deleted because new ones took their CELs. */
  readonly replaced: number
  /** Older call logs kept although their CELs were taken up, because nothing came in return. */
  readonly keptStale: number
  readonly skipped: {
    readonly unfinished: number
    readonly failed: number
    readonly invalid: number
    readonly unstorable: number
  }
  readonly dryRun: boolean
  readonly elapsedMs: number
}
