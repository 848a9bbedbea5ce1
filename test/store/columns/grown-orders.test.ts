import { join } from 'node:path'
import { expect, onTestFinished, test } from 'vitest'
import { SORT_COLUMNS } from '../../../src-shared/model/call-filter'
import { listIds } from '../../../src-main/store/call-log-ids'
import { idsFromColumns, sumsFromColumns } from '../../../src-main/store/columns/answers'
import { CallIndex } from '../../../src-main/store/columns/call-index'
import { openStore } from '../../../src-main/store/open-store'
import { closeStore } from '../../../src-main/store/store'
import { sumCallLogs } from '../../../src-main/store/sum-call-logs'
import { addManyCalls } from '../../bench/many-calls'
import { temporaryFolder } from '../../support/temporary-folder'
import { finish } from './index-picture'

test('orders and sums are those of SQL after calls came at the end, again and again', () => {
  const path = join(temporaryFolder(), 'one.calltrail')
  const writer = openStore(path, { mode: 'write' })
  const store = openStore(path, { mode: 'read' })
  addManyCalls(writer, { from: 0, calls: 400 })
  const index = finish(CallIndex.build(store, []))
  onTestFinished(() => {
    index.close()
    closeStore(store)
    closeStore(writer)
  })
  for (let calls = 400; calls < 1500; calls += 350) {
    for (const column of SORT_COLUMNS) {
      for (const descending of [false, true]) {
        const list = { filter: {}, sort: { column, descending } }
        const { ids } = idsFromColumns({ columns: index.columns, store }, { ...list, offset: 0, limit: 5000 })
        expect(ids, `${column} ${String(descending)}`).toEqual([...listIds(store, list)])
      }
    }
    const source = { columns: index.columns, store }
    for (const except of [undefined, [1, 7, calls - 1, 999_999]])
      expect(sumsFromColumns(source, { filter: {}, ...(except && { except }) })).toEqual(
        sumCallLogs(store, { filter: {}, ...(except && { except }) })
      )
    addManyCalls(writer, { from: calls, calls: 350 })
    expect(finish(index.follow(store))).toBe(true)
  }
})
