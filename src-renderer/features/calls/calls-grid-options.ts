import {
  CellStyleModule,
  ColumnApiModule,
  EventApiModule,
  InfiniteRowModelModule,
  RenderApiModule,
  RowApiModule,
  RowSelectionModule,
  ScrollApiModule,
  TooltipModule,
  type GridApi,
  type GridOptions
} from 'ag-grid-community'
import type { CallLogRow } from '@shared/model/call-log-row'
import { ROW_HEIGHTS, type RowHeight } from '../../state/grid-view'
import { gridTheme } from './grid-theme'

export const GRID_MODULES = [
  InfiniteRowModelModule,
  RenderApiModule,
  TooltipModule,
  RowSelectionModule,
  CellStyleModule,
  ColumnApiModule,
  RowApiModule,
  EventApiModule,
  ScrollApiModule
]

/** 200 rows are several screens; 30 blocks of them bound the memory whatever the number of calls. */
const BLOCK_ROWS = 200
const BLOCKS_KEPT = 30

export type CallsGridApi = GridApi<CallLogRow>

/** AG Grid with the infinite model, set up for calls. Data source and columns are given later, through the grid's api. */
export function callsGridOptions(
  events: GridOptions<CallLogRow>,
  rowHeight: RowHeight
): GridOptions<CallLogRow> {
  return {
    ...events,
    theme: gridTheme,
    rowModelType: 'infinite',
    cacheBlockSize: BLOCK_ROWS,
    maxBlocksInCache: BLOCKS_KEPT,
    maxConcurrentDatasourceRequests: 2,
    infiniteInitialRowCount: 50,
    rowHeight: ROW_HEIGHTS[rowHeight],
    getRowId: ({ data }) => String(data.id),
    rowSelection: {
      mode: 'multiRow',
      checkboxes: false,
      headerCheckbox: false,
      enableClickSelection: true
    },
    sortingOrder: ['desc', 'asc'],
    suppressMultiSort: true,
    suppressDragLeaveHidesColumns: true,
    suppressNoRowsOverlay: true,
    suppressCellFocus: false,
    animateRows: false,
    tooltipShowDelay: 500,
    defaultColDef: { resizable: true, suppressHeaderMenuButton: true }
  }
}
