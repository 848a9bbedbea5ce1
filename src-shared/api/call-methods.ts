import type { AsteriskLogLines } from '../model/asterisk-log'
import type { CallFilter, CallSort } from '../model/call-filter'
import type { SkipCode } from '../model/call-log'
import type { CallLogCels, CallLogDetail, CallLogRow } from '../model/call-log-row'
import type { CallSums, DeletionSelection, GenerationSelection } from '../model/call-selection'
import type { StoredCel } from '../model/cel'
import type { Facet, FacetName } from '../model/facet'
import type { FlowDiagram } from '../model/flow'
import type { JobState } from '../model/job'
import type { Page } from '../model/page'
import type { Person, PersonReport } from '../model/person'
import type { Understanding } from '../model/understanding'
import type { CallWhy, MissingAnswer } from '../model/why'
import type { SkippedGroupDetail, SkippedGroupRow } from '../model/workspace'

/** Calls, what explains them, and the groups that gave none. */
export interface CallMethods {
  /** Lines of an Asterisk log that belong to a call; times without zone are those of the workspace. */
  'asterisk-log:lines': { request: { fileId: string; callLogId: number }; answer: AsteriskLogLines }

  'generation:start': { request: { selection: GenerationSelection; dryRun: boolean }; answer: JobState }

  /** What a deletion would take: how many call logs, and how many of them no generation brings back. */
  'call-logs:deletable': {
    request: { selection: DeletionSelection }
    answer: { readonly callLogs: number; readonly withoutCels: number }
  }
  'call-logs:delete': { request: { selection: DeletionSelection }; answer: JobState }
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
}

/** The same at run time. */
export const CALL_METHODS = [
  'asterisk-log:lines',
  'generation:start',
  'call-logs:deletable',
  'call-logs:delete',
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
  'skipped-groups:page',
  'skipped-groups:detail',
  'skipped-groups:flow'
] as const satisfies readonly (keyof CallMethods)[]
