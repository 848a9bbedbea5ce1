import type { GridOptions } from 'ag-grid-community'
import type { CallLogRow } from '@shared/model/call-log-row'
import { applyColumns } from '../../state/grid-view'
import { currentView } from '../../state/navigation'
import type { CallsGridApi } from './calls-grid-options'
import { keptColumns, roomNow } from './columns'
import { playsAt, type GridActions } from './grid-keys'

/** Notes how the columns stand after somebody has moved or resized one. */
export function saveColumns(grid: CallsGridApi): void {
  const columns = grid.getColumnState().map(({ colId, hide, width, pinned }) => ({
    colId,
    hide: hide ?? false,
    width: width ?? null,
    ...(pinned === 'left' || pinned === 'right' ? { pinned } : {})
  }))
  applyColumns(keptColumns(columns, roomNow()))
}

/** Id of the column in which the pointer was. */
const columnOf = (event: Event | null | undefined): string | null =>
  event?.target instanceof Element ? (event.target.closest('.ag-cell')?.getAttribute('col-id') ?? null) : null

/** What the person does in the grid: open, announce, copy, select, arrange columns. */
export function gridEvents(actionsNow: () => GridActions | null): GridOptions<CallLogRow> {
  return {
    onRowClicked: ({ data, event, rowIndex }) => {
      const actions = actionsNow()
      if (!actions || rowIndex === null || !data) return
      const { ctrlKey, shiftKey, metaKey } = event as MouseEvent
      const command = ctrlKey || metaKey
      if (shiftKey) actions.pickTo(rowIndex, rowIndex, command)
      else if (command) actions.picker.toggle(rowIndex, data.id)
      else {
        actions.picker.only(rowIndex, data.id)
        if (playsAt(columnOf(event), data)) actions.play(data)
        else actions.open(data, currentView().page)
      }
    },
    // The first click of the two played already.
    onRowDoubleClicked: ({ data, event }) =>
      data && !playsAt(columnOf(event), data) && actionsNow()?.open(data, true),
    onCellFocused: ({ api, rowIndex }) => {
      const actions = actionsNow()
      // What selects moves the focus too, which must not open the call.
      if (
        !actions ||
        actions.picker.isPicking() ||
        rowIndex === null ||
        currentView().callId === null ||
        currentView().page
      )
        return
      const row = api.getDisplayedRowAtIndex(rowIndex)?.data
      if (row) actions.open(row, false)
    },
    onDisplayedColumnsChanged: () => actionsNow()?.countColumns(),
    onGridColumnsChanged: () => actionsNow()?.countColumns(),
    onViewportChanged: () => actionsNow()?.loadAhead(),
    onColumnResized: ({ api, source, finished }) => {
      if (finished && source === 'uiColumnResized') saveColumns(api)
    },
    onColumnMoved: ({ api, source, finished }) => {
      if (finished && source === 'uiColumnMoved') saveColumns(api)
    },
    onColumnPinned: ({ api, source }) => {
      if (source === 'uiColumnMoved') saveColumns(api)
    }
  }
}
