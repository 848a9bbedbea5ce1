import { expect, test } from 'vitest'
import type { ServerCallLog, ServerCallLogPart } from '@shared/model/server-call-log'
import { iterateHistory, loadHistory } from '../../src-main/store/history'
import { inTransaction, type WriteStore } from '../../src-main/store/store'
import { asServerCallLog } from '../support/server-call-logs'
import { callLog } from './call-logs'
import { memoryStore } from './workspace'

const ALL = { from: 0, until: Number.MAX_SAFE_INTEGER }

function load(
  store: WriteStore,
  ...batches: readonly { callLogs?: readonly ServerCallLog[]; parts?: readonly ServerCallLogPart[] }[]
): { readonly read: number; readonly added: number } {
  return inTransaction(store, () => {
    const history = loadHistory(store, 1)
    for (const { callLogs = [], parts = [] } of batches) history.add({ callLogs, parts })
    history.finish()
    return { read: history.read, added: history.added }
  })
}

const stored = (store: WriteStore, batch = 100): readonly unknown[] =>
  [...iterateHistory(store, ALL, batch)].flat().map(({ rowId: _rowId, ...callLogOf }) => callLogOf)

test('call logs come back as they were, by start, whatever the batch', () => {
  const store = memoryStore()
  const callLogs = [3, 1, 2, 1].map((n, id) => asServerCallLog(callLog(n), { id: 70 + id }))
  expect(load(store, { callLogs })).toEqual({ read: 4, added: 4 })
  const byStart = [...callLogs].sort((a, b) => a.date - b.date)
  for (const batch of [1, 2, 100]) expect(stored(store, batch)).toEqual(byStart)
})

test('the same again changes nothing; the same id with other content is taken anew', () => {
  const store = memoryStore()
  const one = asServerCallLog(callLog(1), { id: 5 })
  load(store, { callLogs: [one] })
  expect(load(store, { callLogs: [one] })).toEqual({ read: 1, added: 0 })
  const later = { ...one, destinationName: 'Later' }
  expect(load(store, { callLogs: [later] })).toEqual({ read: 1, added: 0 })
  expect(stored(store)).toEqual([later])
})

test('call logs without id are told by their content', () => {
  const store = memoryStore()
  const rows = [1, 2].map((n) => asServerCallLog(callLog(n), { id: null, origin: 'xivo-csv' }))
  expect(load(store, { callLogs: rows })).toEqual({ read: 2, added: 2 })
  expect(load(store, { callLogs: rows })).toEqual({ read: 2, added: 0 })
})

test('parts find their call logs in any order and do not pile up', () => {
  const store = memoryStore()
  const bare = { participants: [], recordings: [], destinationDetails: {}, tags: [] }
  const callLogs = [1, 2].map((id) => asServerCallLog(callLog(id), { id, ...bare }))
  const participant = (userUuid: string, tags: readonly string[]) =>
    ({ userUuid, lineId: 1, role: 'source', tags, answered: true, requested: false }) as const
  const recording = { uuid: 'r', startTime: 5, endTime: 9, path: '/r.wav', fileName: null, deleted: false }
  const parts: readonly ServerCallLogPart[] = [
    { callLogId: 1, kind: 'participant', participant: participant('a', ['x', 'y']) },
    { callLogId: 2, kind: 'recording', recording },
    { callLogId: 1, kind: 'participant', participant: participant('b', ['y']) },
    { callLogId: 1, kind: 'destination-detail', key: 'type', value: 'user' },
    { callLogId: 99, kind: 'destination-detail', key: 'type', value: 'of nobody' }
  ]
  const expected = [
    {
      ...callLogs[0],
      participants: [participant('a', ['x', 'y']), participant('b', ['y'])],
      tags: ['x', 'y'],
      destinationDetails: { type: 'user' }
    },
    { ...callLogs[1], recordings: [recording] }
  ]
  load(store, { parts }, { callLogs })
  expect(stored(store)).toEqual(expected)
  load(store, { callLogs }, { parts: parts.slice(0, 2) }, { parts: parts.slice(2) })
  expect(stored(store)).toEqual(expected)
})
