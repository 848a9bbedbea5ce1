import { expect, it } from 'vitest'
import { heatSteps } from '@shared/charts/heat-steps'

it('shades in equal steps up to the busiest hour, and no call as no call', () => {
  expect(heatSteps([0, 1, 2, 3, 4, 5, 6])).toEqual([0, 1, 2, 3, 4, 5, 6])
  expect(heatSteps([0, 1, 60])).toEqual([0, 1, 6])
  expect(heatSteps([0, 30, 31, 60])).toEqual([0, 3, 4, 6])
  expect(heatSteps([0, 0])).toEqual([0, 0])
})

it('leaves hours out that never came, which is not the same as no call', () => {
  expect(heatSteps([null, 0, 60, null])).toEqual([null, 0, 6, null])
})
