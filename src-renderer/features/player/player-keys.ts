import { useEffect, useEffectEvent } from 'react'
import { isLayerOpen } from '../../state/layers'
import { changePlayer, playerChoices, stepRate } from '../../state/player-choices'

/** What the keys of the player do. */
export interface PlayerActions {
  readonly toggle: () => void
  /** Microseconds, back when negative. */
  readonly move: (byUs: number) => void
  /** Marks the part that is repeated, where the player shows one. */
  readonly mark?: (mark: 'a' | 'b') => void
  readonly clearMarks?: () => void
}

const TEN = 10_000_000
/** What Space presses and what arrow keys move by itself. */
const PRESSED =
  'button, a, summary, [role="button"], [role="option"], [role="checkbox"], [role="radio"], [role="tab"]'
const MOVED =
  '[role="tab"], [role="radio"], [role="radiogroup"], [role="slider"], [role="separator"], [role="grid"], [role="option"], [role="listbox"], .flow'

/**
 * Keys of the player, as they stand in the table of keys, within what a selector names; `alone`: also while nothing has
 * the focus. Whatever has a meaning for a key of its own keeps it.
 */
export function usePlayerKeys(
  { toggle, move, mark, clearMarks }: PlayerActions,
  within: string,
  alone: boolean
): void {
  const actions: Readonly<Record<string, (() => void) | undefined>> = {
    ' ': toggle,
    ArrowLeft: () => move(-TEN),
    ArrowRight: () => move(TEN),
    '[': () => stepRate(-1),
    ']': () => stepRate(1),
    m: () => changePlayer({ isMuted: !playerChoices().isMuted }),
    r: () => changePlayer({ loops: !playerChoices().loops }),
    a: mark && (() => mark('a')),
    b: mark && (() => mark('b')),
    x: clearMarks
  }
  const onKey = useEffectEvent((event: KeyboardEvent) => {
    const { target, key } = event
    const isAltGr = event.getModifierState('AltGraph')
    if (event.defaultPrevented || event.metaKey || event.shiftKey) return
    if (!isAltGr && (event.ctrlKey || event.altKey)) return
    const action = actions[key]
    // On many keyboards brackets come with AltGr, which counts as Ctrl and Alt at once.
    if (!action || !(target instanceof HTMLElement)) return
    if (isLayerOpen() || document.querySelector('.scrim, .popover')) return
    if (target === document.body ? !alone : !target.closest(within)) return
    if (target.isContentEditable || ['TEXTAREA', 'SELECT'].includes(target.tagName)) return
    if (
      target instanceof HTMLInputElement &&
      (target.type !== 'radio' || key.startsWith('Arrow') || key === ' ')
    )
      return
    if (key === ' ' && target.closest(PRESSED)) return
    if (key.startsWith('Arrow') && target.closest(MOVED)) return
    event.preventDefault()
    action()
  })
  useEffect(() => {
    const listener = (event: KeyboardEvent): void => onKey(event)
    // Below the window, whose own keys come after those of what has the focus.
    document.addEventListener('keydown', listener)
    return () => document.removeEventListener('keydown', listener)
  }, [])
}
