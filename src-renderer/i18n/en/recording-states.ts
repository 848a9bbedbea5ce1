/** What can be done with a recording, in a word. */
export const recordingStates = {
  'recording.state.playable': 'Playable',
  'recording.state.remote': 'On the stack',
  'recording.state.missing': 'File missing',
  'recording.state.unreadable': 'Unreadable',
  'recording.state.deleted': 'Deleted on the server',
  'recording.count.playable':
    '{count, plural, one {{countText} recording, playable} other {{countText} recordings, at least one playable}}',
  'recording.count.remote':
    '{count, plural, one {{countText} recording, on the stack} other {{countText} recordings, at least one on the stack}}',
  'recording.count.missing':
    '{count, plural, one {{countText} recording, file missing} other {{countText} recordings, files missing}}',
  'recording.count.unreadable':
    '{count, plural, one {{countText} recording, unreadable} other {{countText} recordings, none playable, at least one unreadable}}',
  'recording.count.deleted':
    '{count, plural, one {{countText} recording, deleted on the server} other {{countText} recordings, deleted on the server}}'
} as const
