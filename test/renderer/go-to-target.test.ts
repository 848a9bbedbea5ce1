import { describe, expect, it } from 'vitest'
import { isPeriodProblem } from '@shared/format/period'
import { targetsIn, type GoToTarget } from '../../src-renderer/features/filters/go-to-target'

const us = (iso: string): number => Date.parse(iso) * 1000
const clock = { nowUs: us('2026-11-20T12:00:00Z'), zone: 'Europe/Paris' }
const DAY = us('2026-03-11T11:00:00Z')

function targets(typed: string): readonly GoToTarget[] | string {
  const read = targetsIn(typed, clock, DAY)
  return isPeriodProblem(read) ? read.problem : read
}

describe('where to go', () => {
  it('is a time on the day that is looked at, when no day is said', () => {
    expect(targets('14:03')).toEqual([{ kind: 'time', us: us('2026-03-11T13:03:00Z') }])
    expect(targets('2025-09-12 14:03')).toEqual([{ kind: 'time', us: us('2025-09-12T12:03:00Z') }])
    expect(targets('12/09/2025')).toEqual([{ kind: 'time', us: us('2025-09-11T22:00:00Z') }])
  })
  it('is a call, by its number', () => {
    expect(targets('#2068')).toEqual([{ kind: 'call', id: 2068 }])
    expect(targets('12')).toEqual([{ kind: 'call', id: 12 }])
  })
  it('can be two things', () => {
    expect(targets('2025')).toEqual([
      { kind: 'call', id: 2025 },
      { kind: 'time', us: us('2024-12-31T23:00:00Z') }
    ])
    expect(targets('1773220512.45')).toEqual([
      { kind: 'conversation', id: '1773220512.45' },
      { kind: 'time', us: 1773220512450000 }
    ])
    expect(targets('pbx2-1773220512.45')).toEqual([{ kind: 'conversation', id: 'pbx2-1773220512.45' }])
  })
  it('is nothing when it is none of them', () => {
    expect(targets('roussel')).toBe('unknown')
    expect(targets('2026-02-30')).toBe('no-such-date')
  })
})
