import './fake-window'
import { beforeEach, expect, it } from 'vitest'
import type { ListMemory } from '@shared/model/view'
import {
  changeFilter,
  currentFilter,
  currentListFilter,
  redoFilter,
  setMovingPeriod,
  undoFilter
} from '../../src-renderer/state/filter'
import { applyColumns, applySort, currentColumns, currentSort } from '../../src-renderer/state/grid-view'
import { currentListState, currentViewId, noteViewId } from '../../src-renderer/state/list-state'
import { currentSelection, selectCalls } from '../../src-renderer/state/selection'
import { enterWorkspace } from '../../src-renderer/state/workspace-view'

const nothing = (): Promise<ListMemory> => Promise.resolve({ last: null, history: [] })
let count = 0
/** Workspaces that no other test has entered. */
const fresh = (name: string): string => `${name} ${(count += 1)}`

beforeEach(() => enterWorkspace(fresh('start'), nothing))

it('gives each workspace its own filter, history, order, columns and view', async () => {
  const [harbour, verne] = [fresh('harbour'), fresh('verne')]
  await enterWorkspace(harbour, nothing)
  changeFilter({ search: 'roussel' })
  setMovingPeriod('last-7-days')
  applySort({ column: 'tags', descending: false })
  applyColumns([{ colId: 'date', hide: false, width: 200 }])
  noteViewId(4)
  selectCalls([1, 2])

  await enterWorkspace(verne, nothing)
  expect(currentFilter()).toEqual({})
  expect(currentSort()).toEqual({ column: 'date', descending: true })
  expect(currentColumns()).toBeNull()
  expect(currentViewId()).toBeNull()
  expect(currentSelection()).toBeNull()
  undoFilter()
  expect(currentListFilter()).toEqual({ filter: {}, period: null })
  changeFilter({ recorded: true })

  await enterWorkspace(harbour, nothing)
  await enterWorkspace(harbour, nothing)
  expect(currentListFilter()).toEqual({ filter: { search: 'roussel' }, period: 'last-7-days' })
  expect(currentSort()).toEqual({ column: 'tags', descending: false })
  expect(currentColumns()).toEqual([{ colId: 'date', hide: false, width: 200 }])
  expect(currentViewId()).toBe(4)
  undoFilter()
  undoFilter()
  expect(currentListFilter()).toEqual({ filter: {}, period: null })
  redoFilter()
  expect(currentFilter()).toEqual({ search: 'roussel' })
})

it('brings back the list that a workspace was left with before the start; its period goes on moving', async () => {
  const last = {
    filter: { outcomes: ['missed'] },
    period: '-2h',
    sort: { column: 'ringDurationUs', descending: true },
    columns: [{ colId: 'outcome', hide: false, width: null }],
    viewId: 7
  } as const
  await enterWorkspace(fresh('harbour'), () => Promise.resolve({ last, history: [] }))
  expect(currentListState()).toEqual({
    filter: { outcomes: ['missed'] },
    period: '-2h',
    sort: last.sort,
    columns: last.columns
  })
  expect(currentViewId()).toBe(7)
})

it('forgets an answer on a workspace that was left before it came', async () => {
  let answer: (memory: ListMemory) => void = () => undefined
  const slow = enterWorkspace(fresh('slow'), () => new Promise((done) => (answer = done)))
  await enterWorkspace(fresh('quick'), nothing)
  answer({
    last: {
      filter: { search: 'x' },
      period: null,
      sort: { column: 'id', descending: false },
      columns: null,
      viewId: null
    },
    history: []
  })
  await slow
  expect(currentFilter()).toEqual({})
  expect(currentSort()).toEqual({ column: 'date', descending: true })
})

it('shows all calls where the memory cannot be read', async () => {
  changeFilter({ search: 'roussel' })
  await enterWorkspace(fresh('damaged'), () => Promise.reject(new Error('damaged')))
  expect(currentFilter()).toEqual({})
})
