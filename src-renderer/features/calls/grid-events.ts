import type { GridOptions } from 'ag-grid-community'
import type { CallLogRow } from '@shared/model/call-log-row'
import { copyText } from '../../components/copy-text'
import { announce } from '../../state/announce'
import { applyColumns, noteGridStatus } from '../../state/grid-view'
import { currentView, showCall } from '../../state/navigation'
import type { CallsGridApi } from './calls-grid-options'
import type { ColumnId } from './columns'
import { cellText, rowSentence } from './copy-rows'
import { selectedRows } from './grid-moves'

function open(id: number | undefined, page = currentView().page): void {
  if (id !== undefined) showCall(id, page)
}

function saveColumns(grid: CallsGridApi): void {
  applyColumns(
    grid
      .getColumnState()
      .map(({ colId, hide, width }) => ({ colId, hide: hide ?? false, width: width ?? null }))
  )
}

/** What the person does in the grid: open, announce, copy, select, arrange columns. The grid's context is a `CellContext`. */
export function gridEvents(): GridOptions<CallLogRow> {
  return {
    onRowClicked: ({ data, event }) => {
      const { ctrlKey, shiftKey, metaKey } = event as MouseEvent
      if (!ctrlKey && !shiftKey && !metaKey) open(data?.id)
    },
    onRowDoubleClicked: ({ data }) => open(data?.id, true),
    onCellFocused: ({ api, rowIndex }) => {
      if (rowIndex === null || currentView().callId === null || currentView().page) return
      open(api.getDisplayedRowAtIndex(rowIndex)?.data?.id)
    },
    onCellKeyDown: ({ api, data, event, context }) => {
      const key = event as KeyboardEvent
      const command = key.ctrlKey || key.metaKey
      if (!data) return
      if (key.key === 'Enter') open(data.id, command)
      else if (command && key.key.toLowerCase() === 'i') {
        key.preventDefault()
        announce(rowSentence(data, context))
      } else if (command && key.shiftKey && key.key.toLowerCase() === 'c') {
        key.preventDefault()
        const column = api.getFocusedCell()?.column.getColId()
        if (column) void copyText(cellText(column as ColumnId, data, context))
      }
    },
    onSelectionChanged: ({ api }) => noteGridStatus({ selectedIds: selectedRows(api).map((row) => row.id) }),
    onColumnResized: ({ api, source, finished }) => {
      if (finished && source === 'uiColumnResized') saveColumns(api)
    },
    onColumnMoved: ({ api, source, finished }) => {
      if (finished && source === 'uiColumnMoved') saveColumns(api)
    }
  }
}
