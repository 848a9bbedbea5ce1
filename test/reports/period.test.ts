import { expect, test } from 'vitest'
import { reportPeriod } from '../../src-main/reports'
import { periodWords } from '../../src-main/reports/period'
import { REPORT_WORDS } from '../../src-main/reports/words/words'

const PARIS = 'Europe/Paris'
/** Monday 16 March 2026, 09:00 in Paris. */
const MONDAY = Date.UTC(2026, 2, 16, 8) * 1000

const said = (text: string | null, language: 'en' | 'fr' = 'en', zone = PARIS): string =>
  periodWords(reportPeriod(text, { nowUs: MONDAY, zone, language }), zone, REPORT_WORDS[language])

test.each([
  [
    'last-week',
    'Monday 9 March 2026 to Sunday 15 March 2026',
    'Du lundi 9 mars 2026 au dimanche 15 mars 2026'
  ],
  [
    'last-month',
    'Sunday 1 February 2026 to Saturday 28 February 2026',
    'Du dimanche 1er février 2026 au samedi 28 février 2026'
  ],
  ['yesterday', 'Sunday 15 March 2026', 'dimanche 15 mars 2026'],
  [
    '2026-03-11 14:00..2026-03-11 15:00',
    'Wednesday 11 March 2026, 14:00 to',
    'Du mercredi 11 mars 2026, 14:00 au'
  ],
  ['since 2026-03-10', 'Since Tuesday 10 March 2026', 'Depuis le mardi 10 mars 2026'],
  ['..2026-03-10', 'Until Tuesday 10 March 2026', 'Jusqu’au mardi 10 mars 2026'],
  [null, 'All calls of the data', 'Tous les appels des données']
])('%s in words', (text, english, french) => {
  expect(said(text)).toContain(english)
  expect(said(text, 'fr')).toContain(french)
})

test('a week in which the clocks change is a whole week', () => {
  const period = reportPeriod('2026-W13', { nowUs: MONDAY, zone: PARIS, language: 'en' })
  expect((period.until ?? 0) - (period.from ?? 0)).toBe((7 * 24 - 1) * 3_600_000_000)
  expect(said('2026-W13')).toBe('Monday 23 March 2026 to Sunday 29 March 2026')
})

test('days are those of the zone', () => {
  expect(said('yesterday', 'en', 'Pacific/Auckland')).toBe('Sunday 15 March 2026')
  expect(said('today', 'en', 'Pacific/Kiritimati')).toBe('Monday 16 March 2026')
})

test('a text that is no period is refused', () => {
  expect(() => said('sometimes')).toThrow('"sometimes" is no period.')
})
