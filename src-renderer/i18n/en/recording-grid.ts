/** Recordings in the list of calls: column, filter, figures of the report. */
export const recordingGrid = {
  'column.recordingState': 'Recording',
  'column.recordingState.help': 'What can be done with the recording; of several the best one counts',
  'filter.name.recordingStates': 'State of the recording',
  'filter.the.recordingStates': 'the state of the recording',
  'filter.also.recordingStates': 'playable missing file audio recording state'
} as const
