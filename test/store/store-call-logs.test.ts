import { expect, test } from 'vitest'
import fc from 'fast-check'
import type { CallLog } from '../../src-shared/model/call-log'
import type { Cel } from '../../src-shared/model/cel'
import { callLogDetail } from '../../src-main/store/call-log-detail'
import { pageCallLogs } from '../../src-main/store/page-call-logs'
import { all, closeStore, inTransaction, type WriteStore } from '../../src-main/store/store'
import { storeCallLogs, type StoredBatch } from '../../src-main/store/store-call-logs'
import { readSelectedCels, selectCels } from '../../src-main/store/select-cels'
import { openStore } from '../../src-main/store/open-store'
import { addCallLogs, callLog, storedCels } from './call-logs'
import { START } from './cels'
import { memoryStore } from './workspace'

const RECORDING = {
  uuid: '5f0d6a1e-0000-4000-8000-000000000001',
  startTime: START,
  endTime: START + 1,
  path: '/a.wav',
  mixmonitorId: '1'
}

const idsOf = (cels: readonly Cel[], linkedid: string): number[] =>
  cels.filter((cel) => cel.linkedid === linkedid).map(({ id }) => id)

/** Stores call logs over the rows as they are now. */
function replace(store: WriteStore, callLogs: readonly CallLog[]): StoredBatch {
  selectCels(store, { kind: 'everything' })
  const cels = [...readSelectedCels(store, 1_000_000)].flat()
  return inTransaction(store, () =>
    storeCallLogs(store, { cels, callLogs, skipped: [], engineVersion: 'test', generatedAt: START })
  )
}

const shown = (store: WriteStore): unknown[] =>
  all(store, 'SELECT conversation_id AS conversation, stale FROM call_log ORDER BY 1')

test('an older call log stays, stale, when the new one in its place cannot be stored', () => {
  const store = memoryStore()
  const cels = storedCels(store, 3)
  const made = (n: number, given: Partial<CallLog> = {}): CallLog =>
    callLog(n, { celIds: idsOf(cels, `${n}.1`), ...given })
  addCallLogs(store, [made(0, { recordings: [RECORDING] }), made(1), made(2)], cels)
  const [first] = pageCallLogs(store, {
    filter: {},
    sort: { column: 'id', descending: false },
    offset: 0,
    limit: 1
  }).rows

  const stored = replace(store, [made(0, { date: Number.NaN }), made(1), made(2)])
  expect(stored).toMatchObject({ callLogs: 2, replaced: 2, keptStale: 1 })
  expect(stored.skipped).toMatchObject([{ code: 'unstorable', conversationId: '0.1' }])
  expect(shown(store)).toEqual([
    { conversation: '0.1', stale: 1 },
    { conversation: '1.1', stale: 0 },
    { conversation: '2.1', stale: 0 }
  ])
  const kept = callLogDetail(store, { id: first?.id ?? 0 }).callLog
  expect(kept.recordings).toMatchObject([{ uuid: RECORDING.uuid }])
  expect(all(store, 'SELECT count(*) AS rows FROM cel WHERE call_log_id = ?', kept.id)).toEqual([
    { rows: 12 }
  ])
})

test('a recording goes from an older call log to a new one of another call', () => {
  const store = memoryStore()
  const cels = storedCels(store, 2)
  const made = (n: number, given: Partial<CallLog> = {}): CallLog =>
    callLog(n, { celIds: idsOf(cels, `${n}.1`), ...given })
  addCallLogs(store, [made(0), made(1, { recordings: [RECORDING] })], cels)
  replace(store, [made(0, { recordings: [RECORDING] }), made(1)])
  expect(
    all(
      store,
      'SELECT conversation_id AS conversation FROM recording r JOIN call_log c ON c.id = r.call_log_id'
    )
  ).toEqual([{ conversation: '0.1' }])
})

test('any tags come back as they were', () => {
  const tag = fc.string({ unit: fc.constantFrom('a', 'e', 'j', ' ', ';', '\u001f', '\u001a', '"') })
  fc.assert(
    fc.property(fc.uniqueArray(tag, { maxLength: 4 }), (tags) => {
      const store = openStore(':memory:', { mode: 'write' })
      addCallLogs(store, [callLog(0, { tags })])
      const sort = { column: 'id', descending: false } as const
      expect(pageCallLogs(store, { filter: {}, sort, offset: 0, limit: 1 }).rows[0]?.tags).toEqual(tags)
      closeStore(store)
    })
  )
})
