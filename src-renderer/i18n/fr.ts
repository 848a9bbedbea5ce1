import type { MessageKey } from './en'
import { anonymise } from './fr/anonymise'
import { app } from './fr/app'
import { callFlow } from './fr/call-flow'
import { calls } from './fr/calls'
import { commands } from './fr/commands'
import { callPage } from './fr/call-page'
import { debugLog } from './fr/debug-log'
import { conversation } from './fr/conversation'
import { comments } from './fr/comments'
import { columns } from './fr/columns'
import { diff } from './fr/diff'
import { exporting } from './fr/exporting'
import { filterEditors } from './fr/filter-editors'
import { filterWords } from './fr/filter-words'
import { filters } from './fr/filters'
import { gridMenu } from './fr/grid-menu'
import { groups } from './fr/groups'
import { hangup } from '@shared/words/fr/hangup'
import { values } from '@shared/words/fr/values'
import { labels } from './fr/labels'
import { metadata } from './fr/metadata'
import { options } from './fr/options'
import { pages } from './fr/pages'
import { period } from './fr/period'
import { person } from './fr/person'
import { player } from './fr/player'
import { quality } from './fr/quality'
import { recordingExport } from './fr/recording-export'
import { recordings } from './fr/recordings'
import { recordingStack } from './fr/recording-stack'
import { recordingJobs } from './fr/recording-jobs'
import { recordingGrid } from './fr/recording-grid'
import { recordingStates } from './fr/recording-states'
import { reportJobs } from './fr/report-jobs'
import { reportFiles } from './fr/report-files'
import { reports } from './fr/reports'
import { retention } from './fr/retention'
import { search } from './fr/search'
import { server } from './fr/server'
import { sources } from './fr/sources'
import { statistics } from './fr/statistics'
import { views } from './fr/views'
import { why } from './fr/why'

/** Every text of the window in French; a missing key does not compile. */
export const fr: Record<MessageKey, string> = {
  ...app,
  ...anonymise,
  ...commands,
  ...calls,
  ...conversation,
  ...debugLog,
  ...callPage,
  ...callFlow,
  ...filters,
  ...filterEditors,
  ...filterWords,
  ...hangup,
  ...values,
  ...sources,
  ...statistics,
  ...quality,
  ...comments,
  ...columns,
  ...diff,
  ...exporting,
  ...reportFiles,
  ...reports,
  ...gridMenu,
  ...groups,
  ...pages,
  ...recordingExport,
  ...recordingGrid,
  ...recordingJobs,
  ...recordingStack,
  ...recordings,
  ...recordingStates,
  ...reportJobs,
  ...retention,
  ...search,
  ...server,
  ...labels,
  ...metadata,
  ...options,
  ...period,
  ...person,
  ...player,
  ...views,
  ...why
}
