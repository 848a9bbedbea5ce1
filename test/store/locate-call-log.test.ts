import { expect, test } from 'vitest'
import { DEFAULT_SORT, type CallSort } from '../../src-shared/model/call-filter'
import { listCallLogIds } from '../../src-main/store/call-log-ids'
import { locateCallLog, type CallTarget } from '../../src-main/store/locate-call-log'
import type { WriteStore } from '../../src-main/store/store'
import { addCallLogs, callLog } from './call-logs'
import { memoryStore } from './workspace'

const OLDEST: CallSort = { column: 'date', descending: false }

/** Calls at these seconds; ids count from 1. */
function storeOf(...seconds: readonly number[]): WriteStore {
  const store = memoryStore()
  addCallLogs(
    store,
    seconds.map((at, n) => callLog(n, { date: at * 1_000_000, direction: n === 0 ? 'inbound' : 'internal' }))
  )
  return store
}

const place = (store: WriteStore, target: CallTarget, sort = DEFAULT_SORT) => {
  const { offset, id } = locateCallLog(store, { filter: {}, sort, target })
  return [offset, id]
}

test('a call is where the list shows it', () => {
  const store = storeOf(30, 10, 20)
  expect(place(store, { id: 2 })).toEqual([2, 2])
  expect(place(store, { id: 2 }, OLDEST)).toEqual([0, 2])
  expect(place(store, { id: 2 }, { column: 'id', descending: true })).toEqual([1, 2])
  expect(place(store, { id: 9 })).toEqual([null, null])
  const request = { filter: { directions: ['inbound'] as const }, sort: DEFAULT_SORT }
  expect(locateCallLog(store, { ...request, target: { id: 2 } })).toMatchObject({ offset: null, filtered: 1 })
})

test('a moment stands for the call nearest to it', () => {
  const store = storeOf(10, 20, 40)
  const at = (seconds: number, sort: CallSort) => place(store, { date: seconds * 1_000_000 }, sort)
  expect(at(0, OLDEST)).toEqual([0, 1])
  expect(at(16, OLDEST)).toEqual([1, 2])
  expect(at(29, OLDEST)).toEqual([1, 2])
  expect(at(99, OLDEST)).toEqual([2, 3])
  expect(at(16, DEFAULT_SORT)).toEqual([1, 2])
  expect(at(99, DEFAULT_SORT)).toEqual([0, 3])
  expect(at(0, DEFAULT_SORT)).toEqual([2, 1])
  // As near to one as to the other: the upper one.
  expect(at(30, OLDEST)).toEqual([1, 2])
  expect(at(30, DEFAULT_SORT)).toEqual([0, 3])
})

test('of calls that start at once the upper one is meant', () => {
  const store = storeOf(10, 20, 20, 20, 30)
  expect(place(store, { date: 21_000_000 }, OLDEST)).toEqual([1, 2])
  expect(place(store, { date: 21_000_000 })).toEqual([1, 4])
  expect(place(store, { date: 19_000_000 }, OLDEST)).toEqual([1, 2])
})

test('a moment has no place in a list of another order, nor in an empty one', () => {
  expect(place(storeOf(10), { date: 0 }, { column: 'id', descending: false })).toEqual([null, null])
  expect(place(storeOf(), { date: 0 })).toEqual([null, null])
})

test('ids of a stretch of the list come with the count of all', () => {
  const store = storeOf(10, 20, 30, 40)
  const request = { filter: {}, sort: DEFAULT_SORT, offset: 1, limit: 2 }
  expect(listCallLogIds(store, request)).toMatchObject({ ids: [3, 2], filtered: 4 })
})
