import { describe, expect, it } from 'vitest'
import fc from 'fast-check'
import { parseInstant } from '@shared/format/instant'
import {
  formatZoned,
  isRepeatedHour,
  isTimeZone,
  localToInstants,
  offsetMinutesAt,
  zonedParts
} from '@shared/format/zone'

const us = (text: string): number => parseInstant(text) as number
const local = (year: number, month: number, day: number, hour: number, minute = 0) => ({
  year,
  month,
  day,
  hour,
  minute,
  second: 0,
  micros: 0
})

describe('offsetMinutesAt', () => {
  it.each([
    ['Europe/Paris', '2026-03-11T09:00:00Z', 60],
    ['Europe/Paris', '2025-10-26T00:59:59.999999Z', 120],
    ['Europe/Paris', '2025-10-26T01:00:00Z', 60],
    ['America/New_York', '2026-07-01T00:00:00Z', -240],
    ['America/St_Johns', '2026-01-15T00:00:00Z', -210],
    ['Asia/Kathmandu', '2026-01-15T00:00:00Z', 345],
    ['Australia/Lord_Howe', '2026-04-04T14:59:59Z', 660],
    ['Australia/Lord_Howe', '2026-04-04T15:00:00Z', 630],
    ['UTC', '2026-01-15T00:00:00Z', 0]
  ])('knows %s at %s', (zone, text, minutes) => {
    expect(offsetMinutesAt(zone, us(text))).toBe(minutes)
  })

  it('agrees with Intl at any moment of any zone', () => {
    const zones = [
      'Europe/Paris',
      'America/Sao_Paulo',
      'Australia/Lord_Howe',
      'Pacific/Apia',
      'Africa/Casablanca'
    ]
    fc.assert(
      fc.property(
        fc.constantFrom(...zones),
        fc.integer({ min: us('1975-01-01T00:00:00Z') / 1e6, max: us('2037-01-01T00:00:00Z') / 1e6 }),
        (zone, seconds) => {
          const shown = new Intl.DateTimeFormat('sv-SE', {
            timeZone: zone,
            dateStyle: 'short',
            timeStyle: 'medium'
          }).format(seconds * 1000)
          expect(formatZoned(seconds * 1e6, zone)).toBe(shown)
        }
      ),
      { numRuns: 300 }
    )
  })
})

describe('formatZoned', () => {
  const at = us('2026-03-11T11:05:01.7Z')
  it.each([
    [{}, '2026-03-11 12:05:01'],
    [{ fraction: 3 }, '2026-03-11 12:05:01.700'],
    [{ fraction: 6, offset: true }, '2026-03-11 12:05:01.700000+01:00'],
    [{ fraction: 'auto', separator: 'T' }, '2026-03-11T12:05:01.700000']
  ] as const)('writes %j', (options, text) => {
    expect(formatZoned(at, 'Europe/Paris', options)).toBe(text)
  })

  it('leaves a zero fraction out when asked to', () => {
    expect(formatZoned(us('2026-03-11T11:05:01Z'), 'Europe/Paris', { fraction: 'auto' })).toBe(
      '2026-03-11 12:05:01'
    )
  })

  it('writes the date of the zone, not of UTC, and negative half-hour offsets', () => {
    const late = us('2026-01-01T02:00:00Z')
    expect(formatZoned(late, 'America/St_Johns', { offset: true })).toBe('2025-12-31 22:30:00-03:30')
    expect(zonedParts(late, 'America/St_Johns')).toMatchObject({
      year: 2025,
      month: 12,
      day: 31,
      offsetMinutes: -210
    })
  })
})

describe('localToInstants', () => {
  it('finds the one instant of an ordinary reading', () => {
    expect(localToInstants(local(2026, 3, 11, 10, 2), 'Europe/Paris')).toEqual([us('2026-03-11T09:02:00Z')])
  })

  it('finds both instants of the repeated hour, earliest first', () => {
    expect(localToInstants(local(2025, 10, 26, 2, 30), 'Europe/Paris')).toEqual([
      us('2025-10-26T00:30:00Z'),
      us('2025-10-26T01:30:00Z')
    ])
  })

  it('finds nothing in the skipped hour', () => {
    expect(localToInstants(local(2026, 3, 29, 2, 30), 'Europe/Paris')).toEqual([])
  })

  it('is the inverse of zonedParts', () => {
    fc.assert(
      fc.property(
        fc.constantFrom('Europe/Paris', 'America/Santiago', 'Pacific/Apia', 'Asia/Kolkata'),
        fc.integer({ min: 0, max: 2_000_000_000 }),
        (zone, seconds) => {
          expect(localToInstants(zonedParts(seconds * 1e6, zone), zone)).toContain(seconds * 1e6)
        }
      )
    )
  })
})

describe('isRepeatedHour', () => {
  it.each([
    ['2025-10-25T23:59:59Z', false],
    ['2025-10-26T00:00:00Z', true],
    ['2025-10-26T01:59:59Z', true],
    ['2025-10-26T02:00:00Z', false]
  ])('of Paris at %s is %s', (text, expected) => {
    expect(isRepeatedHour(us(text), 'Europe/Paris')).toBe(expected)
  })
})

it('tells zones from other words', () => {
  expect(isTimeZone('Europe/Paris')).toBe(true)
  expect(isTimeZone('Europe/Atlantis')).toBe(false)
})
