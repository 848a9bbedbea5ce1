import { beforeAll, expect, test } from 'vitest'
import type { CallLog } from '@shared/model/call-log'
import { RECORDING_SORT_COLUMNS, type RecordingSortColumn } from '@shared/model/recording-sort'
import { openStore } from '../../src-main/store/open-store'
import { pageRecordings } from '../../src-main/store/recording-rows'
import { run, type WriteStore } from '../../src-main/store/store'
import { linkFiles, recordedCall, recordingUuid } from '../support/recorded-calls'
import { addCallLogs } from './call-logs'

let store: WriteStore

const named = (sourceName: string, destinationExten: string): Partial<CallLog> => ({
  sourceName,
  destinationName: '',
  destinationExten
})

/** Four recordings: the first is found as MP3, the second is damaged, the third missing, the fourth deleted. */
beforeAll(() => {
  store = openStore(':memory:', { mode: 'write' })
  addCallLogs(store, [
    recordedCall(1, 1, named('zoe', '400')),
    recordedCall(2, 1, named('Adam', '300')),
    recordedCall(3, 1, named('', '')),
    recordedCall(4, 1, named('bert', '100'))
  ])
  run(store, "UPDATE call_log SET source_exten = '' WHERE source_name = ''")
  linkFiles(store, { path: '/nowhere' }, [
    { uuid: recordingUuid(1), member: 'b/one.mp3' },
    { uuid: recordingUuid(2), member: 'A/two.wav', problem: 'damaged' }
  ])
  const facts = (format: string, seconds: number): string =>
    JSON.stringify({ format, rate: 8000, channels: 1, lengthUs: seconds * 1_000_000 })
  const note = 'UPDATE recording_file SET audio = ?, matched_by = ? WHERE recording_uuid = ?'
  run(store, note, facts('MP3', 900), 'time', recordingUuid(1))
  run(store, note, facts('GSM', 1), 'hand', recordingUuid(2))
  run(store, 'UPDATE recording SET path = NULL WHERE uuid = ?', recordingUuid(4))
})

/** Numbers of the calls in this order. */
const order = (column: RecordingSortColumn, descending = false): readonly number[] =>
  pageRecordings(store, { filter: {}, sort: { column, descending }, offset: 0, limit: 10 }).rows.map(
    ({ recording }) => Number(recording.uuid.slice(0, 8))
  )

test.each([
  ['start', [1, 2, 3, 4]],
  ['from', [2, 4, 1, 3]],
  ['to', [4, 2, 1, 3]],
  ['length', [2, 4, 3, 1]],
  ['state', [1, 2, 3, 4]],
  ['file', [3, 2, 1, 4]],
  ['format', [2, 1, 4, 3]],
  ['match', [2, 1, 4, 3]],
  ['call', [1, 2, 3, 4]]
] as const)('by %s', (column, expected) => {
  expect(order(column)).toEqual(expected)
})

test('the other way round, what is empty still comes last', () => {
  expect(order('from', true)).toEqual([1, 4, 2, 3])
  expect(order('format', true)).toEqual([1, 2, 4, 3])
  expect(order('file', true)).toEqual([1, 2, 3, 4])
})

test('pages follow one another under every order', () => {
  for (const column of RECORDING_SORT_COLUMNS) {
    const pages = [0, 1, 2, 3].flatMap(
      (offset) =>
        pageRecordings(store, {
          filter: {},
          states: ['playable', 'unreadable', 'missing', 'deleted'],
          sort: { column, descending: true },
          offset,
          limit: 1
        }).rows
    )
    expect(pages.map(({ recording }) => Number(recording.uuid.slice(0, 8)))).toEqual(order(column, true))
  }
})

test('without an order the newest comes first', () => {
  const { rows } = pageRecordings(store, { filter: {}, offset: 0, limit: 2 })
  expect(rows.map(({ recording }) => recording.uuid)).toEqual([recordingUuid(4), recordingUuid(3)])
})
