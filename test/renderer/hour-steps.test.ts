import { expect, it } from 'vitest'
import { busiestHour, dayAndHour, heatSteps } from '../../src-renderer/features/person/hour-steps'

it('shades in equal steps up to the busiest hour, and no call as no call', () => {
  expect(heatSteps([0, 1, 2, 3, 4, 5, 6])).toEqual([0, 1, 2, 3, 4, 5, 6])
  expect(heatSteps([0, 1, 60])).toEqual([0, 1, 6])
  expect(heatSteps([0, 30, 31, 60])).toEqual([0, 3, 4, 6])
  expect(heatSteps([0, 0])).toEqual([0, 0])
})

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
