import type { ChosenFile, FilePurpose } from '../model/chosen-file'
import type { FacetValue } from '../model/facet'
import type { JobState } from '../model/job'
import type { AppInfo, Settings } from '../model/settings'
import type { WorkspaceRef, WorkspaceSummary } from '../model/workspace'
import type { WorkspaceOptions } from '../model/workspace-options'

type Nothing = Readonly<Record<string, never>>

/** The application itself: its settings, workspaces, files, jobs and links. */
export interface AppMethods {
  'app:info': { request: Nothing; answer: AppInfo }

  'settings:get': { request: Nothing; answer: Settings }
  'settings:set': { request: Partial<Settings>; answer: Settings }

  'workspaces:list': { request: Nothing; answer: readonly WorkspaceRef[] }
  'workspaces:summary': { request: Nothing; answer: WorkspaceSummary }
  'workspaces:open': { request: { workspaceId: string }; answer: WorkspaceSummary }
  'workspaces:create': { request: { name: string }; answer: WorkspaceSummary }
  'workspaces:set-zone': { request: { zone: string }; answer: WorkspaceSummary }
  'workspaces:options': { request: Nothing; answer: WorkspaceOptions }
  /** Changes what is given. Another mapping starts the job that computes the mapped fields of all calls anew. */
  'workspaces:set-options': {
    request: Partial<WorkspaceOptions>
    answer: { options: WorkspaceOptions; job: JobState | null }
  }
  /** Applications, user events and accounts that the events of this workspace hold, most frequent first. */
  'workspaces:mappable': {
    request: Nothing
    answer: {
      readonly applications: readonly FacetValue[]
      readonly events: readonly FacetValue[]
      readonly fields: readonly FacetValue[]
    }
  }

  /**
   * Opens the workspace of a `calltrail://` link and finds its call, or the group without call of that conversation; what
   * is not there is null. No link at all: `invalid-request`.
   */
  'links:open': {
    request: { link: string }
    answer: {
      readonly workspaceId: string | null
      readonly callLogId: number | null
      readonly groupId: number | null
      readonly tab: string | null
    }
  }

  /** Native dialog; null when the person cancels. Browser mode answers `no-dialog`: use upload or a path. */
  'files:choose': { request: { purpose: FilePurpose }; answer: readonly ChosenFile[] | null }
  /** Where an export goes: a dialog, null when cancelled; in browser mode a file that `downloadUrl` fetches afterwards. */
  'files:choose-save': { request: { suggestedName: string }; answer: ChosenFile | null }
  /**
   * The same without asking: a new file in the folder of one that was written in this session, under a name that is free.
   * `file-not-found` when that one is not known any more.
   */
  'files:save-beside': { request: { fileId: string; suggestedName: string }; answer: ChosenFile }
  /** Browser mode only: a path typed by the person who started the server. */
  'files:open-path': { request: { path: string }; answer: readonly ChosenFile[] }
  /** Electron only: shows the file in the file manager. */
  'files:reveal': { request: { fileId: string }; answer: null }

  'jobs:list': { request: Nothing; answer: readonly JobState[] }
  'jobs:cancel': { request: { jobId: string }; answer: JobState }
  'jobs:dismiss': { request: { jobId: string }; answer: null }
}

/** The same at run time. */
export const APP_METHODS = [
  'app:info',
  'settings:get',
  'settings:set',
  'workspaces:list',
  'workspaces:summary',
  'workspaces:open',
  'workspaces:create',
  'workspaces:set-zone',
  'workspaces:options',
  'workspaces:set-options',
  'workspaces:mappable',
  'links:open',
  'files:choose',
  'files:choose-save',
  'files:save-beside',
  'files:open-path',
  'files:reveal',
  'jobs:list',
  'jobs:cancel',
  'jobs:dismiss'
] as const satisfies readonly (keyof AppMethods)[]
