import { ArrowDown, ArrowUp } from 'lucide-react'
import { useRef, useState, type KeyboardEvent, type ReactNode } from 'react'
import { Icon } from './icon'

/** Head of a column; with `sort`, a button that puts the rows in its order. */
export interface ListHead {
  readonly text: string
  readonly className?: string
  readonly sort?: 'ascending' | 'descending' | 'none'
}

interface ListHeadsProps {
  readonly heads: readonly ListHead[]
  readonly onSort?: ((column: number) => void) | undefined
  /** Leads from the heads into the rows. */
  readonly onLeave: () => void
}

/** The heads of a list. Those that sort are one stop of Tab, with arrow keys from one to the next. */
export function ListHeads({ heads, onSort, onLeave }: ListHeadsProps): ReactNode {
  const row = useRef<HTMLDivElement>(null)
  const [current, setCurrent] = useState(0)
  const move = (to: number): void => {
    const column = Math.max(0, Math.min(heads.length - 1, to))
    setCurrent(column)
    row.current?.querySelectorAll<HTMLElement>('button')[column]?.focus()
  }
  const onKeyDown = (event: KeyboardEvent): void => {
    const moves: Readonly<Record<string, () => void>> = {
      ArrowLeft: () => move(current - 1),
      ArrowRight: () => move(current + 1),
      Home: () => move(0),
      End: () => move(heads.length - 1),
      ArrowDown: onLeave
    }
    const action = moves[event.key]
    if (!action || event.altKey || event.ctrlKey || event.metaKey) return
    event.preventDefault()
    event.stopPropagation()
    action()
  }
  return (
    <div ref={row} className="list-row list-head" role="row" aria-rowindex={1}>
      {heads.map(({ text, className = '', sort }, column) =>
        sort === undefined ? (
          <span key={text} role="columnheader" className={`cut ${className}`}>
            {text}
          </span>
        ) : (
          <span key={text} role="columnheader" aria-sort={sort} className={className}>
            <button
              type="button"
              className="list-sort"
              tabIndex={column === current ? 0 : -1}
              onFocus={() => setCurrent(column)}
              onKeyDown={onKeyDown}
              onClick={() => onSort?.(column)}
            >
              <span className="cut">{text}</span>
              {sort !== 'none' && <Icon of={sort === 'ascending' ? ArrowUp : ArrowDown} size={12} />}
            </button>
          </span>
        )
      )}
    </div>
  )
}
