import { describe, expect, it } from 'vitest'
import { SORT_COLUMNS } from '@shared/model/call-filter'
import { COLUMNS, usualColumns, WIDE_FROM } from '../../src-renderer/features/calls/columns'
import { sortOf } from '../../src-renderer/features/calls/sort-of'
import { countFitting } from '../../src-renderer/features/filters/use-fit'

const width = (room: number, until: string): number => {
  const shown = usualColumns(room).filter(({ hide }) => !hide)
  return shown
    .slice(0, shown.findIndex(({ colId }) => colId === until) + 1)
    .reduce((sum, column) => sum + (column.width ?? 0), 0)
}

describe('columns', () => {
  it('can all be sorted by, but for the trail', () => {
    const sortable: readonly string[] = SORT_COLUMNS
    expect(COLUMNS.map(({ id }) => id).filter((id) => !sortable.includes(id))).toEqual(['trail'])
  })

  it('fill a window of 1280 exactly up to the hangup reason', () => {
    expect(width(1280 - 176, 'hangupCause')).toBeGreaterThan(1280 - 176 - 3)
    expect(width(1280 - 176, 'hangupCause')).toBeLessThanOrEqual(1280 - 176)
  })

  it('fill a wide window exactly with all usual columns', () => {
    for (const room of [WIDE_FROM, 1744, 2384]) {
      expect(width(room, 'id')).toBeGreaterThan(room - 4)
      expect(width(room, 'id')).toBeLessThanOrEqual(room)
    }
  })

  it('show call id, tags and who ended the call without being asked', () => {
    const shown = usualColumns(1104).filter(({ hide }) => !hide)
    expect(shown.map(({ colId }) => colId)).toEqual(expect.arrayContaining(['id', 'tags', 'hangupSource']))
  })
})

describe('the sort that the grid asks for', () => {
  it('is the newest first when it asks for none', () => {
    expect(sortOf([])).toEqual({ column: 'date', descending: true })
    expect(sortOf([{ colId: 'trail', sort: 'asc' }])).toEqual({ column: 'date', descending: true })
  })

  it('is taken over otherwise', () => {
    expect(sortOf([{ colId: 'tags', sort: 'asc' }])).toEqual({ column: 'tags', descending: false })
  })
})

describe('chips on one line', () => {
  it('all stand there when there is room', () => {
    expect(countFitting([100, 100, 100], 400)).toBe(3)
  })

  it('leave room for the chip that stands for the others', () => {
    expect(countFitting([100, 100, 100], 310)).toBe(2)
    expect(countFitting([300, 100], 310)).toBe(0)
  })
})
