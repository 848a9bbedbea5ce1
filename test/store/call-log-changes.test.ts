import { describe, expect, test } from 'vitest'
import { changeMark, noteChanged, noteGone } from '../../src-main/store/call-log-changes'
import { deleteCallLogs, deleteEverything } from '../../src-main/store/delete-call-logs'
import { all, inTransaction, type WriteStore } from '../../src-main/store/store'
import { storeCallLogs } from '../../src-main/store/store-call-logs'
import { addCallLogs, callLog, storedCels } from './call-logs'
import { START } from './cels'
import { memoryStore } from './workspace'

const changes = (store: WriteStore): unknown[] =>
  all(store, 'SELECT call_log_id AS id, kind FROM call_log_change ORDER BY id')

describe('changes of call logs are told', () => {
  test('what is deleted, and nothing of what is new', () => {
    const store = memoryStore()
    addCallLogs(store, [callLog(1), callLog(2), callLog(3)])
    expect(changes(store)).toEqual([])
    inTransaction(store, () => deleteCallLogs(store, [1, 3]))
    expect(changes(store)).toEqual([
      { id: 1, kind: 'gone' },
      { id: 3, kind: 'gone' }
    ])
    expect(changeMark(store)).toEqual({ epoch: 0, lastChange: 2 })
  })

  test('what a later run replaces is gone, what it leaves stale is changed', () => {
    const store = memoryStore()
    const cels = storedCels(store, 2)
    const ofFirst = cels.filter(({ linkedid }) => linkedid === '0.1').map(({ id }) => id)
    const ofSecond = cels.filter(({ linkedid }) => linkedid === '1.1').map(({ id }) => id)
    addCallLogs(store, [callLog(0, { celIds: ofFirst }), callLog(1, { celIds: ofSecond })], cels)
    const again = cels.map((cel) => ({ ...cel, callLogId: ofFirst.includes(cel.id) ? 1 : 2 }))
    inTransaction(store, () =>
      storeCallLogs(store, {
        cels: again,
        callLogs: [callLog(0, { celIds: ofFirst })],
        skipped: [],
        engineVersion: 'test',
        generatedAt: START
      })
    )
    expect(changes(store)).toEqual([
      { id: 1, kind: 'gone' },
      { id: 2, kind: 'changed' }
    ])
  })

  test('deleting everything is told at once, and empties the list', () => {
    const store = memoryStore()
    addCallLogs(store, [callLog(1), callLog(2)])
    inTransaction(store, () => deleteCallLogs(store, [1]))
    inTransaction(store, () => [...deleteEverything(store)])
    expect(changes(store)).toEqual([])
    expect(changeMark(store)).toEqual({ epoch: 1, lastChange: 0 })
  })

  test('the list does not grow for ever: too much is told as everything', () => {
    const store = memoryStore()
    const many = Array.from({ length: 60_000 }, (_, index) => index + 1)
    noteGone(store, many)
    expect(changeMark(store)).toEqual({ epoch: 0, lastChange: 60_000 })
    noteChanged(store, many)
    expect(changes(store)).toEqual([])
    expect(changeMark(store).epoch).toBe(1)
    noteGone(store, [7])
    expect(changeMark(store)).toEqual({ epoch: 1, lastChange: 60_001 })
  })
})
