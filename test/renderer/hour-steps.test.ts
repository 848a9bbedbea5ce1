import { expect, it } from 'vitest'
import { busiestHour, dayAndHour } from '../../src-renderer/features/person/hour-steps'

it('names the busiest hour of the week, the first of equal ones', () => {
  const hours = Array.from({ length: 168 }, () => 0)
  expect(busiestHour(hours)).toBeNull()
  hours[33] = 4
  hours[100] = 4
  const busiest = busiestHour(hours)
  expect(busiest).toBe(33)
  expect(dayAndHour(busiest ?? 0)).toEqual({ day: 2, hour: 9 })
  expect(dayAndHour(167)).toEqual({ day: 7, hour: 23 })
})
