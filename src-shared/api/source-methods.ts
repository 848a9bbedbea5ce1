import type { DiffCause, DiffKind, DiffRow, DiffScope, DiffSummary } from '../model/diff'
import type { ImportOptions, ImportPreview } from '../model/import-preview'
import type { JobState, RowProblem } from '../model/job'
import type { QualityReport } from '../model/quality'
import type { ServerPeriod, ServerProbe, ServerSettings, ServerState } from '../model/server'
import type { SourceDeletion } from '../model/source-deletion'
import type { SourceRow } from '../model/workspace'

type Nothing = Readonly<Record<string, never>>

/** Where events come from: files and servers, what the data lacks, and how it compares with the server. */
export interface SourceMethods {
  'imports:preview': { request: { fileId: string; options: ImportOptions }; answer: ImportPreview }
  'imports:start': { request: { fileId: string; options: ImportOptions }; answer: JobState }

  'sources:list': { request: Nothing; answer: readonly SourceRow[] }
  'sources:problems': {
    request: { sourceId: number; offset: number; limit: number }
    answer: { rows: readonly RowProblem[]; total: number }
  }
  /** What deleting a source takes. One that is not here, or a directory: `invalid-request`. */
  'sources:deletion': { request: { sourceId: number }; answer: SourceDeletion }
  /** Deletes what an import brought, and the call logs that only it gave. */
  'sources:delete': { request: { sourceId: number }; answer: JobState }

  /** Looks through all events, then keeps the report until the workspace changes. */
  'quality:report': { request: Nothing; answer: QualityReport }

  'diff:summary': { request: DiffScope; answer: DiffSummary }
  /** Calls that are not equal, in order of their start; `total` counts those of the kind and cause. */
  'diff:page': {
    request: DiffScope & { kind?: DiffKind; cause?: DiffCause; offset: number; limit: number }
    answer: { rows: readonly DiffRow[]; total: number; revision: number }
  }
  /** The list of calls that are not equal as a file, with times in `zone` (IANA). `truncated` as in the summary. */
  'diff:export': {
    request: DiffScope & { form: 'csv' | 'json'; zone: string; fileId: string }
    answer: { readonly calls: number; readonly truncated: boolean }
  }

  /** Tries everything that reading a server needs, in order. Null as password: the kept one, or that of the password file. */
  'servers:probe': {
    request: { settings: ServerSettings; password: string | null; directory: boolean }
    answer: ServerProbe
  }
  /** Reads what is new. `connect` names the server first, and the workspace then remembers it. */
  'servers:sync': {
    request: {
      connect?: {
        settings: ServerSettings
        password: string | null
        keepPassword: boolean
        period?: ServerPeriod
        directory: boolean
      }
    }
    answer: JobState
  }
  'servers:state': { request: Nothing; answer: ServerState }
  /** Minutes between two automatic syncs; 0 switches them off. */
  'servers:schedule': { request: { everyMinutes: number }; answer: ServerState }
  /** Shows new calls soon after they end, as long as this workspace is open. */
  'servers:follow': { request: { on: boolean }; answer: ServerState }
  /** Forgets server and password; what was read stays. */
  'servers:forget': { request: Nothing; answer: ServerState }
}

/** The same at run time. */
export const SOURCE_METHODS = [
  'imports:preview',
  'imports:start',
  'sources:list',
  'sources:problems',
  'sources:deletion',
  'sources:delete',
  'quality:report',
  'diff:summary',
  'diff:page',
  'diff:export',
  'servers:probe',
  'servers:sync',
  'servers:state',
  'servers:schedule',
  'servers:follow',
  'servers:forget'
] as const satisfies readonly (keyof SourceMethods)[]
