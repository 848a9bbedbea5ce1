import { expect, it } from 'vitest'
import type { AsteriskLogLine } from '@shared/model/asterisk-log'
import { prettyExtra } from '../../../src-renderer/features/debug-log/cel-fields'
import { rowsAs, tableText } from '../../../src-renderer/features/debug-log/log-copy'
import { filterRows, NO_LOG_FILTER } from '../../../src-renderer/features/debug-log/log-filter'
import { deltaText, eventRows, mergeLines } from '../../../src-renderer/features/debug-log/log-rows'
import { at, celTable } from '../../support/cel-table'
import { storedCels } from './cels'

const TABLE = `
  time  | event        | type        | uniqueid | channel    | name  | num  | exten | context | app  | data          | extra
  0     | CHAN_START   |             | 1.1      | PJSIP/a-01 | Zoé   | 1001 | 1002  | inside  |      |               | null
  0.25  | USER_DEFINED | XIVO_INCALL | 1.1      | PJSIP/a-01 | Zoé   | 1001 | s     | did     |      |               | {"extra":"x"}
  1.5   | CHAN_START   |             | 1.2      | PJSIP/b-02 | Omar  | 1002 | s     | inside  | Dial | PJSIP/b\\p30  | null
  9     | HANGUP       |             | 1.1      | PJSIP/a-01 | Zoé   | 1001 | h     | inside  |      |               | {"hangupcause":16}
`
const rows = eventRows(storedCels(TABLE))
const line = (seconds: number | null, number: number, text = `line ${number}`): AsteriskLogLine => ({
  at: seconds === null ? null : at(seconds),
  line: number,
  level: null,
  text,
  matched: 'channel'
})

it('counts the time since the event before and since the start, a lane for each channel, and marks what has no effect', () => {
  expect(rows.map(({ sincePrevious }) => deltaText(sincePrevious))).toEqual([
    '+0.000',
    '+0.250',
    '+1.250',
    '+7.500'
  ])
  expect(rows.map(({ sinceStart }) => deltaText(sinceStart))).toEqual([
    '+0.000',
    '+0.250',
    '+1.500',
    '+9.000'
  ])
  expect(rows.map(({ lane }) => lane)).toEqual([0, 0, 1, 0])
  expect(rows.map(({ name, hasEffect }) => [name, hasEffect])).toEqual([
    ['CHAN_START', true],
    ['XIVO_INCALL', true],
    ['CHAN_START', true],
    ['HANGUP', false]
  ])
  expect(deltaText(-2_500)).toBe('-0.002')
})

it('puts log lines between events by time; lines without time stay with the one before', () => {
  const merged = mergeLines(rows, [line(-1, 1), line(0.3, 2), line(null, 3), line(1.5, 4), line(99, 5)])
  expect(merged.map((row) => (row.kind === 'line' ? row.line.line : row.name))).toEqual([
    1,
    'CHAN_START',
    'XIVO_INCALL',
    2,
    3,
    'CHAN_START',
    4,
    'HANGUP',
    5
  ])
})

it('loses no line, whatever the order of the events', () => {
  const reversed = eventRows(storedCels(TABLE).toReversed())
  const lines = Array.from({ length: 20 }, (_, index) => line(index % 3 === 0 ? null : index, index))
  const merged = mergeLines(reversed, lines)
  expect(merged.filter(({ kind }) => kind === 'line')).toHaveLength(20)
  expect(merged.filter(({ kind }) => kind === 'event')).toEqual(reversed)
})

it('finds words in any field without case and accents, and filters by type, channel and effect', () => {
  const found = (change: object): number => filterRows(rows, { ...NO_LOG_FILTER, ...change }).length
  expect(found({ text: 'ZOE' })).toBe(3)
  expect(found({ text: 'zoe hangupcause' })).toBe(1)
  expect(found({ text: 'nobody' })).toBe(0)
  expect(found({ types: new Set(['XIVO_INCALL', 'HANGUP']) })).toBe(2)
  expect(found({ channels: new Set(['PJSIP/b-02']) })).toBe(1)
  expect(found({ effective: true })).toBe(3)
  const withLine = mergeLines(rows, [line(2, 7, 'NOTICE zoe registered')])
  expect(filterRows(withLine, { ...NO_LOG_FILTER, text: 'registered' })).toHaveLength(1)
  expect(filterRows(withLine, { ...NO_LOG_FILTER, channels: new Set(['PJSIP/b-02']) })).toHaveLength(1)
})

it('copies rows as tab-separated text, JSON lines, and a table that reads back as the same events', () => {
  const tsv = rowsAs('tsv', rows, 'UTC').split('\n')
  expect(tsv).toHaveLength(5)
  expect(tsv[0]?.split('\t').slice(0, 3)).toEqual(['id', 'eventtype', 'eventtime'])
  const json = rowsAs('json', rows, 'UTC')
    .split('\n')
    .map((text) => JSON.parse(text) as Record<string, unknown>)
  expect(json.map(({ eventtype }) => eventtype)).toEqual([
    'CHAN_START',
    'USER_DEFINED',
    'CHAN_START',
    'HANGUP'
  ])
  expect(celTable(tableText(rows.map(({ cel }) => cel)))).toEqual(celTable(TABLE))
})

it('copies log lines as they stand in the file', () => {
  const [only] = mergeLines([], [line(1, 3, '[2031-05-02 08:15:10] NOTICE[1][C-0000001f]: x\ty')])
  expect(only && rowsAs('tsv', [only], 'UTC')).toBe('[2031-05-02 08:15:10] NOTICE[1][C-0000001f]: x\ty')
})

it('breaks extra into lines where it is JSON and leaves anything else', () => {
  expect(prettyExtra('{"a":1}')).toBe('{\n  "a": 1\n}')
  expect(prettyExtra('a: 1, b')).toBe('a: 1, b')
})
