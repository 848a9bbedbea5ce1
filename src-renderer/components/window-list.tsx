import { useEffect, useEffectEvent, useRef, type KeyboardEvent, type MouseEvent, type ReactNode } from 'react'
import { useRowWindow } from './use-row-window'
import './window-list.css'

/** Pixels. */
const ROW_HEIGHT = 28
const HEAD_HEIGHT = 30

/** Which rows are chosen: from the first one chosen to the one that has the cursor. */
export interface ListCursor {
  readonly at: number
  readonly anchor: number
}

interface WindowListProps {
  readonly label: string
  /** Begins the ids of rows; one of its kind in the window. */
  readonly id: string
  readonly rowCount: number
  readonly heads: readonly { readonly text: string; readonly className?: string }[]
  readonly cursor: ListCursor
  /** Cells of a row, each with the role `gridcell`; null while it is not known yet. */
  readonly cells: (at: number) => ReactNode
  readonly onMove: (cursor: ListCursor) => void
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
  const { label, id, rowCount, heads, cursor, cells, onMove, onOpen, onMenu, onRange } = props
  const { keys = {}, className = '', many = false } = props
  const box = useRef<HTMLDivElement>(null)
  const { from, until } = useRowWindow(box, rowCount, ROW_HEIGHT)
  const last = rowCount - 1
  const tellRange = useEffectEvent(() => onRange?.(from, until))
  useEffect(() => tellRange(), [from, until])

  const reveal = useEffectEvent(() => {
    const element = box.current
    if (!element) return
    const top = cursor.at * ROW_HEIGHT
    const room = element.clientHeight - HEAD_HEIGHT
    if (top < element.scrollTop) element.scrollTop = top
    else if (top + ROW_HEIGHT > element.scrollTop + room) element.scrollTop = top + ROW_HEIGHT - room
  })
  useEffect(() => reveal(), [cursor.at])

  const moveTo = (row: number, extend: boolean): void => {
    const at = Math.max(0, Math.min(last, row))
    onMove({ at, anchor: extend && many ? cursor.anchor : at })
  }
  const rowOf = (at: number): HTMLElement | null => document.getElementById(`${id}-${at}`)
  const menuOfCursor = (): void => {
    const place = rowOf(cursor.at)?.getBoundingClientRect()
    onMenu?.(cursor.at, { x: (place?.left ?? 0) + 24, y: place?.bottom ?? 0 })
  }
  const onKeyDown = (event: KeyboardEvent): void => {
    if (event.altKey || event.target !== box.current) return
    const control = event.ctrlKey || event.metaKey
    const page = Math.max(1, Math.floor(((box.current.clientHeight ?? 0) - HEAD_HEIGHT) / ROW_HEIGHT) - 1)
    const name = `${control ? 'ctrl+' : ''}${event.key}`
    const moves: Readonly<Record<string, () => void>> = {
      ArrowDown: () => moveTo(cursor.at + 1, event.shiftKey),
      ArrowUp: () => moveTo(cursor.at - 1, event.shiftKey),
      PageDown: () => moveTo(cursor.at + page, event.shiftKey),
      PageUp: () => moveTo(cursor.at - page, event.shiftKey),
      Home: () => moveTo(0, event.shiftKey),
      End: () => moveTo(last, event.shiftKey),
      Enter: () => onOpen(cursor.at),
      ...(many ? { 'ctrl+a': () => onMove({ anchor: 0, at: last }) } : {}),
      ...(onMenu ? { ContextMenu: menuOfCursor } : {}),
      ...keys
    }
    const move = onMenu && event.shiftKey && event.key === 'F10' ? menuOfCursor : moves[name]
    if (!move || rowCount === 0) return
    event.preventDefault()
    event.stopPropagation()
    move()
  }
  const low = Math.min(cursor.at, cursor.anchor)
  const high = Math.max(cursor.at, cursor.anchor)
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
      aria-activedescendant={cursor.at >= from && cursor.at < until ? `${id}-${cursor.at}` : undefined}
      onKeyDown={onKeyDown}
    >
      <div className="list-row list-head" role="row" aria-rowindex={1}>
        {heads.map(({ text, className: kind = '' }) => (
          <span key={text} role="columnheader" className={`cut ${kind}`}>
            {text}
          </span>
        ))}
      </div>
      <div role="presentation" style={{ height: from * ROW_HEIGHT }} />
      {indexes.map((at) => (
        <div
          key={at}
          id={`${id}-${at}`}
          className="list-row"
          role="row"
          aria-rowindex={at + 2}
          aria-selected={at >= low && at <= high}
          data-current={at === cursor.at ? '' : undefined}
          onMouseDown={(event: MouseEvent) => {
            // The right button chooses too, unless the row is one of several that are chosen.
            const isChosen = at >= low && at <= high
            if (event.button === 0 || !isChosen) moveTo(at, event.button === 0 && event.shiftKey)
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
