import fc from 'fast-check'
import { expect, test } from 'vitest'
import { hoursTest } from '@shared/format/local-hours'

const DAYS = ['Mon', 'Tue', 'Wed', 'Thu', 'Fri', 'Sat', 'Sun']

/** Weekday from 1 and minutes since midnight, as this computer's calendar gives them. */
function clockOf(us: number, zone: string): { readonly weekday: number; readonly minute: number } {
  const format = new Intl.DateTimeFormat('en-GB', {
    timeZone: zone,
    weekday: 'short',
    hour: '2-digit',
    minute: '2-digit',
    hourCycle: 'h23'
  })
  const parts = new Map(format.formatToParts(us / 1000).map(({ type, value }) => [type, value]))
  return {
    weekday: DAYS.indexOf(parts.get('weekday') ?? '') + 1,
    minute: Number(parts.get('hour')) * 60 + Number(parts.get('minute'))
  }
}

const zones = fc.constantFrom(
  'UTC',
  'Europe/Paris',
  'America/St_Johns',
  'Australia/Lord_Howe',
  'Asia/Kathmandu'
)
const weekdays = fc.uniqueArray(fc.integer({ min: 1, max: 7 }), { minLength: 1 })
const minutes = fc.integer({ min: 0, max: 1440 })
const moments = fc.integer({ min: Date.UTC(1975, 0), max: Date.UTC(2035, 0) }).map((ms) => ms * 1000 + 999)

test('calls are within the hours that the clocks of the zone show', () => {
  fc.assert(
    fc.property(zones, weekdays, minutes, minutes, moments, (zone, days, from, until, us) => {
      const { weekday, minute } = clockOf(us, zone)
      const inHours = from <= until ? minute >= from && minute < until : !(minute >= until && minute < from)
      const expected = days.includes(weekday) && inHours
      expect(hoursTest({ zone, weekdays: days, from, until })(us)).toBe(expected)
      expect(hoursTest({ zone, weekdays: days, from, until, outside: true })(us)).toBe(!expected)
    }),
    { numRuns: 500 }
  )
})

test('both passes of the hour that autumn gives twice belong to it', () => {
  const twoToThree = hoursTest({ zone: 'Europe/Paris', weekdays: [], from: 120, until: 180 })
  const at = (iso: string): boolean => twoToThree(Date.parse(iso) * 1000)
  expect([at('2025-10-26T00:30:00Z'), at('2025-10-26T01:30:00Z')]).toEqual([true, true])
  expect([at('2025-10-25T23:59:59Z'), at('2025-10-26T02:00:00Z')]).toEqual([false, false])
})
