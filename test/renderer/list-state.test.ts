import './fake-window'
import { expect, it } from 'vitest'
import { currentListFilter, resetFilter, setFilter, undoFilter } from '../../src-renderer/state/filter'
import { applyColumns, applySort } from '../../src-renderer/state/grid-view'
import { applyListState, currentListState, listKey, PLAIN_LIST } from '../../src-renderer/state/list-state'

it('gives back the list that was kept, and undo the one before', () => {
  resetFilter()
  setFilter({ search: 'roussel', recorded: true }, 'this-week')
  applySort({ column: 'talkDurationUs', descending: false })
  applyColumns([{ colId: 'date', hide: false, width: 180, pinned: 'left' }])
  const kept = currentListState()

  applyListState(PLAIN_LIST)
  expect(currentListState()).toEqual(PLAIN_LIST)
  applyListState(kept)
  expect(currentListState()).toEqual(kept)
  expect(currentListFilter().period).toBe('this-week')
  undoFilter()
  expect(currentListFilter()).toEqual({ filter: {}, period: null })
})

it('knows equal lists by their content, not by the order of their parts', () => {
  const list = { ...PLAIN_LIST, filter: { search: 'a', recorded: true } }
  expect(listKey({ ...PLAIN_LIST, filter: { recorded: true, search: 'a' } })).toBe(listKey(list))
  expect(listKey({ ...list, sort: { descending: true, column: 'date' } })).toBe(listKey(list))
  expect(listKey({ ...list, period: 'today' })).not.toBe(listKey(list))
  expect(listKey({ ...list, columns: [{ colId: 'date', hide: false, width: null }] })).not.toBe(listKey(list))
  const two = { ...list, filter: { outcomes: ['missed', 'busy'] } } as const
  expect(listKey({ ...list, filter: { outcomes: ['busy', 'missed'] } })).not.toBe(listKey(two))
})
