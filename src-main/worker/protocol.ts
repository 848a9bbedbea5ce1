import type { DeletionSelection, GenerationSelection } from '@shared/api/contract'
import type { PeopleData } from '@shared/api/events'
import type { Result } from '@shared/api/result'
import type { AnonymiseOptions, AnonymiseScope } from '@shared/model/anonymise'
import type { ExportRequest } from '@shared/model/export'
import type { ImportOptions } from '@shared/model/import-preview'
import type { JobState } from '@shared/model/job'
import type { StackAccess } from '../jobs/pack-fetch'
import type { PackOrder } from '../jobs/pack-recordings'
import type { AudioTarget, RecordingPeaks } from '@shared/model/recording'
import type { PlayableFile } from '../jobs/recording-media'
import type { ReportOrder } from '../jobs/report'
import type { SyncRequest } from '../jobs/sync'
import type { ExportStep } from '../store/recording-exports'
import type { Asked, Found } from './finder'
import type { PeopleChange } from './people-journal'
import type { PeopleQuery } from './people-queries'
import type { PeopleOutcome } from './people-writer'

/** A file to read, by its path: threads share the disk, not streams. */
export interface SourceInputFile {
  readonly path: string
  readonly name: string
  readonly sizeBytes: number
}

/** What a job is to do. */
export type JobSpec =
  | {
      readonly kind: 'import'
      readonly file: SourceInputFile
      readonly options: ImportOptions
      readonly background?: boolean
    }
  | {
      readonly kind: 'sync'
      /** Holds the password: a job is never written anywhere. */
      readonly request: SyncRequest
      /** `host/database`. */
      readonly title: string
      readonly background: boolean
    }
  | { readonly kind: 'generate'; readonly selection: GenerationSelection; readonly dryRun: boolean }
  | { readonly kind: 'delete'; readonly selection: DeletionSelection }
  /** Deletes what an import brought. */
  | { readonly kind: 'delete-source'; readonly sourceId: number; readonly fileName: string }
  /** Purges what is older than it is kept; null takes every tenant. */
  | { readonly kind: 'purge'; readonly tenantUuid: string | null }
  /** Forgets all of a tenant; with `words` also those on conversations without call, which are nobody's. */
  | { readonly kind: 'forget'; readonly tenantUuid: string; readonly name: string; readonly words: boolean }
  /** Computes the mapped fields of all calls anew. */
  | { readonly kind: 'map' }
  /** Looks through places for files of recordings: all, or those never looked through. */
  | { readonly kind: 'link'; readonly roots: 'all' | 'new'; readonly background?: boolean }
  | {
      readonly kind: 'pack'
      readonly order: PackOrder
      /** Stack to fetch from, with its secret: a job is never written anywhere. Null fetches nothing. */
      readonly access: StackAccess | null
      /** Name of the target in the host's registry, given back in the result. */
      readonly fileId: string
      readonly fileName: string
    }
  | {
      readonly kind: 'anonymise'
      /** May hold a key: a job is never written anywhere. */
      readonly options: AnonymiseOptions
      readonly scope: AnonymiseScope
      /** Name of the target in the host's registry, given back in the result. */
      readonly fileId: string
      readonly path: string
      readonly fileName: string
    }
  | {
      readonly kind: 'report'
      readonly order: ReportOrder
      /** Name of the target in the host's registry, given back in the result. */
      readonly fileId: string
      readonly path: string
      readonly fileName: string
    }
  | {
      readonly kind: 'export'
      readonly request: ExportRequest
      /** Name of the target in the host's registry, given back in the result. */
      readonly fileId: string
      readonly path: string
      /** Where the file goes that describes this one. */
      readonly aboutPath: string
      readonly aboutFileId?: string
      readonly fileName: string
    }

/** Commands of the thread that writes. `path` is the workspace's. */
export interface WriterCommands {
  /** Creates the workspace, or brings it up to date. */
  prepare: { request: { readonly path: string }; answer: null }
  start: {
    request: {
      readonly jobId: string
      readonly workspaceId: string
      readonly path: string
      readonly spec: JobSpec
    }
    answer: JobState
  }
  cancel: { request: { readonly jobId: string }; answer: JobState }
  /** The answer to the push `copy`; false where it could not be written. No other thread has the workspace open. */
  copied: { request: { readonly written: boolean }; answer: null }
  forgetServer: { request: { readonly path: string }; answer: null }
  setZone: { request: { readonly path: string; readonly zone: string }; answer: null }
  /** Changes people's data; `settled` is false while the change waits for the end of a job's transaction. */
  change: {
    request: { readonly path: string; readonly change: PeopleChange }
    answer: PeopleOutcome
  }
  /** People's data with the changes that are not settled. */
  readPeople: {
    request: { readonly path: string; readonly name: PeopleQuery; readonly request: unknown }
    answer: unknown
  }
}

/** Commands of the thread that packs recordings. */
export interface PackerCommands extends Pick<WriterCommands, 'start' | 'cancel'> {
  /** Writes a workspace anew beside it, as no thread that answers has the time. */
  writeAnew: { request: { readonly path: string }; answer: null }
}

/** Commands of the thread that reads; `queries.ts` adds the queries. */
export interface ReaderCommands {
  open: { request: { readonly path: string }; answer: null }
  close: { request: Readonly<Record<string, never>>; answer: null }
  query: { request: { readonly name: string; readonly request: unknown }; answer: unknown }
}

/** Commands of the thread that finds calls. */
export interface FinderCommands {
  open: { request: { readonly path: string }; answer: null }
  close: { request: Readonly<Record<string, never>>; answer: null }
  /** The workspace changed. */
  changed: { request: Readonly<Record<string, never>>; answer: null }
  ask: { request: Asked; answer: Found }
}

/** Commands of the thread that decodes recordings. `path` is the workspace's. */
export interface MediaCommands {
  /** A file that a browser plays; what has to be written for it goes into the folder of drafts. */
  play: {
    request: { readonly path: string; readonly uuid: string; readonly draftFolder: string }
    answer: PlayableFile
  }
  peaks: { request: { readonly path: string; readonly uuid: string }; answer: RecordingPeaks }
  /** Writes a recording to `out`; bytes written. */
  save: {
    request: {
      readonly path: string
      readonly uuid: string
      readonly target: AudioTarget
      readonly out: string
    }
    answer: number
  }
  /** Gives up the workspace; `forget` removes the sounds that were decoded in this session. */
  close: { request: { readonly forget?: boolean }; answer: null }
}

/** What a thread tells without being asked. */
export type Push =
  /** How far a recording is decoded, microseconds of its sound. */
  | {
      readonly push: 'decoding'
      readonly path: string
      readonly uuid: string
      readonly done: number
      readonly of: number | null
    }
  | { readonly push: 'job'; readonly job: JobState }
  | { readonly push: 'changed'; readonly path: string }
  /** A workspace is to be written anew beside it, and then to be taken by `copied`. */
  | { readonly push: 'copy'; readonly path: string }
  /** An export of recordings got further: to be noted in the workspace. */
  | { readonly push: 'export-step'; readonly path: string; readonly step: ExportStep }
  /** People's data changed: now, or with the end of a transaction that they waited for (`settled`). */
  | {
      readonly push: 'people'
      readonly path: string
      readonly what: readonly PeopleData[]
      readonly settled: boolean
    }

export interface Call {
  readonly call: number
  readonly command: string
  readonly request: unknown
}

export interface Answer {
  readonly call: number
  readonly result: Result<unknown>
}
