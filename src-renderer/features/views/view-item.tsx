import { Bookmark, Ellipsis } from 'lucide-react'
import { useRef, useState, type KeyboardEvent, type ReactNode } from 'react'
import { Button, MenuTrigger, Popover } from 'react-aria-components'
import { formatCount } from '@shared/format/number'
import type { SavedView } from '@shared/model/view'
import { Icon } from '../../components/icon'
import { Menu } from '../../components/menu'
import { VisuallyHidden } from '../../components/visually-hidden'
import { useText } from '../../i18n/use-text'
import { showView } from '../../state/saved-views'
import { useViewEntries } from './use-view-entries'
import { moveView } from './view-changes'

interface ViewItemProps {
  readonly view: SavedView
  /** Place in the list, from 0. */
  readonly index: number
  readonly total: number
  readonly isShut: boolean
  /** Calls that it shows; null while that is not known. */
  readonly count: number | null
  readonly isCurrent: boolean
  readonly isChanged: boolean
  readonly isDragged: boolean
  readonly onDrag: (view: SavedView | null) => void
  /** Another view was dropped here. */
  readonly onDrop: () => void
}

/** One saved view: shows its list. Right arrow leads to its actions; Ctrl+Shift with up and down moves it. */
export function ViewItem(props: ViewItemProps): ReactNode {
  const { view, index, total, isShut, count, isCurrent, isChanged, isDragged, onDrag, onDrop } = props
  const text = useText()
  const [isOpen, setOpen] = useState(false)
  const row = useRef<HTMLLIElement>(null)
  const entries = useViewEntries(view, { index, total, isCurrent, isChanged })
  const key = index < 9 ? `Ctrl+${index + 1}` : null
  const counted = count === null ? view.name : text('views.count', { name: view.name, count })
  const spoken = isChanged ? `${counted}, ${text('views.changed')}` : counted

  const onKeyDown = (event: KeyboardEvent): void => {
    const step = event.key === 'ArrowDown' ? 1 : event.key === 'ArrowUp' ? -1 : 0
    if (step !== 0 && event.ctrlKey && event.shiftKey) moveView(view, index + step, text)
    else if (event.key === 'ArrowRight') row.current?.querySelector<HTMLElement>('.rail-view-more')?.focus()
    else if (event.key === 'ArrowLeft') row.current?.querySelector<HTMLElement>('.rail-item')?.focus()
    else if (event.key === 'Delete') entries.find((entry) => entry.id === 'delete')?.run()
    else return
    event.preventDefault()
    event.stopPropagation()
  }

  return (
    <li
      ref={row}
      className="rail-view"
      data-dragged={isDragged ? '' : undefined}
      draggable
      onDragStart={(event) => {
        event.dataTransfer.effectAllowed = 'move'
        event.dataTransfer.setData('text/plain', view.name)
        onDrag(view)
      }}
      onDragEnd={() => onDrag(null)}
      onDragOver={(event) => {
        if (!event.dataTransfer.types.includes('Files')) event.preventDefault()
      }}
      onDrop={(event) => {
        if (event.dataTransfer.types.includes('Files')) return
        event.preventDefault()
        onDrop()
      }}
      onContextMenu={(event) => {
        event.preventDefault()
        setOpen(true)
      }}
      onKeyDown={onKeyDown}
    >
      <button
        type="button"
        className="rail-item"
        tabIndex={-1}
        aria-current={isCurrent || undefined}
        aria-keyshortcuts={key === null ? undefined : `Control+${index + 1}`}
        aria-label={isShut ? spoken : undefined}
        title={key === null ? view.name : text('common.nameNumber', { name: view.name, number: key })}
        onClick={() => showView(view)}
      >
        <Icon of={Bookmark} />
        <VisuallyHidden>{spoken}</VisuallyHidden>
        <span className="cut" aria-hidden>
          {view.name}
        </span>
        {isChanged && <i className="rail-view-changed" aria-hidden />}
        {!isShut && count !== null && (
          <span className="n" aria-hidden>
            {formatCount(count)}
          </span>
        )}
        {!isShut && key !== null && (
          <span className="hint" aria-hidden>
            {key}
          </span>
        )}
      </button>
      {!isShut && (
        <MenuTrigger isOpen={isOpen} onOpenChange={setOpen}>
          <Button
            className="btn plain icon-only compact rail-view-more"
            excludeFromTabOrder
            aria-label={text('views.actions', { name: view.name })}
          >
            <Icon of={Ellipsis} size={14} />
          </Button>
          <Popover className="popover" placement="end top" offset={4}>
            <Menu label={text('views.actions', { name: view.name })} entries={entries} />
          </Popover>
        </MenuTrigger>
      )}
    </li>
  )
}
