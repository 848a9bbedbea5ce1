import { expect, test } from 'vitest'
import {
  fitZoom,
  nextZoom,
  wheelZoom,
  ZOOM_MAX,
  ZOOM_MIN
} from '../../../src-renderer/features/call-flow/flow-zoom'

const pressed = (from: number, direction: 1 | -1): readonly number[] => {
  const sizes = [from]
  while (sizes.length < 20) sizes.push(nextZoom(sizes.at(-1) ?? 1, direction))
  return sizes
}

test('the buttons lead to the ends, through the usual size', () => {
  expect(pressed(ZOOM_MIN, 1)).toContain(1)
  expect(pressed(ZOOM_MIN, 1).at(-1)).toBe(ZOOM_MAX)
  expect(pressed(ZOOM_MAX, -1)).toContain(1)
  expect(pressed(ZOOM_MAX, -1).at(-1)).toBe(ZOOM_MIN)
  expect(pressed(0.93, 1)).toContain(1)
})

test('the wheel enlarges upwards and stays within the limits', () => {
  expect(wheelZoom(1, -100)).toBeGreaterThan(1)
  expect(wheelZoom(1, 100)).toBeLessThan(1)
  expect(wheelZoom(1, 100_000)).toBe(ZOOM_MIN)
})

test('all of a drawing fits, and a small one is not enlarged', () => {
  const zoom = fitZoom({ width: 1200, height: 900 }, { width: 800, height: 700 })
  expect(zoom * 1200).toBeLessThanOrEqual(800)
  expect(zoom * 1200).toBeGreaterThan(780)
  expect(fitZoom({ width: 300, height: 200 }, { width: 800, height: 700 })).toBe(1)
})
