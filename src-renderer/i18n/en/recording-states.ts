/** How many recordings a call has, and what can be done with them. */
export const recordingStates = {
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
