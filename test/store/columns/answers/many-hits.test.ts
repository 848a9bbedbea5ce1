import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import type { CallColumns, ColumnSource } from '../../../../src-main/store/columns/call-columns'
import { keepAny, keepEvery, keepRange, type Keep } from '../../../../src-main/store/columns/answers/keep'
import { keepParticipants } from '../../../../src-main/store/columns/answers/participants'
import { inOrder, positionAt, type CallList } from '../../../../src-main/store/columns/answers/order'
import { TOP, topOf } from '../../../../src-main/store/columns/answers/top'
import type { SortColumn } from '../../../../src-shared/model/call-filter'
import { openStore } from '../../../../src-main/store/open-store'
import { closeStore } from '../../../../src-main/store/store'
import { memoryColumns } from '../memory-columns'

const CALLS = 200_000
const NAMES = [
  '',
  'a',
  'B',
  'é',
  'é2',
  '😀',
  '\uffee',
  ...Array.from({ length: 50_000 }, (_, n) => `name ${n}`)
]

/** A fixed sequence that looks random. */
let seed = 5
function below(limit: number): number {
  seed = (seed * 48_271) % 2_147_483_647
  return seed % limit
}

/** More calls than any short way is taken for; what is not needed here is empty. */
function manyColumns(empty: CallColumns): CallColumns {
  const texts = NAMES.map((text, index) => ({ text, code: index + 1 }))
  const byBytes = [...texts].sort((a, b) => Buffer.compare(Buffer.from(a.text), Buffer.from(b.text)))
  const ranks = new Uint32Array(NAMES.length + 1)
  byBytes.forEach(({ code }, index) => (ranks[code] = index + 1))
  const filled = (value: () => number): Float64Array => Float64Array.from({ length: CALLS }, value)
  const numbers: Readonly<Record<string, Float64Array>> = {
    date: filled(() => 1_700_000_000_000_000 + below(2_000_000_000) * 1000),
    talkDurationUs: filled(() => (below(4) === 0 ? Number.NaN : below(1000))),
    ringDurationUs: filled(() => (below(100) === 0 ? below(9) : Number.NaN)),
    totalDurationUs: filled(() => 7)
  }
  const codes: Readonly<Record<string, Uint32Array>> = {
    sourceName: Uint32Array.from({ length: CALLS }, () => below(NAMES.length + 1)),
    userField: Uint32Array.from({ length: CALLS }, () => (below(3000) === 0 ? 1 + below(9) : 0))
  }
  const flags = Uint8Array.from({ length: CALLS }, () => below(4))
  const offsets = new Uint32Array(CALLS + 1)
  for (let p = 0; p < CALLS; p += 1) offsets[p + 1] = (offsets[p] ?? 0) + (p === 70_000 ? 40_000 : below(4))
  const users = Uint32Array.from({ length: offsets[CALLS] ?? 0 }, () => 1 + below(30))
  const derived = new Map<string, unknown>()
  return {
    ...empty,
    size: CALLS,
    ids: Float64Array.from({ length: CALLS }, (_, p) => p + 1),
    dictionary: { ...empty.dictionary, size: NAMES.length, ranks: () => ranks },
    numbers: (field) => numbers[field] ?? new Float64Array(0),
    texts: (field) => codes[field] ?? new Uint32Array(0),
    flags: () => flags,
    participants: () => ({ offsets, users, flags: new Uint8Array(users.length), tags: users }),
    derived<T>(key: string, make: () => { readonly value: T }): T {
      if (!derived.has(key)) derived.set(key, make().value)
      return derived.get(key) as T
    }
  }
}

let source: ColumnSource
beforeAll(() => {
  const store = openStore(':memory:', { mode: 'write' })
  source = { columns: manyColumns(memoryColumns(store)), store }
})
afterAll(() => closeStore(source.store))

function valueOf(column: SortColumn, position: number): number {
  const { columns } = source
  if (column === 'answered') return (columns.flags()[position] ?? 0) & 1
  if (column === 'sourceName' || column === 'userField')
    return columns.dictionary.ranks()[columns.texts(column)[position] ?? 0] ?? 0
  const value = columns.numbers(column as 'date')[position] ?? 0
  return Number.isNaN(value) ? -Infinity : value
}

const COLUMNS = [
  'date',
  'talkDurationUs',
  'ringDurationUs',
  'totalDurationUs',
  'sourceName',
  'userField',
  'answered'
] as const satisfies readonly SortColumn[]

const listed = (list: CallList, count = list.size): number[] =>
  Array.from({ length: count }, (_, index) => positionAt(list, index))

/** Place of the first difference, -1 for none; comparing 200 000 numbers in the usual way takes seconds. */
function difference(given: readonly number[], expected: readonly number[]): number {
  if (given.length !== expected.length) return Math.min(given.length, expected.length)
  return given.findIndex((value, index) => value !== expected[index])
}

describe('orders of many calls', () => {
  const sets: Readonly<Record<string, () => Uint32Array | null>> = {
    all: () => null,
    'most of them': () => Uint32Array.from({ length: CALLS }, (_, p) => p).filter((p) => p % 7 !== 3),
    few: () => Uint32Array.from({ length: CALLS }, (_, p) => p).filter((p) => p % 11 === 3)
  }
  for (const [name, set] of Object.entries(sets)) {
    test(`${name}: the whole list and its top are what comparing gives`, () => {
      const positions = set()
      for (const column of COLUMNS) {
        const expected = [...(positions ?? source.columns.ids.map((id) => id - 1))].sort(
          (a, b) => valueOf(column, a) - valueOf(column, b) || a - b
        )
        for (const descending of [false, true]) {
          const list = inOrder(source, positions, { column, descending })
          expect([column, difference(listed(list), expected)]).toEqual([column, -1])
          const top = topOf(source, positions, { column, descending })
          if (top !== null) expect(difference(listed(top), expected.slice(0, TOP))).toBe(-1)
          expected.reverse()
        }
      }
    })
  }

  test('the top is found without the whole list where that is worth it', () => {
    const topped = COLUMNS.filter((column) => topOf(source, null, { column, descending: true }) !== null)
    expect(topped).toEqual(['date', 'talkDurationUs', 'sourceName'])
  })
})

describe('sets of many calls', () => {
  const holding = (keep: Keep): number[] => {
    const out = new Uint32Array(CALLS)
    return [...out.subarray(0, keep(CALLS, null, out))]
  }
  const everyPosition = Array.from({ length: CALLS }, (_, p) => p)

  test('conditions in any order of narrowness, and one of several', () => {
    const talk = source.columns.numbers('talkDurationUs')
    const narrow = keepRange(talk, 10, 12)
    const wide = keepRange(talk, 11, 900)
    const inRange = (p: number, min: number, max: number): boolean =>
      (talk[p] ?? 0) >= min && (talk[p] ?? 0) <= max
    expect(
      difference(
        holding(keepEvery([wide, narrow])),
        everyPosition.filter((p) => inRange(p, 11, 12))
      )
    ).toBe(-1)
    expect(
      difference(
        holding(keepAny([narrow, wide])),
        everyPosition.filter((p) => inRange(p, 10, 900))
      )
    ).toBe(-1)
  })

  test('participants, also of a call that has tens of thousands', () => {
    const marks = new Uint8Array(NAMES.length + 1)
    marks[7] = 1
    const { offsets, users } = source.columns.participants()
    const expected = everyPosition.filter((p) => users.subarray(offsets[p], offsets[p + 1]).includes(7))
    expect(difference(holding(keepParticipants(source.columns, 'users', marks)), expected)).toBe(-1)
  })
})
