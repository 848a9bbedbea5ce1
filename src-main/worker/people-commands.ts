import { applyLabel } from '../store/apply-label'
import { deleteComment, restoreComment, saveComment } from '../store/comments'
import { deleteExportProfile, saveExportProfile } from '../store/export-profiles'
import { deleteLabel, restoreLabel, saveLabel } from '../store/labels'
import { rememberList } from '../store/list-memory'
import { mergeColleague } from '../store/merge-colleague'
import { deleteView, orderViews, saveView } from '../store/saved-views'
import { noteRoots } from '../store/away-roots'
import { addRecordingRoot, moveRecordingRoot, removeRecordingRoot } from '../store/recording-roots'
import { attachRecording, detachRecording } from '../store/stray-files'
import type { ReadStore, WriteStore } from '../store/store'
import { addExport, noteExport } from '../store/recording-exports'
import { forgetCopies } from '../store/recording-selection'
import { linkFetched, settleCache, unlinkFetched } from '../store/recording-cache'
import { chooseStack } from '../store/recording-stack'
import { rememberReport } from '../store/recent-reports'
import { setRetention } from '../store/retention'
import { setTeam } from '../store/team'
import { attachTranscript, detachTranscript } from '../store/transcripts'
import { changeOptions } from '../store/workspace-options'
import type { PeopleData } from '@shared/api/events'

/**
 * Everything that people change in a workspace beside its calls, by name. Each runs within a transaction; done twice, it
 * does no harm: it ends as after once, or refuses. `seen` is the workspace as readers see it.
 */
export const PEOPLE_COMMANDS = {
  saveExportProfile,
  deleteExportProfile,
  rememberReport,
  saveView,
  deleteView,
  orderViews,
  rememberList,
  saveLabel,
  deleteLabel,
  restoreLabel,
  applyLabel,
  changeOptions,
  saveComment,
  deleteComment,
  restoreComment,
  setTeam,
  attachTranscript,
  detachTranscript,
  chooseStack,
  linkFetched,
  unlinkFetched,
  settleCache,
  mergeColleague,
  addRecordingRoot,
  moveRecordingRoot,
  noteRoots,
  removeRecordingRoot,
  attachRecording,
  detachRecording,
  addExport,
  noteExport,
  forgetCopies,
  setRetention
} as const satisfies Readonly<Record<string, (store: WriteStore, request: never, seen: ReadStore) => unknown>>

/** What each of them changes for others; what a window remembers of itself concerns nobody else. */
export const PEOPLE_DATA: Readonly<Record<PeopleCommand, readonly PeopleData[]>> = {
  saveExportProfile: ['profiles'],
  deleteExportProfile: ['profiles'],
  rememberReport: [],
  saveView: ['views'],
  deleteView: ['views'],
  orderViews: ['views'],
  rememberList: [],
  saveLabel: ['labels'],
  deleteLabel: ['labels'],
  restoreLabel: ['labels'],
  applyLabel: ['labels'],
  changeOptions: ['options'],
  saveComment: ['comments'],
  deleteComment: ['comments'],
  restoreComment: ['comments'],
  setTeam: ['team'],
  attachTranscript: ['transcripts'],
  detachTranscript: ['transcripts'],
  chooseStack: ['recordings'],
  linkFetched: ['recordings'],
  unlinkFetched: ['recordings'],
  settleCache: ['recordings'],
  addRecordingRoot: ['recordings'],
  moveRecordingRoot: ['recordings'],
  noteRoots: ['recordings'],
  removeRecordingRoot: ['recordings'],
  attachRecording: ['recordings'],
  detachRecording: ['recordings'],
  mergeColleague: ['comments', 'labels', 'views', 'transcripts', 'team'],
  addExport: ['recordings'],
  noteExport: ['recordings'],
  forgetCopies: ['recordings'],
  setRetention: ['retention']
}

type Commands = typeof PEOPLE_COMMANDS
export type PeopleCommand = keyof Commands
export type PeopleRequest<C extends PeopleCommand> = Parameters<Commands[C]>[1]
export type PeopleAnswer<C extends PeopleCommand> = ReturnType<Commands[C]>
