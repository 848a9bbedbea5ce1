import type { PeopleData } from '@shared/api/events'
import type { RequestOf } from '@shared/api/contract'
import type { Statistics } from '@shared/model/statistics'
import type { ImportOptions, ImportPreview } from '@shared/model/import-preview'
import type { JobState } from '@shared/model/job'
import type { WorkspaceRef, WorkspaceSummary } from '@shared/model/workspace'
import type { FinderQueries } from './finder-queries'
import type { PeopleAnswer, PeopleCommand, PeopleRequest } from './people-commands'
import type { PeopleQuery, PeopleQueryAnswer, PeopleQueryRequest } from './people-queries'
import type { JobSpec, MediaCommands, SourceInputFile } from './protocol'
import type { QueryAnswer, QueryName, QueryRequest } from './queries'

/** Whom the threads tell what happens. */
export interface BackendOptions {
  readonly onJob: (job: JobState) => void
  /** Call logs, sources, directory or settings of the open workspace changed. */
  readonly onChanged: (summary: WorkspaceSummary) => void
  /** Views, labels or options of the open workspace changed. */
  readonly onPeople?: (what: PeopleData) => void
  /** A recording of the open workspace is being decoded; microseconds of its sound. */
  readonly onDecoding?: (uuid: string, done: number, of: number | null) => void
}

/** A workspace to open: who it is for the window, and where its file lies. */
export interface WorkspaceFile extends Omit<WorkspaceRef, 'id'> {
  readonly workspaceId: string
  readonly path: string
}

/** Queries as the client takes them: the summary knows by itself which workspace is open. */
export type ClientRequest<N extends QueryName> = N extends 'workspaceSummary'
  ? Readonly<Record<string, never>>
  : QueryRequest<N>

/** What the thread that decodes is asked for. */
export type MediaQuery = Exclude<keyof MediaCommands, 'close'>
/** The client adds which workspace is open. */
export type MediaRequest<K extends MediaQuery> = Omit<MediaCommands[K]['request'], 'path'>

/** The threads behind one door. Everything that goes wrong rejects with an `AppError`. */
export interface Backend {
  /** Opens a workspace, creating its file; jobs of the one open before go on. */
  open(workspace: WorkspaceFile): Promise<WorkspaceSummary>
  /**
   * Asks the reading thread, or the finding one for what that answers quicker. Questions of the list that a newer one
   * overtakes reject with `outdated`, see `Questions`. `asker` is the window that asks.
   */
  query<N extends QueryName>(name: N, request: ClientRequest<N>, asker?: string): Promise<QueryAnswer<N>>
  /** A person's page; waits for the index of all calls where that is being made. */
  person(request: Parameters<FinderQueries['person']>[1]): Promise<ReturnType<FinderQueries['person']>>
  /** The same for figures of many calls; a newer question of the same window makes an older one fail with `outdated`. */
  statistics(request: RequestOf<'statistics:report'>, asker?: string): Promise<Statistics>
  preview(request: {
    readonly file: SourceInputFile
    readonly options: ImportOptions
  }): Promise<ImportPreview>
  /** Queues a job on the open workspace. */
  startJob(spec: JobSpec): Promise<JobState>
  /** Asks a job to stop; its state as of now. */
  cancelJob(jobId: string): Promise<JobState>
  /** Forgets a finished job. */
  dismissJob(jobId: string): Promise<void>
  /** Jobs on the open workspace since the start that were not dismissed, oldest first. */
  listJobs(): readonly JobState[]
  /** Changes people's data of the open workspace, while a job runs too: it never waits for the job's end. */
  change<C extends PeopleCommand>(name: C, request: PeopleRequest<C>): Promise<PeopleAnswer<C>>
  /** True while this workspace is the open one. */
  isOpen(workspaceId: string): boolean
  /** True when every change of people's data is there for all threads; waits for it, but not longer than told. */
  isSettled(withinMs: number): Promise<boolean>
  /** People's data of the open workspace with everything that was changed. */
  readPeople<Q extends PeopleQuery>(name: Q, request: PeopleQueryRequest<Q>): Promise<PeopleQueryAnswer<Q>>
  /**
   * Asks the thread that decodes recordings, which no job holds up. Of calls other than the one asked for last, it stops
   * what was to be played or drawn: that rejects with `cancelled`.
   */
  media<K extends MediaQuery>(name: K, request: MediaRequest<K>): Promise<MediaCommands[K]['answer']>
  /** Removes sounds that were decoded in this session; what is wanted again is decoded again. */
  forgetSounds(): Promise<void>
  /** Forgets the server of the open workspace; what was read from it stays. */
  forgetServer(): Promise<void>
  setZone(zone: string): Promise<WorkspaceSummary>
  /**
   * Closes the open workspace in all threads, so that its file can be removed, and forgets its jobs. Throws
   * `workspace-busy` while one of them is not finished.
   */
  leave(): Promise<void>
  /** Ends the threads; what a job has not committed is undone. */
  close(): Promise<void>
}
