import { knownRoots } from '../store/away-roots'
import { listComments } from '../store/comments'
import { listExportProfiles } from '../store/export-profiles'
import { readLabels } from '../store/labels'
import { readMemory } from '../store/list-memory'
import { exportRequest, findExport, listExports } from '../store/recording-exports'
import { strayCandidates } from '../jobs/stray-candidates'
import { pageRecordings, recordingsOfCall } from '../store/recording-rows'
import { listViews } from '../store/saved-views'
import { cachedFiles, cacheRoots } from '../store/recording-cache'
import { recordingWithFile } from '../store/recording-with-file'
import { readStackChoice } from '../store/recording-stack'
import { readRecentReports } from '../store/recent-reports'
import { readRetention } from '../store/retention'
import type { ReadStore } from '../store/store'
import { storedTeam } from '../store/team'
import { pageStrays, recordingOverview } from '../store/stray-files'
import { readTranscripts } from '../store/transcripts'
import { readWorkspaceOptions } from '../store/workspace-options'

type Nothing = Readonly<Record<string, never>>

/** What people keep in a workspace beside its calls, by name; each answer is small. */
export const PEOPLE_QUERIES = {
  listViews: (store: ReadStore, _request: Nothing) => listViews(store),
  readMemory: (store: ReadStore, _request: Nothing) => readMemory(store),
  listExportProfiles: (store: ReadStore, _request: Nothing) => listExportProfiles(store),
  readRecentReports: (store: ReadStore, _request: Nothing) => readRecentReports(store),
  readLabels: (store: ReadStore, _request: Nothing) => readLabels(store),
  readWorkspaceOptions: (store: ReadStore, _request: Nothing) => readWorkspaceOptions(store),
  storedTeam: (store: ReadStore, _request: Nothing) => storedTeam(store),
  listComments,
  readStackChoice: (store: ReadStore, _request: Nothing) => readStackChoice(store),
  cacheRoots: (store: ReadStore, _request: Nothing) => cacheRoots(store),
  cachedFiles,
  recordingWithFile,
  listExports: (store: ReadStore, _request: Nothing) => listExports(store),
  findExport,
  exportRequest,
  knownRoots: (store: ReadStore, _request: Nothing) => knownRoots(store),
  recordingOverview,
  recordingsOfCall,
  pageRecordings,
  pageStrays,
  strayCandidates,
  readTranscripts,
  readRetention: (store: ReadStore, _request: Nothing) => readRetention(store)
} as const satisfies Readonly<Record<string, (store: ReadStore, request: never) => unknown>>

export type PeopleQuery = keyof typeof PEOPLE_QUERIES
export type PeopleQueryRequest<Q extends PeopleQuery> = Parameters<(typeof PEOPLE_QUERIES)[Q]>[1]
export type PeopleQueryAnswer<Q extends PeopleQuery> = ReturnType<(typeof PEOPLE_QUERIES)[Q]>

/** The answer to one of them. */
export function answerPeople(store: ReadStore, name: PeopleQuery, request: unknown): unknown {
  // The client's types hold query and request together.
  return PEOPLE_QUERIES[name](store, request as never)
}
