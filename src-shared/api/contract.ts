import type { AsteriskLogLines } from '../model/asterisk-log'
import type { CallFilter, CallSort } from '../model/call-filter'
import type { CallLogCels, CallLogDetail, CallLogRow } from '../model/call-log-row'
import type { StoredCel } from '../model/cel'
import type { Comment } from '../model/comment'
import type { DiffCause, DiffKind, DiffRow, DiffScope, DiffSummary } from '../model/diff'
import type { FlowDiagram } from '../model/flow'
import type { ImportOptions, ImportPreview } from '../model/import-preview'
import type { SkipCode } from '../model/call-log'
import type { JobState, RowProblem } from '../model/job'
import type { Label } from '../model/label'
import type { Person, PersonReport } from '../model/person'
import type { QualityReport } from '../model/quality'
import type { ServerPeriod, ServerProbe, ServerSettings, ServerState } from '../model/server'
import type { PeopleMerge, Team } from '../model/team'
import type { CallTranscript, Transcript } from '../model/transcript'
import type { Understanding } from '../model/understanding'
import type { ListMemory, ListState, SavedView } from '../model/view'
import type { CallWhy, MissingAnswer } from '../model/why'
import type { WorkspaceOptions } from '../model/workspace-options'
import { RECORDING_METHODS, type RecordingMethods } from './recording-methods'
import { REPORT_METHODS, type ReportMethods } from './report-methods'
import type {
  SkippedGroupDetail,
  SkippedGroupRow,
  SourceRow,
  WorkspaceRef,
  WorkspaceSummary
} from '../model/workspace'

/** A file that the person chose or dropped. The window never sees a path, only this. */
export interface ChosenFile {
  readonly fileId: string
  readonly name: string
  readonly sizeBytes: number
}

export interface AppInfo {
  readonly version: string
  readonly host: 'electron' | 'http'
  readonly platform: string
  readonly locale: string
  /** Zone of this computer (IANA). */
  readonly computerZone: string
  readonly firstStart: boolean
}

export interface Page<T> {
  readonly rows: readonly T[]
  readonly offset: number
  /** All there are, ignoring the filter. */
  readonly total: number
  /** All that match the filter. */
  readonly filtered: number
  readonly revision: number
}

export interface CallSums {
  readonly total: number
  readonly filtered: number
  readonly ringUs: number
  readonly talkUs: number
  readonly answered: number
  readonly recordings: number
  /** Calls that the durations are of: the selection, or all that match. */
  readonly selected: number
}

/** Calls chosen one by one, or all that match but some. */
export type CallSelection =
  { readonly ids: readonly number[] } | { readonly filter: CallFilter; readonly except: readonly number[] }

/** What a facet can be asked for; `FACET_PARTS` says which part of the filter it leaves out while it counts. */
export const FACET_NAMES = [
  'tags',
  'labels',
  'directions',
  'outcomes',
  'statuses',
  'blocked',
  'recorded',
  'recordingStates',
  'hangupCauses',
  'hangupSources',
  'tenants',
  'users',
  'participants',
  'requestedInternalExtensions',
  'requestedInternalContexts',
  'campaigns'
] as const
export type FacetName = (typeof FACET_NAMES)[number]

export const FACET_PARTS: Readonly<Record<FacetName, keyof CallFilter>> = {
  tags: 'tags',
  labels: 'labels',
  directions: 'directions',
  outcomes: 'outcomes',
  statuses: 'statuses',
  blocked: 'blocked',
  recorded: 'recorded',
  recordingStates: 'recordingStates',
  hangupCauses: 'hangupCauses',
  hangupSources: 'hangupSources',
  tenants: 'tenantUuids',
  users: 'userUuids',
  participants: 'participantUuids',
  requestedInternalExtensions: 'requestedInternalExtension',
  requestedInternalContexts: 'requestedInternalContext',
  campaigns: 'campaignIds'
}

export interface FacetValue {
  /** The value as text; "" stands for calls that have none. Flags are "true" and "false". */
  readonly value: string
  /** Name of a tenant or user, where the directory has one. */
  readonly label?: string
  readonly count: number
}

/** Counts of one facet within the other filters. */
export interface Facet {
  readonly name: FacetName
  readonly values: readonly FacetValue[]
  /** True when there are more values than are listed: type to search among them. */
  readonly truncated: boolean
}

/** Most values that a facet lists. */
export const FACET_LIMIT = 200

export type ThemeSetting = 'system' | 'light' | 'dark'
export interface Settings {
  readonly theme: ThemeSetting
  readonly language: 'system' | 'en' | 'fr'
  /** Zone in which times are shown: `server`, `tenant`, `computer`, `UTC`, or an IANA name. */
  readonly displayZone: string
  /** `2m 04s`, `0:02:04` or `124`. */
  readonly durationStyle: DurationStyle
  /** Numbers as they were dialled, or grouped by the habits of their country. */
  readonly numberStyle: 'dialled' | 'grouped'
  /** Per cent of the usual size of text, 80 to 200. */
  readonly fontScale: number
}

export const DURATION_STYLES = ['units', 'clock', 'seconds'] as const
export type DurationStyle = (typeof DURATION_STYLES)[number]

/**
 * Which CELs a generation takes (spec 2.1). `count` 0 means no limit; `outdated` are those of call logs that were made
 * with another directory than the one loaded now.
 */
export type GenerationSelection =
  | { readonly kind: 'last'; readonly count: number }
  | { readonly kind: 'days'; readonly days: number }
  | { readonly kind: 'linkedid'; readonly linkedid: string }
  | { readonly kind: 'outdated' }
  | { readonly kind: 'all' }

export type DeletionSelection = { readonly kind: 'days'; readonly days: number } | { readonly kind: 'all' }

/** What a file is chosen for: it decides which files the dialog offers. */
export const FILE_PURPOSES = [
  'dump',
  'directory',
  'workspace',
  'transcript',
  'log',
  'recording',
  'profile',
  'report'
] as const
export type FilePurpose = (typeof FILE_PURPOSES)[number]

type Nothing = Readonly<Record<string, never>>

/** Every request there is: one object in, one value out. Handlers answer with a `Result` of the second. */
export interface Contract extends RecordingMethods, Pick<ReportMethods, (typeof REPORT_METHODS)[number]> {
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

  'views:list': { request: Nothing; answer: readonly SavedView[] }
  /** Without `id` a new view, at the end. A name that is taken: `name-taken`. */
  'views:save': { request: ListState & { id?: number; name: string }; answer: SavedView }
  'views:delete': { request: { id: number }; answer: null }
  /** All ids in their new order. */
  'views:order': { request: { ids: readonly number[] }; answer: null }
  'views:memory': { request: Nothing; answer: ListMemory }
  /** Nothing is remembered when another workspace is open by now: the list is not that one's. */
  'views:remember': { request: Partial<ListMemory> & { workspaceId: string }; answer: null }

  'labels:list': { request: Nothing; answer: readonly Label[] }
  'labels:save': { request: Omit<Label, 'id' | 'calls'> & { id?: number }; answer: Label }
  /** Takes it off all calls. Answers the conversations that had it by hand, so that it can be undone. */
  'labels:delete': { request: { id: number }; answer: { on: readonly string[]; off: readonly string[] } }
  /**
   * Puts a label on calls or takes it off, by ids or by filter without some; how many changed. `waits`: lists and filters
   * show it once the running job has written what it is reading, and `people:changed` tells when.
   */
  'labels:apply': {
    request: { labelId: number; on: boolean; calls: CallSelection }
    answer: { changed: number; waits: boolean }
  }
  /** Brings back what `labels:delete` took; with its `id`, filters that name it mean it again. */
  'labels:restore': {
    request: {
      label: Omit<Label, 'id' | 'calls'> & { id?: number }
      on: readonly string[]
      off: readonly string[]
    }
    answer: Label
  }

  'team:get': { request: Nothing; answer: Team }
  /** Changes what is given. */
  'team:set': { request: Partial<Team>; answer: Team }
  /** Oldest first. */
  'comments:list': { request: { conversationId: string }; answer: readonly Comment[] }
  /**
   * Without `id` a new one, signed with `me` of the team; of somebody else: `comment-of-another`. Lists and filters show
   * it once the running job has written what it is reading, `comments:list` at once; `people:changed` tells both.
   */
  'comments:save': { request: { id?: string; conversationId: string; text: string }; answer: Comment }
  'comments:delete': { request: { id: string }; answer: null }
  /** Brings back a deleted one. */
  'comments:restore': { request: { id: string }; answer: Comment }
  /** Takes over comments, labels, views and transcripts of another workspace file. */
  'people:merge': { request: { fileId: string }; answer: PeopleMerge }

  /** Those attached by hand, and those beside the files of recordings that are on this disk. */
  'transcripts:get': { request: { callLogId: number }; answer: readonly CallTranscript[] }
  /** Reads a file of at most 20 MB, and puts it in the place of the one that is there. */
  'transcripts:attach': {
    request: { callLogId: number; recordingUuid: string | null; fileId: string }
    answer: Transcript
  }
  'transcripts:detach': { request: { callLogId: number; recordingUuid: string | null }; answer: null }
  /** Lines of an Asterisk log that belong to a call; times without zone are those of the workspace. */
  'asterisk-log:lines': { request: { fileId: string; callLogId: number }; answer: AsteriskLogLines }

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

  'imports:preview': { request: { fileId: string; options: ImportOptions }; answer: ImportPreview }
  'imports:start': { request: { fileId: string; options: ImportOptions }; answer: JobState }
  'generation:start': { request: { selection: GenerationSelection; dryRun: boolean }; answer: JobState }
  /** What a deletion would take: how many call logs, and how many of them no generation brings back. */
  'call-logs:deletable': {
    request: { selection: DeletionSelection }
    answer: { readonly callLogs: number; readonly withoutCels: number }
  }
  'call-logs:delete': { request: { selection: DeletionSelection }; answer: JobState }
  'jobs:list': { request: Nothing; answer: readonly JobState[] }
  'jobs:cancel': { request: { jobId: string }; answer: JobState }
  'jobs:dismiss': { request: { jobId: string }; answer: null }

  'call-logs:page': {
    request: { filter: CallFilter; sort: CallSort; offset: number; limit: number }
    answer: Page<CallLogRow>
  }
  /** `ids` or `except`: sums of a selection; `total` and `filtered` stay those of the filter, `selected` is its count. */
  'call-logs:sums': {
    request: { filter: CallFilter; ids?: readonly number[]; except?: readonly number[] }
    answer: CallSums
  }
  /** `search`: only values that hold this text, in value or label. Ticked values are always listed. */
  'call-logs:facet': { request: { name: FacetName; filter: CallFilter; search?: string }; answer: Facet }
  /** Ids of a stretch of the list, for selecting it: at most 100 000. */
  'call-logs:ids': {
    request: { filter: CallFilter; sort: CallSort; offset: number; limit: number }
    answer: { ids: readonly number[]; filtered: number; revision: number }
  }
  /**
   * Where in the list a call stands, or the call nearest to a moment when the list is sorted by date; null offset when
   * the call is not in the list.
   */
  'call-logs:locate': {
    request: { filter: CallFilter; sort: CallSort; target: { id: number } | { date: number } }
    answer: { offset: number | null; id: number | null; filtered: number; revision: number }
  }
  /** Every way to read a pasted text that finds something, best first; the plain text search last, always there. */
  'call-logs:understand': { request: { text: string }; answer: readonly Understanding[] }
  'call-logs:person': {
    request: { person: Person; filter: CallFilter; zone: string }
    answer: PersonReport
  }
  'call-logs:detail': { request: { id: number }; answer: CallLogDetail }
  'call-logs:cels': { request: { id: number }; answer: CallLogCels }
  /** One call, or several of a conversation in one drawing. `fold` shows both halves of a Local channel as one lane. */
  'call-logs:flow': { request: { ids: readonly number[]; fold: boolean }; answer: FlowDiagram }
  /** Interprets the call's events again with the directory of today and says where each value comes from. */
  'call-logs:why': { request: { id: number }; answer: CallWhy }
  /** Why a linkedid, uniqueid, conversation id, channel name or number has no call log. */
  'missing:explain': { request: { text: string }; answer: MissingAnswer }

  'sources:list': { request: Nothing; answer: readonly SourceRow[] }
  'sources:problems': {
    request: { sourceId: number; offset: number; limit: number }
    answer: { rows: readonly RowProblem[]; total: number }
  }
  /** `search` is text within conversation id, linkedids or reason; `total` counts what matches. */
  'skipped-groups:page': {
    request: { codes?: readonly SkipCode[]; search?: string; offset: number; limit: number }
    answer: { rows: readonly SkippedGroupRow[]; total: number }
  }
  /** A group that gave no call log, with its rows in group order, so that it opens like a call. */
  'skipped-groups:detail': {
    request: { id: number }
    answer: { group: SkippedGroupDetail; cels: readonly StoredCel[] }
  }

  'skipped-groups:flow': { request: { id: number; fold: boolean }; answer: FlowDiagram }

  /** Looks through all events, then keeps the report until the workspace changes. */
  'quality:report': { request: Nothing; answer: QualityReport }

  'diff:summary': { request: DiffScope; answer: DiffSummary }
  /** Calls that are not equal, in order of their start; `total` counts those of the kind and cause. */
  'diff:page': {
    request: DiffScope & { kind?: DiffKind; cause?: DiffCause; offset: number; limit: number }
    answer: { rows: readonly DiffRow[]; total: number; revision: number }
  }
  /** The list of calls that are not equal as a file, with times in `zone` (IANA). `truncated` as in the summary. */
  'diff:export': {
    request: DiffScope & { form: 'csv' | 'json'; zone: string; fileId: string }
    answer: { readonly calls: number; readonly truncated: boolean }
  }

  /** Tries everything that reading a server needs, in order. Null as password: the kept one, or that of the password file. */
  'servers:probe': {
    request: { settings: ServerSettings; password: string | null; directory: boolean }
    answer: ServerProbe
  }
  /** Reads what is new. `connect` names the server first, and the workspace then remembers it. */
  'servers:sync': {
    request: {
      connect?: {
        settings: ServerSettings
        password: string | null
        keepPassword: boolean
        period?: ServerPeriod
        directory: boolean
      }
    }
    answer: JobState
  }
  'servers:state': { request: Nothing; answer: ServerState }
  /** Minutes between two automatic syncs; 0 switches them off. */
  'servers:schedule': { request: { everyMinutes: number }; answer: ServerState }
  /** Shows new calls soon after they end, as long as this workspace is open. */
  'servers:follow': { request: { on: boolean }; answer: ServerState }
  /** Forgets server and password; what was read stays. */
  'servers:forget': { request: Nothing; answer: ServerState }
}

export type Method = keyof Contract
export type RequestOf<M extends Method> = Contract[M]['request']
export type AnswerOf<M extends Method> = Contract[M]['answer']

/** The runtime list of methods; the type check fails when it and `Contract` differ. */
export const METHODS = [
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
  'views:list',
  'views:save',
  'views:delete',
  'views:order',
  'views:memory',
  'views:remember',
  'labels:list',
  'labels:save',
  'labels:delete',
  'labels:apply',
  'labels:restore',
  'team:get',
  'team:set',
  'comments:list',
  'comments:save',
  'comments:delete',
  'comments:restore',
  'people:merge',
  'transcripts:get',
  'transcripts:attach',
  'transcripts:detach',
  'asterisk-log:lines',
  'links:open',
  'files:choose',
  'files:choose-save',
  'files:save-beside',
  'files:open-path',
  'files:reveal',
  'imports:preview',
  'imports:start',
  'generation:start',
  'call-logs:deletable',
  'call-logs:delete',
  'jobs:list',
  'jobs:cancel',
  'jobs:dismiss',
  'call-logs:page',
  'call-logs:sums',
  'call-logs:facet',
  'call-logs:ids',
  'call-logs:locate',
  'call-logs:understand',
  'call-logs:person',
  'call-logs:detail',
  'call-logs:cels',
  'call-logs:flow',
  'call-logs:why',
  'missing:explain',
  'sources:list',
  'sources:problems',
  'skipped-groups:page',
  'skipped-groups:detail',
  'skipped-groups:flow',
  'quality:report',
  'diff:summary',
  'diff:page',
  'diff:export',
  'servers:probe',
  'servers:sync',
  'servers:state',
  'servers:schedule',
  'servers:follow',
  'servers:forget',
  ...RECORDING_METHODS,
  ...REPORT_METHODS
] as const satisfies readonly Method[]

type Missing = Exclude<Method, (typeof METHODS)[number]>
/** Compiles only while every method of the contract is listed above. */
export const everyMethodIsListed: [Missing] extends [never] ? true : Missing = true
