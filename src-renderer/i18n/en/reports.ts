/** Reports: what they hold, written at once or kept as a file. */
export const reports = {
  'menu.report': 'Report…',
  'report.open': 'Report',
  'report.dialog': 'Report of the calls that match',
  'report.matching':
    '{count, plural, =0 {no calls now} one {{countText} call now} other {{countText} calls now}}',
  'report.name': 'Title',
  'report.name.usual': 'Call report',
  'report.period': 'Period',
  'report.period.filter': 'Of the filter: {period}',
  'report.period.fixed': 'The same period each time the report is run.',
  'report.period.moves': 'Counted anew each time the report is run.',
  'report.format': 'Written as',
  'report.format.pdf': 'Pages to print and to send.',
  'report.format.html': 'One page for any browser, without anything beside it.',
  'report.format.xlsx': 'A workbook: figures, each chart as a table, the calls.',
  'report.language': 'Language of the report',
  'report.language.en': 'English',
  'report.language.fr': 'French',
  'report.charts': 'Holds',
  'report.figures': 'Figures at the head',
  'report.table': 'Table of calls',
  'report.table.none': 'None',
  'report.table.first': 'The first {countText}',
  'report.table.text': 'In the order of the list. All calls are for an export.',
  'report.rows': 'Lists',
  'report.rows.first': 'The first {countText}',
  'report.file.text':
    'A report file keeps these choices. The command line runs it, by a schedule too, and the same calls give the same report to the last byte.',
  'report.pseudonyms.text':
    'New ones for every file, the same ones in all of it. Comments and the filter are left out; of the title only what the calls hold is replaced.',
  'report.empty': 'Choose what the report is to hold.',
  'report.save': 'Save as report file…',
  'report.saved': 'Saved as {name}. To run it:',
  'report.choose': 'Choose file and write',
  'report.start': 'Write report',
  'report.result': '{calls, plural, =0 {Of no calls} one {Of {callsText} call} other {Of {callsText} calls}}'
}
