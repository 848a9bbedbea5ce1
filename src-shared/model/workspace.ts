import type { SkipCode } from './call-log'
import type { SourceKind } from './import-preview'
import type { DirectoryCounts } from './job'

/** Stands for the tenant of calls that name none, where nobody told us the service's own. No server has it. */
export const UNKNOWN_TENANT_UUID = '00000000-0000-4000-8000-000000000000'

export interface WorkspaceRef {
  /** Stable id of the workspace in this installation; no path. */
  readonly id: string
  readonly name: string
  /** Index 1-6 into the lane palette, so that two customers' windows are told apart. */
  readonly color: number
  readonly isSample: boolean
}

export interface WorkspaceSummary {
  readonly workspace: WorkspaceRef
  /** For display only: where the file lies. */
  readonly location: string
  readonly cels: number
  readonly callLogs: number
  readonly sources: number
  readonly skippedGroups: number
  readonly unprocessedCels: number
  readonly firstCall: number | null
  readonly lastCall: number | null
  /** Time of the newest CEL. */
  readonly dataAsOf: number | null
  /** Server zone of this workspace (IANA), null while unknown. */
  readonly zone: string | null
  readonly directory: DirectoryInfo | null
  /** Call logs that were made with another directory than the one loaded now. */
  readonly outdatedCallLogs: number
  /** False when call logs stand under `UNKNOWN_TENANT_UUID`. */
  readonly tenantKnown: boolean
  /** Call logs that a server had stored, kept for comparison. */
  readonly serverCallLogs: number
  /** Grows with every change of call logs; a page answer of an older revision is out of date. */
  readonly revision: number
}

/** The directory of a workspace: one snapshot, or several merged knowingly. */
export interface DirectoryInfo extends DirectoryCounts {
  /** File or server that it came from; the last one when several were merged. */
  readonly origin: string
  /** Microseconds, UTC. */
  readonly loadedAt: number
  /** Grows with every change of the content; call logs remember the one they were made with. */
  readonly version: number
  /** True when the last load was merged into what was there. */
  readonly merged: boolean
}

export interface SourceRow {
  readonly id: number
  readonly fileName: string
  readonly kind: SourceKind
  readonly format: string
  /** Microseconds, UTC. */
  readonly importedAt: number
  readonly read: number
  readonly added: number
  readonly duplicates: number
  readonly rejected: number
  readonly firstTime: number | null
  readonly lastTime: number | null
  /** Its names and numbers are pseudonyms, as it says itself. */
  readonly altered: boolean
}

export interface SkippedGroupRow {
  readonly id: number
  readonly code: SkipCode
  readonly conversationId: string
  readonly rule: string
  readonly reason: string
  readonly celCount: number
  readonly firstTime: number
  readonly lastTime: number
}

/** A group with what its list leaves out. */
export interface SkippedGroupDetail extends SkippedGroupRow {
  readonly linkedids: readonly string[]
  /** Row that made the group fail, when it was one row. */
  readonly celId: number | null
}
