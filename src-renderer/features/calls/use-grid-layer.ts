import { useCallback, useState, type KeyboardEvent, type MouseEvent, type RefObject } from 'react'
import { isSelected, selectCalls } from '../../state/selection'
import type { CallsGridApi } from './calls-grid-options'
import type { CellContext } from './cell-context'
import { cellMenu } from './cell-menu'
import { textField } from '../../filter/cell-filter'
import { columnFullName, type ColumnId } from './columns'
import { copySelection } from './copy-selection'
import type { GridLayer } from './grid-menu'
import { headMenu } from './head-menu'
import { cellText } from './rows-text'
import { copyFocusedCell, putLabels } from './use-grid-actions'

interface Point {
  readonly x: number
  readonly y: number
}

export interface OpenLayer {
  readonly open: GridLayer | null
  readonly close: () => void
  /** Opens the menu of the cell that has the focus. */
  readonly openAtFocus: () => void
  readonly onContextMenu: (event: MouseEvent) => void
  /** Opens the menu of the head that has the focus, by the keys for menus. */
  readonly onHeadKey: (event: KeyboardEvent) => void
}

const underneath = (element: Element): Point => {
  const box = element.getBoundingClientRect()
  return { x: box.left + 8, y: box.bottom }
}

/** Menus of cells and heads: by the right button, Shift+F10 and the menu key. */
export function useGridLayer(
  api: CallsGridApi | null,
  holder: RefObject<HTMLElement | null>,
  context: CellContext
): OpenLayer {
  const [open, setOpen] = useState<GridLayer | null>(null)
  const close = useCallback(() => setOpen(null), [])

  function openCell(cell: Element, at: Point): void {
    const column = cell.getAttribute('col-id') as ColumnId | null
    const index = Number(cell.closest('[row-index]')?.getAttribute('row-index') ?? -1)
    const row = api?.getDisplayedRowAtIndex(index)?.data
    if (!api || !column || !row) return
    // The menu acts on what is selected; a row outside of it is taken in its place, as on any desktop.
    if (!isSelected(row.id)) selectCalls([row.id])
    api.setFocusedCell(index, column)
    const field = column === 'trail' ? null : textField(column, row)
    const start = cellText(column, row, {
      ...context,
      shown: new Set(['sourceExten', 'destinationExten', 'requestedExten'])
    })
    const entries = cellMenu(column, row, context, {
      copyCell: () => copyFocusedCell(api, context),
      copyRows: (form) => void copySelection(api, context, form),
      putLabels: () => putLabels(api),
      askContains: () => field && setTimeout(() => setOpen({ kind: 'contains', ...at, field, start }))
    })
    const label = context.text('cell.menu', { start: cellText('date', row, context) })
    setOpen({ kind: 'menu', ...at, label, entries })
  }

  function openHead(head: Element, at: Point): void {
    const column = head.getAttribute('col-id') as ColumnId | null
    if (!api || !column) return
    const label = context.text('head.menu', { name: context.text(columnFullName(column)) })
    setOpen({ kind: 'menu', ...at, label, entries: headMenu(column, api, context.text) })
  }

  function openFor(target: EventTarget, at: Point | null): boolean {
    if (!(target instanceof Element)) return false
    const cell = target.closest('.ag-cell')
    const head = target.closest('.ag-header-cell')
    if (cell) openCell(cell, at ?? underneath(cell))
    else if (head) openHead(head, at ?? underneath(head))
    return cell !== null || head !== null
  }

  return {
    open,
    close,
    openAtFocus: () => {
      const cell = holder.current?.querySelector('.ag-cell-focus')
      if (cell) openFor(cell, null)
    },
    onContextMenu: (event) => {
      // The menu key asks without a place of the pointer.
      const at = event.button === 2 ? { x: event.clientX, y: event.clientY } : null
      if (openFor(event.target, at)) event.preventDefault()
    },
    onHeadKey: (event) => {
      const isMenuKey = event.key === 'ContextMenu' || (event.key === 'F10' && event.shiftKey)
      const isHead = event.target instanceof Element && event.target.closest('.ag-header-cell') !== null
      if (isMenuKey && isHead && openFor(event.target, null)) event.preventDefault()
    }
  }
}
