import { useRef, type ReactNode } from 'react'
import { Button, MenuTrigger, Popover } from 'react-aria-components'
import type { CallField } from '@shared/model/call-filter'
import { Menu, type MenuEntry } from '../../components/menu'
import { ContainsPopover } from './contains-popover'

/** What stands open over the grid, at a point of the window. */
export type GridLayer =
  | {
      readonly kind: 'menu'
      readonly x: number
      readonly y: number
      readonly label: string
      readonly entries: readonly MenuEntry[]
    }
  | {
      readonly kind: 'contains'
      readonly x: number
      readonly y: number
      readonly field: CallField
      readonly start: string
    }

interface GridMenuProps {
  readonly layer: GridLayer
  readonly onClose: () => void
}

/** The menu of a cell or a head, or the question for a text, at the place where it was asked for. */
export function GridMenu({ layer, onClose }: GridMenuProps): ReactNode {
  const place = useRef<HTMLButtonElement>(null)
  const style = { left: layer.x, top: layer.y }
  if (layer.kind === 'contains') {
    return (
      <>
        <span ref={place as never} className="menu-place" style={style} />
        <ContainsPopover field={layer.field} start={layer.start} at={place} onClose={onClose} />
      </>
    )
  }
  return (
    <MenuTrigger isOpen onOpenChange={(open) => !open && onClose()}>
      <Button className="menu-place" style={style} aria-label={layer.label} excludeFromTabOrder />
      <Popover className="popover" placement="bottom start" offset={0}>
        <Menu label={layer.label} entries={layer.entries} />
      </Popover>
    </MenuTrigger>
  )
}
