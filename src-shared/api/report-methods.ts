import type { AnonymiseOptions, AnonymisePreview, AnonymiseScope } from '../model/anonymise'
import type { CallFilter } from '../model/call-filter'
import type { CallSheet } from '../model/call-sheet'
import type { ExportOptions, ExportPreview, ExportProfile, ExportRequest } from '../model/export'
import type { JobState } from '../model/job'
import type { OpenedReport, RecentReport, ReportRequest } from '../model/report'
import type { ForgetPreview, PurgePreview, Retention } from '../model/retention'
import type { Statistics } from '../model/statistics'

type Nothing = Readonly<Record<string, never>>

/** Requests about exports, statistics, reports, altered dumps and what is kept; `contract.ts` takes them in. */
export interface ReportMethods {
  'export-profiles:list': { request: Nothing; answer: readonly ExportProfile[] }
  /** Without `id` a new one. A name that is taken: `name-taken`. */
  'export-profiles:save': {
    request: { id?: number; name: string; options: ExportOptions }
    answer: ExportProfile
  }
  'export-profiles:delete': { request: { id: number }; answer: null }
  /** A profile as a small text file, to be chosen with `files:choose-save`, and back. */
  'export-profiles:write': { request: { id: number; fileId: string }; answer: null }
  'export-profiles:read': { request: { fileId: string }; answer: ExportProfile }
  'exports:preview': { request: ExportRequest & { rows: number }; answer: ExportPreview }
  /** The file that describes another one is written beside it, or told by `aboutFileId` where the page fetches files. */
  'exports:start': { request: ExportRequest & { fileId: string }; answer: JobState }

  'statistics:report': { request: { filter: CallFilter; zone: string; rows?: number }; answer: Statistics }

  /** What a report holds as a report file (text), which the command line runs. */
  'reports:write': { request: ReportRequest & { fileId: string }; answer: null }
  /** Writes the report itself. */
  'reports:run': { request: ReportRequest & { fileId: string }; answer: JobState }
  /** One call as pages to hand on (PDF); the window has put it into words. */
  'reports:print-call': { request: { fileId: string; sheet: CallSheet }; answer: null }
  /** Report files that were opened in this workspace, newest first. */
  'reports:recent': { request: Nothing; answer: readonly RecentReport[] }
  /**
   * What a report file holds, one that was chosen or one that was opened before. It is remembered in the workspace.
   * `text-file-invalid` with key and line; `file-not-found` for one that is not where it was.
   */
  'reports:open': { request: { fileId: string } | { id: string }; answer: OpenedReport }

  'anonymise:preview': {
    request: { options: AnonymiseOptions; scope: AnonymiseScope }
    answer: AnonymisePreview
  }
  'anonymise:start': {
    request: { options: AnonymiseOptions; scope: AnonymiseScope; fileId: string }
    answer: JobState
  }

  'retention:get': { request: Nothing; answer: Retention }
  /** Recordings kept longer than call logs: `invalid-request`, as the reference refuses it. */
  'retention:set': { request: Retention; answer: Retention }
  'retention:preview': { request: { tenantUuid?: string }; answer: PurgePreview }
  'retention:purge': { request: { tenantUuid?: string }; answer: JobState }
  'retention:forget-preview': { request: { tenantUuid: string | null }; answer: ForgetPreview }
  /**
   * `name` is typed by the person and must be that of the preview: else `invalid-request`. A tenant is forgotten by a job;
   * with `words`, words on conversations without call go too.
   * Null as tenant forgets the open workspace, and another one is open when this answers null; `workspace-busy` while a
   * job works on it, `workspace-locked` while another program has it open.
   */
  'retention:forget': {
    request: { tenantUuid: string | null; name: string; words?: boolean }
    answer: JobState | null
  }
}

/** Those that are answered. */
export const REPORT_METHODS = [
  'export-profiles:list',
  'export-profiles:save',
  'export-profiles:delete',
  'export-profiles:write',
  'export-profiles:read',
  'exports:preview',
  'exports:start',
  'reports:write',
  'reports:run',
  'reports:print-call',
  'reports:recent',
  'reports:open',
  'statistics:report',
  'anonymise:preview',
  'anonymise:start',
  'retention:get',
  'retention:set',
  'retention:preview',
  'retention:purge',
  'retention:forget-preview',
  'retention:forget'
] as const satisfies readonly (keyof ReportMethods)[]
