import type { ExportFormat, ExportOptions } from './export'

/** How times, lengths and values are written. */
export type ExportStyle = Pick<ExportOptions, 'times' | 'durations' | 'words'>

/** What programs read without being told: offsets, seconds, names of the REST answer. */
export const PROGRAM_STYLE: ExportStyle = { times: 'iso', durations: 'seconds', words: false }

/** What people read on a page: local times, lengths as on a clock, words. */
const PEOPLE_STYLE: ExportStyle = { times: 'local', durations: 'clock', words: true }

/** True for formats that are looked at or printed rather than read by a program. */
export const isForPeople = (format: ExportFormat): boolean =>
  format === 'pdf' || format === 'html' || format === 'xlsx'

/** The style that a format has while nobody chose one. */
export const usualStyle = (format: ExportFormat): ExportStyle =>
  isForPeople(format) ? PEOPLE_STYLE : PROGRAM_STYLE
