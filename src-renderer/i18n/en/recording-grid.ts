/** Recordings in the list of calls: column, filter, figures of the report, and why a call is recorded. */
export const recordingGrid = {
  'column.recordingState': 'Recording',
  'column.recordingState.help': 'What can be done with the recording; of several the best one counts',
  'filter.name.recordingStates': 'State of the recording',
  'filter.the.recordingStates': 'the state of the recording',
  'filter.also.recordingStates': 'playable missing file audio recording state',
  'quality.showRecordings': 'Show recordings',
  'quality.showTheirCalls': 'Show their calls',
  'quality.check.recordings-without-file.detail':
    '{places, select, 0 {Nobody has said yet where the files lie.} 1 {One place was looked through; {unreadable} of the files found there say nothing that can be heard.} other {{places} places were looked through; {unreadable} of the files found there say nothing that can be heard.}}',
  'recordingStory.title': 'Recording',
  'recordingStory.name': 'Why the call is recorded, or is not',
  'recordingStory.loading': 'Looking at the events…',
  'recordingStory.event': 'Show the event at {time} in the debug logs'
} as const
