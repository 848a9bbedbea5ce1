import { useCallback, useEffect, useRef } from 'react'
import { formatCount } from '@shared/format/number'
import { copyText } from '../../components/copy-text'
import { announce } from '../../state/announce'
import { reportFailure } from '../../state/failure'
import { openLabelChoice } from '../../state/label-choice'
import { showCall } from '../../state/navigation'
import { playCalls } from '../../state/play-queue'
import { currentSelection } from '../../state/selection'
import { showToast } from '../../state/toast'
import type { CallList } from './call-list'
import type { CallsGridApi } from './calls-grid-options'
import type { CellContext } from './cell-context'
import type { ColumnId } from './columns'
import { copySelection } from './copy-selection'
import type { GridActions } from './grid-keys'
import { MOST_IN_STRETCH, type RowPicker } from './pick-rows'
import { cellText, rowSentence } from './rows-text'

/** A grid with what stands in it. */
export interface MadeGrid {
  readonly api: CallsGridApi
  readonly list: CallList
  readonly picker: RowPicker
}

/** Copies the cell that has the focus. */
export function copyFocusedCell(api: CallsGridApi, context: CellContext): void {
  const cell = api.getFocusedCell()
  const row = cell && api.getDisplayedRowAtIndex(cell.rowIndex)?.data
  if (!cell || !row) return
  void copyText(cellText(cell.column.getColId() as ColumnId, row, context)).then(() =>
    showToast({ text: context.text('cell.copied') })
  )
}

/** Opens the choice of labels for the selected calls, or for the one with the focus. */
export function putLabels(api: CallsGridApi): void {
  const cell = api.getFocusedCell()
  const row = cell && api.getDisplayedRowAtIndex(cell.rowIndex)?.data
  const calls = currentSelection() ?? (row ? { ids: [row.id] } : null)
  if (calls) openLabelChoice(calls)
}

/** The actions of the grid as of now; the function itself never changes, so that the grid can be made once. */
export function useGridActions(
  grid: MadeGrid | null,
  context: CellContext,
  openMenu: () => void
): () => GridActions | null {
  const now = useRef<GridActions | null>(null)
  useEffect(() => {
    now.current = grid && actionsOf(grid, context, openMenu)
  })
  return useCallback(() => now.current, [])
}

function actionsOf({ api, list, picker }: MadeGrid, context: CellContext, openMenu: () => void): GridActions {
  return {
    picker,
    pickTo: (row, otherwise, beside) => {
      const most = formatCount(MOST_IN_STRETCH)
      picker
        .to(row, otherwise, beside)
        .then((done) => done || showToast({ text: context.text('select.tooMany', { most }) }), reportFailure)
    },
    loadAhead: () => list.loadAhead(),
    countColumns: () => list.countColumns(),
    open: (row, page) => showCall(row.id, page),
    say: (row) => announce(rowSentence(row, context)),
    copyCell: () => copyFocusedCell(api, context),
    copyRows: (form) => void copySelection(api, context, form),
    openMenu,
    putLabels: () => putLabels(api),
    play: (row) => playCalls({ ids: [row.id] })
  }
}
