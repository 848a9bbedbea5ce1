/** Widths in pixels: of each tab without and with its count, and of the button that opens the rest. */
export interface TabWidths {
  readonly tabs: readonly { readonly name: number; readonly whole: number }[]
  readonly more: number
}

export interface TabFit {
  readonly withCounts: boolean
  /** Places of the tabs that are shown, in their order. */
  readonly shown: readonly number[]
}

/** Between two tabs, as the style sheet says. */
const GAP = 14

/**
 * What of a row of tabs fits into `room` pixels: all, all without their counts, or the first ones and a menu. The open tab
 * is always among them, in the place of others that come before it.
 */
export function fitTabs({ tabs, more }: TabWidths, room: number, open: number): TabFit {
  const row = (widths: readonly number[]): number =>
    widths.reduce((sum, width) => sum + width, 0) + GAP * Math.max(0, widths.length - 1)
  const all = tabs.map((_, index) => index)
  if (room <= 0 || row(tabs.map(({ whole }) => whole)) <= room) return { withCounts: true, shown: all }
  const names = tabs.map(({ name }) => name)
  if (row(names) <= room) return { withCounts: false, shown: all }
  for (let count = tabs.length - 1; count > 1; count -= 1) {
    const shown = open < count ? all.slice(0, count) : [...all.slice(0, count - 1), open]
    if (row([...shown.map((index) => names[index] ?? 0), more]) <= room) return { withCounts: false, shown }
  }
  return { withCounts: false, shown: [Math.max(0, open)] }
}
