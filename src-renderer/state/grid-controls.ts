import { currentView } from './navigation'

/** Rows as they are copied: cells alone, with heads, or as a table in Markdown. */
export type CopyForm = 'cells' | 'headed' | 'markdown'

/** What other parts of the window may ask of a list while it is there. */
export interface GridControls {
  /** Opens the row `delta` rows below the open one. */
  readonly step: (delta: 1 | -1) => void
  /** Puts the focus on the open row, or on the first one. */
  readonly focus: () => void
  /** Brings the row at a place of the list into view, selects it and puts the focus on it once it is there. */
  readonly goTo: (offset: number, id: number) => void
  readonly copyRows: (form?: CopyForm) => void
  readonly copyCell: () => void
  /** Selects everything that matches the filter. */
  readonly selectAll: () => void
  /** False when nothing was selected. */
  readonly clearSelection: () => boolean
  /** Opens the menu of the cell that has the focus. */
  readonly openMenu: () => void
}

/** The list of calls stays alive behind other screens, so that a list of theirs needs a place of its own. */
type Place = 'calls' | 'elsewhere'
const lists = new Map<Place, GridControls>()

/** A list announces itself; answers the function that takes it back. */
export function registerGrid(made: GridControls, place: Place = 'calls'): () => void {
  lists.set(place, made)
  return () => {
    if (lists.get(place) === made) lists.delete(place)
  }
}

/** The list of the screen that is shown, null while it has none. */
export const gridControls = (): GridControls | null =>
  lists.get(currentView().screen === 'calls' ? 'calls' : 'elsewhere') ?? null
