import type { AppInfo, FilePurpose } from '@shared/api/contract'
import type { WorkspaceSummary } from '@shared/model/workspace'
import type { Backend } from '../worker/backend'
import type { FileRegistry } from './file-registry'
import type { MediaShelf } from './media-shelf'
import type { RecordingPlaces } from './recording-places'
import type { RecordingStackConnection } from './recording-stack'
import type { ServerConnection } from './server-connection'
import type { SettingsFile } from './settings-file'
import type { WorkspacePlace, Workspaces } from './workspaces'

/** What only a desktop can do; browser mode has none of it. */
export interface Desktop {
  /** Paths that the person chose, null when the dialog was cancelled. */
  chooseFiles(purpose: FilePurpose): Promise<readonly string[] | null>
  /** Folder that the person chose, null when the dialog was cancelled. */
  chooseFolder(): Promise<string | null>
  /** Path to save to, null when the dialog was cancelled. */
  chooseSave(suggestedName: string): Promise<string | null>
  /** Shows a file in the file manager. */
  reveal(path: string): void
}

/** Everything that handlers use. */
export interface ApiContext {
  readonly info: AppInfo
  readonly backend: Backend
  readonly files: FileRegistry
  readonly media: MediaShelf
  readonly settings: SettingsFile
  readonly workspaces: Workspaces
  readonly desktop: Desktop | null
  readonly server: ServerConnection
  /** The stack that recordings are fetched from. */
  readonly stack: RecordingStackConnection
  /** Whether the places of recordings are there. */
  readonly places: RecordingPlaces
  /** Opens a workspace and remembers it; fills the sample when it is empty. */
  openWorkspace(place: WorkspacePlace): Promise<WorkspaceSummary>
  /** Has `work` done once a job has ended in any way. */
  whenEnded(jobId: string, work: () => Promise<void>): void
  /** True for an uploaded file that a job which has not ended is going to read. */
  isTaken(fileId: string): boolean
  /** Called when a job takes over an uploaded file, which is removed once the job is done. */
  jobTakes(jobId: string, fileId: string): void
  onSettings(): void
  warn(message: string): void
}
