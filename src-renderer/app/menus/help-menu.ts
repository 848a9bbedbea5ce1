import { openLayer } from '../../state/layers'
import { keyed, line, type MenuState, type TopMenu } from './menu-state'

/** Commands by name, keys, version. */
export function helpMenu({ text, info }: MenuState): TopMenu {
  return {
    id: 'help',
    label: text('menu.help'),
    entries: [
      keyed('palette', text('palette.menu'), () => openLayer('palette')),
      keyed('shortcuts', text('menu.shortcuts'), () => openLayer('shortcuts')),
      line('line1'),
      {
        id: 'about',
        label: text('menu.about', { version: info?.version ?? '' }),
        disabled: true,
        run: () => undefined
      }
    ]
  }
}
