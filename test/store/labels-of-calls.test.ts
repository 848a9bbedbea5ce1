import { expect, test } from 'vitest'
import { saveLabel } from '../../src-main/store/labels'
import { readRows } from '../../src-main/store/page-call-logs'
import { inTransaction, run } from '../../src-main/store/store'
import { addCallLogs, callLog } from './call-logs'
import { memoryStore } from './workspace'

test('rows carry their labels, by hand and by rule, in order of id', () => {
  const store = memoryStore()
  addCallLogs(store, [
    callLog(0, { direction: 'inbound' }),
    callLog(1, { direction: 'inbound', sourceName: 'Éloïse' }),
    callLog(2),
    callLog(3)
  ])
  inTransaction(store, () => {
    saveLabel(store, { name: 'b rule', color: 1, rule: { directions: ['inbound'] } })
    saveLabel(store, { name: 'a hand', color: 2, rule: null })
    saveLabel(store, { name: 'c search', color: 2, rule: { search: 'eloise' } })
    run(store, "INSERT INTO call_label VALUES (2, '0.1', 1), (2, '2.1', 1), (1, '1.1', 0)")
  })
  const rows = readRows(store, [4, 3, 2, 1, 99])
  expect(rows.map(({ id, labels }) => [id, labels])).toEqual([
    [4, []],
    [3, [2]],
    [2, [3]],
    [1, [1, 2]]
  ])
})

test('a row holds every field of its call', () => {
  const store = memoryStore()
  const call = callLog(0, {
    blocked: true,
    hangupInferred: true,
    destinationDetails: { type: 'user', user_name: 'Ann' },
    requestedContext: 'here',
    sourceLineId: 7,
    requestedUserUuid: 'u'
  })
  addCallLogs(store, [call])
  const { participants: _p, recordings: _r, celIds: _c, destinationDetails: _d, ...plain } = call
  expect(readRows(store, [1])).toEqual([
    {
      ...plain,
      id: 1,
      destinationType: 'user',
      recordingCount: 0,
      botDurationUs: null,
      botBillUs: null,
      campaignId: null,
      engineVersion: 'test',
      generatedAt: expect.any(Number),
      stale: false,
      labels: [],
      commentCount: 0,
      recordingState: null
    }
  ])
})
