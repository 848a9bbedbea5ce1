import { formatCount } from '@shared/format/number'
import type { CallLogRow } from '@shared/model/call-log-row'
import { copyTable, copyText } from '../../components/copy-text'
import { reportFailure } from '../../state/failure'
import type { CopyForm } from '../../state/grid-controls'
import { currentSort } from '../../state/grid-view'
import { openLayer } from '../../state/layers'
import { selectedCount, selectionFilter, selectionNow } from '../../state/selection'
import { showToast } from '../../state/toast'
import type { CallsGridApi } from './calls-grid-options'
import type { CellContext } from './cell-context'
import type { ColumnId } from './columns'
import { MOST_COPIED, readRows } from './read-rows'
import { rowsMarkdown, rowsText } from './rows-text'

/** The selected rows that are loaded, from top to bottom; null when some are not. */
function loadedSelection(api: CallsGridApi, count: number): readonly CallLogRow[] | null {
  const rows = api
    .getSelectedNodes()
    .toSorted((a, b) => (a.rowIndex ?? 0) - (b.rowIndex ?? 0))
    .flatMap((node) => (node.data && api.getRowNode(String(node.data.id)) ? [node.data] : []))
  return rows.length === count ? rows : null
}

/**
 * Copies the selected rows as they stand in the grid, loaded or not, or the row with the focus when nothing is selected.
 * Beyond 100 000 rows it says that exporting is the way.
 */
export async function copySelection(api: CallsGridApi, context: CellContext, form: CopyForm): Promise<void> {
  const { text } = context
  const count = selectedCount(selectionNow())
  if (count > MOST_COPIED) {
    const action = { label: text('calls.export'), run: () => openLayer('export') }
    return showToast({ text: text('copy.tooMany', { most: formatCount(MOST_COPIED) }), action })
  }
  try {
    const filter = selectionFilter()
    const focused = api.getDisplayedRowAtIndex(api.getFocusedCell()?.rowIndex ?? -1)?.data
    const rows =
      filter === null || count === 0
        ? [focused].filter((row) => row !== undefined)
        : (loadedSelection(api, count) ?? (await readRows(filter, currentSort(), count)))
    if (rows === null || rows.length === 0) return
    const columns = api.getAllDisplayedColumns().map((column) => column.getColId() as ColumnId)
    if (form === 'markdown') await copyText(rowsMarkdown(rows, columns, context))
    else {
      const copied = rowsText(rows, columns, context, form === 'headed')
      await copyTable(copied.text, copied.html)
    }
    showToast({ text: text('calls.copied', { count: rows.length }) })
  } catch (error) {
    reportFailure(error)
  }
}
