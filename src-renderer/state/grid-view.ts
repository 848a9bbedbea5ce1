import type { CallSort } from '@shared/model/call-filter'
import { DEFAULT_SORT } from '@shared/model/call-filter'
import { createStore, useStore } from './store'

export type RowHeight = 'comfortable' | 'default' | 'compact'
export const ROW_HEIGHTS: Readonly<Record<RowHeight, number>> = { comfortable: 32, default: 28, compact: 24 }

/** How the list of calls is shown; kept in this browser profile. */
export interface GridView {
  readonly rowHeight: RowHeight
  /** Columns in the person's order with widths; null means the usual ones. */
  readonly columns: readonly ColumnState[] | null
}

export interface ColumnState {
  readonly colId: string
  readonly hide: boolean
  readonly width: number | null
}

/** What the list says of itself to the rest of the window. */
export interface GridStatus {
  readonly sort: CallSort
  readonly total: number | null
  readonly filtered: number | null
  readonly selectedIds: readonly number[]
}

const KEY = 'calltrail.grid'

function stored(): GridView {
  const usual: GridView = { rowHeight: 'default', columns: null }
  try {
    return { ...usual, ...(JSON.parse(localStorage.getItem(KEY) ?? '{}') as Partial<GridView>) }
  } catch {
    // Unreadable or forbidden storage only costs the person's column widths.
    return usual
  }
}

const viewStore = createStore<GridView>(stored())
export const useGridView = (): GridView => useStore(viewStore)
export const currentGridView = (): GridView => viewStore.get()

/** Changes how the list is shown and remembers it. */
export function changeGridView(change: Partial<GridView>): void {
  viewStore.set((old) => ({ ...old, ...change }))
  try {
    localStorage.setItem(KEY, JSON.stringify(viewStore.get()))
  } catch {
    return // Without storage the choice holds for this session.
  }
}

const statusStore = createStore<GridStatus>({
  sort: DEFAULT_SORT,
  total: null,
  filtered: null,
  selectedIds: []
})
export const useGridStatus = (): GridStatus => useStore(statusStore)
export const currentGridStatus = (): GridStatus => statusStore.get()
export const noteGridStatus = (change: Partial<GridStatus>): void =>
  statusStore.set((old) => ({ ...old, ...change }))
