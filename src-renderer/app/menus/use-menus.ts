import { callsMenu } from './calls-menu'
import { editMenu } from './edit-menu'
import { fileMenu } from './file-menu'
import { helpMenu } from './help-menu'
import { useMenuState, type MenuState, type TopMenu } from './menu-state'
import { viewMenu } from './view-menu'

/** The menus of the window with what can be done now. Commands of the palette and of most keys are their entries. */
export const menusOf = (state: MenuState): readonly TopMenu[] =>
  [fileMenu, editMenu, viewMenu, callsMenu, helpMenu].map((menu) => menu(state))

/** The menus for those who show them all the time; a key or a native command makes them when it comes. */
export const useMenus = (): readonly TopMenu[] => menusOf(useMenuState())
