/** Widths in pixels: of each tab without and with its count, and of the button that opens the rest. */
export interface TabWidths {
  readonly tabs: readonly { readonly name: number; readonly whole: number }[]
  readonly more: number
}

export interface TabFit {
  readonly withCounts: boolean
  /** How many tabs are shown, from the first. */
  readonly visible: number
}

/** Between two tabs, as the style sheet says. */
const GAP = 14

/** What of a row of tabs fits into `room` pixels: all, all without their counts, or the first ones and a menu. */
export function fitTabs({ tabs, more }: TabWidths, room: number): TabFit {
  const row = (widths: readonly number[]): number =>
    widths.reduce((sum, width) => sum + width, 0) + GAP * Math.max(0, widths.length - 1)
  if (room <= 0 || row(tabs.map(({ whole }) => whole)) <= room)
    return { withCounts: true, visible: tabs.length }
  const names = tabs.map(({ name }) => name)
  if (row(names) <= room) return { withCounts: false, visible: tabs.length }
  let visible = tabs.length - 1
  while (visible > 1 && row([...names.slice(0, visible), more]) > room) visible -= 1
  return { withCounts: false, visible }
}
