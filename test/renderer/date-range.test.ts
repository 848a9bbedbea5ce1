import { describe, expect, it } from 'vitest'
import {
  parseRange,
  presetFields,
  rangeFields,
  RANGE_PRESETS,
  type DateRange
} from '../../src-renderer/filter/date-range'
import { periodSentence, periodText } from '../../src-renderer/filter/period-text'
import { words } from './words'

const PARIS = 'Europe/Paris'
const us = (iso: string): number => Date.parse(iso) * 1000

function range(from: string, until: string, zone = PARIS): DateRange {
  const parsed = parseRange(from, until, zone)
  if (typeof parsed === 'string') throw new Error(parsed)
  return parsed
}

describe('typed periods', () => {
  it('take a day in the zone of the window, its last day included', () => {
    expect(range('2026-03-11', '2026-03-11')).toEqual({
      from: us('2026-03-10T23:00:00Z'),
      until: us('2026-03-11T23:00:00Z')
    })
    expect(range('2026-03-11', '2026-03-11', 'UTC')).toEqual({
      from: us('2026-03-11T00:00:00Z'),
      until: us('2026-03-12T00:00:00Z')
    })
  })

  it('take minutes and seconds, the last one included', () => {
    expect(range('2026-03-11 14:03', '2026-03-11 14:03')).toEqual({
      from: us('2026-03-11T13:03:00Z'),
      until: us('2026-03-11T13:04:00Z')
    })
    expect(range('2026-03-11T14:03:05', '2026-03-11 14:03:09').until).toBe(us('2026-03-11T13:03:10Z'))
  })

  it('leave an empty side open', () => {
    expect(range('', '')).toEqual({ from: null, until: null })
    expect(range('2026-03-11', '').until).toBeNull()
  })

  it('span 25 hours on the day on which the clock goes back, 23 when it goes forward', () => {
    const hours = ({ from, until }: DateRange): number => ((until ?? 0) - (from ?? 0)) / 3_600e6
    expect(hours(range('2025-10-26', '2025-10-26'))).toBe(25)
    expect(hours(range('2026-03-29', '2026-03-29'))).toBe(23)
  })

  it('begin at the change when the reading is skipped in spring', () => {
    expect(range('2026-03-29 02:30', '').from).toBe(us('2026-03-29T01:30:00Z'))
  })

  it.each(['11/03/2026', '2026-02-30', '2026-13-01', 'monday', '2026-03-11 25:00'])('refuse %s', (typed) => {
    expect(parseRange(typed, '', PARIS)).toBe('from-invalid')
    expect(parseRange('', typed, PARIS)).toBe('until-invalid')
  })

  it('refuse an end before the beginning', () => {
    expect(parseRange('2026-03-12', '2026-03-11', PARIS)).toBe('reversed')
  })

  it.each([
    ['2026-03-11', '2026-03-15'],
    ['2026-03-11 14:03', '2026-03-11 15:00'],
    ['', '2026-03-29'],
    ['2025-10-26', ''],
    ['2026-03-11 14:03:05', '2026-03-11 14:03:09']
  ])('come back as they were typed: %s to %s', (from, until) => {
    expect(rangeFields(range(from, until), PARIS)).toEqual({ from, until })
  })
})

describe('presets', () => {
  // 23:30 UTC on the 10th is already the 11th in Paris.
  const now = us('2026-03-10T23:30:00Z')

  it('count days in the zone of the window', () => {
    expect(presetFields('today', now, PARIS)).toEqual({ from: '2026-03-11', until: '2026-03-11' })
    expect(presetFields('today', now, 'UTC')).toEqual({ from: '2026-03-10', until: '2026-03-10' })
    expect(presetFields('last7', now, PARIS)).toEqual({ from: '2026-03-05', until: '2026-03-11' })
    expect(presetFields('thisMonth', now, PARIS)).toEqual({ from: '2026-03-01', until: '2026-03-11' })
  })

  it('are all valid periods', () => {
    for (const preset of RANGE_PRESETS) {
      const { from, until } = presetFields(preset, now, PARIS)
      expect(parseRange(from, until, PARIS)).toBeTypeOf('object')
    }
  })
})

describe('periods in words', () => {
  it('are short on the chip', () => {
    expect(periodText(range('2026-03-09', '2026-03-15'), words())).toBe('9–15 March 2026')
    expect(periodText(range('2026-03-09', '2026-03-15'), words('fr'))).toBe('9–15 mars 2026')
    expect(periodText(range('2026-03-11', '2026-03-11'), words())).toBe('11 March 2026')
    expect(periodText(range('2026-03-01', '2026-03-31'), words())).toBe('March 2026')
    expect(periodText(range('2026-03-11 14:03', '2026-03-11 14:59'), words())).toBe(
      '2026-03-11 14:03 – 15:00'
    )
    expect(periodText(range('2026-03-11', ''), words())).toBe('from 11 March 2026')
    expect(periodText(range('', '2026-03-11'), words())).toBe('up to 11 March 2026')
  })

  it('say both ends in the read-back, the last one inclusively', () => {
    expect(periodSentence(range('2026-03-09', '2026-03-15'), words())).toBe(
      'From 9 March 2026 00:00 up to and including 15 March 2026, Europe/Paris'
    )
    expect(periodSentence(range('', ''), words())).toBe('All calls, whatever their time')
  })

  it('say clock times to the second that still counts', () => {
    expect(periodSentence(range('2026-03-11 14:03:05', '2026-03-11 14:03:09'), words())).toBe(
      'From 11 March 2026 14:03:05 up to and including 11 March 2026 14:03:09, Europe/Paris'
    )
    expect(periodSentence(range('2026-03-11 14:03', '2026-03-11 14:03'), words())).toBe(
      'From 11 March 2026 14:03:00 up to and including 11 March 2026 14:03:59, Europe/Paris'
    )
    expect(periodSentence(range('', '2026-03-11 14:03:30'), words())).toBe(
      'Up to and including 11 March 2026 14:03:30, Europe/Paris'
    )
    expect(periodText(range('2026-03-11 14:03:05', '2026-03-11 14:03:09'), words())).toBe(
      '2026-03-11 14:03:05 – 14:03:10'
    )
    expect(periodText(range('', '2026-03-11 14:03:30'), words())).toBe('up to 2026-03-11 14:03:30')
  })
})
