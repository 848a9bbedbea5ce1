import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { SORT_COLUMNS, type CallFilter, type CallSort } from '../../src-shared/model/call-filter'
import { CALL_DIRECTIONS, CALL_OUTCOMES, CALL_STATUSES, type CallLog } from '../../src-shared/model/call-log'
import type { CallLogRow } from '../../src-shared/model/call-log-row'
import { FACET_LIMIT } from '../../src-shared/api/contract'
import { facet } from '../../src-main/store/facet'
import { iterateCallLogs } from '../../src-main/store/iterate-call-logs'
import { pageCallLogs } from '../../src-main/store/page-call-logs'
import type { WriteStore } from '../../src-main/store/store'
import { sumCallLogs } from '../../src-main/store/sum-call-logs'
import { addCallLogs, callLog } from './call-logs'
import { START } from './cels'
import { memoryStore } from './workspace'

const BY_ID: CallSort = { column: 'id', descending: false }

const ids = (store: WriteStore, filter: CallFilter, sort = BY_ID): number[] =>
  pageCallLogs(store, { filter, sort, offset: 0, limit: 1000 }).rows.map((row) => row.id)

/** A store with one call log per entry; ids count from 1. */
function storeOf(calls: readonly Partial<CallLog>[]): WriteStore {
  const store = memoryStore()
  addCallLogs(
    store,
    calls.map((given, index) => callLog(index, given))
  )
  return store
}

const tagged = (...tags: string[]): Partial<CallLog> => ({ tags })

describe('filters', () => {
  test('search finds text in the names and numbers of both sides, case and accents ignored', () => {
    const store = storeOf([
      { sourceName: 'Éloïse Ångström' },
      { destinationName: 'ELOISE' },
      { sourceExten: '0033 1 99' },
      { destinationExten: '+4930' },
      { requestedName: 'Eloise' },
      { sourceName: '50% off', destinationName: 'a_b\\c' }
    ])
    expect(ids(store, { search: 'eloise' })).toEqual([1, 2])
    expect(ids(store, { search: 'ANGSTRÖM' })).toEqual([1])
    expect(ids(store, { search: '33 1' })).toEqual([3])
    expect(ids(store, { search: '+49' })).toEqual([4])
    expect(ids(store, { search: '%' })).toEqual([6])
    expect(ids(store, { search: 'a_b\\' })).toEqual([6])
    expect(ids(store, { search: '_' })).toEqual([6])
    expect(ids(store, { search: '' })).toHaveLength(6)
  })

  test('a search does not run from one field into the next', () => {
    const store = storeOf([{ sourceName: 'ab', sourceExten: 'cd' }])
    expect(ids(store, { search: 'abcd' })).toEqual([])
    expect(ids(store, { search: 'b' })).toEqual([1])
  })

  test('tags: any, all, none of them, or untagged', () => {
    const store = storeOf([tagged('sales', 'vip'), tagged('sales'), tagged('support'), tagged()])
    const by = (mode: 'any' | 'all' | 'none' | 'untagged', ...values: string[]): number[] =>
      ids(store, { tags: { mode, values } })
    expect(by('any', 'sales', 'support')).toEqual([1, 2, 3])
    expect(by('all', 'sales', 'vip')).toEqual([1])
    expect(by('all', 'sales', 'sales')).toEqual([1, 2])
    expect(by('none', 'sales')).toEqual([3, 4])
    expect(by('untagged')).toEqual([4])
    expect(by('any', 'Sales')).toEqual([])
    expect(by('any')).toEqual([1, 2, 3, 4])
  })

  test('a number matches one side as a whole, with _ for anything at its ends', () => {
    const store = storeOf([
      { sourceExten: '1234' },
      { sourceExten: '9', destinationExten: '1234' },
      { sourceExten: '91234' },
      { sourceExten: '12345' },
      { sourceExten: null, destinationExten: null }
    ])
    expect(ids(store, { number: '1234' })).toEqual([1, 2])
    expect(ids(store, { number: '_1234' })).toEqual([1, 2, 3])
    expect(ids(store, { number: '1234_' })).toEqual([1, 2, 4])
    expect(ids(store, { number: '_1234_' })).toEqual([1, 2, 3, 4])
    expect(ids(store, { number: '_' })).toEqual([1, 2, 3, 4])
  })

  test('every other field narrows to the calls that have it', () => {
    const user = '20000000-0000-4000-8000-000000000002'
    const recording = {
      uuid: 'r1',
      startTime: START,
      endTime: START + 1,
      path: '/a.wav',
      mixmonitorId: '0x1'
    }
    const store = storeOf([
      { direction: 'inbound', outcome: 'missed', callStatus: 'unknown' },
      { direction: 'outbound', outcome: 'busy', callStatus: 'blocked', sourceUserUuid: user },
      { destinationUserUuid: user, recordings: [recording], requestedInternalExten: '1002' },
      { tenantUuid: 'other', requestedInternalContext: 'inside', conversationId: '7.7' }
    ])
    expect(ids(store, { directions: ['inbound', 'outbound'] })).toEqual([1, 2])
    expect(ids(store, { outcomes: ['busy'] })).toEqual([2])
    expect(ids(store, { statuses: ['unknown', 'blocked'] })).toEqual([1, 2])
    expect(ids(store, { userUuids: [user, 'x'] })).toEqual([2, 3])
    expect(ids(store, { tenantUuids: ['other'] })).toEqual([4])
    expect(ids(store, { recorded: true })).toEqual([3])
    expect(ids(store, { recorded: false })).toEqual([1, 2, 4])
    expect(ids(store, { conversationId: '7.7' })).toEqual([4])
    expect(ids(store, { requestedInternalExtension: '1002' })).toEqual([3])
    expect(ids(store, { requestedInternalContext: 'inside' })).toEqual([4])
    expect(ids(store, { fromId: 3 })).toEqual([3, 4])
    expect(ids(store, { directions: ['outbound'], userUuids: [user], fromId: 3 })).toEqual([])
  })

  test('from is inside the period, until is not', () => {
    const store = storeOf([{}, {}, {}])
    const at = (n: number): number => START + n * 60_000_000
    expect(ids(store, { from: at(1) })).toEqual([2, 3])
    expect(ids(store, { until: at(1) })).toEqual([1])
    expect(ids(store, { from: at(1), until: at(2) })).toEqual([2])
  })
})

describe('order and pages', () => {
  const names = fc.constantFrom(null, '', 'a', 'B', 'b', 'é', '😀', '\uffee')
  const sample = fc.record({
    sourceName: names,
    dateAnswer: fc.constantFrom(null, START, START + 5),
    hangupCause: fc.constantFrom(null, 16, 17),
    hangupSource: fc.constantFrom(null, 'caller' as const, 'callee' as const),
    userField: names,
    direction: fc.constantFrom(...CALL_DIRECTIONS),
    outcome: fc.constantFrom(...CALL_OUTCOMES),
    callStatus: fc.constantFrom(...CALL_STATUSES),
    talkDurationUs: fc.constantFrom(null, 0, 5),
    tags: fc.constantFrom([], ['a'], ['a b'], ['a', 'b'], ['b'])
  })

  test('every column sorts by value, nulls lowest, equal ones by id in the same direction', () => {
    fc.assert(
      fc.property(
        fc.array(sample, { maxLength: 12 }),
        fc.constantFrom(...SORT_COLUMNS),
        fc.boolean(),
        (calls, column, descending) => {
          const store = storeOf(calls)
          const page = pageCallLogs(store, {
            filter: {},
            sort: { column, descending },
            offset: 0,
            limit: 100
          })
          const expected = [...page.rows].sort((a, b) => compareRows(a, b, column) * (descending ? -1 : 1))
          expect(page.rows.map((row) => row.id)).toEqual(expected.map((row) => row.id))
        }
      ),
      { numRuns: 150 }
    )
  })

  function compareRows(a: CallLogRow, b: CallLogRow, column: (typeof SORT_COLUMNS)[number]): number {
    return compare(keyOf(a, column), keyOf(b, column)) || a.id - b.id
  }

  function keyOf(row: CallLogRow, column: (typeof SORT_COLUMNS)[number]): string | number | null {
    const value = row[column]
    if (typeof value === 'boolean') return value ? 1 : 0
    if (column === 'tags') return row.tags.length === 0 ? null : row.tags.join('\u0000')
    if (column === 'callStatus')
      return ['unknown', 'blocked', 'voicemail', 'answered'].indexOf(row.callStatus)
    return value as string | number | null
  }

  function compare(a: string | number | null, b: string | number | null): number {
    if (a === null || b === null) return (a === null ? 0 : 1) - (b === null ? 0 : 1)
    if (typeof a === 'number' && typeof b === 'number') return a - b
    return Buffer.compare(Buffer.from(String(a)), Buffer.from(String(b)))
  }

  test('pages far down hold the same rows as one long list', () => {
    const store = storeOf(Array.from({ length: 2500 }, (_, n) => ({ hangupCause: n % 7 })))
    const sort = { column: 'hangupCause', descending: true } as const
    const whole = [...iterateCallLogs(store, { filter: {}, sort })].flat().map((call) => call.id)
    expect(whole).toHaveLength(2500)
    for (const offset of [0, 900, 950, 1000, 2450, 2600]) {
      const page = pageCallLogs(store, { filter: {}, sort, offset, limit: 100 })
      expect(page.rows.map((row) => row.id)).toEqual(whole.slice(offset, offset + 100))
      expect(page).toMatchObject({ offset, total: 2500, filtered: 2500 })
    }
  })

  test('counts follow the call logs, and so does the revision', () => {
    const store = storeOf([{ direction: 'inbound' }, {}])
    const request = { filter: { directions: ['inbound'] as const }, sort: BY_ID, offset: 0, limit: 10 }
    const before = pageCallLogs(store, request)
    expect(before).toMatchObject({ total: 2, filtered: 1 })
    addCallLogs(store, [callLog(9, { direction: 'inbound' })])
    const after = pageCallLogs(store, request)
    expect(after).toMatchObject({ total: 3, filtered: 2 })
    expect(after.revision).toBeGreaterThan(before.revision)
  })

  test('a row comes back with everything that the engine said of it', () => {
    const store = storeOf([
      {
        tags: ['a', 'b'],
        trail: [
          { kind: 'ring', startUs: 0, endUs: 5 },
          { kind: 'transfer', startUs: 7, endUs: 7 }
        ],
        hangupInferred: true,
        userField: ''
      }
    ])
    const [row] = pageCallLogs(store, { filter: {}, sort: BY_ID, offset: 0, limit: 1 }).rows
    expect(row).toMatchObject({
      tags: ['a', 'b'],
      trail: [
        { kind: 'ring', startUs: 0, endUs: 5 },
        { kind: 'transfer', startUs: 7, endUs: 7 }
      ],
      hangupInferred: true,
      userField: ''
    })
  })
})

describe('facets and sums', () => {
  test('a facet counts within the other filters and ignores its own', () => {
    const store = storeOf([
      { direction: 'inbound', ...tagged('sales') },
      { direction: 'inbound', ...tagged('sales', 'vip') },
      { direction: 'outbound', ...tagged('vip') }
    ])
    const filter: CallFilter = { directions: ['inbound'], tags: { mode: 'any', values: ['vip'] } }
    expect(facet(store, { name: 'tags', filter }).values).toEqual([
      { value: 'sales', count: 2 },
      { value: 'vip', count: 1 }
    ])
    expect(facet(store, { name: 'directions', filter }).values).toEqual([
      { value: 'inbound', count: 1 },
      { value: 'outbound', count: 1 }
    ])
    expect(facet(store, { name: 'tenants', filter }).values).toMatchObject([{ count: 1 }])
    expect(facet(store, { name: 'outcomes', filter: {} })).toEqual({
      name: 'outcomes',
      values: [{ value: 'completed', count: 3 }],
      truncated: false
    })
  })

  test('more values than a list can show are cut, and the answer says so', () => {
    const store = storeOf(Array.from({ length: 600 }, (_, n) => tagged(`tag ${n}`)))
    const { values, truncated } = facet(store, { name: 'tags', filter: {} })
    expect(truncated).toBe(true)
    expect(values).toHaveLength(FACET_LIMIT)
  })

  test('sums are over what matches, or over the chosen ones among it', () => {
    const store = storeOf([
      { direction: 'inbound', ringDurationUs: 1, talkDurationUs: 10 },
      { direction: 'inbound', ringDurationUs: null, talkDurationUs: null, answered: false },
      { ringDurationUs: 5, talkDurationUs: 50 }
    ])
    const filter: CallFilter = { directions: ['inbound'] }
    expect(sumCallLogs(store, { filter })).toEqual({
      total: 3,
      filtered: 2,
      ringUs: 1,
      talkUs: 10,
      answered: 1,
      recordings: 0,
      selected: 2
    })
    const all = { total: 3, filtered: 3 }
    expect(sumCallLogs(store, { filter: {}, ids: [1, 3] })).toMatchObject({ ...all, selected: 2, talkUs: 60 })
    expect(sumCallLogs(store, { filter: {}, except: [1] })).toMatchObject({ ...all, selected: 2, talkUs: 50 })
    expect(sumCallLogs(store, { filter, ids: [3] })).toMatchObject({ filtered: 2, selected: 0, talkUs: 0 })
  })
})
