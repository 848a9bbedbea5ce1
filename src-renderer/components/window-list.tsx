import { useEffect, useEffectEvent, useRef, type KeyboardEvent, type MouseEvent, type ReactNode } from 'react'
import { ListHeads, type ListHead } from './list-heads'
import {
  cursorTo,
  everyRow,
  isRowChosen,
  onlyRow,
  rangeTo,
  toggledRow,
  type ListSelection
} from './list-selection'
import { useRowWindow } from './use-row-window'
import './window-list.css'

/** Pixels. */
const ROW_HEIGHT = 28
const HEAD_HEIGHT = 30

interface WindowListProps {
  readonly label: string
  /** Begins the ids of rows; one of its kind in the window. */
  readonly id: string
  readonly rowCount: number
  readonly heads: readonly ListHead[]
  /** A head that sorts was pressed. */
  readonly onSort?: (column: number) => void
  readonly selection: ListSelection
  /** Cells of a row, each with the role `gridcell`; null while it is not known yet. */
  readonly cells: (at: number) => ReactNode
  readonly onSelect: (selection: ListSelection) => void
  /** Enter or double click on the row with the cursor. */
  readonly onOpen: (at: number) => void
  /** Context menu, at a point of the window. */
  readonly onMenu?: (at: number, place: { readonly x: number; readonly y: number }) => void
  /** Which rows are drawn now, so that they can be asked for. */
  readonly onRange?: (from: number, until: number) => void
  /** Further keys, by their name; those that are taken go no further. */
  readonly keys?: Readonly<Record<string, () => void>>
  readonly className?: string
  /** False: one row at a time. */
  readonly many?: boolean
}

/** A list of any length: only rows in sight are drawn. One tab stop, arrow keys inside. */
export function WindowList(props: WindowListProps): ReactNode {
  const { label, id, rowCount, heads, onSort, selection, cells, onSelect, onOpen, onMenu, onRange } = props
  const { keys = {}, className = '', many = false } = props
  const box = useRef<HTMLDivElement>(null)
  const { from, until } = useRowWindow(box, rowCount, ROW_HEIGHT)
  const last = rowCount - 1
  const tellRange = useEffectEvent(() => onRange?.(from, until))
  useEffect(() => tellRange(), [from, until])

  const reveal = useEffectEvent(() => {
    const element = box.current
    if (!element) return
    const top = selection.at * ROW_HEIGHT
    const room = element.clientHeight - HEAD_HEIGHT
    if (top < element.scrollTop) element.scrollTop = top
    else if (top + ROW_HEIGHT > element.scrollTop + room) element.scrollTop = top + ROW_HEIGHT - room
  })
  useEffect(() => reveal(), [selection.at])

  const moveTo = (row: number, { shift = false, control = false } = {}): void => {
    const at = Math.max(0, Math.min(last, row))
    if (many && shift) onSelect(rangeTo(selection, at, control))
    else onSelect(many && control ? cursorTo(selection, at) : onlyRow(at))
  }
  const rowOf = (at: number): HTMLElement | null => document.getElementById(`${id}-${at}`)
  const menuOfCursor = (): void => {
    const place = rowOf(selection.at)?.getBoundingClientRect()
    onMenu?.(selection.at, { x: (place?.left ?? 0) + 24, y: place?.bottom ?? 0 })
  }
  const onKeyDown = (event: KeyboardEvent): void => {
    if (event.altKey || event.target !== box.current) return
    const control = event.ctrlKey || event.metaKey
    const page = Math.max(1, Math.floor(((box.current.clientHeight ?? 0) - HEAD_HEIGHT) / ROW_HEIGHT) - 1)
    const name = `${control ? 'ctrl+' : ''}${event.key}`
    const moves: Record<string, () => void> = {
      Enter: () => onOpen(selection.at),
      ...(many
        ? {
            'ctrl+a': () => onSelect(everyRow(selection, rowCount)),
            'ctrl+ ': () => onSelect(toggledRow(selection, selection.at))
          }
        : {}),
      ...(onMenu ? { ContextMenu: menuOfCursor } : {}),
      ...keys
    }
    const places: Readonly<Record<string, number>> = {
      ArrowDown: selection.at + 1,
      ArrowUp: selection.at - 1,
      PageDown: selection.at + page,
      PageUp: selection.at - page,
      Home: 0,
      End: last
    }
    const place = places[event.key]
    if (place !== undefined) moves[name] ??= () => moveTo(place, { shift: event.shiftKey, control })
    const move = onMenu && event.shiftKey && event.key === 'F10' ? menuOfCursor : moves[name]
    if (!move || rowCount === 0) return
    event.preventDefault()
    event.stopPropagation()
    move()
  }
  const indexes = Array.from({ length: Math.max(0, until - from) }, (_, index) => from + index)
  return (
    <div
      ref={box}
      className={`window-list ${className}`}
      role="grid"
      tabIndex={0}
      aria-label={label}
      aria-rowcount={rowCount + 1}
      aria-colcount={heads.length}
      aria-multiselectable={many}
      aria-activedescendant={
        selection.at >= from && selection.at < until ? `${id}-${selection.at}` : undefined
      }
      onKeyDown={onKeyDown}
    >
      <ListHeads heads={heads} onSort={onSort} onLeave={() => box.current?.focus()} />
      <div role="presentation" style={{ height: from * ROW_HEIGHT }} />
      {indexes.map((at) => (
        <div
          key={at}
          id={`${id}-${at}`}
          className="list-row"
          role="row"
          aria-rowindex={at + 2}
          aria-selected={isRowChosen(selection, at)}
          data-current={at === selection.at ? '' : undefined}
          onMouseDown={(event: MouseEvent) => {
            const control = event.ctrlKey || event.metaKey
            // The right button chooses too, unless the row is one of several that are chosen.
            if (event.button !== 0) {
              if (!isRowChosen(selection, at)) onSelect(onlyRow(at))
            } else if (many && control && !event.shiftKey) onSelect(toggledRow(selection, at))
            else moveTo(at, { shift: event.shiftKey, control: control && event.shiftKey })
          }}
          onDoubleClick={() => onOpen(at)}
          onContextMenu={(event: MouseEvent) => {
            if (!onMenu) return
            event.preventDefault()
            onMenu(at, { x: event.clientX, y: event.clientY })
          }}
        >
          {cells(at) ?? <Unknown />}
        </div>
      ))}
      <div role="presentation" style={{ height: Math.max(0, rowCount - until) * ROW_HEIGHT }} />
    </div>
  )
}

/** Grey bars where a row is on its way. */
const Unknown = (): ReactNode =>
  [0, 1, 2].map((bar) => (
    <span key={bar} role="gridcell" aria-busy>
      <i className="unknown" />
    </span>
  ))
