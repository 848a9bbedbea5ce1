import { describe, expect, it } from 'vitest'
import { CALL_FIELDS } from '@shared/model/call-filter'
import { NO_MAPPING } from '@shared/model/workspace-options'
import {
  columnFullName,
  columnHelp,
  COLUMNS,
  keptColumns,
  offeredColumns,
  usualColumns,
  WIDE_FROM,
  wholeColumns
} from '../../src-renderer/features/calls/columns'
import { sortOf } from '../../src-renderer/features/calls/sort-of'
import { countFitting } from '../../src-renderer/features/filters/use-fit'
import { words } from './words'

const width = (room: number, until: string): number => {
  const shown = usualColumns(room).filter(({ hide }) => !hide)
  return shown
    .slice(0, shown.findIndex(({ colId }) => colId === until) + 1)
    .reduce((sum, column) => sum + (column.width ?? 0), 0)
}

describe('columns', () => {
  it('are every field of a call, the trail, labels, comments and recordings, each once and with words', () => {
    const ids = COLUMNS.map(({ id }) => id)
    expect(ids.toSorted()).toEqual(
      [...CALL_FIELDS, 'trail', 'labels', 'commentCount', 'recordingState'].toSorted()
    )
    for (const language of ['en', 'fr'] as const) {
      const { text } = words(language)
      expect(new Set(ids.map((id) => text(columnFullName(id)))).size).toBe(ids.length)
      for (const id of ids) expect(text(columnHelp(id)).length).toBeGreaterThan(5)
    }
  })

  it('offer mapped fields once a setting says where they come from', () => {
    expect(offeredColumns(NO_MAPPING).has('botDurationUs')).toBe(false)
    const bot = { ...NO_MAPPING, bot: { kind: 'application', application: 'Agi' } } as const
    expect(offeredColumns(bot).has('botBillUs')).toBe(true)
    expect(offeredColumns(bot).has('campaignId')).toBe(false)
  })

  it('keep no width that is the usual one, so that they follow another window', () => {
    const [first, ...rest] = usualColumns(1104)
    if (!first) throw new Error('There is a first column.')
    const kept = keptColumns([{ ...first, width: 300 }, ...rest], 1104)
    const wide = wholeColumns(kept, 1744, offeredColumns(NO_MAPPING))
    expect(wide[0]?.width).toBe(300)
    expect(wide.slice(1, 10)).toEqual(usualColumns(1744).slice(1, 10))
  })

  it('of a view are made whole: what it does not name comes last and hidden, widths it leaves open are usual', () => {
    const kept = [
      { colId: 'tags', hide: false, width: null, pinned: 'left' as const },
      { colId: 'campaignId', hide: false, width: 80 },
      { colId: 'date', hide: true, width: 200 }
    ]
    const whole = wholeColumns(kept, 1104, offeredColumns(NO_MAPPING))
    expect(whole.slice(0, 2)).toEqual([
      { colId: 'tags', hide: false, width: 190, pinned: 'left' },
      { colId: 'date', hide: true, width: 200 }
    ])
    expect(whole.slice(2).every(({ hide }) => hide)).toBe(true)
    expect(whole).toHaveLength(COLUMNS.length - 3)
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

  it('leave room for the one that is open, wherever it stands', () => {
    expect(countFitting([100, 100, 100, 100], 420)).toBe(3)
    expect(countFitting([100, 100, 100, 100], 420, 3)).toBe(2)
    expect(countFitting([100, 100, 300], 420, 2)).toBe(0)
    expect(countFitting([100, 300, 100], 420, 0)).toBe(1)
  })
})
