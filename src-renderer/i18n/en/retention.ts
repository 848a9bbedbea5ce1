/** How long things are kept, purging, forgetting a customer. */
export const retention = {
  'options.retention': 'What is kept',
  'retention.intro':
    'Days that are kept, counted back from today. Nothing is deleted by itself: a purge deletes, when somebody starts it.',
  'retention.of': 'Days kept for',
  'retention.callLogs': 'Calls, days',
  'retention.recordings': 'Recordings, days',
  'retention.exports': 'Exports, days',
  'retention.workspace': 'Workspace',
  'retention.field': '{kind}, {name}',
  'retention.help':
    'Empty fields follow the workspace; there, they stand for 365, 365 and 2 days. Recordings are copies that Calltrail fetched, counted from the start of their call.',
  'retention.wrong': 'Each is a whole number of days from 0 to 36 500, or empty',
  'retention.tooLong': 'Recordings cannot be kept longer than their calls',
  'retention.save': 'Save the days',
  'retention.saved': 'Days saved',
  'retention.purge.heading': 'Purge',
  'retention.now':
    'Today that would take {calls, plural, one {1 call} other {{callsText} calls}}, {recordings, plural, one {1 copy of a recording} other {{recordingsText} copies of recordings}} and {exports, plural, one {1 export} other {{exportsText} exports}}.',
  'retention.nothing': 'Today that would take nothing: nothing is older than it is kept.',
  'retention.purge': 'Preview the purge…',
  'retention.forget.heading': 'Forget',
  'retention.forget.intro':
    'Removes everything that Calltrail keeps of a customer from this computer. Dumps and recordings of your own stay.',
  'retention.forget.workspace': 'Forget this customer…',
  'retention.forget.tenant': 'Forget {name}…',

  'purge.title': 'Purge what is older than it is kept',
  'purge.column.tenant': 'Tenant',
  'purge.column.calls': 'Calls',
  'purge.column.recordings': 'Recordings',
  'purge.column.exports': 'Exports',
  'purge.older': '{count, plural, one {{n} older than 1 day} other {{n} older than {countText} days}}',
  'purge.goes': 'Deleted',
  'purge.goes.calls':
    '{count, plural, =0 {No calls} one {1 call with its participants, tags and recordings in the list} other {{countText} calls with their participants, tags and recordings in the list}}',
  'purge.goes.recordings':
    '{count, plural, =0 {No copies of recordings} one {1 copy of a recording that Calltrail fetched, {size}} other {{countText} copies of recordings that Calltrail fetched, {size}}}',
  'purge.goes.exports':
    '{count, plural, =0 {No exports} one {The ZIP file of 1 export of recordings, {size}} other {The ZIP files of {countText} exports of recordings, {size}}}',
  'purge.stays': 'Kept',
  'purge.stays.text':
    'Dumps, servers and recordings of your own. Calltrail never deletes what it has not made.',
  'purge.stays.events':
    'The events. They are not taken up again by themselves; generating all call logs makes the calls again.',
  'purge.words':
    '{count, plural, one {1 of these calls has comments or labels, which would stay without call} other {{countText} of these calls have comments or labels, which would stay without call}}',
  'purge.words.show': 'Show them',
  'purge.nothing': 'Nothing is older than it is kept.',
  'purge.button': 'Purge {count, plural, one {1 call} other {{countText} calls}}',
  'purge.button.files': 'Purge the files',
  'purge.sure': 'This cannot be undone',
  'purge.sure.text':
    'Copies can be fetched again while the stack has them. Exports are gone, and so are calls whose events are not here.',
  'purge.sure.button': 'Purge for good',
  'missing.purged': '{moment}: its call log was purged',
  'missing.purged.detail':
    '{count, plural, one {{countText} event of {linkedid} is there still; no run takes it up by itself.} other {{countText} events of {linkedid} are there still; no run takes them up by itself.}}',
  'job.cancelled.purge': 'Cancelled. What is purged already stays purged.',
  'purge.done':
    'Purged {calls, plural, one {1 call} other {{callsText} calls}}, {recordings, plural, one {1 copy of a recording} other {{recordingsText} copies of recordings}} and {exports, plural, one {1 export} other {{exportsText} exports}}',

  'forget.title': 'Forget {name}',
  'forget.goes': 'Removed',
  'forget.calls': '{count, plural, one {1 call} other {{countText} calls}}',
  'forget.events': '{count, plural, one {1 event} other {{countText} events}}',
  'forget.comments': '{count, plural, one {1 comment} other {{countText} comments}}',
  'forget.recordings':
    '{count, plural, one {1 recording in the list} other {{countText} recordings in the list}}',
  'forget.more.workspace':
    'Views, labels, settings, the directory, transcripts, the passwords kept for it, and its place in the list',
  'forget.more.tenant': 'Labels and transcripts on its conversations, its users and lines, its settings',
  'forget.files': 'Files',
  'forget.files.none': 'No files',
  'forget.file': '{name}, {size}',
  'forget.stays': 'Kept',
  'forget.stays.text': 'Dumps, recordings of your own, and files that were exported',
  'forget.stays.tenant': 'Dumps and recordings of your own',
  'forget.remains':
    'Nobody can tell whose they are, so they stay: {cels, plural, =0 {no events without call} one {1 event without call} other {{celsText} events without call}}, {rows, plural, =0 {no rows that could not be read} one {1 row that could not be read} other {{rowsText} rows that could not be read}}, {words, plural, =0 {no comments, labels or transcripts without call} one {1 comment, label or transcript without call} other {{wordsText} comments, labels and transcripts without call}}',
  'forget.words':
    '{count, plural, one {Delete the comment, label or transcript without call too, whoever it is about} other {Delete the {countText} comments, labels and transcripts without call too, whoever they are about}}',
  'forget.type': 'Type {name} to forget it',
  'forget.type.help': 'This cannot be undone.',
  'forget.button': 'Forget {name}',
  'forget.done': '{name} is forgotten'
}
