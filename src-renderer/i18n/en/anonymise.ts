/** The anonymised dump: its dialog, and what is said where one is imported. */
export const anonymise = {
  'menu.anonymise': 'Anonymised dump…',
  'anonymise.title': 'Anonymised dump',
  'anonymise.text':
    'Writes the events of this workspace so that they can be given away: names, numbers, lines and ids become pseudonyms, the same ones everywhere. Imported again, they give the same call logs under other names.',
  'anonymise.none': 'This workspace holds no events.',
  'anonymise.scope': 'Events',
  'anonymise.scope.all': 'All of this workspace',
  'anonymise.scope.period': 'Of a period',
  'anonymise.scope.period.help': 'Calls with events in it, each one whole.',
  'anonymise.scope.calls': 'Of the calls that the list shows',
  'anonymise.scope.none': 'No events in this choice.',
  'anonymise.keepPrefix': 'First digits of numbers that stay',
  'anonymise.keepPrefix.help':
    'Country and area, say. Numbers keep their length, extensions their first digit.',
  'anonymise.keepPrefix.wrong': 'A whole number from 0 to {most}.',
  'anonymise.shift': 'Move times by weeks',
  'anonymise.shift.help': 'Whole weeks, so that weekdays and hours stay. 0 leaves the times as they are.',
  'anonymise.shift.wrong': 'A whole number from −{most} to {most}.',
  'anonymise.shift.random': 'Random',
  'anonymise.key': 'Key',
  'anonymise.key.help':
    'Leave it empty for a new one that is kept nowhere. The same key gives the same pseudonyms again: keep it as secret as the names.',
  'anonymise.key.short': 'At least {least} characters.',
  'anonymise.directory': 'Directory under the same pseudonyms',
  'anonymise.directory.help':
    'Only a ZIP holds it. Without it, the calls name no users and tags once imported.',
  'anonymise.examples': 'Examples',
  'anonymise.examples.new': 'in the file the pseudonyms will be others: it gets a new key',
  'anonymise.examples.none': 'Nothing in the first events would change.',
  'anonymise.examples.column': 'Column',
  'anonymise.examples.before': 'Before',
  'anonymise.examples.after': 'After',
  'anonymise.limits.title': 'What pseudonyms do not hide',
  'anonymise.limits':
    'Times, lengths and who calls whom how often stay real: people who know them can tell which call it was. Recordings, transcripts and comments are not in the file.',
  'anonymise.choose': 'Choose file…',
  'anonymise.start': 'Write file',
  'missing.altered': 'Altered dump.',
  'missing.altered.text': 'Names, numbers and ids in it are pseudonyms; its times may have been moved.',
  'sources.altered': 'Altered dump'
}
