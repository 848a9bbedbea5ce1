/** Fields of a call log in the detail: groups, explanations, and what is said where there is no value. */
export const metadata = {
  'metadata.group.people': 'Who with whom',
  'metadata.group.numbers': 'Numbers',
  'metadata.group.times': 'Times',
  'metadata.group.outcome': 'How it went',
  'metadata.group.participants': 'Participants and destination',
  'metadata.what': '{field}: what is this?',
  'metadata.none': 'None: the events say nothing of it',
  'metadata.none.name': 'No name in the events',
  'metadata.none.user': 'None: the directory knows nobody with this line',
  'metadata.none.mapped': 'None in this call',
  'metadata.afterTransfer': 'after a transfer',
  'metadata.seconds': '{count, plural, one {{countText} second} other {{countText} seconds}}',
  'metadata.recordings': '{count, plural, one {{countText} recording} other {{countText} recordings}}',
  'metadata.participants': '{count, plural, one {{countText} user} other {{countText} users}}',
  'metadata.tags': '{count, plural, one {{countText} tag} other {{countText} tags}}',
  'metadata.tagsFrom': 'from {names}',
  'metadata.events': '{count, plural, one {{countText} event} other {{countText} events}}',
  'metadata.details': 'Details of the destination',
  'metadata.copyPath': 'Copy the path of recording {uuid}',
  'metadata.differs': 'would be otherwise now',
  'metadata.call': 'call {id}',
  'metadata.allReasons': 'All reasons',
  'metadata.showEmpty':
    '{count, plural, one {Show {countText} empty field} other {Show {countText} empty fields}}',
  'metadata.hideEmpty': 'Hide empty fields',
  'metadata.field.sourceName.help':
    'Name that the caller showed, or that the directory gives for the caller’s line',
  'metadata.field.requestedName.help':
    'Name of whom the caller asked for first, before forwards and transfers',
  'metadata.field.destinationName.help':
    'Name of who took the call, or rang last when nobody did; a transfer changes it',
  'metadata.field.destinationExten.help':
    'Number that the caller dialled, as the server stores it; after a blind transfer it stays the first one',
  'metadata.field.recordings': 'Recordings',
  'metadata.field.recordings.help':
    'Stretches of the call that were recorded, and where the files were on the server',
  'metadata.field.participants': 'Participants',
  'metadata.field.participants.help':
    'Users of the directory whose lines took part, with what each of them did',
  'metadata.field.destinationDetails': 'Destination details',
  'metadata.field.destinationDetails.help':
    'What was reached (user, group, queue, conference…) with its own names and numbers, as the server stores them',
  'metadata.field.celIds': 'Events',
  'metadata.field.celIds.help': 'Events from which this call log was made; the debug log shows them',
  'bar.menu': 'menu or announcement {duration}',
  'bar.ring': 'ring {duration}',
  'bar.talk': 'talk {duration}',
  'bar.talk.with': 'talk with {who} {duration}',
  'bar.ring.with': 'ring at {who} {duration}',
  'bar.hold': 'hold {duration}',
  'bar.wait': 'waiting {duration}',
  'bar.voicemail': 'voicemail {duration}',
  'bar.transfer': 'transfer',
  'bar.label': '{who} {duration}',
  'bar.label.menu': 'Menu {duration}',
  'bar.label.hold': 'Hold {duration}',
  'bar.label.wait': 'Waiting {duration}',
  'bar.label.voicemail': 'Voicemail {duration}'
} as const
