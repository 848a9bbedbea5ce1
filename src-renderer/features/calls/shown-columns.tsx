import { GripVertical, Pin, PinOff } from 'lucide-react'
import type { KeyboardEvent, ReactNode } from 'react'
import { Button, GridList, GridListItem, MenuTrigger, Popover, useDragAndDrop } from 'react-aria-components'
import type { ColumnState } from '@shared/model/view'
import { Checkbox } from '../../components/checkbox'
import { Icon } from '../../components/icon'
import { IconButton } from '../../components/icon-button'
import { Menu } from '../../components/menu'
import { useText } from '../../i18n/use-text'
import { announce } from '../../state/announce'
import { columnFullName, columnHelp, type ColumnId } from './columns'
import type { ArrangedColumns } from './use-arranged-columns'

interface ShownColumnsProps {
  readonly shown: readonly ColumnState[]
  readonly arranged: ArrangedColumns
}

const PIN_SIDES = ['left', 'right', null] as const

/** The columns that are shown, in order: dragged, moved by Alt and arrows, pinned, taken off. */
export function ShownColumns({ shown, arranged }: ShownColumnsProps): ReactNode {
  const text = useText()
  const ids = shown.map(({ colId }) => colId as ColumnId)
  const name = (id: ColumnId): string => text(columnFullName(id))

  const place = (moved: readonly ColumnId[], target: number): void => {
    const others = ids.filter((id) => !moved.includes(id))
    const next = [...others.slice(0, target), ...moved, ...others.slice(target)]
    arranged.order(next)
    const [first] = moved
    if (first)
      announce(
        text('columns.moved', { name: name(first), place: next.indexOf(first) + 1, count: next.length })
      )
  }

  const { dragAndDropHooks } = useDragAndDrop({
    getItems: (keys) => [...keys].map((key) => ({ 'text/plain': name(key as ColumnId) })),
    onReorder: ({ keys, target }) => {
      const moved = ids.filter((id) => keys.has(id))
      const rest = ids.filter((id) => !keys.has(id))
      const at = rest.indexOf(target.key as ColumnId)
      place(moved, target.dropPosition === 'after' ? at + 1 : Math.max(0, at))
    }
  })

  const onKeyDown = (event: KeyboardEvent): void => {
    const delta = event.key === 'ArrowDown' ? 1 : event.key === 'ArrowUp' ? -1 : 0
    const row = (event.target as HTMLElement).closest<HTMLElement>('[role=row]')
    const at = ids.findIndex((id) => id === row?.dataset.key)
    const id = ids[at]
    if (delta === 0 || !event.altKey || !id) return
    event.preventDefault()
    event.stopPropagation()
    if (at + delta >= 0 && at + delta < ids.length) place([id], at + delta)
  }

  return (
    <div onKeyDownCapture={onKeyDown}>
      <GridList
        className="shown-columns"
        aria-label={text('columns.shown')}
        items={shown}
        selectionMode="none"
        dragAndDropHooks={dragAndDropHooks}
        dependencies={[shown]}
      >
        {(column) => {
          const id = column.colId as ColumnId
          return (
            <GridListItem id={id} textValue={name(id)} className="shown-column">
              <Button slot="drag" className="drag" aria-label={text('columns.drag', { name: name(id) })}>
                <Icon of={GripVertical} size={14} />
              </Button>
              <span className="cut" title={text(columnHelp(id))}>
                <Checkbox checked onChange={() => arranged.toggle(id, false)}>
                  {name(id)}
                </Checkbox>
              </span>
              <MenuTrigger>
                <IconButton
                  compact
                  icon={column.pinned ? Pin : PinOff}
                  label={text('columns.pin', {
                    name: name(id),
                    state: text(`columns.pin.${column.pinned ?? 'none'}`)
                  })}
                />
                <Popover className="popover" placement="bottom end">
                  <Menu
                    label={name(id)}
                    entries={PIN_SIDES.map((side) => ({
                      id: side ?? 'none',
                      label: text(`columns.pin.${side ?? 'none'}`),
                      checked: (column.pinned ?? null) === side,
                      run: () => arranged.pin(id, side)
                    }))}
                  />
                </Popover>
              </MenuTrigger>
            </GridListItem>
          )
        }}
      </GridList>
    </div>
  )
}
