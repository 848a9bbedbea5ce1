import { expect, it } from 'vitest'
import { numberText } from '../../src-renderer/components/number-text'
import type { CellContext } from '../../src-renderer/features/calls/cell-context'
import type { ColumnId } from '../../src-renderer/features/calls/columns'
import { rowSentence, rowsMarkdown, rowsText } from '../../src-renderer/features/calls/rows-text'
import { fakeRow } from './fake-calls'
import { words } from './words'

const SHOWN: readonly ColumnId[] = ['date', 'sourceName', 'talkDurationUs', 'trail', 'answered', 'labels']
const context: CellContext = {
  text: words().text,
  zone: 'Europe/Paris',
  wide: false,
  duration: 'units',
  number: numberText('grouped', 'FR'),
  labels: new Map([[3, { id: 3, name: 'à rappeler', color: 1, rule: null, calls: 1 }]]),
  shown: new Set(SHOWN),
  lead: 'date'
}
const row = {
  ...fakeRow(1),
  sourceName: 'A\tB <& Co>',
  sourceExten: '0142030405',
  talkDurationUs: 125_000_000,
  labels: [3, 99]
}

it('copies cells as they are shown, without what would part them', () => {
  const { text, html } = rowsText([row], SHOWN, context, false)
  expect(text.split('\t')).toEqual([
    expect.stringMatching(/^2025-10-26 /),
    'A B <& Co> (01 42 03 04 05)',
    '2m 05s',
    'Yes',
    'à rappeler'
  ])
  expect(html).toContain('A B &lt;&amp; Co&gt;')
  expect(html).not.toContain('<th>')
})

it('follows the way lengths are shown, and the number that has a column of its own', () => {
  const other = {
    ...context,
    duration: 'clock',
    shown: new Set<ColumnId>([...SHOWN, 'sourceExten'])
  } as const
  const columns: readonly ColumnId[] = ['sourceName', 'sourceExten', 'talkDurationUs']
  expect(rowsText([row], columns, other, true).text).toBe(
    'From\tCaller’s number\tTalk time\nA B <& Co>\t01 42 03 04 05\t0:02:05'
  )
})

it('groups a number that stands where a name is missing', () => {
  const nameless = { ...row, sourceName: '0142030405' }
  expect(rowsText([nameless], ['sourceName'], context, false).text).toBe('01 42 03 04 05')
})

it('says which of two hours is meant where the clock went back, and nothing more elsewhere', () => {
  const at = (hour: number, day = 26): string =>
    rowsText([{ ...row, date: Date.UTC(2025, 9, day, hour, 30) * 1000 }], ['date'], context, false).text
  expect([at(0), at(1)]).toEqual(['2025-10-26 02:30:00+02:00', '2025-10-26 02:30:00+01:00'])
  expect(at(0, 27)).toBe('2025-10-27 01:30:00')
})

it('keeps the number of a side whose name is missing, also where an empty name is stored', () => {
  for (const sourceName of [null, '']) {
    expect(rowsText([{ ...row, sourceName }], ['sourceName'], context, false).text).toBe('01 42 03 04 05')
  }
})

it('reads a row as a sentence with names and numbers whatever the columns are', () => {
  const other = { ...context, shown: new Set<ColumnId>(['sourceExten']) }
  expect(rowSentence({ ...row, sourceName: 'Ann' }, other)).toContain('from Ann (01 42 03 04 05) to ')
})

it('copies nothing that a spreadsheet would run', () => {
  const hostile = { ...row, sourceName: '=HYPERLINK("http://203.0.113.9/")', sourceExten: null }
  const { text, html } = rowsText([hostile], ['sourceName'], context, false)
  expect(text).toBe(`'=HYPERLINK("http://203.0.113.9/")`)
  expect(html).toContain(`>'=HYPERLINK(&quot;http://203.0.113.9/&quot;)<`)
  const number = { ...row, sourceName: null, sourceExten: '+33155501234' }
  expect(rowsText([number], ['sourceName'], context, false).text).toBe('+33 1 55 50 12 34')
})

it('makes a table of Markdown in which no name is markup', () => {
  const nasty = { ...row, sourceName: 'A|B\n*<i>*' }
  const lines = rowsMarkdown([nasty], ['sourceName', 'talkDurationUs', 'trail'], context).split('\n')
  expect(lines).toEqual([
    '| From | Talk time |',
    '| --- | ---: |',
    '| A\\|B \\*&lt;i>\\* (01 42 03 04 05) | 2m 05s |'
  ])
})
