import type { CallList } from './call-list'
import type { CallsGridApi } from './calls-grid-options'

const WAIT_MS = 3000
const LOOK_EVERY_MS = 30

/** Brings a row into view and gives it the focus once it is loaded; then `done` gets its call. */
export function goToRow(
  api: CallsGridApi,
  list: CallList,
  row: number,
  position: 'middle' | null,
  done: (callId: number) => void
): void {
  const until = Date.now() + WAIT_MS
  let isInView = false
  const look = (): void => {
    // A row is meant of the list that was asked for last.
    if (list.isOpening && Date.now() < until) return void setTimeout(look, LOOK_EVERY_MS)
    if (!isInView && row < api.getDisplayedRowCount()) api.ensureIndexVisible(row, position)
    isInView = true
    const data = api.getDisplayedRowAtIndex(row)?.data
    if (data) {
      api.setFocusedCell(row, api.getFocusedCell()?.column ?? 'date')
      done(data.id)
    } else if (Date.now() < until) setTimeout(look, LOOK_EVERY_MS)
  }
  look()
}

/** Goes to the row `delta` below a call, wherever that stands. Nothing happens beyond either end. */
export async function stepFrom(
  api: CallsGridApi,
  list: CallList,
  callId: number | null,
  delta: 1 | -1,
  open: (callId: number) => void
): Promise<void> {
  const known = callId === null ? null : (api.getRowNode(String(callId))?.rowIndex ?? null)
  const from = known ?? (callId === null ? null : ((await list.question?.placeOf(callId)) ?? null))
  const row = from === null ? 0 : from + delta
  if (row < 0 || row >= api.getDisplayedRowCount()) return
  goToRow(api, list, row, null, open)
}
