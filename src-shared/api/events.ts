import type { JobState } from '../model/job'
import type { ServerState } from '../model/server'
import type { WorkspaceSummary } from '../model/workspace'

/** Commands of the native menu, carried out by the window. */
export type AppCommand =
  | 'open'
  | 'export'
  | 'repeat-export'
  | 'report'
  | 'report-file'
  | 'export-recordings'
  | 'anonymise'
  | 'find'
  | 'connect'
  | 'sync'
  | 'show-calls'
  | 'show-quality'
  | 'show-statistics'
  | 'show-recordings'
  | 'show-sources'
  | 'toggle-rail'
  | 'shortcuts'
  | 'cycle-zone'
  | 'clear-filters'
  | 'go-to'
  | 'merge-people'
  | 'forget-customer'
  | 'save-view'
  | 'palette'
  | 'settings'

/** Kinds of what people keep in a workspace beside its calls. */
export type PeopleData =
  | 'views'
  | 'labels'
  | 'options'
  | 'comments'
  | 'team'
  | 'transcripts'
  | 'recordings'
  | 'profiles'
  | 'retention'

/** What the main side tells the window without being asked. */
export interface Events {
  'job:changed': JobState
  /** Call logs, sources or the directory changed, or another workspace is open. */
  'workspace:changed': WorkspaceSummary
  /** What people keep in the open workspace changed. Labels and comments may stand on other calls now; the revision stays. */
  'people:changed': { readonly what: PeopleData }
  /** A recording is being fetched or decoded; `of` null while unknown. Bytes when fetching, microseconds when decoding. */
  'recording:progress': {
    readonly uuid: string
    readonly step: 'fetching' | 'decoding'
    readonly done: number
    readonly of: number | null
  }
  /** The connection of the open workspace: a sync began or ended, the clock was set. */
  'server:changed': ServerState
  'app:command': { readonly command: AppCommand }
  /** An address of a call that came in from outside; `links:open` opens it. */
  'link:arrived': { readonly link: string }
  /** Files that came in by double click, second instance or drop on the icon. */
  'files:arrived': {
    readonly files: readonly { readonly fileId: string; readonly name: string; readonly sizeBytes: number }[]
  }
}

export type EventName = keyof Events
