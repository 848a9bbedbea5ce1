import type { CallLogRow } from '@shared/model/call-log-row'
import type { CallsGridApi } from './calls-grid-options'

/** Rows that are selected and loaded, from top to bottom. */
export const selectedRows = (api: CallsGridApi): readonly CallLogRow[] =>
  api
    .getSelectedNodes()
    .toSorted((a, b) => (a.rowIndex ?? 0) - (b.rowIndex ?? 0))
    .flatMap((node) => (node.data ? [node.data] : []))

const WAIT_MS = 3000
const LOOK_EVERY_MS = 30

/** Goes to the row `delta` below a call, once it is loaded. Nothing happens beyond either end. */
export function stepFrom(
  api: CallsGridApi,
  callId: number | null,
  delta: 1 | -1,
  open: (callId: number) => void
): void {
  const from = callId === null ? null : (api.getRowNode(String(callId))?.rowIndex ?? null)
  const index = from === null ? 0 : from + delta
  if (index < 0 || index >= api.getDisplayedRowCount()) return
  api.ensureIndexVisible(index)
  const until = Date.now() + WAIT_MS
  const look = (): void => {
    const row = api.getDisplayedRowAtIndex(index)?.data
    if (row) {
      api.setFocusedCell(index, 'date')
      open(row.id)
    } else if (Date.now() < until) setTimeout(look, LOOK_EVERY_MS)
  }
  look()
}
