/** Columns by which recordings are put in order, as the list of recordings shows them. */
export const RECORDING_SORT_COLUMNS = [
  'start',
  'from',
  'to',
  'length',
  'state',
  'file',
  'format',
  'match',
  'call'
] as const
export type RecordingSortColumn = (typeof RECORDING_SORT_COLUMNS)[number]

/** An order of recordings. Where a column is empty the recording comes last; equal ones go by their start, newest first. */
export interface RecordingSort {
  readonly column: RecordingSortColumn
  readonly descending: boolean
}

/** The usual order. */
export const NEWEST_FIRST: RecordingSort = { column: 'start', descending: true }
