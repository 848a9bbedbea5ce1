import { expect, test } from 'vitest'
import { reportStem, withinPeriod } from '@shared/format/report-period'

const at = (text: string): number => Date.parse(text) * 1000

test('a file is named after the days by the clocks of the zone, the last one that belongs to the period', () => {
  const week = { from: at('2026-03-08T23:00Z'), until: at('2026-03-15T23:00Z') }
  expect(reportStem('weekly.toml', week, 'Europe/Paris')).toBe('weekly-2026-03-09-2026-03-15')
  expect(reportStem('a.b.toml', { ...week, until: null }, 'Europe/Paris')).toBe('a.b-2026-03-09')
  expect(reportStem('day', { from: at('2026-03-09T00:00Z'), until: at('2026-03-10T00:00Z') }, 'UTC')).toBe(
    'day-2026-03-09'
  )
  expect(reportStem('.toml', { from: null, until: null }, 'UTC')).toBe('.toml')
})

test('a period of the report holds beside that of the filter', () => {
  expect(withinPeriod({ blocked: true }, { from: 1, until: null })).toEqual({ blocked: true, from: 1 })
  expect(withinPeriod({ from: 5 }, { from: 1, until: 9 })).toEqual({
    allOf: [{ from: 5 }, { from: 1, until: 9 }]
  })
  expect(withinPeriod({ from: 5 }, { from: null, until: null })).toEqual({ from: 5 })
})
