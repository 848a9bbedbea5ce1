import { beforeEach, describe, expect, it } from 'vitest'
import { sameFilter } from '../../src-renderer/filter/tidy-filter'
import {
  changeFilter,
  currentFilter,
  currentListFilter,
  redoFilter,
  resetFilter,
  setFilter,
  setMovingPeriod,
  setPeriodReader,
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

it('brings back what was taken back, until something else is changed', () => {
  changeFilter({ search: 'roussel' })
  changeFilter({ recorded: true })
  undoFilter()
  undoFilter()
  redoFilter()
  expect(currentFilter()).toEqual({ search: 'roussel' })
  redoFilter()
  redoFilter()
  expect(currentFilter()).toEqual({ search: 'roussel', recorded: true })
  undoFilter()
  changeFilter({ blocked: false })
  redoFilter()
  expect(currentFilter()).toEqual({ search: 'roussel', blocked: false })
})

it('drops parts that say nothing, also in groups', () => {
  expect(
    tidyFilter({
      numbers: [{ side: 'from', mode: 'begins', value: ' ' }],
      fields: [{ field: 'userField', mode: 'equals', values: [] }],
      labels: { mode: 'none', values: [] },
      ringUs: {},
      talkUs: { min: 5, max: undefined },
      anyOf: [{ search: '' }, { anyOf: [{}] }],
      noneOf: [{ tags: { mode: 'any', values: [] } }, { blocked: false }]
    })
  ).toEqual({ talkUs: { min: 5 }, noneOf: [{ blocked: false }] })
  expect(tidyFilter({ labels: { mode: 'unlabelled', values: [] } })).not.toEqual({})
})

it('knows filters that say the same in another order', () => {
  expect(sameFilter({ search: 'a', recorded: true }, { recorded: true, search: 'a', tags: undefined })).toBe(
    true
  )
  expect(sameFilter({ search: 'a' }, { search: 'b' })).toBe(false)
})

describe('a moving period', () => {
  const day = (start: number): void => setPeriodReader(() => ({ from: start, until: start + 10 }))

  it('is kept as it was said, and meant as it stands today', () => {
    day(100)
    changeFilter({ recorded: true })
    setMovingPeriod('today')
    expect(currentFilter()).toEqual({ recorded: true, from: 100, until: 110 })
    expect(currentListFilter()).toEqual({ filter: { recorded: true }, period: 'today' })
    day(200)
    expect(currentFilter()).toEqual({ recorded: true, from: 200, until: 210 })
  })

  it('is read anew when the same one is chosen again, which is no change to take back', () => {
    let now = 100
    setPeriodReader(() => ({ from: now }))
    setMovingPeriod('-2h')
    now = 500
    expect(currentFilter()).toEqual({ from: 100 })
    setMovingPeriod('-2h')
    expect(currentFilter()).toEqual({ from: 500 })
    undoFilter()
    expect(currentFilter()).toEqual({})
  })

  it('stays when other parts change, and gives way to a fixed one', () => {
    day(100)
    setMovingPeriod('today')
    changeFilter({ recorded: true })
    expect(currentListFilter().period).toBe('today')
    changeFilter({ from: 5, until: undefined })
    expect(currentListFilter()).toEqual({ filter: { recorded: true, from: 5 }, period: null })
    undoFilter()
    expect(currentFilter()).toEqual({ recorded: true, from: 100, until: 110 })
    redoFilter()
    expect(currentFilter()).toEqual({ recorded: true, from: 5 })
  })

  it('is dropped with the whole filter', () => {
    setMovingPeriod('today')
    setFilter({})
    expect(currentListFilter()).toEqual({ filter: {}, period: null })
  })
})
