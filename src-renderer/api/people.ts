import { listen } from './client'
import { noteCommentChange } from './comments'
import { noteProfileChange } from './export-profiles'
import { noteLabelChange } from './labels'
import { queryClient } from './queries'
import { noteRecordingChange } from './recordings'
import { noteRetentionChange } from './retention'

/**
 * Follows what the host says of views, labels, comments, the team, options and files of recordings: another page changed them, or a change that was made while a
 * job held the workspace now stands on the calls. Answers the function that ends it.
 */
export const followPeople = (): (() => void) =>
  listen('people:changed', ({ what }) => {
    if (what === 'views') void queryClient.invalidateQueries({ queryKey: ['views:list'] })
    if (what === 'retention') return noteRetentionChange()
    if (what === 'profiles') return void noteProfileChange()
    if (what === 'options') void queryClient.invalidateQueries({ queryKey: ['workspaces:options'] })
    if (what === 'transcripts') void queryClient.invalidateQueries({ queryKey: ['transcripts:get'] })
    if (what === 'team') void queryClient.invalidateQueries({ queryKey: ['team:get'] })
    if (what === 'comments') return noteCommentChange()
    if (what === 'recordings') {
      noteRecordingChange()
      void queryClient.invalidateQueries({ queryKey: ['quality:report'] })
    }
    // Numbers are read by the habits of the country, which is an option.
    if (what !== 'views') noteLabelChange()
  })
