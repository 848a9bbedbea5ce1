import { useRef, useState, type KeyboardEvent, type ReactNode } from 'react'
import { Button, MenuTrigger, Popover } from 'react-aria-components'
import { Menu } from '../components/menu'
import { useText } from '../i18n/use-text'
import { useMenus } from './menus/use-menus'

/** The menus in the window; while one is open, left, right and the pointer go to its neighbours. */
export function MenuBar(): ReactNode {
  const text = useText()
  const menus = useMenus()
  const [open, setOpen] = useState<number | null>(null)
  const bar = useRef<HTMLDivElement>(null)

  const go = (index: number): void => {
    const next = (index + menus.length) % menus.length
    if (open !== null) setOpen(next)
    bar.current?.querySelectorAll<HTMLElement>('.menu-title')[next]?.focus()
  }
  const onKeyDown = (event: KeyboardEvent, index: number): void => {
    if (event.defaultPrevented) return
    if (event.key === 'ArrowRight') go(index + 1)
    else if (event.key === 'ArrowLeft') go(index - 1)
    else return
    event.preventDefault()
  }

  return (
    <div role="toolbar" aria-label={text('menu.label')} className="row menu-bar" ref={bar}>
      {menus.map((menu, index) => (
        <div key={menu.id} role="none" onKeyDown={(event) => onKeyDown(event, index)}>
          <MenuTrigger isOpen={open === index} onOpenChange={(isOpen) => setOpen(isOpen ? index : null)}>
            <Button className="menu-title" onHoverStart={() => open !== null && setOpen(index)}>
              {menu.label}
            </Button>
            <Popover
              className="popover"
              offset={4}
              placement="bottom start"
              isNonModal
              shouldCloseOnInteractOutside={(element) => !bar.current?.contains(element)}
            >
              <Menu label={menu.label} entries={menu.entries} />
            </Popover>
          </MenuTrigger>
        </div>
      ))}
    </div>
  )
}
