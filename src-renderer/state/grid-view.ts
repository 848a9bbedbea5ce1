import { DEFAULT_SORT, type CallSort } from '@shared/model/call-filter'
import type { ColumnState } from '@shared/model/view'
import { createStore, useStore } from './store'

export type { ColumnState }

export type RowHeight = 'comfortable' | 'default' | 'compact'
export const ROW_HEIGHTS: Readonly<Record<RowHeight, number>> = { comfortable: 32, default: 28, compact: 24 }

/** How the list of calls is drawn in this browser profile; columns and order belong to the workspace's views. */
export interface GridView {
  readonly rowHeight: RowHeight
}

/** What the list says of itself to the rest of the window. */
export interface GridStatus {
  readonly sort: CallSort
  readonly total: number | null
  readonly filtered: number | null
}

const KEY = 'calltrail.grid'

function stored(): GridView {
  try {
    const { rowHeight } = JSON.parse(localStorage.getItem(KEY) ?? '{}') as Partial<GridView>
    return { rowHeight: rowHeight && rowHeight in ROW_HEIGHTS ? rowHeight : 'default' }
  } catch {
    // Unreadable or forbidden storage only costs the person's row height.
    return { rowHeight: 'default' }
  }
}

const viewStore = createStore<GridView>(stored())
/** How the list is drawn. */
export const useGridView = (): GridView => useStore(viewStore)

/** Changes how the list is drawn and remembers it. */
export function changeGridView(change: Partial<GridView>): void {
  viewStore.set((old) => ({ ...old, ...change }))
  try {
    localStorage.setItem(KEY, JSON.stringify(viewStore.get()))
  } catch {
    return // Without storage the choice holds for this session.
  }
}

const columnStore = createStore<readonly ColumnState[] | null>(null)

/** The columns in the person's order, shown and hidden ones; null means the usual ones. */
export const useColumns = (): readonly ColumnState[] | null => useStore(columnStore)
/** The same, outside React. */
export const currentColumns = (): readonly ColumnState[] | null => columnStore.get()
/** Arranges the columns; null brings the usual ones back. The list follows at once. */
export const applyColumns = (columns: readonly ColumnState[] | null): void => columnStore.set(columns)

const statusStore = createStore<GridStatus>({
  sort: DEFAULT_SORT,
  total: null,
  filtered: null
})
/** What the list says of itself. */
export const useGridStatus = (): GridStatus => useStore(statusStore)
/** The same, outside React. */
export const currentGridStatus = (): GridStatus => statusStore.get()
/** Notes what the list shows. A sort that is noted here is taken over by the list, like `applySort`. */
export const noteGridStatus = (change: Partial<GridStatus>): void =>
  statusStore.set((old) => ({ ...old, ...change }))

/** The order of the list. */
export const useSort = (): CallSort => useStore(statusStore).sort
/** The same, outside React. */
export const currentSort = (): CallSort => statusStore.get().sort
/** Puts the list into an order. */
export function applySort(sort: CallSort): void {
  const former = currentSort()
  if (former.column !== sort.column || former.descending !== sort.descending) noteGridStatus({ sort })
}
