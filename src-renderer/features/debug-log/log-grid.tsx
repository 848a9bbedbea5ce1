import { useEffect, useEffectEvent, useRef, type KeyboardEvent, type ReactNode } from 'react'
import { useText } from '../../i18n/use-text'
import { LogGridRow } from './log-grid-row'
import type { LogRow } from './log-rows'
import { useRowWindow } from '../../components/use-row-window'

/** Pixels. */
const ROW_HEIGHT = 24
const HEAD_HEIGHT = 26

/** Which rows of the log are chosen: from the first one chosen to the one that has the cursor. */
export interface LogCursor {
  readonly at: number
  readonly anchor: number
}

interface LogGridProps {
  readonly rows: readonly LogRow[]
  readonly zone: string
  readonly cursor: LogCursor
  /** Event at which a rule failed. */
  readonly failedId: number | null
  readonly onMove: (cursor: LogCursor) => void
  /** Shows or hides the fields of the row with the cursor. */
  readonly onToggle: () => void
  readonly onCopy: () => void
}

const COLUMNS = ['time', 'previous', 'start', 'type', 'channel', 'caller', 'exten', 'app', 'peer'] as const

/** The rows of the log; of thousands only those are drawn that are seen. One tab stop, arrow keys inside. */
export function LogGrid(props: LogGridProps): ReactNode {
  const { rows, zone, cursor, failedId, onMove, onToggle, onCopy } = props
  const text = useText()
  const box = useRef<HTMLDivElement>(null)
  const { from, until } = useRowWindow(box, rows.length, ROW_HEIGHT)
  const pageRows = (): number =>
    Math.max(1, Math.floor(((box.current?.clientHeight ?? 0) - HEAD_HEIGHT) / ROW_HEIGHT) - 1)
  const last = rows.length - 1

  const reveal = useEffectEvent(() => {
    const element = box.current
    if (!element) return
    const top = cursor.at * ROW_HEIGHT
    const room = element.clientHeight - HEAD_HEIGHT
    if (top < element.scrollTop) element.scrollTop = top
    else if (top + ROW_HEIGHT > element.scrollTop + room) element.scrollTop = top + ROW_HEIGHT - room
  })
  useEffect(() => reveal(), [cursor.at, rows])
  // The fields of a row take room from below: the row itself stays in view.
  useEffect(() => {
    if (!box.current) return
    const observer = new ResizeObserver(() => reveal())
    observer.observe(box.current)
    return () => observer.disconnect()
  }, [])

  const moveTo = (row: number, extend: boolean): void => {
    const at = Math.max(0, Math.min(last, row))
    onMove({ at, anchor: extend ? cursor.anchor : at })
  }
  const onKeyDown = (event: KeyboardEvent): void => {
    const control = event.ctrlKey || event.metaKey
    if (event.altKey) return
    const moves: Readonly<Record<string, () => void>> = {
      ArrowDown: () => moveTo(cursor.at + 1, event.shiftKey),
      ArrowUp: () => moveTo(cursor.at - 1, event.shiftKey),
      PageDown: () => moveTo(cursor.at + pageRows(), event.shiftKey),
      PageUp: () => moveTo(cursor.at - pageRows(), event.shiftKey),
      Home: () => moveTo(0, event.shiftKey),
      End: () => moveTo(last, event.shiftKey),
      Enter: onToggle,
      ' ': onToggle,
      ...(control ? { a: () => onMove({ anchor: 0, at: last }), c: onCopy } : {})
    }
    const move = moves[event.key]
    // A text that is marked with the mouse is what Ctrl+C means.
    if (!move || (event.key === 'c' && window.getSelection()?.isCollapsed === false)) return
    event.preventDefault()
    event.stopPropagation()
    move()
  }
  const low = Math.min(cursor.at, cursor.anchor)
  const high = Math.max(cursor.at, cursor.anchor)
  return (
    <div
      ref={box}
      className="log-grid"
      role="grid"
      tabIndex={0}
      aria-label={text('log.grid')}
      aria-rowcount={rows.length + 1}
      aria-colcount={COLUMNS.length}
      aria-multiselectable
      aria-activedescendant={cursor.at >= from && cursor.at < until ? `log-row-${cursor.at}` : undefined}
      onKeyDown={onKeyDown}
    >
      <div className="log-row log-head" role="row" aria-rowindex={1}>
        {COLUMNS.map((column) => (
          <span key={column} role="columnheader" title={text(`log.column.${column}`)}>
            {text(`log.head.${column}`)}
          </span>
        ))}
      </div>
      <div role="presentation" style={{ height: from * ROW_HEIGHT }} />
      {rows.slice(from, until).map((row, index) => {
        const at = from + index
        return (
          <LogGridRow
            key={row.key}
            row={row}
            at={at}
            zone={zone}
            isCurrent={at === cursor.at}
            isSelected={at >= low && at <= high}
            isFailed={row.kind === 'event' && row.cel.id === failedId}
            onPress={(extend) => moveTo(at, extend)}
            onToggle={onToggle}
          />
        )
      })}
      <div role="presentation" style={{ height: Math.max(0, rows.length - until) * ROW_HEIGHT }} />
    </div>
  )
}
