import { describe, expect, test } from 'vitest'
import { boundsOf, placeAfter, withMark } from '../../../src-renderer/features/player/repeat-part'

const S = 1_000_000
const part = (fromUs: number | null, untilUs: number | null) => ({ uuid: 'r', fromUs, untilUs })

describe('marks', () => {
  test('A then B make a part, in either order', () => {
    expect(withMark(withMark(null, 'a', 'r', 5 * S), 'b', 'r', 9 * S)).toEqual(part(5 * S, 9 * S))
    expect(withMark(withMark(null, 'b', 'r', 9 * S), 'a', 'r', 5 * S)).toEqual(part(5 * S, 9 * S))
  })

  test('a mark on the wrong side of the other one counts, and the other one goes', () => {
    expect(withMark(part(5 * S, 9 * S), 'a', 'r', 12 * S)).toEqual(part(12 * S, null))
    expect(withMark(part(5 * S, 9 * S), 'b', 'r', 3 * S)).toEqual(part(null, 3 * S))
    expect(withMark(part(5 * S, null), 'b', 'r', 5 * S + 1000)).toEqual(part(null, 5 * S + 1000))
  })

  test('marks of another recording go', () => {
    expect(withMark(part(5 * S, 9 * S), 'b', 'other', 20 * S)).toEqual({
      uuid: 'other',
      fromUs: null,
      untilUs: 20 * S
    })
  })

  test('nothing is repeated before B is marked, and B alone repeats from the beginning', () => {
    expect(boundsOf(part(5 * S, null), 'r')).toBeNull()
    expect(boundsOf(part(null, 9 * S), 'r')).toEqual({ fromUs: 0, untilUs: 9 * S })
    expect(boundsOf(part(5 * S, 9 * S), 'other')).toBeNull()
    expect(boundsOf(withMark(null, 'b', 'r', 0), 'r')).toBeNull()
  })
})

describe('playing', () => {
  const never = (): null => null
  /** Silent from 10 s to 20 s. */
  const silence = (us: number): number | null => (us >= 10 * S && us < 20 * S ? 20 * S : null)

  test('goes on up to B and begins anew at A', () => {
    const bounds = { fromUs: 5 * S, untilUs: 9 * S }
    expect(placeAfter(8 * S, bounds, never)).toBe(8 * S)
    expect(placeAfter(9 * S, bounds, never)).toBe(5 * S)
    expect(placeAfter(60 * S, bounds, never)).toBe(5 * S)
    expect(placeAfter(60 * S, null, never)).toBe(60 * S)
  })

  test('a silence at the end of the part is passed over by beginning anew', () => {
    expect(placeAfter(11 * S, { fromUs: 5 * S, untilUs: 15 * S }, silence)).toBe(5 * S)
    expect(placeAfter(11 * S, { fromUs: 5 * S, untilUs: 25 * S }, silence)).toBe(20 * S)
  })

  test('a part that is silent as a whole is heard', () => {
    const bounds = { fromUs: 11 * S, untilUs: 15 * S }
    expect(placeAfter(12 * S, bounds, silence)).toBe(12 * S)
    expect(placeAfter(15 * S, bounds, silence)).toBe(11 * S)
  })
})
