import { expect, test } from 'vitest'
import {
  chosenCount,
  cursorTo,
  everyRow,
  isRowChosen,
  onlyRow,
  rangeTo,
  toggledRow
} from '../../src-renderer/components/list-selection'

const chosen = (selection: ReturnType<typeof onlyRow>, count = 12): readonly number[] =>
  Array.from({ length: count }, (_, at) => at).filter((at) => isRowChosen(selection, at))

test('a range goes from where it began, both ways, and shrinks again', () => {
  const down = rangeTo(rangeTo(onlyRow(4), 5, false), 6, false)
  expect(chosen(down)).toEqual([4, 5, 6])
  expect(chosen(rangeTo(down, 2, false))).toEqual([2, 3, 4])
})

test('rows are added and taken out one by one, also in the middle of a range', () => {
  const range = rangeTo(onlyRow(2), 6, false)
  const without = toggledRow(range, 4)
  expect(chosen(without)).toEqual([2, 3, 5, 6])
  expect(chosen(toggledRow(without, 9))).toEqual([2, 3, 5, 6, 9])
  expect(chosen(toggledRow(without, 4))).toEqual([2, 3, 4, 5, 6])
  expect(chosen(toggledRow(onlyRow(3), 3))).toEqual([])
})

test('a second range is added to the first, and what lies under both counts once', () => {
  const two = rangeTo(toggledRow(rangeTo(onlyRow(1), 3, false), 6), 8, true)
  expect(chosen(two)).toEqual([1, 2, 3, 6, 7, 8])
  expect(chosenCount(two, 12)).toBe(6)
  expect(chosen(rangeTo(two, 2, true))).toEqual([1, 2, 3, 4, 5, 6, 7, 8])
})

test('the cursor goes on alone, and a range begins there', () => {
  const away = cursorTo(onlyRow(2), 7)
  expect(chosen(away)).toEqual([2])
  expect(chosen(rangeTo(away, 8, true))).toEqual([2, 7, 8])
})

test('every row, and no more than there are', () => {
  const all = everyRow(onlyRow(3), 12)
  expect(all.at).toBe(3)
  expect(chosen(all)).toHaveLength(12)
  expect(chosenCount(all, 5)).toBe(5)
  expect(chosenCount(everyRow(onlyRow(0), 0), 0)).toBe(0)
  expect(chosenCount(onlyRow(0), 0)).toBe(0)
})
