import { beforeEach, expect, it } from 'vitest'
import {
  clearSelection,
  currentSelection,
  isSelected,
  passSelection,
  selectAllOf,
  selectCalls,
  selectedCount,
  selectionFilter,
  selectionNow,
  selectMore,
  toggleCall
} from '../../src-renderer/state/selection'

const SEEN = { newest: 200_000, count: 1000 }

beforeEach(() => {
  clearSelection()
})

it('holds calls chosen one by one, whether they are loaded or not', () => {
  expect(currentSelection()).toBeNull()
  selectCalls([7, 9])
  toggleCall(9)
  toggleCall(11)
  expect(currentSelection()).toEqual({ ids: [7, 11] })
  selectMore([11, 12])
  expect(selectionFilter()).toEqual({ ids: [7, 11, 12] })
  expect(selectedCount(selectionNow())).toBe(3)
})

it('takes calls out of everything, and in again', () => {
  selectAllOf({ recorded: true }, SEEN)
  toggleCall(5)
  toggleCall(6)
  expect(isSelected(5)).toBe(false)
  expect(isSelected(123_456)).toBe(true)
  expect(currentSelection()).toEqual({ filter: { recorded: true }, except: [5, 6] })
  expect(selectionFilter()).toEqual({ recorded: true, noneOf: [{ ids: [5, 6] }] })
  expect(selectedCount(selectionNow())).toBe(998)
  selectMore([5])
  expect(currentSelection()).toEqual({ filter: { recorded: true }, except: [6] })
})

it('leaves out what came since, which may be taken in and out by itself', () => {
  selectAllOf({ recorded: true }, SEEN)
  toggleCall(5)
  expect(isSelected(200_001)).toBe(false)
  passSelection()
  const held = { recorded: true, noneOf: [{ fromId: 200_001 }] }
  expect(currentSelection()).toEqual({ filter: held, except: [5] })
  toggleCall(200_001)
  selectMore([200_002, 200_003])
  toggleCall(200_003)
  expect(isSelected(200_001)).toBe(true)
  expect(isSelected(200_003)).toBe(false)
  expect(selectedCount(selectionNow())).toBe(1001)
  expect(currentSelection()).toEqual({ filter: { anyOf: [held, { ids: [200_001, 200_002] }] }, except: [5] })
})

it('keeps what the filter already excludes when everything but some is asked for', () => {
  selectAllOf({ noneOf: [{ blocked: true }] }, SEEN)
  toggleCall(5)
  expect(selectionFilter()).toEqual({ noneOf: [{ blocked: true }, { ids: [5] }] })
})

it('says whether there was something to clear, for the key that peels', () => {
  expect(clearSelection()).toBe(false)
  selectCalls([1])
  expect(clearSelection()).toBe(true)
  expect(currentSelection()).toBeNull()
})

it('is the same value when the same calls are selected again, so that nothing is drawn anew', () => {
  selectCalls([1, 2])
  const before = selectionNow()
  selectCalls([2, 1])
  expect(selectionNow()).toBe(before)
})
