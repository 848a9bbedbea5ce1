import type { ImportOptions, ImportPreview } from '@shared/model/import-preview'
import type { WorkspaceRef } from '@shared/model/workspace'
import { previewAnonymise } from '../jobs/anonymise'
import { asteriskLogLines } from '../jobs/asterisk-log'
import { countDeletion } from '../jobs/deletion'
import { diffPage, diffSummary } from '../jobs/diff'
import { explainCall } from '../jobs/explain'
import { previewExport } from '../jobs/export'
import { callLogsFlow, skippedGroupFlow } from '../jobs/flow'
import { previewForgetTenant } from '../jobs/forget-tenant'
import { previewForgetWorkspace } from '../jobs/forget-workspace'
import { printCall } from '../jobs/print-call'
import { previewPurge } from '../jobs/purge'
import { proposeRoot } from '../jobs/propose-root'
import { previewImport } from '../jobs/preview'
import { recordingStory } from '../jobs/recording-story'
import { transcriptsBeside } from '../jobs/transcripts-beside'
import { readTranscript } from '../sources/transcript/read-transcript'
import { callLogCels, callLogDetail } from '../store/call-log-detail'
import { callOfLink } from '../store/call-of-link'
import { readColleague } from '../store/colleague'
import { listCallLogIds } from '../store/call-log-ids'
import { countSourceDeletion } from '../store/delete-source'
import { facet } from '../store/facet'
import { locateCallLog } from '../store/locate-call-log'
import { mappable } from '../store/mappable'
import { findMissing } from '../store/missing'
import { pageCallLogs } from '../store/page-call-logs'
import { qualityReport } from '../store/quality/report'
import { pageSkippedGroups, skippedGroupDetail } from '../store/skipped-groups'
import { copiesOf, countDeletable, countExportable, holdsExportable } from '../store/recording-selection'
import { readServerSync } from '../store/server-sync'
import { listProblems, listSources } from '../store/sources'
import type { ReadStore } from '../store/store'
import { recordingToFind } from '../store/wanted-recording'
import { sumCallLogs } from '../store/sum-call-logs'
import { recordedOf } from '../store/transcripts'
import { callsWithChannel, groupWithChannel, lookUpPasted, usersOfLine } from '../store/understand'
import { workspaceSummary } from '../store/workspace-summary'
import { PEOPLE_QUERIES } from './people-queries'
import type { SourceInputFile } from './protocol'

/** Everything that the reading thread answers, by name. Each takes the open workspace and one request. */
export const QUERIES = {
  ...PEOPLE_QUERIES,
  previewAnonymise,
  pageCallLogs,
  sumCallLogs,
  facet,
  listCallLogIds,
  locateCallLog,
  lookUpPasted,
  callsWithChannel,
  groupWithChannel,
  usersOfLine,
  callLogDetail,
  callLogCels,
  callLogsFlow,
  skippedGroupFlow,
  explainCall,
  proposeRoot,
  recordingStory,
  recordingToFind,
  findMissing,
  mappable,
  countExportable,
  holdsExportable,
  countDeletable,
  copiesOf,
  callOfLink,
  recordedOf,
  asteriskLogLines,
  readColleague: (_store: ReadStore, { path }: { readonly path: string }) => readColleague(path),
  readTranscript: (_store: ReadStore, file: SourceInputFile) => readTranscript(file),
  transcriptsBeside,
  countSourceDeletion,
  listSources: (store: ReadStore, _request: Readonly<Record<string, never>>) => listSources(store),
  listProblems,
  countDeletion,
  serverSync: (store: ReadStore, _request: Readonly<Record<string, never>>) => readServerSync(store),
  pageSkippedGroups,
  skippedGroupDetail,
  qualityReport: (store: ReadStore, _request: Readonly<Record<string, never>>) => qualityReport(store),
  diffSummary,
  diffPage,
  workspaceSummary: (store: ReadStore, { workspace }: { readonly workspace: WorkspaceRef }) =>
    workspaceSummary(store, workspace),
  exportPreview: previewExport,
  printCall,
  previewPurge,
  previewForgetTenant: (store: ReadStore, { tenantUuid }: { readonly tenantUuid: string }) =>
    previewForgetTenant(store, tenantUuid),
  previewForgetWorkspace: (store: ReadStore, { name }: { readonly name: string }) =>
    previewForgetWorkspace(store, name),
  importPreview: (
    store: ReadStore,
    { file, options }: { readonly file: SourceInputFile; readonly options: ImportOptions }
  ): Promise<ImportPreview> => previewImport(store, { kind: 'file', ...file }, options)
}

export type Queries = typeof QUERIES
export type QueryName = keyof Queries
export type QueryRequest<N extends QueryName> = Parameters<Queries[N]>[1]
export type QueryAnswer<N extends QueryName> = Awaited<ReturnType<Queries[N]>>
