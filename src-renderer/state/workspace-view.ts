import { DEFAULT_SORT, type CallSort } from '@shared/model/call-filter'
import { swapFilter, type FilterState } from './filter'
import { currentGridStatus, noteGridStatus } from './grid-view'

interface WorkspaceView {
  readonly filter: FilterState
  readonly sort: CallSort
}

const left = new Map<string, WorkspaceView>()
let current: string | null = null

/**
 * Another workspace is another question: its filter and order are those it was left with, or none. Entering the one that
 * is shown changes nothing. What is remembered lasts as long as the window.
 */
export function enterWorkspace(id: string): void {
  if (id === current) return
  const next = left.get(id)
  const { sort } = currentGridStatus()
  // What was set before any workspace was known belongs to the first one.
  if (current !== null) {
    left.set(current, { filter: swapFilter(next?.filter), sort })
    noteGridStatus({ sort: next?.sort ?? DEFAULT_SORT, total: null, filtered: null, selectedIds: [] })
  }
  current = id
}
