import { describe, expect, test } from 'vitest'
import { dialRulesOf } from '../../../src-main/store/dial-rules'
import { at, DAY, figuresOf, HOUR, MINUTE, plainCall, SECOND } from './calls'
import { plainCounts, plainRankings, type PlainCall } from './naive'

const MONDAY = at('2026-03-09T00:00:00Z')

/** A number that looks random, the same for the same place. */
const scattered = (n: number, limit: number): number => ((n * 48_271 + 12_345) % 2_147_483_647) % limit

/** Seconds at each level from a list of all changes, sorted as one. */
function secondsAtOnce(calls: readonly PlainCall[]): readonly number[] {
  const changes = calls
    .flatMap(({ date, dateEnd }) => (dateEnd === null ? [] : [[date, 1] as const, [dateEnd, -1] as const]))
    .sort((a, b) => a[0] - b[0])
  const seconds: number[] = []
  let level = 0
  let since = changes[0]?.[0] ?? 0
  for (const [moment, change] of changes) {
    seconds[level] = (seconds[level] ?? 0) + (moment - since) / SECOND
    since = moment
    level += change
  }
  return Array.from(seconds, (value) => value ?? 0)
}

describe('calls at once among many', () => {
  const lasting = (date: number, seconds: number): PlainCall =>
    plainCall(date, { dateEnd: date + seconds * SECOND })
  const busy = Array.from({ length: 20_000 }, (_, n) =>
    lasting(MONDAY + scattered(n, 200_000) * SECOND, 1 + scattered(n * 7, 300))
  )

  test('stored in any order', () => {
    expect(figuresOf(busy).concurrent.seconds).toEqual(secondsAtOnce(busy))
  })

  test('with one that lies years before all others', () => {
    const calls = [...busy, lasting(at('1999-01-01T00:00:00Z'), 60)]
    expect(figuresOf(calls).concurrent.seconds).toEqual(secondsAtOnce(calls))
  })

  test('that all last exactly as long', () => {
    const calls = busy.map(() => lasting(MONDAY, 60))
    const { concurrent, summary } = figuresOf(calls)
    expect(summary.peak).toEqual({ calls: calls.length, at: MONDAY })
    expect(concurrent.seconds.at(-1)).toBe(60)
  })

  test('the ten highest of many quarters of an hour, the earliest first where they are equal', () => {
    const heights = Array.from({ length: 60 }, (_, slot) => 1 + scattered(slot, 9))
    const calls = heights.flatMap((height, slot) =>
      Array.from({ length: height }, () => lasting(MONDAY + slot * HOUR, 60))
    )
    const expected = heights
      .map((height, slot) => ({ height, slot }))
      .sort((a, b) => b.height - a.height || a.slot - b.slot)
      .slice(0, 10)
      .map(({ height, slot }) => ({
        calls: height,
        at: MONDAY + slot * HOUR,
        until: MONDAY + slot * HOUR + MINUTE
      }))
    expect(figuresOf(calls).concurrent.peaks).toEqual(expected)
  })
})

test('hangup causes may be any number', () => {
  const causes = [16, 0, 127, 128, 200, 70_000, -1, null]
  const sources = ['caller', 'callee', 'system', 'somebody', null]
  const calls = Array.from({ length: 500 }, (_, n) =>
    plainCall(MONDAY + n * MINUTE, {
      hangupCause: causes[scattered(n, causes.length)] ?? null,
      hangupSource: sources[scattered(n * 3, sources.length)] ?? null,
      hangupInferred: scattered(n, 4) === 0
    })
  )
  const question = { workspace: calls, counted: calls, zone: 'UTC', rules: null, rows: 10 }
  expect(figuresOf(calls).hangups).toEqual(plainCounts({ ...question, userName: () => null }).hangups)
})

describe('lists in which only the first can stand', () => {
  const rules = dialRulesOf('FR')
  const spellings = ['0', '+33', '0033']
  /** Numbers with more calls the lower they are, each in three spellings; users and extensions likewise. */
  const calls = Array.from({ length: 4000 }, (_, n) => {
    const number = scattered(n, 1 + scattered(n * 5, 40))
    const user = `user ${scattered(n * 11, 1 + scattered(n, 30))}`
    return plainCall(MONDAY + scattered(n, 90) * DAY + n * SECOND, {
      sourceExten: n % 9 === 0 ? 'anonymous' : `${spellings[n % 3] ?? ''}1${42_000_000 + number}`,
      sourceName: n % 4 === 0 ? '' : `Name ${n % 5}`,
      destinationExten: n % 7 === 0 ? null : String(1000 + scattered(n, 300)),
      sourceUser: n % 2 === 0 ? user : null,
      destinationUser: n % 3 === 0 ? user : n % 3 === 1 ? '' : `user ${n % 40}`,
      answered: n % 5 !== 0,
      outcome: n % 5 === 0 ? 'missed' : 'completed',
      talkUs: n % 5 === 0 ? null : scattered(n, 600) * SECOND
    })
  })

  test.each([1, 3, 10, 1000])('%i rows are what counting every one of them gives', (rows) => {
    const counted = calls.map((call) => ({ ...call, destinationUser: call.destinationUser || null }))
    const plain = plainRankings({
      workspace: counted,
      counted,
      zone: 'UTC',
      rules,
      rows,
      userName: () => null
    })
    const figures = figuresOf(calls, { rules, rows })
    for (const name of ['callers', 'called', 'answeredBy', 'users'] as const) {
      const { of, rows: found } = figures[name]
      expect({ of, rows: found.map(({ filter: _, ...row }) => row) }).toEqual(plain[name])
    }
  })

  test('all of them when every one has as many calls', () => {
    const equal = Array.from({ length: 50 }, (_, n) =>
      plainCall(MONDAY + n * MINUTE, { sourceExten: String(2000 + n), talkUs: (n % 10) * SECOND })
    )
    const { callers } = figuresOf(equal, { rows: 4 })
    expect(callers.of).toBe(50)
    expect(callers.rows.map(({ key }) => key)).toEqual(['2009', '2019', '2029', '2039'])
  })
})
