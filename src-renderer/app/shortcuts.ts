import { useEffect, useEffectEvent } from 'react'
import { gridControls } from '../state/grid-controls'
import { cycleZone } from '../state/display-zone'
import { closeLayer, isLayerOpen } from '../state/layers'
import { closeCall, closeGroup, currentView } from '../state/navigation'
import { focusFilters, focusPane, isTyping, openWorkspaceSwitch } from './focus'
import { KEYS, type KeyedCommand } from './keys'
import { flatCommands } from './menus/flat-commands'
import { useMenuState, type MenuState } from './menus/menu-state'
import { menusOf } from './menus/use-menus'

/** Name of a key press: `ctrl+shift+l`; Cmd counts as Ctrl. */
export function keyName({ key, ctrlKey, metaKey, shiftKey, altKey }: KeyboardEvent): string {
  const parts = [
    ctrlKey || metaKey ? 'ctrl' : '',
    altKey ? 'alt' : '',
    shiftKey && key.length > 1 ? 'shift' : ''
  ]
  if (shiftKey && key.length === 1 && (ctrlKey || metaKey)) parts[2] = 'shift'
  return [...parts.filter(Boolean), key.toLowerCase()].join('+')
}

function escape(): boolean {
  const { activeElement } = document
  if (activeElement instanceof HTMLInputElement && activeElement.closest('.find')) {
    if (activeElement.value === '') gridControls()?.focus()
    else activeElement.closest('.find')?.querySelector<HTMLElement>('button')?.click()
    return true
  }
  // Whoever leaves a field in an open call does not mean to close the call as well.
  const tab =
    isTyping(activeElement) && activeElement?.closest('.panel')?.querySelector('[role=tab][tabindex="0"]')
  if (tab instanceof HTMLElement) {
    tab.focus()
    return true
  }
  if (currentView().callId !== null) {
    closeCall()
    gridControls()?.focus()
    return true
  }
  if (currentView().groupId !== null) {
    gridControls()?.focus()
    closeGroup()
    return true
  }
  return gridControls()?.clearSelection() ?? false
}

const isDetailOpen = (): boolean => currentView().callId !== null || currentView().groupId !== null

/** Keys that belong to what has the focus while a field has it: editing the text comes before the window's commands. */
const LEFT_TO_FIELDS: ReadonlySet<KeyedCommand> = new Set(['undo', 'redo', 'copy', 'selectAll', 'find'])

/** Commands that stand in no menu. */
const OTHERS: Readonly<Partial<Record<KeyedCommand, (key: string) => void>>> = {
  filterBar: focusFilters,
  openWorkspace: openWorkspaceSwitch,
  zone: () => void cycleZone(),
  panes: (key) => focusPane(key.startsWith('shift') ? -1 : 1)
}

/** Single letters step while a call is open. */
const LETTERS: Readonly<Record<string, () => void>> = {
  j: () => isDetailOpen() && gridControls()?.step(1),
  k: () => isDetailOpen() && gridControls()?.step(-1)
}

/** The commands of the keys that act anywhere, by the name of the key. */
const COMMANDS: ReadonlyMap<string, KeyedCommand> = new Map(
  (Object.entries(KEYS) as [KeyedCommand, readonly string[]][]).flatMap(([command, keys]) =>
    keys.map((key) => [key, command] as const)
  )
)

/** What a key does now, null when it is left to others. */
function actionOf(name: string, typing: boolean, state: MenuState): (() => void) | null {
  const letter = LETTERS[name]
  if (letter) return typing ? null : letter
  const command = COMMANDS.get(name)
  if (command === undefined) return null
  // "/" is text in a field, Ctrl+F is not.
  if (typing && (name.length === 1 || (LEFT_TO_FIELDS.has(command) && name !== 'ctrl+f'))) return null
  if (command === 'copy' && window.getSelection()?.isCollapsed === false) return null
  const other = OTHERS[command]
  if (other) return () => other(name)
  const index = command === 'views' ? Number(name.slice(-1)) : null
  const entry = flatCommands(menusOf(state)).find(
    ({ id }) => id === (index === null ? command : `view ${index}`)
  )
  // The browser's own meaning of a key (save the page, go to a tab) helps nobody here, even when there is nothing to do.
  return entry === undefined ? null : () => !entry.disabled && entry.run()
}

/** Keys of the whole window. Layers take theirs first; single letters act only when no field has the focus. */
export function Shortcuts(): null {
  const state = useMenuState()

  const onKey = useEffectEvent((event: KeyboardEvent) => {
    if (event.defaultPrevented) return
    const name = keyName(event)
    // A browser would load the page anew.
    if (name === 'f5') event.preventDefault()
    // A layer takes its own keys, unless what had the focus in it is gone.
    if (isLayerOpen() && name === 'escape' && document.activeElement === document.body) closeLayer()
    if (isLayerOpen() || document.querySelector('.scrim')) return
    if (name === 'escape') {
      // One that is fading away takes no key any more.
      if (!document.querySelector('.popover:not([data-exiting])') && escape()) event.preventDefault()
      return
    }
    // In a list that a field moves through, the press is said to come from the list.
    const action = actionOf(name, isTyping(event.target) || isTyping(document.activeElement), state)
    if (action === null) return
    event.preventDefault()
    action()
  })

  useEffect(() => {
    const listener = (event: KeyboardEvent): void => onKey(event)
    window.addEventListener('keydown', listener)
    return () => window.removeEventListener('keydown', listener)
  }, [])
  return null
}
