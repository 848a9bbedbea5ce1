import { callsMenu } from './calls-menu'
import { editMenu } from './edit-menu'
import { fileMenu } from './file-menu'
import { helpMenu } from './help-menu'
import { useMenuState, type TopMenu } from './menu-state'
import { viewMenu } from './view-menu'

/** The menus of the window with what can be done now. Commands of the palette and of most keys are their entries. */
export function useMenus(): readonly TopMenu[] {
  const state = useMenuState()
  return [fileMenu, editMenu, viewMenu, callsMenu, helpMenu].map((menu) => menu(state))
}
