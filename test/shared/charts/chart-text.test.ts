import { expect, test } from 'vitest'
import { axisText } from '@shared/charts/chart-text'
import { CHART_WORDS_EN } from '@shared/charts/words-en'
import { CHART_WORDS_FR } from '@shared/charts/words-fr'

const us = (iso: string): number => Date.parse(iso) * 1000

test('axes say days and months in their language, on the clock of the zone', () => {
  const zone = 'Europe/Paris'
  const at = us('2026-09-05T22:30:00Z')
  expect(axisText('hour', zone, CHART_WORDS_EN)(at)).toBe('6 Sept, 00:30')
  expect(axisText('day', zone, CHART_WORDS_EN)(at)).toBe('6 Sept')
  expect(axisText('week', 'UTC', CHART_WORDS_EN)(at)).toBe('5 Sept')
  expect(axisText('month', zone, CHART_WORDS_EN)(at)).toBe('Sept 2026')
  expect(axisText('hour', zone, CHART_WORDS_FR)(us('2026-10-25T01:00:00Z'))).toBe('25 oct., 02:00')
  expect(axisText('month', zone, CHART_WORDS_FR)(us('2025-12-31T23:00:00Z'))).toBe('janv. 2026')
})

test.each([
  ['English', CHART_WORDS_EN, 'en-GB'],
  ['French', CHART_WORDS_FR, 'fr-FR']
] as const)('%s has every month and day of the week, Monday first', (_name, { months, weekdays }, locale) => {
  const name = (day: number, options: Intl.DateTimeFormatOptions): string =>
    new Intl.DateTimeFormat(locale, { ...options, timeZone: 'UTC' }).format(day)
  const folded = (text: string): string => text.toLowerCase().slice(0, 3)
  expect(months.map(folded)).toEqual(
    months.map((_, month) => folded(name(Date.UTC(2026, month, 1), { month: 'long' })))
  )
  expect(weekdays.map((day) => day.toLowerCase())).toEqual(
    // 5 January 1970 was a Monday.
    weekdays.map((_, day) => name(Date.UTC(1970, 0, 5 + day), { weekday: 'long' }).toLowerCase())
  )
  expect([months.length, weekdays.length]).toEqual([12, 7])
})
