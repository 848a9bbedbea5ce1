import { expect, onTestFinished, test } from 'vitest'
import type { CallFilter } from '../../../../src-shared/model/call-filter'
import { idsFromColumns } from '../../../../src-main/store/columns/answers'
import { PREPARATIONS } from '../../../../src-main/store/columns/answers/prepare'
import { listIds } from '../../../../src-main/store/call-log-ids'
import { openStore } from '../../../../src-main/store/open-store'
import { closeStore, type WriteStore } from '../../../../src-main/store/store'
import { addManyCalls } from '../../../bench/many-calls'
import { addCallLogs, callLog } from '../../call-logs'
import { memoryColumns } from '../memory-columns'

function workspace(): WriteStore {
  const store = openStore(':memory:', { mode: 'write' })
  onTestFinished(() => closeStore(store))
  return store
}

test('parts of conversation ids are found whatever their case and accents, as SQL finds them', () => {
  const store = workspace()
  const ids = [
    '1700000001.1',
    'PBX-1700000001.1',
    'Élodie-7',
    'e\u0301lodie-8',
    'a\u0000b-9',
    '％_',
    '%_x',
    'ß1',
    'İ2'
  ]
  addCallLogs(
    store,
    ids.map((conversationId, n) => callLog(n, { conversationId }))
  )
  const source = { columns: memoryColumns(store), store }
  const found = (values: readonly string[], not = false): readonly number[] => {
    const filter: CallFilter = { fields: [{ field: 'conversationId', mode: 'contains', values, not }] }
    const question = { filter, sort: { column: 'id', descending: false } } as const
    const { ids: fromColumns } = idsFromColumns(source, { ...question, offset: 0, limit: 100 })
    expect(fromColumns, values.join()).toEqual([...listIds(store, question)])
    return fromColumns
  }
  expect(found(['pbx'])).toEqual([2])
  expect(found(['ELODIE'])).toEqual([3, 4])
  expect(found(['B-9', '%'])).toEqual([5, 7])
  expect(found(['1700000001'], true)).toHaveLength(7)
  for (const value of ['', '1', '.', '_', '％', 'ß', 'i', 'b', '\u0000', 'x', 'é']) found([value])
})

test('what is prepared ahead gives the same orders as SQL', () => {
  const store = workspace()
  addManyCalls(store, { from: 0, calls: 800 })
  const source = { columns: memoryColumns(store), store }
  for (const prepare of PREPARATIONS) prepare(source)
  for (const column of [
    'ringDurationUs',
    'totalDurationUs',
    'sourceExten',
    'destinationExten',
    'dateEnd'
  ] as const) {
    const question = {
      filter: { numbers: [{ side: 'either', mode: 'contains', value: '10' }] },
      sort: { column, descending: true }
    } as const
    const { ids } = idsFromColumns(source, { ...question, offset: 0, limit: 800 })
    expect(ids).toEqual([...listIds(store, question)])
  }
})
