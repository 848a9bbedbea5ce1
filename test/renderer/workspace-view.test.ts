import { expect, it } from 'vitest'
import { changeFilter, currentFilter, undoFilter } from '../../src-renderer/state/filter'
import { currentGridStatus, noteGridStatus } from '../../src-renderer/state/grid-view'
import { enterWorkspace } from '../../src-renderer/state/workspace-view'

it('gives each workspace its own filter, history and order', () => {
  enterWorkspace('harbour')
  changeFilter({ search: 'roussel' })
  noteGridStatus({ sort: { column: 'tags', descending: false } })
  enterWorkspace('verne')
  expect(currentFilter()).toEqual({})
  expect(currentGridStatus().sort).toEqual({ column: 'date', descending: true })
  undoFilter()
  expect(currentFilter()).toEqual({})
  changeFilter({ recorded: true })
  enterWorkspace('harbour')
  enterWorkspace('harbour')
  expect(currentFilter()).toEqual({ search: 'roussel' })
  expect(currentGridStatus().sort).toEqual({ column: 'tags', descending: false })
  undoFilter()
  expect(currentFilter()).toEqual({})
})
