import { describe, expect, test } from 'vitest'
import { dialRulesOf } from '../../../src-main/store/dial-rules'
import { at, DAY, figuresOf, HOUR, MINUTE, missedCall, plainCall, SECOND } from './calls'

const MONDAY = at('2026-03-09T00:00:00Z')

describe('without calls, and with one', () => {
  test('nothing is nothing, and no length is zero', () => {
    const { summary, hours, course, concurrent, callers, unreturned } = figuresOf([])
    expect(summary).toEqual({
      calls: 0,
      answered: 0,
      missed: 0,
      talkUs: 0,
      talkMedianUs: null,
      ringMedianUs: null,
      ringP95Us: null,
      first: null,
      last: null,
      days: 0,
      unreturned: 0,
      peak: null
    })
    expect(hours).toEqual(new Array(168).fill(null))
    expect(course.points).toEqual([])
    expect(concurrent).toEqual({ peaks: [], seconds: [0] })
    expect(callers).toEqual({ of: 0, rows: [] })
    expect(unreturned).toEqual({ missed: 0, calls: 0, of: 0, rows: [] })
  })

  test('one call fills its day, its hour and both lists', () => {
    const date = MONDAY + 10 * HOUR
    const { summary, hours, course, concurrent, callers, called } = figuresOf([plainCall(date)])
    expect(summary).toMatchObject({ calls: 1, days: 1, talkMedianUs: MINUTE, ringP95Us: 10 * SECOND })
    expect(summary.peak).toEqual({ calls: 1, at: date })
    expect(hours.slice(0, 24)).toEqual(Array.from({ length: 24 }, (_, hour) => (hour === 10 ? 1 : 0)))
    expect(hours.slice(24)).toEqual(new Array(144).fill(null))
    expect(course.step).toBe('hour')
    expect(course.points).toHaveLength(24)
    expect(concurrent.seconds).toEqual([0, 70])
    expect(callers.rows).toMatchObject([{ key: '1001', name: 'Ann', calls: 1 }])
    expect(called.rows).toMatchObject([{ key: '1002', name: 'Bob', calls: 1 }])
  })
})

describe('median and 95th percentile', () => {
  const ringing = (...seconds: readonly number[]): unknown => {
    const { ringMedianUs, ringP95Us } = figuresOf(
      seconds.map((ring, n) => plainCall(MONDAY + n * MINUTE, { ringUs: ring * SECOND }))
    ).summary
    return [ringMedianUs, ringP95Us].map((us) => (us ?? 0) / SECOND)
  }

  test('are values that occurred: of an even number the lower of the middle two', () => {
    expect(ringing(4, 1, 3, 2)).toEqual([2, 4])
    expect(ringing(5, 1, 9)).toEqual([5, 9])
  })

  test('of twenty the nineteenth, of twenty-one the twentieth', () => {
    const twenty = Array.from({ length: 20 }, (_, n) => 20 - n)
    expect(ringing(...twenty)).toEqual([10, 19])
    expect(ringing(...twenty, 21)).toEqual([11, 20])
  })

  test('leave out calls that did not ring, and count those that rang for nothing', () => {
    const { summary } = figuresOf([
      plainCall(MONDAY, { ringUs: null, talkUs: null }),
      plainCall(MONDAY, { ringUs: 0 }),
      plainCall(MONDAY, { ringUs: 8 * SECOND })
    ])
    expect(summary.ringMedianUs).toBe(0)
    expect(summary.talkMedianUs).toBe(MINUTE)
  })

  test('are exact among many, with one that lasted for a month', () => {
    // 0 to 39 999 milliseconds in an order that jumps, and one far away from all of them.
    const calls = Array.from({ length: 40_000 }, (_, n) =>
      plainCall(MONDAY + n * SECOND, { ringUs: ((n * 7919) % 40_000) * 1000 })
    )
    const { summary } = figuresOf([...calls, plainCall(MONDAY, { ringUs: 30 * DAY })])
    expect(summary.ringMedianUs).toBe(20_000_000)
    expect(summary.ringP95Us).toBe(38_000_000)
  })
})

describe('calls at once', () => {
  const lasting = (from: number, until: number | null) =>
    plainCall(MONDAY + from * MINUTE, { dateEnd: until === null ? null : MONDAY + until * MINUTE })

  test('one that begins as another ends does not overlap it', () => {
    const { concurrent, summary } = figuresOf([lasting(0, 5), lasting(5, 10)])
    expect(concurrent.seconds).toEqual([0, 600])
    expect(summary.peak).toEqual({ calls: 1, at: MONDAY })
    expect(concurrent.peaks).toEqual([{ calls: 1, at: MONDAY, until: MONDAY + 10 * MINUTE }])
  })

  test('time is told apart by how many went on, pauses included', () => {
    const { concurrent } = figuresOf([lasting(0, 10), lasting(2, 6), lasting(4, 6), lasting(20, 21)])
    expect(concurrent.seconds).toEqual([600, 6 * 60 + 60, 120, 120])
    expect(concurrent.peaks).toEqual([
      { calls: 3, at: MONDAY + 4 * MINUTE, until: MONDAY + 6 * MINUTE },
      { calls: 1, at: MONDAY + 20 * MINUTE, until: MONDAY + 21 * MINUTE }
    ])
  })

  test('calls without end, of no length, or that end before they start are never there', () => {
    const { concurrent, summary } = figuresOf([lasting(0, null), lasting(1, 1), lasting(3, 2)])
    expect(summary).toMatchObject({ calls: 3, peak: null })
    expect(concurrent).toEqual({ peaks: [], seconds: [0] })
  })

  test('a call of more than a day is there in every step that it reaches into', () => {
    const { course } = figuresOf([
      plainCall(MONDAY + 12 * HOUR, { dateEnd: MONDAY + 6 * DAY }),
      plainCall(MONDAY + 4 * DAY + HOUR),
      plainCall(MONDAY + 9 * DAY)
    ])
    expect(course.step).toBe('day')
    expect(course.points.map(({ calls }) => calls)).toEqual([1, 0, 0, 0, 1, 0, 0, 0, 0, 1])
    expect(course.points.map(({ atOnce }) => atOnce)).toEqual([1, 1, 1, 1, 2, 1, 0, 0, 0, 1])
  })

  test('peaks stand a quarter of an hour apart, at most ten of them', () => {
    const near = figuresOf([lasting(0, 3), lasting(1, 2), lasting(15, 18), lasting(17, 18)])
    expect(near.concurrent.peaks.map(({ at: start, calls }) => [(start - MONDAY) / MINUTE, calls])).toEqual([
      [1, 2],
      [17, 2]
    ])
    const many = figuresOf(Array.from({ length: 30 }, (_, n) => lasting(n * 20, n * 20 + 1)))
    expect(many.concurrent.peaks).toHaveLength(10)
    expect(many.concurrent.peaks[0]?.at).toBe(MONDAY)
  })

  test('more than two hundred share the last place', () => {
    const { concurrent, summary } = figuresOf(Array.from({ length: 250 }, (_, n) => lasting(n, 1000)))
    expect(summary.peak?.calls).toBe(250)
    expect(concurrent.seconds).toHaveLength(201)
    expect(concurrent.seconds[200]).toBe((1000 - 199) * 60)
  })
})

describe('missed calls that nobody returned', () => {
  const hour = (n: number): number => MONDAY + n * HOUR
  const rules = dialRulesOf('FR')

  test('a completed call with the number afterwards returns them, whoever called', () => {
    const missed = [missedCall(hour(1), '0142345678'), missedCall(hour(2), '0142345678')]
    const open = (...later: Parameters<typeof figuresOf>[0]): number =>
      figuresOf([...missed, ...later], { rules }).unreturned.calls
    expect(open()).toBe(2)
    expect(open(plainCall(hour(3), { direction: 'outbound', destinationExten: '0033142345678' }))).toBe(0)
    expect(open(plainCall(hour(3), { direction: 'inbound', sourceExten: '+33 1 42 34 56 78' }))).toBe(0)
    expect(open(plainCall(hour(1.5), { direction: 'outbound', destinationExten: '0142345678' }))).toBe(1)
    // Not taken, of another number, or inside the house.
    expect(
      open(
        plainCall(hour(3), { direction: 'outbound', destinationExten: '0142345678', outcome: 'cancelled' }),
        plainCall(hour(3), { direction: 'outbound', destinationExten: '0142345679' }),
        plainCall(hour(3), { direction: 'internal', destinationExten: '0142345678' })
      )
    ).toBe(2)
  })

  test('what is not counted returns them as well', () => {
    const calls = [
      missedCall(hour(1), '555'),
      plainCall(hour(30), { direction: 'outbound', destinationExten: '555' })
    ]
    expect(figuresOf(calls, { positions: Uint32Array.of(0) }).unreturned).toMatchObject({
      missed: 1,
      calls: 0
    })
  })

  test('spellings of a number are one row under the latest, with the calls since it was spoken with', () => {
    const { unreturned, summary } = figuresOf(
      [
        missedCall(hour(1), '0142345678'),
        plainCall(hour(2), { direction: 'inbound', sourceExten: '0142345678' }),
        missedCall(hour(4), '+33142345678', { sourceName: 'Cabinet' }),
        missedCall(hour(3), '0142345678', { sourceName: 'Old name' }),
        missedCall(hour(5), '0612345678')
      ],
      { rules }
    )
    expect(unreturned).toEqual({
      missed: 4,
      calls: 3,
      of: 2,
      rows: [
        {
          number: '+33142345678',
          name: 'Cabinet',
          calls: 2,
          lastAt: hour(4),
          filter: {
            numbers: [{ side: 'from', mode: 'exact', value: '+33142345678' }],
            outcomes: ['missed'],
            directions: ['inbound'],
            from: hour(2)
          }
        },
        {
          number: '0612345678',
          name: null,
          calls: 1,
          lastAt: hour(5),
          filter: {
            numbers: [{ side: 'from', mode: 'exact', value: '0612345678' }],
            outcomes: ['missed'],
            directions: ['inbound']
          }
        }
      ]
    })
    expect(summary.unreturned).toBe(3)
  })

  test('callers without a number cannot be called back and are not among them', () => {
    const { unreturned, summary } = figuresOf([
      missedCall(hour(1), null),
      missedCall(hour(1), ''),
      missedCall(hour(1), 'anonymous'),
      missedCall(hour(1), '555', { direction: 'internal' })
    ])
    expect(unreturned).toEqual({ missed: 0, calls: 0, of: 0, rows: [] })
    expect(summary.missed).toBe(4)
  })

  test('the filter of a row does not leave the period that was asked for', () => {
    const calls = [
      plainCall(hour(1), { direction: 'inbound', sourceExten: '555' }),
      missedCall(hour(2), '555'),
      missedCall(hour(5), '555')
    ]
    const { unreturned } = figuresOf(calls, { positions: Uint32Array.of(2), from: hour(4) })
    expect(unreturned.rows).toMatchObject([{ calls: 1, filter: { from: hour(4) } }])
  })
})

describe('lists', () => {
  test('are the same in whatever order the calls were stored', () => {
    const calls = [
      plainCall(MONDAY, { sourceExten: '0142345678', sourceName: 'First' }),
      plainCall(MONDAY + HOUR, { sourceExten: '+33142345678', sourceName: 'Second' }),
      plainCall(MONDAY + HOUR, { sourceExten: '0033142345678', sourceName: 'Also second' }),
      plainCall(MONDAY + 2 * HOUR, { sourceExten: '1005', sourceName: '1005' })
    ]
    const rules = dialRulesOf('FR')
    const { callers } = figuresOf(calls, { rules })
    expect(callers.rows).toMatchObject([
      { key: '+33142345678', name: 'Also second', calls: 3 },
      { key: '1005', name: null, calls: 1 }
    ])
    expect(figuresOf([...calls].reverse(), { rules }).callers).toEqual(callers)
  })

  test('of thousands of numbers join the two spellings of each', () => {
    const numbers = Array.from({ length: 1500 }, (_, n) => 142_000_000 + n * 7)
    const calls = ['0', '+33'].flatMap((prefix, hour) =>
      numbers.map((number) => plainCall(MONDAY + hour * HOUR, { sourceExten: `${prefix}${number}` }))
    )
    const { callers } = figuresOf(calls, { rules: dialRulesOf('FR'), rows: 1500 })
    expect(callers.of).toBe(1500)
    expect(callers.rows.map(({ key, calls: both }) => [key, both])).toEqual(
      numbers.map((number) => [`+33${number}`, 2])
    )
  })

  test('of users hold both sides once, and the name of the directory', () => {
    const { users, answeredBy } = figuresOf(
      [
        plainCall(MONDAY, { sourceUser: 'u-ann', destinationUser: 'u-bob' }),
        plainCall(MONDAY, { sourceUser: 'u-ann', destinationUser: 'u-ann', answered: false })
      ],
      { userName: (uuid) => (uuid === 'u-ann' ? 'Ann Directory' : null) }
    )
    expect(users.rows).toMatchObject([
      { key: 'u-ann', name: 'Ann Directory', calls: 2, answered: 1 },
      { key: 'u-bob', name: 'Bob', calls: 1 }
    ])
    expect(answeredBy).toMatchObject({ of: 1, rows: [{ key: 'u-bob', calls: 1 }] })
  })

  test('of tags count a call for each of its tags', () => {
    const { tags } = figuresOf([
      plainCall(MONDAY, { tags: ['sales', 'vip'] }),
      plainCall(MONDAY, { tags: ['vip'] }),
      plainCall(MONDAY)
    ])
    expect(tags.rows.map(({ key, calls }) => [key, calls])).toEqual([
      ['vip', 2],
      ['sales', 1]
    ])
  })

  test('hold so many rows and say how many there are; where calls are equal, who talked longer comes first', () => {
    const calls = Array.from({ length: 40 }, (_, n) =>
      plainCall(MONDAY + n, { sourceExten: String(2000 + n), talkUs: ((n * 7) % 40) * SECOND })
    )
    const { callers } = figuresOf([...calls, plainCall(MONDAY, { sourceExten: '2000' })], { rows: 3 })
    expect(callers.of).toBe(40)
    expect(callers.rows.map(({ key }) => key)).toEqual(['2000', '2017', '2034'])
  })
})

test('the work goes in short steps', () => {
  const calls = Array.from({ length: 20_000 }, (_, n) => plainCall(MONDAY + n * SECOND))
  // Eleven times over the calls at least, 4096 at a time.
  expect(figuresOf(calls).steps).toBeGreaterThan(11 * 4)
})
