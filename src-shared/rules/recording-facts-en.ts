import type { RecordingFactTexts } from './recording-facts'

/** Why a call is recorded or is not, in English. */
export const RECORDING_FACTS_EN: RecordingFactTexts = {
  and: 'and',
  kinds: {
    outgoingExternal: 'outgoing external calls',
    outgoingInternal: 'outgoing internal calls',
    incomingExternal: 'incoming external calls',
    incomingInternal: 'incoming internal calls'
  },
  facts: {
    started: () => 'Recorded; the events that would show how it began are not here.',
    'started-by-feature': ({ who }) => `Started during the conversation on ${who}’s side, as *3 does.`,
    'started-by-rule': ({ who, user, kind }) =>
      user === ''
        ? `Started as the conversation began, on ${who}’s side: by a rule of the server.`
        : `Started as the conversation began: the server records ${kind} of ${user}.`,
    paused: ({ who }) => `Paused on ${who}’s side.`,
    resumed: ({ who }) => `Resumed on ${who}’s side, in the same file.`,
    stopped: ({ who }) => `Stopped on ${who}’s side.`,
    'ended-with-channel': ({ who }) => `Ended when ${who}’s channel ended.`,
    'dropped-unanswered': ({ file }) =>
      `${file} is not kept with the call: nobody answered, and recordings of such calls are dropped.`,
    'dropped-open': ({ file }) => `${file} is not kept with the call: no event ends it.`,
    'kept-elsewhere': ({ file }) => `${file} stands with another call, which was made first.`,
    merged: ({ file }) =>
      `${file} became part of the recording before it: recordings without a uuid of their own are joined.`,
    'media-deleted': () => 'The server deleted the sound; when it was recorded is still known.',
    'without-file-name': ({ who }) =>
      `A recording was started on ${who}’s side without a file name, so it does not count.`,
    'without-id': ({ who }) =>
      `A recording was started on ${who}’s side without an identifier, so it does not count.`,
    'channel-unknown': ({ who }) =>
      `A recording was started on ${who}’s side; the start of that channel is missing from the data, so it does not count.`,
    'application-only': ({ file }) =>
      `MixMonitor recorded to ${file}. This server has no events for recordings, so the call lists none.`,
    'never-started': () => 'Nobody started a recording.',
    'not-answered': () => 'Nobody answered; recordings of such calls are not kept anyway.',
    'rule-says-no': ({ user, kind }) => `The directory does not ask to record ${kind} of ${user}.`,
    'rule-for-other-calls': ({ user, kind, others }) =>
      `The directory asks to record ${others} of ${user}, but not ${kind}.`,
    'rule-says-yes': ({ user, kind }) =>
      `The directory asks to record ${kind} of ${user}; it may be newer than the call.`,
    'may-start': ({ user }) => `By the directory ${user} may start a recording with *3.`,
    'may-not-start': ({ user }) => `By the directory ${user} may not start a recording with *3.`,
    'rules-unknown': ({ user }) => `The directory does not say which calls of ${user} are recorded.`,
    'users-unknown': () => 'No user of the directory called or answered, so no rule of a user applies.'
  }
}
