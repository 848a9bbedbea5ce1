// Longer than others: every rule has its words here, so that none is worded in a second place.
import type { RuleText, RuleTexts } from './rule-text'

const CALLER_IN_BRIDGE: RuleText = {
  title: 'The caller talks',
  text: 'The caller’s channel enters a bridge: the conversation begins.',
  fields: {
    dateAnswer: 'The caller’s first entry into a bridge that is no waiting room is the answer.',
    sourceName: 'The caller had no name yet; this event has one.',
    sourceExten: 'The caller had no number yet; this event has one.'
  },
  note: 'Only the caller’s own entry answers the call, so the answer can come a moment after the callee’s.',
  noteFields: ['dateAnswer']
}

const CALLEE_IN_BRIDGE: RuleText = {
  title: 'A called phone talks',
  text: 'The first called channel that enters a bridge is who was reached.',
  must: 'A called channel that enters a bridge must have started under that name.',
  fields: {
    destinationName: 'Name of the channel that was reached.',
    destinationExten: 'Number of the channel that was reached.',
    destinationInternalExten: 'Number that the channel showed when it started to ring.'
  }
}

const RECORDING_STARTS: RuleText = {
  title: 'A recording starts',
  text: 'A recording was started; its file and start come from this event.'
}

const RECORDING_STOPS: RuleText = {
  title: 'A recording stops',
  text: 'The recording with this identifier ends here.',
  note: 'A stop on the caller’s channel never reaches a recording that was started on a called channel.'
}

const VOICEMAIL_STARTS = 'The application that starts is the voicemail: the call reached a mailbox.'

/** Rules and reasons in English. */
export const RULE_TEXTS_EN: RuleTexts = {
  unknownRule: 'A rule of the reference makes these events give no call log.',
  rules: {
    '5.3 CHAN_START': {
      title: 'The caller’s channel starts',
      text: 'The call begins with the first channel that starts; it is the caller’s.',
      fields: {
        date: 'The start of the caller’s channel is the start of the call.',
        sourceName: 'Name that the caller’s channel showed when it started.',
        sourceInternalName: 'Name that the caller’s channel showed when it started.',
        sourceExten: 'Number that the caller’s channel showed when it started.',
        sourceLineIdentity: 'Line of the caller’s channel, from the channel’s name.',
        requestedExten: 'The number that the caller dialled.',
        requestedContext: 'Dialplan context in which the caller dialled.',
        destinationExten: 'The number that the caller dialled.'
      }
    },
    '5.3 APP_START': {
      title: 'An application starts for the caller',
      text: 'Each application of the dialplan shows the caller’s name and number as they are by then.',
      fields: {
        sourceName: 'The dialplan has given the caller this name.',
        sourceExten: 'The dialplan has given the caller this number.',
        userField: 'The dialplan’s user field, as the last application shows it.',
        reachedVoicemail: VOICEMAIL_STARTS
      }
    },
    '5.3 ANSWER': {
      title: 'The caller’s channel goes up',
      text: 'The dialplan picks the caller’s channel up; where no number was dialled, it shows one.',
      fields: {
        destinationExten: 'Nothing was dialled so far, so the number shown here stands in.',
        requestedExten: 'Nothing was dialled so far, so the number shown here stands in.'
      }
    },
    '5.3 BRIDGE_ENTER': CALLER_IN_BRIDGE,
    '5.3 BRIDGE_START': CALLER_IN_BRIDGE,
    '5.3 XIVO_FROM_S': {
      title: 'A call without number gets one',
      text: 'The call started without a number; the dialplan has now found it.',
      fields: {
        requestedExten: 'Number that the dialplan found for a call that started without one.',
        destinationExten: 'Number that the dialplan found for a call that started without one.',
        requestedContext: 'Dialplan context in which that number was found.'
      }
    },
    '5.3 XIVO_INCALL': {
      title: 'A call from outside',
      text: 'The dialplan says that the call comes from outside.',
      fields: {
        direction: 'The dialplan says that the call comes from outside.',
        tenantUuid: 'Tenant of the outside number that was called.'
      }
    },
    '5.3 XIVO_OUTCALL': {
      title: 'A call to the outside',
      text: 'The dialplan sends the call to an outside number.',
      fields: {
        direction: 'The dialplan sends the call to an outside number.',
        destinationName: 'The call was forwarded outside; this is the name shown there.',
        destinationExten: 'The call was forwarded to this outside number.',
        destinationDetails: 'The call was forwarded outside, so it reached no user or group of the server.'
      },
      note: 'A call that is forwarded outside keeps its direction.',
      noteFields: ['destinationName', 'destinationExten', 'destinationDetails']
    },
    '5.3 XIVO_USER_FWD': {
      title: 'A user’s forward',
      text: 'The user who was called forwards the call.',
      fields: {
        destinationExten: 'The called user forwards to this number.',
        requestedInternalExten: 'Extension of the user who was called first.',
        requestedInternalContext: 'Dialplan context of the user who was called first.',
        requestedName: 'Name of the user who was called first.'
      },
      note: 'A name with a comma is cut at the comma.',
      noteFields: ['requestedName']
    },
    '5.3 WAZO_CONFERENCE': {
      title: 'A conference room',
      text: 'The call goes to a conference room, whose name becomes the destination’s.',
      must: 'A conference event must name its room after NAME and a colon.'
    },
    '5.3 WAZO_MEETING_NAME': {
      title: 'A meeting',
      text: 'The call goes to a meeting, whose name becomes the destination’s; its technical number is hidden.',
      must: 'A meeting can be named only once the caller has dialled.'
    },
    '5.3 WAZO_USER_MISSED_CALL': {
      title: 'A missed call',
      text: 'The server says that a user did not take the call, and names both sides.',
      fields: {
        destinationName: 'Name of the user who did not take the call.',
        sourceName: 'Name of the caller, as the server reports the missed call.',
        sourceExten: 'Number that the caller showed when the call was missed.',
        sourceLineIdentity: 'Line of the channel on which the call was missed.',
        tenantUuid: 'Tenant that the server names for the missed call.'
      }
    },
    '5.3 WAZO_USER_BLOCKED_CALL': {
      title: 'A blocked call',
      text: 'The called user has blocked this number, so the server refused the call.',
      fields: {
        blocked: 'The called user has blocked this number.',
        sourceName: 'Name of the caller who is blocked.',
        sourceExten: 'Number that is blocked.',
        sourceLineIdentity: 'Line of the channel that was refused.',
        tenantUuid: 'Tenant that the server names for the blocked call.'
      }
    },
    '5.3 WAZO_CALL_LOG_DESTINATION': {
      title: 'The destination, said by the dialplan',
      text: 'The dialplan says who or what the call is for: a user, a group, a meeting or a conference.',
      fields: {
        destinationDetails: 'The dialplan says who or what the call is for.',
        destinationName: 'Name of the user or group that the dialplan sends the call to.'
      },
      note: 'From here on, the phones that ring change neither name nor number of the destination.'
    },
    '5.3 WAZO_CALL_LOG_REQUESTED_INTERNAL': {
      title: 'The extension that was asked for',
      text: 'The dialplan says which internal extension was asked for.'
    },
    '5.3 MIXMONITOR_START': RECORDING_STARTS,
    '5.3 MIXMONITOR_STOP': RECORDING_STOPS,
    '5.3 CHAN_END': {
      title: 'The caller’s channel ends',
      text: 'The call ends with the caller’s channel; technical numbers are blanked, open recordings end.',
      fields: {
        dateEnd: 'The end of the caller’s channel is the end of the call.',
        recordings: 'Recordings that were still running end with the caller’s channel.',
        sourceExten: 'The number is one of the dialplan’s own, which is never shown.',
        requestedExten: 'The number is one of the dialplan’s own, which is never shown.',
        destinationExten: 'The number is one of the dialplan’s own, which is never shown.'
      }
    },
    '5.4 CHAN_START': {
      title: 'A called phone starts to ring',
      text: 'A further channel starts: somebody is called.',
      fields: {
        destinationName: 'Name of the phone that started to ring.',
        destinationExten: 'Number of the phone that started to ring.',
        destinationLineIdentity: 'Line of the last phone that was called.',
        destinationInternalExten: 'Extension of the mobile that was woken for the call.',
        destinationInternalContext: 'Dialplan context of the mobile that was woken for the call.',
        requestedName: 'Name of the first phone that rang.'
      },
      note: 'The last phone that was called gives the called line, whether it answered or not.',
      noteFields: ['destinationLineIdentity']
    },
    '5.4 APP_START': { title: 'An application starts for a called channel', text: VOICEMAIL_STARTS },
    '5.4 BRIDGE_ENTER': CALLEE_IN_BRIDGE,
    '5.4 BRIDGE_START': CALLEE_IN_BRIDGE,
    '5.4 WAZO_CALL_LOG_REQUESTED_INTERNAL': {
      title: 'The extension that was asked for, said on the called side',
      text: 'The answering phone says which internal extension it stands for.',
      fields: { requestedName: 'Name of the phone that answered for the extension asked for.' }
    },
    '5.4 MIXMONITOR_START': RECORDING_STARTS,
    '5.4 MIXMONITOR_STOP': RECORDING_STOPS,
    '5.4 CHAN_END': {
      title: 'A called channel ends',
      text: 'Recordings that nothing stopped last until the last called channel ends.'
    },
    '5.6 CHAN_START': {
      title: 'A call that the system places starts',
      text: 'The system placed this call itself; it begins with the first half of its Local channel.'
    },
    '5.6 CHAN_END': {
      title: 'The first party’s channel ends',
      text: 'A call that the system placed ends with the channel of the party it called first.'
    },
    '5.6 ANSWER': {
      title: 'A party of a placed call answers',
      text: 'Name, number and line of each party come from its answer.',
      fields: {
        sourceName: 'Name of the party that the system called first.',
        sourceExten: 'Number of the party that the system called first.',
        sourceLineIdentity: 'Line of the party that the system called first.',
        destinationName: 'Name of the party that was called second.',
        destinationExten: 'Number of the party that was called second.',
        destinationLineIdentity: 'Line of the party that was called second.'
      }
    },
    '5.6 APP_START': {
      title: 'An application of a placed call starts',
      text: 'The dialplan’s user field, and whether a mailbox was reached, come from applications that start.',
      fields: { reachedVoicemail: VOICEMAIL_STARTS }
    },
    '5.6 BRIDGE_ENTER': {
      title: 'The second party talks',
      text: 'A placed call is answered when the second party enters its last bridge.'
    },
    '5.6 XIVO_INCALL': {
      title: 'A placed call from outside',
      text: 'An event of the call says that it is inbound.'
    },
    '5.6 XIVO_OUTCALL': {
      title: 'A placed call to the outside',
      text: 'An event of the call says that it goes outside, which wins over inbound.'
    },
    '5.6 WAZO_ORIGINATE_ALL_LINES': {
      title: 'A call placed on all lines of a user',
      text: 'The user for whom the system called is the caller, with the tenant of this event.',
      note: 'The caller then also counts as the user who was asked for.',
      noteFields: ['requestedUserUuid']
    },
    '5.6 MIXMONITOR_START': RECORDING_STARTS,
    '5.6 MIXMONITOR_STOP': RECORDING_STOPS,
    '5.6 recordings': {
      title: 'Recordings of a placed call end',
      text: 'Recordings that nothing stopped end with the call.'
    },
    '3.1': {
      title: 'Events of the call',
      text: 'All events whose channels hang together are one call.'
    },
    '3.4': {
      title: 'Conversation ID',
      text: 'The smallest linked ID of the call’s events, compared as text.',
      note: 'Compared as text, 100.10 comes before 100.9.'
    },
    '5.1': { title: 'Beginning', text: 'What every call begins with, until an event changes it.' },
    '6.1': {
      title: 'Mailbox',
      text: 'The call was not answered and reached a mailbox, which the directory knows.'
    },
    '8.1': {
      title: 'One channel per line',
      text: 'Several channels of one line count once: the one that answered, else the last.',
      note: 'A user who calls their own line is left with the called side only.'
    },
    '8.2': {
      title: 'Users of the channels',
      text: 'Each channel’s line is looked up in the directory, and the line’s user takes part in the call.'
    },
    '8.3': {
      title: 'Participants',
      text: 'Users of the channels’ lines take part, and users whom events name.',
      note: 'A called phone that enters any bridge counts as having answered, even music on hold.'
    },
    '8.4': {
      title: 'Tenant',
      text: 'Where no event names the tenant, it is that of a user, of the dialled context, or of the server.'
    },
    '8.5': {
      title: 'Internal extensions',
      text: 'The first extension of the line in the directory.',
      must: 'A channel that enters a bridge must have started under that name.',
      fields: {
        sourceInternalExten: 'First extension of the caller’s line in the directory.',
        sourceInternalContext: 'Context of the first extension of the caller’s line.',
        destinationInternalExten:
          'First extension of the line that answered, or that was called, in the directory.',
        destinationInternalContext: 'Context of the first extension of the line that answered or was called.',
        requestedInternalExten: 'First extension of the first line that was called, in the directory.',
        requestedInternalContext: 'Context of the first extension of the first line that was called.'
      }
    },
    '9.3': {
      title: 'Recordings of the call',
      text: 'Recordings without an end and those of unanswered calls are dropped; parts of a paused one are joined.',
      note: 'Recordings without a unique name of their own count as parts of one recording.'
    },
    '11.1': {
      title: 'Computed',
      text: 'Follows from other values of the call log.',
      fields: {
        answered: 'A call with an answer time is answered.',
        duration: 'From answer to end in whole seconds, rounded down.',
        callStatus: 'Blocked, else answered, else voicemail where a mailbox was reached, else unknown.',
        tags: 'Tags of all participants, each once.',
        sourceUserUuid: 'The first participant on the calling side.',
        sourceLineId: 'Line of the first participant on the calling side.',
        destinationUserUuid: 'The called participant who answered; of several, the one with the highest ID.',
        destinationLineId:
          'Line of the called participant who answered; of several, of the one with the highest ID.',
        requestedUserUuid: 'The first participant who was asked for.'
      }
    },
    '13.2': {
      title: 'Recordings of two calls',
      text: 'A recording that another call has already stays with that call.'
    },
    'measures: ring': {
      title: 'Ring time',
      text: 'From the first phone that rings to the answer; unanswered, until the last one stops ringing.'
    },
    'measures: talk': { title: 'Talk time', text: 'From answer to end.' },
    'measures: total': { title: 'Total time', text: 'From start to end.' },
    'measures: hangup': {
      title: 'Hangup',
      text: 'From the hangup event of the caller’s channel.',
      fields: {
        hangupCause:
          'Cause on the caller’s hangup event; the result of the dial makes a vague one more exact.',
        hangupSource: 'Who hung up, as the hangup event states it; else who left first.',
        hangupInferred: 'Yes where no event states who hung up and the order of events tells it.'
      }
    },
    'measures: outcome': {
      title: 'Outcome',
      text: 'Blocked, completed, voicemail, busy, cancelled, missed or failed: the first of these that holds.'
    },
    'measures: trail': { title: 'Trail', text: 'Ringing, talk, mailbox and transfers, in order of time.' },
    'mapped: bot': {
      title: 'Bot time',
      text: 'Time with the application that the workspace’s settings name.',
      fields: { botBillUs: 'Bot time, rounded up to the billing step of the workspace’s settings.' }
    },
    'mapped: campaign': {
      title: 'Campaign',
      text: 'The first value of the field or event that the workspace’s settings name.'
    },
    '1.3': {
      title: 'Payload of an event',
      text: 'The extra data of an event must have the form that its type asks for.',
      note: 'One such event costs the whole call its call log.'
    },
    '1.4': {
      title: 'List of names and values',
      text: 'The event’s text must hold at least one name with a colon and a value.',
      note: 'One such event costs the whole call its call log.'
    },
    '1.5': {
      title: 'Text of a forward',
      text: 'A forward must have extra data that name number, context and name.',
      note: 'A forward without any extra data costs the whole call its call log.'
    },
    '1.6': {
      title: 'List by position',
      text: 'The event’s text must have all its fields, each with a colon and a blank.',
      note: 'One such event costs the whole call its call log.'
    },
    '3.3': {
      title: 'End of the call',
      text: 'A call is finished when each of its linked IDs has a LINKEDID_END.'
    },
    '5.3': {
      title: 'Bridge of the call',
      text: 'The extra data of a bridge event must be readable.',
      note: 'One unreadable bridge event costs the whole call its call log.'
    },
    '5.6': {
      title: 'Placed call',
      text: 'The extra data of an originate event must be readable.',
      note: 'One unreadable originate event costs the whole call its call log.'
    },
    '7.2': {
      title: 'Channel names',
      text: 'A channel’s name must be technology, slash, name, dash and number.',
      note: 'One channel with another name, such as a dot in it, costs the whole call its call log.'
    },
    '9.1': {
      title: 'File of a recording',
      text: 'A recording must name its file as text.'
    },
    '10.1': {
      title: 'What a call log needs',
      text: 'A call log needs a start, and a name or number of the caller.'
    },
    '10.3': {
      title: 'What the table takes',
      text: 'The values of a call log must fit the server’s table: no text too long, no forbidden character.'
    },
    internal: {
      title: 'Defect',
      text: 'Calltrail itself failed at these events, which it should not.'
    }
  },
  declined: {
    'destination-event-first': {
      text: 'The dialplan has said what the destination is, which has priority.'
    },
    'names-no-number': {
      text: 'Says who the call is for, never the number.',
      note: 'After a transfer, wazo-call-logd keeps the number dialled first.'
    },
    'names-no-name': { text: 'Says what the call is for; the name comes from another event.' },
    'already-given': { text: 'There was a value already, which this rule keeps.' },
    'already-answered': { text: 'The call was answered already; only the first time counts.' },
    'holding-bridge': { text: 'A waiting room: the caller hears music there and talks to nobody.' },
    'answer-is-no-talk': {
      text: 'The channel goes up, which is no conversation yet: menus and voicemail answer too.'
    },
    'callee-bridge': { text: 'Only the caller’s own entry into a bridge answers the call.' },
    'after-forward': { text: 'The call was forwarded before, which freezes this value.' },
    'later-forward': { text: 'Only the first forward says who was asked for.' },
    'forward-unreadable': { text: 'The forward cannot be read.' },
    empty: { text: 'The event has nothing for it.' },
    'no-payload': { text: 'The event has no readable extra data, so it is passed over.' },
    'unknown-type': {
      text: 'A kind of destination that is not known, such as a queue: the event is passed over.',
      note: 'wazo-call-logd ignores destinations of type queue.'
    },
    'later-bridge': { text: 'Only the first called channel that enters a bridge counts here.' },
    'outbound-leg': { text: 'A call to the outside keeps the number that was dialled.' },
    'waits-for-mobile': { text: 'This channel only wakes a mobile; the mobile’s own channel comes later.' },
    'not-answered': { text: 'The channel was not answered, and there was a value already.' },
    'call-answered': { text: 'The call was answered, so its mailbox does not count.' },
    'mailbox-unknown': { text: 'The directory does not know this mailbox.' },
    'users-do-not-match': {
      text: 'Events name this user another number of times than channels do, so the names are passed over.',
      note: 'A user whose two phones ring gets no mark of having been asked for.'
    },
    'user-unknown': { text: 'The directory does not know this user.' },
    'line-unknown': { text: 'The directory does not know this channel’s line, or the line has no user.' },
    'same-line': {
      text: 'Another channel of the same line counts in its place.',
      note: 'A user who calls their own line is left with the called side only.'
    },
    'payload-incomplete': { text: 'The event’s extra data lack what the rule needs.' },
    'no-such-recording': {
      text: 'No recording with this identifier had started by then.',
      note: 'All events of the caller are read before those of the called channels.'
    },
    'stopped-early': {
      text: 'The reading of a placed call stops at a recording event without its data, or a party that never answered.',
      note: 'Nothing behind that point is read, so direction and answer can be missing.'
    }
  }
}
