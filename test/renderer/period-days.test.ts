import { describe, expect, it } from 'vitest'
import {
  canonicalPeriod,
  isPeriodProblem,
  parsePeriod,
  PERIOD_PRESETS,
  type Period
} from '@shared/format/period'
import { rangeNotation, typedDays } from '../../src-renderer/filter/period-days'
import { movingPeriodText, periodSentence, periodText } from '../../src-renderer/filter/period-text'
import { words } from './words'

const PARIS = 'Europe/Paris'
const us = (iso: string): number => Date.parse(iso) * 1000

const NOW = us('2026-03-31T10:00:00Z')

function range(from: string, until: string, zone = PARIS): Period {
  const parsed = parsePeriod(`${from}..${until}`, { nowUs: NOW, zone })
  if (isPeriodProblem(parsed)) throw new Error(parsed.problem)
  return parsed
}

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
