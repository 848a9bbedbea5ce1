import {
  CellStyleModule,
  ColumnApiModule,
  ColumnAutoSizeModule,
  EventApiModule,
  InfiniteRowModelModule,
  LocaleModule,
  RenderApiModule,
  RowApiModule,
  RowSelectionModule,
  ScrollApiModule,
  TooltipModule,
  type GetLocaleTextParams,
  type GridApi,
  type GridOptions
} from 'ag-grid-community'
import type { CallLogRow } from '@shared/model/call-log-row'
import { ROW_HEIGHTS, type RowHeight } from '../../state/grid-view'
import type { MessageKey } from '../../i18n/en'
import { BLOCK_ROWS } from './call-question'
import type { CellContext } from './cell-context'
import { isPickingKey } from './grid-keys'
import { gridTheme } from './grid-theme'

export const GRID_MODULES = [
  InfiniteRowModelModule,
  LocaleModule,
  RenderApiModule,
  TooltipModule,
  RowSelectionModule,
  CellStyleModule,
  ColumnApiModule,
  ColumnAutoSizeModule,
  RowApiModule,
  EventApiModule,
  ScrollApiModule
]

/** Two thousand rows bound the memory whatever the number of calls. */
const BLOCKS_KEPT = 20

export type CallsGridApi = GridApi<CallLogRow>

/** What the grid itself says to screen readers, in the language of the window. */
const SPOKEN: Readonly<Record<string, MessageKey>> = {
  ariaRowSelect: 'calls.spoken.select',
  ariaRowDeselect: 'calls.spoken.deselect',
  ariaSortableColumn: 'calls.spoken.sort'
}

function spoken({ key, defaultValue, context }: GetLocaleTextParams<CallLogRow, CellContext>): string {
  const message = SPOKEN[key]
  return message ? context.text(message) : defaultValue
}

/** AG Grid with the infinite model, set up for calls. Data source and columns are given later, through the grid's api. */
export function callsGridOptions(
  events: GridOptions<CallLogRow>,
  rowHeight: RowHeight
): GridOptions<CallLogRow> {
  return {
    ...events,
    getLocaleText: spoken,
    theme: gridTheme,
    rowModelType: 'infinite',
    cacheBlockSize: BLOCK_ROWS,
    maxBlocksInCache: BLOCKS_KEPT,
    // The data source itself decides what is asked first.
    maxConcurrentDatasourceRequests: -1,
    infiniteInitialRowCount: 50,
    rowHeight: ROW_HEIGHTS[rowHeight],
    rowBuffer: 12,
    getRowId: ({ data }) => String(data.id),
    // The grid draws the selection; what is selected is decided in `state/selection`.
    rowSelection: {
      mode: 'multiRow',
      checkboxes: false,
      headerCheckbox: false,
      enableClickSelection: false
    },
    sortingOrder: ['desc', 'asc'],
    suppressMultiSort: true,
    suppressDragLeaveHidesColumns: true,
    suppressNoRowsOverlay: true,
    suppressCellFocus: false,
    preventDefaultOnContextMenu: true,
    animateRows: false,
    tooltipShowDelay: 500,
    defaultColDef: {
      resizable: true,
      suppressHeaderMenuButton: true,
      suppressKeyboardEvent: ({ event }) => isPickingKey(event)
    }
  }
}
