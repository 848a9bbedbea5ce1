import { anonymise } from './en/anonymise'
import { app } from './en/app'
import { callFlow } from './en/call-flow'
import { calls } from './en/calls'
import { commands } from './en/commands'
import { callPage } from './en/call-page'
import { debugLog } from './en/debug-log'
import { conversation } from './en/conversation'
import { comments } from './en/comments'
import { columns } from './en/columns'
import { diff } from './en/diff'
import { exporting } from './en/exporting'
import { filterEditors } from './en/filter-editors'
import { filterWords } from './en/filter-words'
import { filters } from './en/filters'
import { gridMenu } from './en/grid-menu'
import { groups } from './en/groups'
import { hangup } from '@shared/words/en/hangup'
import { values } from '@shared/words/en/values'
import { labels } from './en/labels'
import { metadata } from './en/metadata'
import { options } from './en/options'
import { pages } from './en/pages'
import { period } from './en/period'
import { person } from './en/person'
import { player } from './en/player'
import { quality } from './en/quality'
import { recordingExport } from './en/recording-export'
import { recordings } from './en/recordings'
import { recordingStack } from './en/recording-stack'
import { recordingJobs } from './en/recording-jobs'
import { recordingGrid } from './en/recording-grid'
import { recordingStates } from './en/recording-states'
import { reportJobs } from './en/report-jobs'
import { reportFiles } from './en/report-files'
import { reports } from './en/reports'
import { retention } from './en/retention'
import { search } from './en/search'
import { server } from './en/server'
import { sources } from './en/sources'
import { statistics } from './en/statistics'
import { views } from './en/views'
import { why } from './en/why'

/** Every text of the window in English, in ICU message syntax: the truth that other languages follow. */
export const en = {
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
} as const

/** Key of a text. */
export type MessageKey = keyof typeof en
