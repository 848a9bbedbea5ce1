import { formatCount } from '@shared/format/number'
import type { CallLogRow } from '@shared/model/call-log-row'
import { call } from '../../api/client'
import { copyTable } from '../../components/copy-text'
import { noteCopying } from '../../state/copying'
import { reportFailure } from '../../state/failure'
import { currentGridStatus, currentSort } from '../../state/grid-view'
import { openLayer } from '../../state/layers'
import { selectedCount, selectionFilter, selectionNow } from '../../state/selection'
import { showToast } from '../../state/toast'
import type { CallsGridApi } from './calls-grid-options'
import type { CellContext } from './cell-context'
import type { ColumnId } from './columns'
import { rowsText } from './rows-text'

/** Rows that a clipboard takes without harm; a file is for more. */
const MOST_COPIED = 100_000
const READ_AT_ONCE = 2000

/** The selected rows that are loaded, from top to bottom; null when some are not. */
function loadedSelection(api: CallsGridApi, count: number): readonly CallLogRow[] | null {
  const rows = api
    .getSelectedNodes()
    .toSorted((a, b) => (a.rowIndex ?? 0) - (b.rowIndex ?? 0))
    .flatMap((node) => (node.data && api.getRowNode(String(node.data.id)) ? [node.data] : []))
  return rows.length === count ? rows : null
}

/** Reads the selected rows in the order of the list; null when it was cancelled. Throws what the host throws. */
async function readSelection(count: number): Promise<readonly CallLogRow[] | null> {
  const filter = selectionFilter()
  if (!filter) return []
  const sort = currentSort()
  const rows: CallLogRow[] = []
  let isCancelled = false
  const cancel = (): void => {
    isCancelled = true
  }
  try {
    for (;;) {
      noteCopying({ done: rows.length, total: count, cancel })
      const request = { filter, sort, offset: rows.length, limit: READ_AT_ONCE }
      const page = await call('call-logs:page', request)
      if (isCancelled) return null
      rows.push(...page.rows)
      if (page.rows.length < READ_AT_ONCE || rows.length >= MOST_COPIED) return rows
    }
  } finally {
    noteCopying(null)
  }
}

/**
 * Copies the selected rows as they stand in the grid, loaded or not, or the row with the focus when nothing is selected.
 * Beyond 100 000 rows it says that exporting is the way.
 */
export async function copySelection(
  api: CallsGridApi,
  context: CellContext,
  headers: boolean
): Promise<void> {
  const { text } = context
  const count = selectedCount(selectionNow(), currentGridStatus().filtered ?? 0)
  if (count > MOST_COPIED) {
    const action = { label: text('calls.export'), run: () => openLayer('export') }
    return showToast({ text: text('copy.tooMany', { most: formatCount(MOST_COPIED) }), action })
  }
  try {
    const focused = api.getDisplayedRowAtIndex(api.getFocusedCell()?.rowIndex ?? -1)?.data
    const rows =
      count === 0 ? (focused ? [focused] : []) : (loadedSelection(api, count) ?? (await readSelection(count)))
    if (rows === null || rows.length === 0) return
    const columns = api.getAllDisplayedColumns().map((column) => column.getColId() as ColumnId)
    const copied = rowsText(rows, columns, context, headers)
    await copyTable(copied.text, copied.html)
    showToast({ text: text('calls.copied', { count: rows.length }) })
  } catch (error) {
    reportFailure(error)
  }
}
