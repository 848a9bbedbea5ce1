import { useEffect, useEffectEvent } from 'react'
import { chooseFiles } from '../api/open-files'
import { syncNow } from '../api/server'
import { clearFilters } from '../filter/remove-part'
import { useText } from '../i18n/use-text'
import { cycleZone } from '../state/display-zone'
import { undoFilter } from '../state/filter'
import { gridControls } from '../state/grid-controls'
import { closeLayer, isLayerOpen, openLayer } from '../state/layers'
import { closeCall, closeGroup, currentView } from '../state/navigation'
import { focusFilters, focusFind, focusPane, isTyping } from './focus'
import { toggleRail } from './rail-state'

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

/** Keys of the whole window. Layers take theirs first; single letters act only when no field has the focus. */
export function useShortcuts(): void {
  const text = useText()

  const actions: Readonly<Record<string, () => void>> = {
    'ctrl+o': () => void chooseFiles('dump'),
    'ctrl+f': focusFind,
    'ctrl+l': focusFilters,
    'ctrl+shift+l': () => clearFilters(text),
    'ctrl+e': () => openLayer('export'),
    'ctrl+b': toggleRail,
    'ctrl+t': () => void cycleZone(),
    'ctrl+,': () => openLayer('settings'),
    f5: () => syncNow(text),
    f1: () => openLayer('shortcuts'),
    f6: () => focusPane(1),
    'shift+f6': () => focusPane(-1),
    'alt+arrowdown': () => gridControls()?.step(1),
    'alt+arrowup': () => gridControls()?.step(-1)
  }
  const letters: Readonly<Record<string, () => void>> = {
    '/': focusFind,
    'ctrl+z': undoFilter,
    j: () => isDetailOpen() && gridControls()?.step(1),
    k: () => isDetailOpen() && gridControls()?.step(-1)
  }

  const onKey = useEffectEvent((event: KeyboardEvent) => {
    if (event.defaultPrevented) return
    const name = keyName(event)
    // A browser would load the page anew.
    if (name === 'f5') event.preventDefault()
    // A layer takes its own keys, unless what had the focus in it is gone.
    if (isLayerOpen() && name === 'escape' && document.activeElement === document.body) closeLayer()
    if (isLayerOpen() || document.querySelector('.scrim')) return
    if (name === 'escape' && !document.querySelector('.popover')) {
      if (escape()) event.preventDefault()
      return
    }
    if (name === 'ctrl+c' && !isTyping(event.target) && window.getSelection()?.isCollapsed !== false) {
      gridControls()?.copyRows()
      return
    }
    const action = actions[name] ?? (isTyping(event.target) ? undefined : letters[name])
    if (!action) return
    event.preventDefault()
    action()
  })

  useEffect(() => {
    const listener = (event: KeyboardEvent): void => onKey(event)
    window.addEventListener('keydown', listener)
    return () => window.removeEventListener('keydown', listener)
  }, [])
}
