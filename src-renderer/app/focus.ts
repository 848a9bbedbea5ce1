import { gridControls } from '../state/grid-controls'

/** The first such element of the screen that is shown: the list of calls stays alive behind other screens. */
const shown = <T extends HTMLElement>(selector: string): T | undefined =>
  [...document.querySelectorAll<T>(selector)].find((element) => element.closest('[inert]') === null)

/** Puts the focus into the find box. */
export function focusFind(): void {
  const input = shown<HTMLInputElement>('.find input')
  input?.focus()
  input?.select()
}

/** Puts the focus on the first chip, else on the find box. */
export function focusFilters(): void {
  const chip = shown('.chips [data-chip] > .value')
  if (chip) chip.focus()
  else focusFind()
}

const FOCUSABLE =
  'button:not([disabled]):not([tabindex="-1"]), input:not([disabled]), [tabindex="0"], [aria-current="page"]'

/** Goes to the next (1) or previous (-1) part of the window. */
export function focusPane(step: 1 | -1): void {
  const panes = [...document.querySelectorAll<HTMLElement>('[data-pane]')].filter(
    (pane) => pane.offsetParent !== null && pane.closest('[inert]') === null
  )
  const here = panes.findIndex((pane) => pane.contains(document.activeElement))
  for (let tried = 1; tried <= panes.length; tried += 1) {
    const pane = panes[(here + step * tried + panes.length * 2) % panes.length]
    const cell = pane?.querySelector<HTMLElement>('.ag-cell-focus')
    // Whoever goes to the list means its calls, not the heads above them.
    if (!cell && pane?.querySelector('.ag-row')) return gridControls()?.focus()
    const target = cell ?? pane?.querySelector<HTMLElement>(FOCUSABLE)
    if (target) {
      target.focus()
      return
    }
  }
}

/** True when a key belongs to a field and not to the window. */
export function isTyping(target: EventTarget | null): boolean {
  if (!(target instanceof HTMLElement)) return false
  return target.isContentEditable || ['INPUT', 'TEXTAREA', 'SELECT'].includes(target.tagName)
}

/** Opens the list of workspaces. */
export function openWorkspaceSwitch(): void {
  const button = document.querySelector<HTMLElement>('.workspace')
  button?.focus()
  button?.click()
}
