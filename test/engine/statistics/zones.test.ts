import { describe, expect, test } from 'vitest'
import { at, DAY, figuresOf, HOUR, plainCall } from './calls'

const PARIS = 'Europe/Paris'

/** Lengths of the steps in hours. */
const lengths = (points: readonly { readonly from: number; readonly until: number }[]): readonly number[] =>
  points.map(({ from, until }) => (until - from) / HOUR)

describe('hours of the week', () => {
  const SUNDAY = 6 * 24

  test('the hour that spring skips never came', () => {
    const from = at('2026-03-29T00:00:00+01:00')
    const until = at('2026-03-30T00:00:00+02:00')
    const { hours } = figuresOf([plainCall(at('2026-03-29T03:30:00+02:00'))], { zone: PARIS, from, until })
    expect(hours.slice(SUNDAY, SUNDAY + 5)).toEqual([0, 0, null, 1, 0])
    expect(hours.slice(0, SUNDAY)).toEqual(new Array(SUNDAY).fill(null))
  })

  test('nor did it in the nine days around it; in three weeks it came', () => {
    const asked = (from: string, until: string) =>
      figuresOf([plainCall(at('2026-03-27T12:00:00+01:00'))], {
        zone: PARIS,
        from: at(from),
        until: at(until)
      }).hours[SUNDAY + 2]
    expect(asked('2026-03-24T00:00:00+01:00', '2026-04-03T00:00:00+02:00')).toBe(null)
    expect(asked('2026-03-16T00:00:00+01:00', '2026-04-06T00:00:00+02:00')).toBe(0)
  })

  test('the hour that autumn repeats counts both', () => {
    const { hours } = figuresOf(
      [plainCall(at('2025-10-26T02:30:00+02:00')), plainCall(at('2025-10-26T02:30:00+01:00'))],
      { zone: PARIS }
    )
    expect(hours[SUNDAY + 2]).toBe(2)
    expect(hours[SUNDAY + 1]).toBe(0)
  })

  test('an hour of which the period holds only minutes came', () => {
    const { hours } = figuresOf([plainCall(at('2026-03-09T10:10:00Z'))], {
      from: at('2026-03-09T10:07:00Z'),
      until: at('2026-03-09T11:02:00Z')
    })
    expect([hours[9], hours[10], hours[11], hours[12]]).toEqual([null, 1, 0, null])
  })
})

describe('the course', () => {
  test('days have 23 and 25 hours where the clocks change', () => {
    const course = (from: string, until: string) =>
      figuresOf([plainCall(at(from)), plainCall(at(until))], { zone: PARIS }).course
    const spring = course('2026-03-27T12:00:00+01:00', '2026-03-31T12:00:00+02:00')
    expect(spring.step).toBe('day')
    expect(lengths(spring.points)).toEqual([24, 24, 23, 24, 24])
    const autumn = course('2025-10-24T12:00:00+02:00', '2025-10-28T12:00:00+01:00')
    expect(lengths(autumn.points)).toEqual([24, 24, 25, 24, 24])
  })

  test('both hours that read the same in autumn stand alone', () => {
    const { course } = figuresOf(
      [plainCall(at('2025-10-26T02:30:00+02:00')), plainCall(at('2025-10-26T02:30:00+01:00'))],
      { zone: PARIS }
    )
    expect(course.step).toBe('hour')
    expect(course.points).toHaveLength(25)
    expect(course.points.map(({ calls }) => calls).slice(0, 5)).toEqual([0, 0, 1, 1, 0])
  })

  test('a change by half an hour makes one step shorter, and the rest are full hours of the clock', () => {
    const zone = 'Australia/Lord_Howe'
    const spring = figuresOf([plainCall(at('2025-10-05T12:00:00+11:00'))], { zone }).course.points
    expect(lengths(spring).slice(0, 5)).toEqual([1, 1, 0.5, 1, 1])
    const autumn = figuresOf([plainCall(at('2026-04-05T12:00:00+10:30'))], { zone }).course.points
    expect(lengths(autumn).slice(0, 4)).toEqual([1, 1, 0.5, 1])
    expect(autumn.at(-1)?.until).toBe(at('2026-04-06T00:00:00+10:30'))
  })

  test('a day that a zone left out is no step', () => {
    const { course } = figuresOf(
      [plainCall(at('2011-12-28T12:00:00-10:00')), plainCall(at('2012-01-02T12:00:00+14:00'))],
      { zone: 'Pacific/Apia' }
    )
    expect(lengths(course.points)).toEqual([24, 24, 24, 24, 24])
    expect(course.points.map(({ calls }) => calls)).toEqual([1, 0, 0, 0, 1])
  })

  test('a day that begins at one o’clock begins there', () => {
    const { course } = figuresOf(
      [plainCall(at('2024-04-24T12:00:00+02:00')), plainCall(at('2024-04-28T12:00:00+03:00'))],
      { zone: 'Africa/Cairo' }
    )
    expect(lengths(course.points)).toEqual([24, 24, 23, 24, 24])
  })

  test('its steps grow with the period: hours, days, weeks from Monday, months', () => {
    const from = at('2026-03-11T00:00:00Z')
    const course = (days: number) => figuresOf([plainCall(from), plainCall(from + days * DAY - HOUR)]).course
    expect([course(4).step, course(4).points.length]).toEqual(['hour', 96])
    expect([course(5).step, course(5).points.length]).toEqual(['day', 5])
    expect(course(123).step).toBe('day')
    expect([course(124).step, course(124).points[0]?.from]).toEqual(['week', at('2026-03-09T00:00:00Z')])
    expect(course(910).step).toBe('week')
    expect([course(911).step, course(911).points[0]?.from]).toEqual(['month', at('2026-03-01T00:00:00Z')])
  })

  test('it spans the period that was asked for, not a hundred empty years', () => {
    const one = plainCall(at('2026-03-11T10:00:00Z'))
    const asked = figuresOf([one], { from: at('2026-03-09T00:00:00Z'), until: at('2026-03-16T00:00:00Z') })
    expect(asked.course.points.map(({ calls }) => calls)).toEqual([0, 0, 1, 0, 0, 0, 0])
    const endless = figuresOf([one], { from: 0, until: at('2199-01-01T00:00:00Z') })
    expect(endless.course.points).toHaveLength(24)
  })
})

test('days are those of the zone', () => {
  const calls = [plainCall(at('2026-03-10T23:30:00Z')), plainCall(at('2026-03-11T00:30:00Z'))]
  expect(figuresOf(calls).summary.days).toBe(2)
  expect(figuresOf(calls, { zone: PARIS }).summary.days).toBe(1)
})
