import type { CallsGridApi } from './calls-grid-options'

/** Where a grid stands: a row, how many pixels of scrolling it is above the upper edge, and the row with the focus. */
export interface GridPlace {
  readonly row: number
  readonly below: number
  readonly focusRow: number | null
}

/** The part of AG Grid that scrolls. */
const viewportOf = (holder: HTMLElement): HTMLElement | null => holder.querySelector('.ag-grid-viewport')

/** The uppermost loaded row that is seen whole; `below` are the pixels from the upper edge to it. */
export function topRow(
  api: CallsGridApi
): { readonly id: number; readonly row: number; readonly below: number } | null {
  const { top } = api.getVerticalPixelRange()
  for (
    let row = Math.max(0, api.getFirstDisplayedRowIndex());
    row <= api.getLastDisplayedRowIndex();
    row += 1
  ) {
    const node = api.getDisplayedRowAtIndex(row)
    if (node?.data && node.rowTop !== null && node.rowTop >= top)
      return { id: node.data.id, row, below: node.rowTop - top }
  }
  return null
}

/** True while the first row is at the upper edge. */
export const isAtTop = (api: CallsGridApi): boolean => api.getVerticalPixelRange().top <= 0

/** True while somebody points at a row or has the focus in the list: nothing may move then. */
export const isAttended = (holder: HTMLElement): boolean =>
  holder.querySelector('.ag-row:hover') !== null || holder.contains(document.activeElement)

/** Puts the grid at a place, with the focus where it was if the list had it; null is the top. */
export function focusPlace(api: CallsGridApi, holder: HTMLElement, place: GridPlace | null): void {
  const column = api.getFocusedCell()?.column
  const hadFocus = holder.contains(document.activeElement)
  const last = api.getDisplayedRowCount() - 1
  api.ensureIndexVisible(Math.min(place?.row ?? 0, last), 'top')
  const viewport = viewportOf(holder)
  if (place && viewport) viewport.scrollTop -= place.below
  if (!column) return
  const row = place ? place.focusRow : 0
  if (row === null) api.clearFocusedCell()
  else if (hadFocus) api.setFocusedCell(Math.min(row, last), column)
}
