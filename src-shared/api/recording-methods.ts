import type { CallSelection } from '../model/call-selection'
import type { ChosenFile } from '../model/chosen-file'
import type { CallFilter } from '../model/call-filter'
import type { JobState } from '../model/job'
import type {
  AudioTarget,
  MediaDeletion,
  OpenRecording,
  RecordingExport,
  RecordingOverview,
  RecordingPeaks,
  RecordingRow,
  RecordingStack,
  RecordingStackState,
  RecordingState,
  RecordingStory,
  RecordingWithFile,
  RootProposal,
  StackProbe,
  StrayCandidate,
  StrayFile
} from '../model/recording'
import type { RecordingSort } from '../model/recording-sort'

type Nothing = Readonly<Record<string, never>>

/** Requests about recordings; `contract.ts` takes them in. */
export interface RecordingMethods {
  'recordings:overview': { request: Nothing; answer: RecordingOverview }
  /** Recordings of a call in order of their start. */
  'recordings:of-call': { request: { callLogId: number }; answer: readonly RecordingWithFile[] }
  /** Recordings of the calls that match, newest first unless sorted; `search` is text within path and uuid. */
  'recordings:page': {
    request: {
      filter: CallFilter
      states?: readonly RecordingState[]
      search?: string
      sort?: RecordingSort
      offset: number
      limit: number
    }
    answer: {
      rows: readonly RecordingRow[]
      total: number
      filtered: number
      counts: Readonly<Record<RecordingState, number>>
    }
  }
  /** Why the call is recorded or is not, from its events and from the directory. */
  'recordings:story': { request: { callLogId: number }; answer: RecordingStory }

  /**
   * A folder or archive with recordings, or one file of which the person knows where it lies: looks through it and says
   * what it could stand for. In browser mode `path` is typed; elsewhere a dialog asks, null when it was cancelled.
   */
  'recordings:choose': { request: { kind: 'folder' | 'file'; path?: string }; answer: RootProposal | null }
  /** Takes a choice of a proposal as a root, and links its files. */
  'recordings:add-root': { request: { proposalId: string; choice: number }; answer: JobState }
  /** Forgets a root and its links; files stay. */
  'recordings:remove-root': { request: { rootId: number }; answer: null }
  /** Looks through all roots again. */
  'recordings:link': { request: Nothing; answer: JobState }
  /** Asks of each place only whether it is there; what changed is told as a change of recordings. */
  'recordings:check-places': { request: Nothing; answer: null }
  /** Sound files without recording. */
  'recordings:strays': {
    request: { search?: string; offset: number; limit: number }
    answer: { rows: readonly StrayFile[]; total: number }
  }
  'recordings:candidates': { request: { strayId: number }; answer: readonly StrayCandidate[] }
  /** Says by hand that a file is that of a recording; stays until it is taken back. */
  'recordings:attach': { request: { strayId: number; uuid: string }; answer: null }
  'recordings:detach': { request: { uuid: string }; answer: null }
  /** Electron only: shows its file in the file manager; of one in an archive, the archive. */
  'recordings:reveal': { request: { uuid: string }; answer: null }

  'recordings:stack': { request: Nothing; answer: RecordingStackState }
  /** Null as secret keeps the one that is known. */
  'recordings:set-stack': {
    request: { stack: RecordingStack; secret: string | null; keepSecret: boolean; cacheLimitBytes: number }
    answer: RecordingStackState
  }
  'recordings:probe-stack': { request: { stack: RecordingStack; secret: string | null }; answer: StackProbe }
  /** Forgets address and secret; fetched files stay until the cache is emptied. */
  'recordings:forget-stack': { request: Nothing; answer: RecordingStackState }
  'recordings:empty-cache': { request: Nothing; answer: RecordingStackState }
  /** Fetches the file from the stack. `recording:progress` tells how far it is. */
  'recordings:fetch': { request: { uuid: string }; answer: RecordingWithFile }
  /** Gives up fetching it; `recordings:fetch` answers `cancelled`, and nothing is kept. */
  'recordings:cancel-fetch': { request: { uuid: string }; answer: null }

  /** Makes it ready to be heard; decodes what no browser plays. Problems: `audio-empty`, `audio-damaged`, `audio-unsupported`. */
  'recordings:open': { request: { uuid: string }; answer: OpenRecording }
  /** The same for a file without call; its `uuid` names nothing else. */
  'recordings:open-stray': { request: { strayId: number }; answer: OpenRecording }
  'recordings:peaks': { request: { uuid: string }; answer: RecordingPeaks }
  /** Writes one recording to a file that was chosen with `files:choose-save`. */
  'recordings:save': {
    request: { uuid: string; target: AudioTarget; fileId: string }
    answer: { readonly file: ChosenFile }
  }

  /** Recordings of calls as a ZIP in the reference's layout, `missing.csv` inside (spec 12.1). */
  'recordings:export': {
    request: {
      calls: CallSelection
      /** Only these of them. */
      uuids?: readonly string[]
      by: 'call' | 'conversation'
      target: AudioTarget
      /** Fetches those that are on the stack only. */
      fetch: boolean
      /** Of the reasons in `missing.csv`; English without. */
      language?: 'en' | 'fr'
      fileId: string
    }
    answer: JobState
  }
  /** How many recordings an export would write, and how many it could not. */
  'recordings:exportable': {
    request: { calls: CallSelection }
    answer: { readonly counts: Readonly<Record<RecordingState, number>>; readonly bytes: number }
  }
  'recordings:exports': { request: Nothing; answer: readonly RecordingExport[] }
  'recordings:resume-export': { request: { uuid: string }; answer: JobState }
  /** Removes the file; the export stays in the list as `deleted`. */
  'recordings:delete-export': { request: { uuid: string }; answer: RecordingExport }

  'recordings:deletable': { request: { calls: CallSelection }; answer: MediaDeletion }
  /** Deletes copies that Calltrail made; recordings stay in their calls. */
  'recordings:delete-media': { request: { calls: CallSelection }; answer: MediaDeletion }
}

/** Their names at run time. */
export const RECORDING_METHODS = [
  'recordings:export',
  'recordings:exportable',
  'recordings:exports',
  'recordings:resume-export',
  'recordings:delete-export',
  'recordings:deletable',
  'recordings:delete-media',
  'recordings:story',
  'recordings:overview',
  'recordings:of-call',
  'recordings:page',
  'recordings:choose',
  'recordings:add-root',
  'recordings:remove-root',
  'recordings:link',
  'recordings:check-places',
  'recordings:strays',
  'recordings:candidates',
  'recordings:attach',
  'recordings:detach',
  'recordings:reveal',
  'recordings:open',
  'recordings:open-stray',
  'recordings:peaks',
  'recordings:save',
  'recordings:stack',
  'recordings:set-stack',
  'recordings:probe-stack',
  'recordings:forget-stack',
  'recordings:empty-cache',
  'recordings:fetch',
  'recordings:cancel-fetch'
] as const satisfies readonly (keyof RecordingMethods)[]
