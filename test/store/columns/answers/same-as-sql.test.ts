import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { FACET_NAMES } from '../../../../src-shared/api/contract'
import { SORT_COLUMNS, type CallFilter } from '../../../../src-shared/model/call-filter'
import type { Recording } from '../../../../src-shared/model/call-log'
import { listIds } from '../../../../src-main/store/call-log-ids'
import type { ColumnSource } from '../../../../src-main/store/columns/call-columns'
import { CallIndex } from '../../../../src-main/store/columns/call-index'
import {
  facetFromColumns,
  idsFromColumns,
  locateFromColumns,
  pageFromColumns,
  sumsFromColumns
} from '../../../../src-main/store/columns/answers'
import { applyLabel } from '../../../../src-main/store/apply-label'
import { facet } from '../../../../src-main/store/facet'
import { saveLabel } from '../../../../src-main/store/labels'
import { locateCallLog } from '../../../../src-main/store/locate-call-log'
import { openStore } from '../../../../src-main/store/open-store'
import { pageCallLogs } from '../../../../src-main/store/page-call-logs'
import { raiseLabelVersion } from '../../../../src-main/store/settings'
import { closeStore, inTransaction, run, type ReadStore } from '../../../../src-main/store/store'
import { sumCallLogs } from '../../../../src-main/store/sum-call-logs'
import { addCallLogs, callLog } from '../../call-logs'
import { memoryStore } from '../../workspace'
import { memoryColumns } from '../memory-columns'
import { anyFilter, anySort } from './any-filter'
import { addCalls, anyWorkspace, fill, moment, type AnyWorkspace } from './any-workspace'

/** Runs `check` on a workspace and its columns. */
function onWorkspace(workspace: AnyWorkspace, check: (store: ReadStore, source: ColumnSource) => void): void {
  const store = openStore(':memory:', { mode: 'write' })
  try {
    fill(store, workspace)
    check(store, { columns: memoryColumns(store), store })
  } finally {
    closeStore(store)
  }
}

/** What a piece of work in short steps comes to. */
function finished<T>(work: Generator<void, T>): T {
  for (;;) {
    const step = work.next()
    if (step.done === true) return step.value
  }
}

const workspace = anyWorkspace(anyFilter(1, true))
const questions = fc.array(fc.tuple(anyFilter(), anySort), { minLength: 4, maxLength: 8 })

describe('columns answer what SQL answers', () => {
  test('lists: any filter in any order', () => {
    fc.assert(
      fc.property(workspace, questions, (given, asked) => {
        onWorkspace(given, (store, source) => {
          for (const [filter, sort] of asked) {
            const expected = [...listIds(store, { filter, sort })]
            const answer = idsFromColumns(source, { filter, sort, offset: 0, limit: 100 })
            expect(answer).toEqual({
              ids: expected,
              filtered: expected.length,
              revision: source.columns.revision
            })
          }
        })
      }),
      { numRuns: 250 }
    )
  })

  test('every order of all calls', () => {
    fc.assert(
      fc.property(workspace, fc.boolean(), (given, descending) => {
        onWorkspace(given, (store, source) => {
          for (const column of SORT_COLUMNS) {
            const request = { filter: {}, sort: { column, descending } }
            const { ids } = idsFromColumns(source, { ...request, offset: 0, limit: 100 })
            expect([column, ids]).toEqual([column, [...listIds(store, request)]])
          }
        })
      }),
      { numRuns: 30 }
    )
  })

  test('pages with whole rows, and where a call or a moment stands', () => {
    fc.assert(
      fc.property(
        workspace,
        questions,
        fc.nat({ max: 20 }),
        fc.oneof(fc.record({ id: fc.nat({ max: 26 }) }), fc.record({ date: moment })),
        (given, asked, offset, target) => {
          onWorkspace(given, (store, source) => {
            for (const [filter, sort] of asked) {
              const request = { filter, sort, offset, limit: 7 }
              expect(pageFromColumns(source, request)).toEqual(pageCallLogs(store, request))
              const byDate = { ...sort, column: 'date' } as const
              for (const order of [sort, byDate]) {
                const place = { filter, sort: order, target }
                expect(locateFromColumns(source, place)).toEqual(locateCallLog(store, place))
              }
            }
          })
        }
      ),
      { numRuns: 80 }
    )
  })

  test('sums of all that match, of chosen calls, of all but some', () => {
    const chosen = fc.array(fc.nat({ max: 26 }), { maxLength: 8 })
    fc.assert(
      fc.property(workspace, fc.array(anyFilter(), { minLength: 4 }), chosen, (given, filters, ids) => {
        onWorkspace(given, (store, source) => {
          for (const filter of filters) {
            for (const request of [{ filter }, { filter, ids }, { filter, except: ids }])
              expect(sumsFromColumns(source, request)).toEqual(sumCallLogs(store, request))
          }
        })
      }),
      { numRuns: 80 }
    )
  })

  test('every facet within any filter', () => {
    const search = fc.constantFrom(undefined, '', 'é', '1', 'ann')
    fc.assert(
      fc.property(
        workspace,
        fc.array(anyFilter(), { minLength: 2, maxLength: 4 }),
        search,
        (given, filters, text) => {
          onWorkspace(given, (store, source) => {
            for (const filter of filters) {
              for (const name of FACET_NAMES) {
                const request = { name, filter, ...(text === undefined ? {} : { search: text }) }
                expect(facetFromColumns(source, request)).toEqual(facet(store, request))
              }
            }
          })
        }
      ),
      { numRuns: 60 }
    )
  })

  test('the same from an index that follows calls as they come', () => {
    const filters = fc.array(anyFilter(), { minLength: 3, maxLength: 6 })
    fc.assert(
      fc.property(workspace, fc.nat({ max: 24 }), filters, (given, first, asked) => {
        const store = openStore(':memory:', { mode: 'write' })
        try {
          fill(store, { ...given, calls: given.calls.slice(0, first) })
          const index = finished(CallIndex.build(store, []))
          const check = (): void => {
            const source = { columns: index.columns, store }
            for (const filter of asked) {
              const request = { filter, sort: { column: 'sourceName', descending: false } } as const
              const { ids } = idsFromColumns(source, { ...request, offset: 0, limit: 100 })
              expect(ids).toEqual([...listIds(store, request)])
              for (const name of ['tags', 'participants', 'users'] as const)
                expect(facetFromColumns(source, { name, filter })).toEqual(facet(store, { name, filter }))
            }
          }
          check()
          inTransaction(store, () => addCalls(store, given.calls.slice(first), first))
          expect(finished(index.follow(store))).toBe(true)
          check()
        } finally {
          closeStore(store)
        }
      }),
      { numRuns: 80 }
    )
  })

  test('files that are found while the calls stay are seen at once', () => {
    const store = memoryStore()
    const recording = (uuid: string): Recording => ({
      uuid,
      startTime: 1,
      endTime: 2,
      path: '/a.wav',
      mixmonitorId: null
    })
    addCallLogs(store, [callLog(1, { recordings: [recording('a'), recording('b')] }), callLog(2)])
    const source = { columns: memoryColumns(store), store }
    const states = (): unknown => {
      const filter: CallFilter = { recordingStates: ['playable'] }
      const page = { sort: { column: 'recordingState', descending: true }, offset: 0, limit: 10 } as const
      return [
        pageFromColumns(source, { ...page, filter: {} }).rows.map((row) => row.recordingState),
        idsFromColumns(source, { ...page, filter }).ids,
        facetFromColumns(source, { name: 'recordingStates', filter }).values
      ]
    }
    expect(states()).toEqual([
      ['missing', null],
      [],
      [
        { value: 'missing', count: 1 },
        { value: 'playable', count: 0 }
      ]
    ])
    inTransaction(store, () => {
      run(
        store,
        `INSERT INTO recording_file (recording_uuid, root_id, member, matched_by, size_bytes, modified_at)
         VALUES ('b', 1, 'b.wav', 'path', 1, 1)`
      )
      raiseLabelVersion(store)
    })
    expect(states()).toEqual([['playable', null], [1], [{ value: 'playable', count: 1 }]])
  })

  test('labels that change while the calls stay are seen at once', () => {
    const store = memoryStore()
    addCallLogs(store, [callLog(1), callLog(2), callLog(3)])
    const source = { columns: memoryColumns(store), store }
    const request = {
      filter: { labels: { mode: 'any', values: [1] } },
      sort: { column: 'id', descending: false },
      offset: 0,
      limit: 10
    } as const
    const listed = (): readonly number[] => idsFromColumns(source, request).ids
    expect(listed()).toEqual([])
    const save = (rule: CallFilter): void => {
      inTransaction(store, () => saveLabel(store, { id: 1, name: 'a', color: 1, rule }))
    }
    inTransaction(store, () => saveLabel(store, { name: 'a', color: 1, rule: { fromId: 3 } }))
    expect(listed()).toEqual([3])
    save({ fromId: 2 })
    expect(listed()).toEqual([2, 3])
    inTransaction(store, () => applyLabel(store, { labelId: 1, on: false, calls: { ids: [3] } }))
    inTransaction(store, () => applyLabel(store, { labelId: 1, on: true, calls: { ids: [1] } }))
    expect(listed()).toEqual([1, 2])
    expect(pageFromColumns(source, { ...request, filter: {} }).rows.map((row) => row.labels)).toEqual([
      [1],
      [1],
      []
    ])
  })
})
