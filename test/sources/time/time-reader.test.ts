import { describe, expect, it } from 'vitest'
import fc from 'fast-check'
import { errorData } from '@shared/errors/app-error'
import { formatInstant, parseInstant } from '@shared/format/instant'
import { TimeReader } from '../../../src-main/sources/time/time-reader'

const us = (text: string): number => parseInstant(text) as number
const read = (text: string, zone?: string, uniqueid = '1.1'): number =>
  new TimeReader(zone, 'refuse', false).read(text, uniqueid, 'HANGUP')

describe('a time', () => {
  it.each([
    ['2026-03-11 10:02:10.104233+01', '2026-03-11T09:02:10.104233Z'],
    ['2026-03-11 10:10:41.7+01', '2026-03-11T09:10:41.7Z'],
    ['2026-03-11 11:20:33+01', '2026-03-11T10:20:33Z'],
    ['2026-03-11 10:02:10-03:30', '2026-03-11T13:32:10Z'],
    ['2026-03-11 10:02:10+05:45', '2026-03-11T04:17:10Z'],
    ['2026-03-11T10:02:10.104233+01:00', '2026-03-11T09:02:10.104233Z'],
    ['2026-03-11T10:02:10+0100', '2026-03-11T09:02:10Z'],
    ['2026-03-11T10:02:10+0545', '2026-03-11T04:17:10Z'],
    ['2026-03-11T09:02:10Z', '2026-03-11T09:02:10Z'],
    ['2026-03-11 09:02:10.1234567+00', '2026-03-11T09:02:10.123456Z'],
    ['1773219730', '2026-03-11T09:02:10Z'],
    ['1773219730.104233', '2026-03-11T09:02:10.104233Z'],
    ['1773219730.5', '2026-03-11T09:02:10.5Z'],
    ['1773219730104', '2026-03-11T09:02:10.104Z'],
    ['1773219730104233', '2026-03-11T09:02:10.104233Z']
  ])('may be written %s', (text, instant) => {
    expect(read(text)).toBe(us(instant))
  })

  it.each([
    ['2026-03-11 10:02:10', 'Europe/Paris', '2026-03-11T09:02:10Z'],
    ['2026-07-11 10:02:10.25', 'Europe/Paris', '2026-07-11T08:02:10.25Z'],
    ['2026/03/11 10:02:10', 'America/New_York', '2026-03-11T14:02:10Z'],
    ['2026-03-11T10:02', 'UTC', '2026-03-11T10:02:00Z']
  ])('without zone, %s in %s, is that of the zone', (text, zone, instant) => {
    expect(read(text, zone)).toBe(us(instant))
  })

  it.each([
    '11/03/2026 10:02:10',
    '03/11/2026 10:02:10.1 CET',
    '2026-13-01 10:00:00+01',
    '2026-02-29 10:00:00+01',
    '2026-03-11 24:00:01+01',
    '2026-03-11 10:61:00+01',
    '2026-03-11 10:02:10+1',
    '2026-03-11 10:02:10.+01',
    '2026-03-11 10:02:10+25',
    'yesterday',
    '',
    '12345',
    '17732197301042'
  ])('is not guessed from %j', (text) => {
    expect(read(text, 'Europe/Paris')).toBeNaN()
  })

  it('that psql printed is read exactly, whatever came before it', () => {
    const reader = new TimeReader(undefined, 'refuse', false)
    fc.assert(
      fc.property(
        fc.integer({ min: 0, max: 4_000_000_000_000_000 }),
        fc.constantFrom(0, 60, 120, -210, 345),
        (instant, offsetMinutes) => {
          const text = formatInstant(instant, { separator: ' ', offsetMinutes, zone: 'numeric' })
            .replace(/:00$/, '')
            .replace(/\.?0+(?=[+-]\d\d(?::\d\d)?$)/, (zeros) => (zeros.startsWith('.') ? '' : ''))
          expect(reader.read(text, '1.1', 'HANGUP')).toBe(instant)
        }
      ),
      { numRuns: 2000 }
    )
  })

  it('without zone is refused until a zone is chosen', () => {
    expect(() => read('2026-03-11 10:02:10')).toThrow(/no time zone/)
    try {
      read('2026-03-11 10:02:10')
    } catch (error) {
      expect(errorData(error)).toMatchObject({
        code: 'time-zone-needed',
        details: { text: '2026-03-11 10:02:10' }
      })
    }
  })
})

describe('the hour that autumn gives twice', () => {
  const paris = (): TimeReader => new TimeReader('Europe/Paris', 'refuse', false)
  const first = '1761438600.5' // 2025-10-26 00:30 UTC, 02:30 summer time
  const second = '1761442200.9' // 01:30 UTC, 02:30 winter time

  it('is told apart by the creation of the channel', () => {
    const reader = paris()
    expect(reader.read('2025-10-26 02:30:00', first, 'CHAN_START')).toBe(us('2025-10-26T00:30:00Z'))
    expect(reader.read('2025-10-26 02:30:00', second, 'CHAN_START')).toBe(us('2025-10-26T01:30:00Z'))
  })

  it('may pass within a call, whose clock then runs backwards', () => {
    const reader = paris()
    expect(reader.read('2025-10-26 02:58:30', '1761440310.8', 'CHAN_START')).toBe(us('2025-10-26T00:58:30Z'))
    expect(reader.read('2025-10-26 02:59:59', '1761440310.8', 'ANSWER')).toBe(us('2025-10-26T00:59:59Z'))
    expect(reader.read('2025-10-26 02:03:42', '1761440310.8', 'HANGUP')).toBe(us('2025-10-26T01:03:42Z'))
    expect(reader.read('2025-10-26 03:10:00', '1761440310.8', 'CHAN_END')).toBe(us('2025-10-26T02:10:00Z'))
  })

  it('knows the channel behind a system name', () => {
    expect(paris().read('2025-10-26 02:30:00', `pbx1-${second}`, 'HANGUP')).toBe(us('2025-10-26T01:30:00Z'))
  })
})

it('counts on from the old offset in the hour that spring skips', () => {
  expect(read('2026-03-29 02:30:00', 'Europe/Paris')).toBe(us('2026-03-29T01:30:00Z'))
})
