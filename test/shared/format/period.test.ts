import { describe, expect, it } from 'vitest'
import fc from 'fast-check'
import { parseInstant } from '@shared/format/instant'
import {
  canonicalPeriod,
  formatPeriod,
  isMoving,
  isPeriodProblem,
  parsePeriod,
  parsePoint,
  PERIOD_PRESETS,
  type Period
} from '@shared/format/period'
import { formatZoned } from '@shared/format/zone'

const PARIS = 'Europe/Paris'
const us = (text: string): number => parseInstant(text) as number
/** A Wednesday, 14:03:05 in Paris. */
const NOW = us('2026-03-11T13:03:05.5Z')

const shown = (at: number | null): string =>
  at === null ? '' : formatZoned(at, PARIS, { fraction: 'auto' }).replace(/:00$/, '').replace(' 00:00', '')

/** A text as "start | end, exclusive" in Paris, or its problem. */
function read(text: string, language?: 'en' | 'fr', nowUs = NOW): string {
  const period = parsePeriod(text, { nowUs, zone: PARIS, ...(language ? { language } : {}) })
  return isPeriodProblem(period)
    ? `${period.problem}: ${period.text}`
    : `${shown(period.from)} | ${shown(period.until)}`
}

function period(text: string, zone = PARIS, nowUs = NOW): Period {
  const answer = parsePeriod(text, { nowUs, zone })
  if (isPeriodProblem(answer)) throw new Error(`${answer.problem}: ${answer.text}`)
  return answer
}

describe('presets', () => {
  it.each([
    ['today', '2026-03-11 | 2026-03-12'],
    ['yesterday', '2026-03-10 | 2026-03-11'],
    ['this-week', '2026-03-09 | 2026-03-16'],
    ['last-week', '2026-03-02 | 2026-03-09'],
    ['this-month', '2026-03-01 | 2026-04-01'],
    ['last-month', '2026-02-01 | 2026-03-01'],
    ['this-quarter', '2026-01-01 | 2026-04-01'],
    ['last-quarter', '2025-10-01 | 2026-01-01'],
    ['this-year', '2026-01-01 | 2027-01-01'],
    ['last-year', '2025-01-01 | 2026-01-01'],
    ['last-7-days', '2026-03-05 | 2026-03-12'],
    ['last-30-days', '2026-02-10 | 2026-03-12'],
    ['last-90-days', '2025-12-12 | 2026-03-12']
  ])('%s is %s', (text, expected) => expect(read(text)).toBe(expected))

  it('begin the week on the day that is asked for', () => {
    const sunday = parsePeriod('this-week', { nowUs: NOW, zone: 'UTC', weekStart: 7 })
    expect(sunday).toEqual({ from: us('2026-03-08T00:00:00Z'), until: us('2026-03-15T00:00:00Z') })
  })

  it('count days in the zone, not in UTC', () => {
    const late = us('2026-03-10T23:30:00Z')
    expect(period('today', PARIS, late).from).toBe(us('2026-03-10T23:00:00Z'))
    expect(period('today', 'UTC', late).from).toBe(us('2026-03-10T00:00:00Z'))
  })

  it('are kept under their names, however they were typed', () => {
    for (const preset of PERIOD_PRESETS) expect(canonicalPeriod(preset)).toBe(preset)
    expect(canonicalPeriod('7 derniers jours')).toBe('last-7-days')
    expect(canonicalPeriod('last 30 days')).toBe('last-30-days')
    expect(canonicalPeriod('Cette semaine')).toBe('this-week')
    expect(canonicalPeriod("l'année dernière")).toBe('last-year')
    expect(canonicalPeriod(' -2h ')).toBe('-2h')
  })

  it('do not name months by a number of days, which would drift', () => {
    expect(canonicalPeriod('last 3 months')).toBe('last 3 months')
  })
})

describe('typed periods', () => {
  it.each([
    ['-2h', '2026-03-11 12:03:05 | '],
    ['−30m', '2026-03-11 13:33:05 | '],
    ['-3d', '2026-03-08 14:03:05 | '],
    ['-3j', '2026-03-08 14:03:05 | '],
    ['-1w', '2026-03-04 14:03:05 | '],
    ['il y a 2 heures', '2026-03-11 12:03:05 | '],
    ['last 24h', '2026-03-10 14:03:05 | '],
    ['dernière heure', '2026-03-11 13:03:05 | '],
    ['la dernière semaine', '2026-03-02 | 2026-03-09'],
    ['last 7d', '2026-03-05 | 2026-03-12'],
    ['en mars 2025', '2025-03-01 | 2025-04-01'],
    ['semaine 37', '2025-09-08 | 2025-09-15'],
    ['week 11', '2026-03-09 | 2026-03-16'],
    ['20260309T140000Z', '2026-03-09 15:00 | 2026-03-09 15:00:01'],
    ['3 days ago', '2026-03-08 | 2026-03-09'],
    ['last monday', '2026-03-09 | 2026-03-10'],
    ['lundi dernier', '2026-03-09 | 2026-03-10'],
    ['last wednesday', '2026-03-04 | 2026-03-05'],
    ['wednesday', '2026-03-11 | 2026-03-12'],
    ['yesterday 14:00', '2026-03-10 14:00 | 2026-03-10 14:01'],
    ['hier à 14h30', '2026-03-10 14:30 | 2026-03-10 14:31'],
    ['hier 14h', '2026-03-10 14:00 | 2026-03-10 15:00'],
    ['yesterday 2:30pm', '2026-03-10 14:30 | 2026-03-10 14:31'],
    ['2025-09-12 14:03', '2025-09-12 14:03 | 2025-09-12 14:04'],
    ['2025-09-12T14:03:05', '2025-09-12 14:03:05 | 2025-09-12 14:03:06'],
    ['2025-09', '2025-09-01 | 2025-10-01'],
    ['Sept 2025', '2025-09-01 | 2025-10-01'],
    ['août 2025', '2025-08-01 | 2025-09-01'],
    ['Q3 2025', '2025-07-01 | 2025-10-01'],
    ['T3 2025', '2025-07-01 | 2025-10-01'],
    ['3e trimestre 2025', '2025-07-01 | 2025-10-01'],
    ['2025', '2025-01-01 | 2026-01-01'],
    ['2025-W37', '2025-09-08 | 2025-09-15'],
    ['12/09/2025', '2025-09-12 | 2025-09-13'],
    ['12.09.2025', '2025-09-12 | 2025-09-13'],
    ['12/09/2025 14:03', '2025-09-12 14:03 | 2025-09-12 14:04'],
    ['Sept 12, 2025', '2025-09-12 | 2025-09-13'],
    ['1er mars 2026', '2026-03-01 | 2026-03-02'],
    ['Wednesday 11 March 2026, 12:05', '2026-03-11 12:05 | 2026-03-11 12:06'],
    ['2025-09-12T14:03:05+00:00', '2025-09-12 16:03:05 | 2025-09-12 16:03:06'],
    ['2025-09-12T12:03Z', '2025-09-12 14:03 | 2025-09-12 14:04'],
    ['1757685785', '2025-09-12 16:03:05 | 2025-09-12 16:03:06'],
    ['1757685785.25', '2025-09-12 16:03:05.250000 | 2025-09-12 16:03:05.260000'],
    ['', ' | '],
    ['tout', ' | ']
  ])('%s is %s', (text, expected) => expect(read(text)).toBe(expected))

  it('take the latest day that is past where the year is missing', () => {
    expect(read('11/03')).toBe('2026-03-11 | 2026-03-12')
    expect(read('12 mars')).toBe('2025-03-12 | 2025-03-13')
    expect(read('12 sept.')).toBe('2025-09-12 | 2025-09-13')
    expect(read('29 feb')).toBe('2024-02-29 | 2024-03-01')
  })

  it('read "mar." as the language has it', () => {
    expect(read('mar.', 'fr')).toBe('2026-03-10 | 2026-03-11')
    expect(read('mar.', 'en')).toBe('2026-03-01 | 2026-04-01')
    expect(read('12 mar 2025', 'fr')).toBe('2025-03-12 | 2025-03-13')
  })
})

describe('ranges', () => {
  it.each([
    ['2025-09-12..2025-09-14', '2025-09-12 | 2025-09-15'],
    ['2025-09-12 to 2025-09-14', '2025-09-12 | 2025-09-15'],
    ['2025-09 to 2025-10', '2025-09-01 | 2025-11-01'],
    ['12/09/2025 – 14/09/2025', '2025-09-12 | 2025-09-15'],
    ['du 9 au 15 mars 2026', '2026-03-09 | 2026-03-16'],
    ['du 9 au 15 mars', '2026-03-09 | 2026-03-16'],
    ['9–15 March 2026', '2026-03-09 | 2026-03-16'],
    ['15 dec to 3 jan', '2025-12-15 | 2026-01-04'],
    ['15 dec to 3 jan 2025', '2024-12-15 | 2025-01-04'],
    ['15 dec 2023 to 3 jan', '2023-12-15 | 2024-01-04'],
    ['entre lundi et mercredi', '2026-03-09 | 2026-03-12'],
    ['-3d..-1d', '2026-03-08 14:03:05 | 2026-03-10 14:03:05'],
    ['yesterday 14:00 to 16:00', '2026-03-10 14:00 | 2026-03-10 16:01'],
    ['de 14h à 16h', '2026-03-11 14:00 | 2026-03-11 16:01'],
    ['hier de 14h à 16h', '2026-03-10 14:00 | 2026-03-10 16:01'],
    ['yesterday 2pm-4pm', '2026-03-10 14:00 | 2026-03-10 16:01'],
    ['2025-09-12 14:00-16:00', '2025-09-12 14:00 | 2025-09-12 16:01'],
    ['2024-2025', '2024-01-01 | 2026-01-01'],
    ['monday to friday', '2026-03-02 | 2026-03-07'],
    ['du vendredi au lundi', '2026-03-06 | 2026-03-10'],
    ['depuis 3 jours', '2026-03-08 14:03:05 | '],
    ['until now', ' | 2026-03-11 14:03:05'],
    ['yesterday 22:00..02:00', '2026-03-10 22:00 | 2026-03-11 02:01'],
    ['2025-09-12..', '2025-09-12 | '],
    ['..2025-09-12', ' | 2025-09-13'],
    ['since monday', '2026-03-09 | '],
    ['depuis hier 14h', '2026-03-10 14:00 | '],
    ['à partir du 12/09/2025', '2025-09-12 | '],
    ['until 2025-09-12', ' | 2025-09-13'],
    ["jusqu'à hier", ' | 2026-03-11'],
    ['jusqu’au 15/02/2026 inclus', ' | 2026-02-16'],
    ['before 2025', ' | 2025-01-01'],
    ['après 2024', '2025-01-01 | ']
  ])('%s is %s', (text, expected) => expect(read(text)).toBe(expected))
})

describe('texts that are no period', () => {
  it.each([
    ['foo', 'unknown: foo'],
    ['foo..2025', 'unknown: foo'],
    ['2025..foo', 'unknown: foo'],
    ['since foo', 'unknown: foo'],
    ['2025-02-30', 'no-such-date: 2025-02-30'],
    ['30/02/2025..2025-03-01', 'no-such-date: 30/02/2025'],
    ['2025-09-12 25:00', 'no-such-date: 2025-09-12 25:00'],
    ['Tuesday 11 March 2026', 'no-such-date: tuesday 11 march 2026'],
    ['09/25/2025', 'month-first: 09/25/2025'],
    ['2026-03-12..2026-03-11', 'reversed: 2026-03-12..2026-03-11'],
    ['0033142689900', 'unknown: 0033142689900'],
    ['-99999y', 'no-such-date: -99999y'],
    ['1200', 'no-such-date: 1200']
  ])('%s: %s', (text, expected) => expect(read(text).toLowerCase()).toBe(expected.toLowerCase()))
})

describe('days on which the clocks change', () => {
  const hours = ({ from, until }: Period): number => ((until ?? 0) - (from ?? 0)) / 3_600e6
  it('have 23 and 25 hours', () => {
    expect(hours(period('2026-03-29'))).toBe(23)
    expect(hours(period('2025-10-26'))).toBe(25)
  })
  it('count hours as hours and days as days of the calendar', () => {
    const after = us('2026-03-29T10:00:00Z') // 12:00 in Paris, ten hours after 01:00
    expect(shown(period('-24h', PARIS, after).from)).toBe('2026-03-28 11:00')
    expect(shown(period('-1d', PARIS, after).from)).toBe('2026-03-28 12:00')
  })
  it('give the hour that comes twice from its first to its last time', () => {
    expect(period('2025-10-26 02h')).toEqual({
      from: us('2025-10-26T00:00:00Z'),
      until: us('2025-10-26T02:00:00Z')
    })
  })
  it('read the hour that is left out as if the clocks had not changed', () => {
    expect(period('2026-03-29 02:30')).toEqual({
      from: us('2026-03-29T01:30:00Z'),
      until: us('2026-03-29T01:31:00Z')
    })
  })
  it('know days that a zone left out', () => {
    const skipped = parsePeriod('2011-12-30', { nowUs: NOW, zone: 'Pacific/Apia' })
    expect(skipped).toEqual({ problem: 'no-such-date', text: '2011-12-30' })
  })
})

describe('what moves', () => {
  it.each([
    ...PERIOD_PRESETS,
    '-2h',
    'last monday',
    'hier 14h',
    'since monday',
    '2025-01-01..today',
    '14:03'
  ])('%s moves with the clock', (text) => expect(isMoving(text)).toBe(true))
  it.each([
    '',
    '2025-09',
    '12 sept.',
    'du 9 au 15 mars',
    '2025-09-12 14:00..16:00',
    '1757685785',
    'foo',
    'all'
  ])('%s does not', (text) => expect(isMoving(text)).toBe(false))
})

describe('one end', () => {
  it('is the whole of its unit', () => {
    const point = parsePoint('2025-09-12 14:03', { nowUs: NOW, zone: PARIS })
    expect(point).toMatchObject({ from: us('2025-09-12T12:03:00Z'), until: us('2025-09-12T12:04:00Z') })
  })
  it('takes a time alone on the day that it is given', () => {
    const point = parsePoint('14:03', { nowUs: NOW, zone: PARIS }, { dayUs: us('2025-09-12T09:00:00Z') })
    expect(point).toMatchObject({ from: us('2025-09-12T12:03:00Z'), dayless: true, moves: false })
  })
})

const ZONES = [
  'UTC',
  PARIS,
  'America/St_Johns',
  'Australia/Lord_Howe',
  'Africa/Casablanca',
  'America/Havana',
  'Asia/Beirut'
]
const instants = (step: number): fc.Arbitrary<number> =>
  fc
    .integer({ min: us('1975-01-01T00:00:00Z') / step, max: us('2040-01-01T00:00:00Z') / step })
    .map((count) => count * step)
/** Times on days of a clock change are drawn often: that is where texts become ambiguous. */
const nearChange = fc
  .tuple(
    fc.constantFrom(
      '2025-10-26T00:00:00Z',
      '2026-03-29T00:00:00Z',
      '2025-11-02T05:00:00Z',
      '2026-04-04T14:00:00Z'
    ),
    fc.integer({ min: 0, max: 240 })
  )
  .map(([at, minutes]) => us(at) + minutes * 60e6)
const anyInstant = fc.oneof(
  instants(1),
  instants(1e6),
  instants(60e6),
  instants(3600e6),
  instants(86_400e6),
  nearChange
)

describe('any period', () => {
  it('is read back from its own text, to the microsecond', () => {
    fc.assert(
      fc.property(fc.constantFrom(...ZONES), fc.option(anyInstant), fc.option(anyInstant), (zone, a, b) => {
        fc.pre(a === null || b === null || a !== b)
        const range =
          a !== null && b !== null ? { from: Math.min(a, b), until: Math.max(a, b) } : { from: a, until: b }
        const text = formatPeriod(range, zone)
        expect(parsePeriod(text, { nowUs: NOW, zone }), text).toEqual(range)
        expect(isMoving(text), text).toBe(false)
      }),
      { numRuns: 2000 }
    )
  })

  it('is written shortly where it is made of whole days, months or years', () => {
    for (const text of [
      '2025',
      '2025-09',
      '2026-03-09..2026-03-15',
      '2026-03-11',
      '2026-03-11 14:03..2026-03-11 15:10',
      '..2025-10-26',
      '2026-03-11 14:03:05'
    ]) {
      expect(formatPeriod(period(text), PARIS)).toBe(text)
    }
  })

  const words = [
    ...PERIOD_PRESETS,
    '-2h',
    '-30m',
    '-9d',
    'now',
    'monday',
    'lundi dernier',
    'hier',
    '14:03',
    '2h',
    '9',
    '15 mars',
    '3 jan 2025',
    '2025-02',
    '30/02/2025',
    '2026',
    'Q1 2026',
    'since',
    'until',
    'jusqu’au',
    'du',
    'au',
    '..',
    'to',
    '–',
    'et',
    'a',
    '1757685785',
    '31.12',
    'week 53',
    'last 24h',
    'friday',
    'de 14h',
    '2024',
    '2026-03-29 02:30',
    'x',
    '2025-10-26T02:30',
    '-',
    '9999'
  ]
  it('never ends before it begins, whatever is typed', () => {
    fc.assert(
      fc.property(
        fc.oneof(
          fc.array(fc.constantFrom(...words), { maxLength: 6 }).map((some) => some.join(' ')),
          fc.string({ maxLength: 24 })
        ),
        fc.constantFrom(...ZONES),
        nearChange,
        (text, zone, nowUs) => {
          const answer = parsePeriod(text, { nowUs, zone })
          if (isPeriodProblem(answer) || answer.from === null || answer.until === null) return
          expect(answer.from, text).toBeLessThan(answer.until)
        }
      ),
      { numRuns: 5000 }
    )
  })

  it('stays what it is in the other language and under its stable name', () => {
    fc.assert(
      fc.property(
        fc.constantFrom(...words),
        fc.constantFrom(...words),
        nearChange,
        (first, second, nowUs) => {
          const text = `${first} ${second}`
          const plain = parsePeriod(text, { nowUs, zone: PARIS })
          fc.pre(!isPeriodProblem(plain))
          expect(parsePeriod(canonicalPeriod(text), { nowUs, zone: PARIS })).toEqual(plain)
        }
      )
    )
  })
})
