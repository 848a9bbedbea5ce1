import { describe, expect, it } from 'vitest'
import type { TrailLeg } from '@shared/model/call-log'
import { trailShapes } from '../../src-renderer/components/trail-shapes'
import { trailText } from '../../src-renderer/components/trail-text'
import { words } from './words'

const s = 1_000_000
const legs: readonly TrailLeg[] = [
  { kind: 'ring', startUs: 0, endUs: 3 * s },
  { kind: 'talk', startUs: 3 * s, endUs: 50 * s },
  { kind: 'transfer', startUs: 50 * s, endUs: 50 * s },
  { kind: 'talk', startUs: 50 * s, endUs: 100 * s }
]

describe('the drawn trail', () => {
  it('is as wide as the whole call', () => {
    expect(trailShapes(legs, 100 * s, 200)).toEqual([
      { kind: 'ring', x: 0, width: 6 },
      { kind: 'talk', x: 6, width: 94 },
      { kind: 'transfer', x: 100 },
      { kind: 'talk', x: 100, width: 100 }
    ])
  })

  it('keeps short legs visible and all legs inside', () => {
    const shapes = trailShapes([{ kind: 'ring', startUs: 99.9 * s, endUs: 100 * s }], 100 * s, 80)
    expect(shapes).toEqual([{ kind: 'ring', x: 78, width: 2 }])
  })

  it('is empty for a call without legs or length', () => {
    expect(trailShapes([], 100 * s, 80)).toEqual([])
    expect(trailShapes([{ kind: 'ring', startUs: 0, endUs: 0 }], 0, 80)).toEqual([])
  })
})

describe('the trail in words', () => {
  it('says the same as the drawing', () => {
    expect(trailText(legs, words().text)).toBe('ring 3s, talk 47s, transfer, talk 50s')
    expect(trailText([], words().text)).toBe('nothing rang')
  })
})
