import { describe, expect, it } from 'vitest'
import { canonicalPeriod, parsePeriod, PERIOD_PRESETS } from '@shared/format/period'
import { parseRange, rangeNotation, typedDays, type DateRange } from '../../src-renderer/filter/date-range'
import { movingPeriodText, periodSentence, periodText } from '../../src-renderer/filter/period-text'
import { words } from './words'

const PARIS = 'Europe/Paris'
const us = (iso: string): number => Date.parse(iso) * 1000

function range(from: string, until: string, zone = PARIS): DateRange {
  const parsed = parseRange(from, until, zone)
  if (typeof parsed === 'string') throw new Error(parsed)
  return parsed
}

describe('two typed ends', () => {
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

  it.each(['03/25/2026', '2026-02-30', '2026-13-01', 'someday', '2026-03-11 25:00'])('refuse %s', (typed) => {
    expect(parseRange(typed, '', PARIS)).toBe('from-invalid')
    expect(parseRange('', typed, PARIS)).toBe('until-invalid')
  })

  it('refuse an end before the beginning', () => {
    expect(parseRange('2026-03-12', '2026-03-11', PARIS)).toBe('reversed')
  })
})

describe('days of a calendar with times', () => {
  const whole = { first: 0, last: 1439 }
  it('are written as days where they are whole', () => {
    expect(typedDays({ first: '2026-03-09', last: '2026-03-15' }, whole, PARIS)).toBe(
      '2026-03-09..2026-03-15'
    )
    expect(typedDays({ first: '2026-03-09', last: '2026-03-09' }, whole, PARIS)).toBe('2026-03-09')
    expect(typedDays({ first: '2026-03-01', last: '2026-03-31' }, whole, PARIS)).toBe('2026-03')
    expect(typedDays({ first: '2026-03-09', last: null }, whole, PARIS)).toBe('2026-03-09..')
  })
  it('name the last minute that belongs to them', () => {
    expect(typedDays({ first: '2026-03-09', last: '2026-03-15' }, { first: 480, last: 1079 }, PARIS)).toBe(
      '2026-03-09 08:00..2026-03-15 17:59'
    )
  })
})

describe('periods that move with the clock', () => {
  const now = us('2026-03-10T23:30:00Z')
  it.each(['en', 'fr'] as const)('are read back from their names in %s', (language) => {
    for (const preset of PERIOD_PRESETS) {
      const label = movingPeriodText(preset, words(language).text)
      expect(label).not.toBe(preset)
      expect(canonicalPeriod(label), label).toBe(preset)
      const clock = { nowUs: now, zone: PARIS }
      expect(parsePeriod(label, clock), label).toEqual(parsePeriod(preset, clock))
    }
  })
  it('stand as they were typed where they have no name', () => {
    expect(movingPeriodText('-2h', words().text)).toBe('-2h')
    expect(movingPeriodText('last-14-days', words('fr').text)).toBe('14 derniers jours')
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
    expect(periodSentence(range('', ''), words())).toBe('All calls, from the first one until now')
  })

  it('say what an open end means', () => {
    expect(periodSentence(range('2026-03-09', ''), words())).toBe(
      'From 9 March 2026 00:00 until now, Europe/Paris'
    )
    expect(rangeNotation(range('2026-03-09', ''), PARIS)).toBe('[2026-03-09 00:00:00, …)')
    expect(rangeNotation(range('2026-03-09', '2026-03-15'), PARIS)).toBe(
      '[2026-03-09 00:00:00, 2026-03-16 00:00:00)'
    )
  })

  it('say clock times to the second that still counts', () => {
    expect(periodSentence(range('2026-03-11 14:03:05', '2026-03-11 14:03:09'), words())).toBe(
      'From 11 March 2026 14:03:05 up to and including 11 March 2026 14:03:09, Europe/Paris'
    )
    expect(periodSentence(range('2026-03-11 14:03', '2026-03-11 14:03'), words())).toBe(
      'From 11 March 2026 14:03:00 up to and including 11 March 2026 14:03:59, Europe/Paris'
    )
    expect(periodSentence(range('', '2026-03-11 14:03:30'), words())).toBe(
      'All calls up to and including 11 March 2026 14:03:30, Europe/Paris'
    )
    expect(periodText(range('2026-03-11 14:03:05', '2026-03-11 14:03:09'), words())).toBe(
      '2026-03-11 14:03:05 – 14:03:10'
    )
    expect(periodText(range('', '2026-03-11 14:03:30'), words())).toBe('up to 2026-03-11 14:03:30')
  })
})
