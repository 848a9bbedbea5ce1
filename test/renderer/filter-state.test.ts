import { beforeEach, expect, it } from 'vitest'
import {
  changeFilter,
  currentFilter,
  resetFilter,
  setFilter,
  tidyFilter,
  undoFilter
} from '../../src-renderer/state/filter'

beforeEach(resetFilter)

it('drops empty parts, so that an emptied filter is no filter', () => {
  expect(
    tidyFilter({
      search: '',
      outcomes: [],
      tags: { mode: 'any', values: [] },
      from: undefined,
      recorded: false
    })
  ).toEqual({ recorded: false })
  expect(tidyFilter({ tags: { mode: 'untagged', values: [] } })).toEqual({
    tags: { mode: 'untagged', values: [] }
  })
})

it('takes changes back one by one', () => {
  changeFilter({ search: 'roussel' })
  changeFilter({ outcomes: ['missed'] })
  setFilter({})
  undoFilter()
  expect(currentFilter()).toEqual({ search: 'roussel', outcomes: ['missed'] })
  undoFilter()
  undoFilter()
  undoFilter()
  expect(currentFilter()).toEqual({})
})

it('does not remember a change that changes nothing', () => {
  changeFilter({ search: 'roussel' })
  changeFilter({ search: 'roussel', outcomes: [] })
  undoFilter()
  expect(currentFilter()).toEqual({})
})
