import fc from 'fast-check'
import { formatInstant, parseInstant } from '@shared/format/instant'
import { describe, expect, test } from 'vitest'

const us = (iso: string, micros = 0): number => Date.parse(iso) * 1000 + micros

describe('an instant is read from', () => {
  test.each([
    ['2026-03-11T09:02:10Z', us('2026-03-11T09:02:10Z')],
    ['2026-03-11 09:02:10.123456+01', us('2026-03-11T08:02:10Z', 123_456)],
    ['2026-03-11 09:02:10.1+0100', us('2026-03-11T08:02:10Z', 100_000)],
    ['2026-03-11T09:02:10,5-03:30', us('2026-03-11T12:32:10Z', 500_000)],
    ['2026-03-11 09:02:10.1234569 UTC', us('2026-03-11T09:02:10Z', 123_456)],
    ['2026-03-11 09:02Z', us('2026-03-11T09:02:00Z')],
    ['1969-12-31 23:59:59.5+00', -500_000],
    ['2024-02-29 00:00:00 +00:00', us('2024-02-29T00:00:00Z')],
    ['2016-12-31 23:59:60Z', us('2017-01-01T00:00:00Z')]
  ])('%s', (text, instant) => expect(parseInstant(text)).toBe(instant))
})

describe('no instant is read from', () => {
  test.each([
    '',
    'soon',
    '2026-03-11',
    '2026-03-11 09:02:10',
    '2026-02-29 09:02:10Z',
    '2026-13-01 09:02:10Z',
    '2026-03-11 24:02:10Z',
    '2026-03-11 09:60:10Z',
    '2026-03-11 09:02:61Z',
    '2026-03-11 09:02:10.Z',
    '2026-03-11 09:02:10 CET',
    '2026-03-11 09:02:10+1',
    '2026-03-11 09:02:10+01:0',
    '2026-03-11 09:02:10+01:00:00',
    '2026-03-11 09:02:10Z and more',
    '11/03/2026 09:02:10Z'
  ])('%j', (text) => expect(parseInstant(text)).toBeNull())
})

test('a text without offset is read in the offset given', () => {
  expect(parseInstant('2026-03-11 09:02:10', { defaultOffsetMinutes: 60 })).toBe(us('2026-03-11T08:02:10Z'))
  expect(parseInstant('2026-03-11 09:02:10Z', { defaultOffsetMinutes: 60 })).toBe(us('2026-03-11T09:02:10Z'))
})

describe('an instant is written', () => {
  const instant = us('2026-03-11T09:02:10Z', 1_999)

  test('in UTC with six decimals unless told otherwise', () => {
    expect(formatInstant(instant)).toBe('2026-03-11T09:02:10.001999Z')
    expect(formatInstant(-500_000)).toBe('1969-12-31T23:59:59.500000Z')
  })

  test('with decimals cut and never rounded', () => {
    expect(formatInstant(instant, { fraction: 3 })).toBe('2026-03-11T09:02:10.001Z')
    expect(formatInstant(us('2026-03-11T09:02:10Z', 999_999), { fraction: 0 })).toBe('2026-03-11T09:02:10Z')
    expect(formatInstant(us('2026-03-11T09:02:10Z'), { fraction: 'auto', zone: 'numeric' })).toBe(
      '2026-03-11T09:02:10+00:00'
    )
    expect(formatInstant(instant, { fraction: 'auto' })).toBe('2026-03-11T09:02:10.001999Z')
  })

  test('in another offset', () => {
    expect(formatInstant(instant, { separator: ' ', fraction: 0, offsetMinutes: -210 })).toBe(
      '2026-03-11 05:32:10-03:30'
    )
    expect(formatInstant(instant, { fraction: 0, offsetMinutes: 60, zone: 'none' })).toBe(
      '2026-03-11T10:02:10'
    )
  })
})

test('what is written is read back the same', () => {
  const instants = fc.integer({ min: -2_000_000_000, max: 8_000_000_000 })
  fc.assert(
    fc.property(
      instants,
      fc.nat(999_999),
      fc.integer({ min: -14 * 60, max: 14 * 60 }),
      (second, micros, offsetMinutes) => {
        const instant = second * 1_000_000 + micros
        expect(parseInstant(formatInstant(instant, { offsetMinutes }))).toBe(instant)
      }
    )
  )
})
