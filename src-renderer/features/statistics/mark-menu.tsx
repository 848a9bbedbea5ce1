import { useRef, useState, type MouseEvent, type ReactNode } from 'react'
import { Button, MenuTrigger, Popover } from 'react-aria-components'
import { Menu } from '../../components/menu'
import { useText } from '../../i18n/use-text'
import { markEntries, type Mark } from './marks'

interface Place {
  readonly x: number
  readonly y: number
  readonly mark: Mark
}

/** The context menu of marks: what a mark has to call, and the menu where it was called. */
export function useMarkMenu(): {
  readonly open: (event: MouseEvent, mark: Mark) => void
  readonly menu: ReactNode
} {
  const text = useText()
  const [place, setPlace] = useState<Place | null>(null)
  const origin = useRef<HTMLElement | null>(null)
  const open = (event: MouseEvent, mark: Mark): void => {
    event.preventDefault()
    origin.current = event.target instanceof HTMLElement ? event.target.closest('button, [tabindex]') : null
    const box = event.currentTarget.getBoundingClientRect()
    // The key of menus names no point, or the corner of the window.
    const hasPoint = event.clientX > 0 || event.clientY > 0
    setPlace({ x: hasPoint ? event.clientX : box.left, y: hasPoint ? event.clientY : box.bottom, mark })
  }
  const close = (): void => {
    setPlace(null)
    origin.current?.focus()
  }
  const menu = place && (
    <MenuTrigger isOpen onOpenChange={(isOpen) => !isOpen && close()}>
      <Button
        className="menu-place"
        style={{ left: place.x, top: place.y }}
        aria-label={text('statistics.actionsFor', { name: place.mark.name })}
        excludeFromTabOrder
      />
      <Popover className="popover" placement="bottom start" offset={0}>
        <Menu
          label={text('statistics.actionsFor', { name: place.mark.name })}
          entries={markEntries(place.mark, text)}
        />
      </Popover>
    </MenuTrigger>
  )
  return { open, menu }
}
