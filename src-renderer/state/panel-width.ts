import { createStore, useStore } from './store'

/** Pixels. */
export const PANEL_WIDTH = { least: 320, usual: 400, most: 560 } as const

const KEY = 'calltrail.panel'

const within = (width: number): number =>
  Math.round(Math.min(PANEL_WIDTH.most, Math.max(PANEL_WIDTH.least, width)))

function stored(): number {
  try {
    const width = Number(localStorage.getItem(KEY))
    return width > 0 ? within(width) : PANEL_WIDTH.usual
  } catch {
    return PANEL_WIDTH.usual // Without storage the panel starts with its usual width.
  }
}

const widthStore = createStore(stored())

/** Width of the panel in which a call opens, in pixels. */
export const usePanelWidth = (): number => useStore(widthStore)

/** Makes the panel as wide as this, within its limits, and remembers it. */
export function setPanelWidth(width: number): void {
  widthStore.set(within(width))
  try {
    localStorage.setItem(KEY, String(widthStore.get()))
  } catch {
    return // Without storage the width holds for this session.
  }
}
