import { currentView } from './navigation'

/** What other parts of the window may ask of a list while it is there. */
export interface GridControls {
  /** Opens the row `delta` rows below the open one. */
  readonly step: (delta: 1 | -1) => void
  /** Puts the focus on the open row, or on the first one. */
  readonly focus: () => void
  readonly copyRows: () => void
  readonly clearSelection: () => boolean
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
