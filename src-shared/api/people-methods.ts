import type { CallSelection } from '../model/call-selection'
import type { Comment } from '../model/comment'
import type { Label } from '../model/label'
import type { PeopleMerge, Team } from '../model/team'
import type { CallTranscript, Transcript } from '../model/transcript'
import type { ListMemory, ListState, SavedView } from '../model/view'

type Nothing = Readonly<Record<string, never>>

/** What people keep beside the calls: views, labels, comments, transcripts. */
export interface PeopleMethods {
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
}

/** The same at run time. */
export const PEOPLE_METHODS = [
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
  'transcripts:detach'
] as const satisfies readonly (keyof PeopleMethods)[]
