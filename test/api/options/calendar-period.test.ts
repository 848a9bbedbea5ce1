import { describe, expect, test } from 'vitest'
import { dayText, monthPeriod, weekPeriod } from '../../../src-main/api/options/calendar-period'

const at = (iso: string): number => Date.parse(iso) * 1000
const iso = (us: number): string => new Date(us / 1000).toISOString()
const HOUR = 3_600_000_000

describe('weeks begin on Monday by the clocks of the zone', () => {
  test.each([
    // Paris: the clocks change on Sunday, 29 March and 25 October 2026.
    [
      'this',
      '2026-03-25T12:00:00Z',
      'Europe/Paris',
      '2026-03-22T23:00:00.000Z',
      167,
      '2026-03-23',
      '2026-03-29'
    ],
    [
      'last',
      '2026-03-30T00:30:00+02:00',
      'Europe/Paris',
      '2026-03-22T23:00:00.000Z',
      167,
      '2026-03-23',
      '2026-03-29'
    ],
    [
      'last',
      '2026-10-26T00:00:00+01:00',
      'Europe/Paris',
      '2026-10-18T22:00:00.000Z',
      169,
      '2026-10-19',
      '2026-10-25'
    ],
    // Sunday night there is Monday in UTC already, and the other way round.
    [
      'this',
      '2026-03-09T03:00:00Z',
      'America/New_York',
      '2026-03-02T05:00:00.000Z',
      167,
      '2026-03-02',
      '2026-03-08'
    ],
    [
      'this',
      '2026-03-08T20:00:00Z',
      'Asia/Tokyo',
      '2026-03-08T15:00:00.000Z',
      168,
      '2026-03-09',
      '2026-03-15'
    ],
    // The turn of the year.
    ['last', '2027-01-05T09:00:00Z', 'UTC', '2026-12-28T00:00:00.000Z', 168, '2026-12-28', '2027-01-03'],
    ['2026-W53', '2026-06-01T00:00:00Z', 'UTC', '2026-12-28T00:00:00.000Z', 168, '2026-12-28', '2027-01-03'],
    ['2025-W01', '2026-06-01T00:00:00Z', 'UTC', '2024-12-30T00:00:00.000Z', 168, '2024-12-30', '2025-01-05'],
    ['2026W10', '2026-06-01T00:00:00Z', 'UTC', '2026-03-02T00:00:00.000Z', 168, '2026-03-02', '2026-03-08']
  ])('%s on %s in %s', (text, now, zone, from, hours, firstDay, lastDay) => {
    const week = weekPeriod(text, at(now), zone)
    expect([iso(week.from), (week.until - week.from) / HOUR, week.firstDay, week.lastDay]).toEqual([
      from,
      hours,
      firstDay,
      lastDay
    ])
  })

  test.each(['2025-W53', '2026-W00', '2026-W54', '2026-10', 'next', '', 'Last'])('%j is no week', (text) => {
    expect(() => weekPeriod(text, at('2026-03-25T12:00:00Z'), 'UTC')).toThrow('--week takes')
  })
})

describe('months', () => {
  test.each([
    [
      'last',
      '2026-01-01T00:30:00+01:00',
      'Europe/Paris',
      '2025-11-30T23:00:00.000Z',
      744,
      '2025-12-01',
      '2025-12-31'
    ],
    [
      'last',
      '2025-12-31T23:30:00+01:00',
      'Europe/Paris',
      '2025-10-31T23:00:00.000Z',
      720,
      '2025-11-01',
      '2025-11-30'
    ],
    [
      'this',
      '2026-03-31T23:30:00Z',
      'Europe/Paris',
      '2026-03-31T22:00:00.000Z',
      720,
      '2026-04-01',
      '2026-04-30'
    ],
    [
      '2026-03',
      '2026-06-01T00:00:00Z',
      'Europe/Paris',
      '2026-02-28T23:00:00.000Z',
      743,
      '2026-03-01',
      '2026-03-31'
    ],
    ['last', '2028-03-31T12:00:00Z', 'UTC', '2028-02-01T00:00:00.000Z', 696, '2028-02-01', '2028-02-29']
  ])('%s on %s in %s', (text, now, zone, from, hours, firstDay, lastDay) => {
    const month = monthPeriod(text, at(now), zone)
    expect([iso(month.from), (month.until - month.from) / HOUR, month.firstDay, month.lastDay]).toEqual([
      from,
      hours,
      firstDay,
      lastDay
    ])
  })

  test.each(['2026-13', '2026-00', '2026', 'march'])('%j is no month', (text) => {
    expect(() => monthPeriod(text, at('2026-03-25T12:00:00Z'), 'UTC')).toThrow('--month takes')
  })
})

test('consecutive weeks leave no call out and take none twice, over a whole year in a zone with two clock changes', () => {
  let before = weekPeriod('2025-W52', 0, 'Europe/Paris')
  for (let n = 1; n <= 53; n += 1) {
    const week = weekPeriod(`2026-W${String(n).padStart(2, '0')}`, 0, 'Europe/Paris')
    expect(week.from).toBe(before.until)
    before = week
  }
})

test('a day is that of the clocks', () => {
  expect(dayText(at('2026-03-10T23:30:00Z'), 'Europe/Paris')).toBe('2026-03-11')
})
