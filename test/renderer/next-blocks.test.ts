import { describe, expect, test } from 'vitest'
import { nextBlocks } from '../../src-renderer/features/calls/next-blocks'
import { ScrollPace } from '../../src-renderer/features/calls/scroll-pace'

const ROWS = 100

const next = (waiting: readonly number[], first: number, meanwhile = 0): readonly number[] =>
  nextBlocks(new Set(waiting), { first, last: first + 25, meanwhile }, ROWS)

describe('which blocks of the list are asked for next', () => {
  test('while nobody scrolls: the one that is seen, then its neighbours, one at a time', () => {
    expect(next([3, 4, 5, 6], 510)).toEqual([5])
    expect(next([3, 4, 6], 510)).toEqual([4])
    expect(next([3, 9], 510)).toEqual([3])
    expect(next([], 510)).toEqual([])
  })

  test('across the border of two, the one of which more is seen', () => {
    expect(next([4, 5], 490)).toEqual([5])
    expect(next([4, 5], 480)).toEqual([4])
  })

  test('while rows go by: those that will be seen when they are here', () => {
    expect(next([5, 6, 7, 8, 9], 510, 250)).toEqual([7, 8, 9])
    expect(next([5, 6, 7, 9], 510, 250)).toEqual([7])
    expect(next([0, 1, 2, 3, 4, 5], 510, -250)).toEqual([0, 1, 2])
  })

  test('what has gone by is asked for last', () => {
    expect(next([2, 3, 20], 510, 400)).toEqual([3])
    expect(next([2, 3, 12], 510, 400)).toEqual([12])
  })

  test('at most four with one question, however quickly the rows go by', () => {
    expect(next([10, 11, 12, 13, 14, 15, 16], 0, 1000)).toEqual([10, 11, 12, 13])
  })
})

describe('how fast somebody scrolls', () => {
  test('is known after two steps, and follows the newest ones', () => {
    const pace = new ScrollPace()
    pace.note(0, 1000)
    expect(pace.rowsPerMs(1000)).toBe(0)
    pace.note(40, 1020)
    expect(pace.rowsPerMs(1020)).toBe(2)
    for (let at = 1040; at <= 1400; at += 20) pace.note(40 + (at - 1020) * 5, at)
    expect(pace.rowsPerMs(1400)).toBeCloseTo(5, 1)
    pace.note(1840, 1420)
    expect(pace.rowsPerMs(1420)).toBeLessThan(pace.rowsPerMs(1400) + 5)
  })

  test('towards the top is less than nothing', () => {
    const pace = new ScrollPace()
    pace.note(900, 1000)
    pace.note(800, 1050)
    expect(pace.rowsPerMs(1050)).toBe(-2)
  })

  test('is nothing after a pause, and after a jump by the scroll bar', () => {
    const pace = new ScrollPace()
    pace.note(0, 1000)
    pace.note(100, 1016)
    expect(pace.rowsPerMs(1200)).toBe(0)
    pace.note(200, 1032)
    pace.note(500_000, 1048)
    expect(pace.rowsPerMs(1048)).toBe(0)
  })
})
