/** What other parts of the window may ask of a list while it is there. */
export interface GridControls {
  /** Opens the row `delta` rows below the open one. */
  readonly step: (delta: 1 | -1) => void
  /** Puts the focus on the open row, or on the first one. */
  readonly focus: () => void
  readonly copyRows: () => void
  readonly clearSelection: () => boolean
}

/** The list of calls stays behind other screens, so that a list of theirs may come and go before it. */
const lists: GridControls[] = []

/** A list announces itself; answers the function that takes it back. */
export function registerGrid(made: GridControls): () => void {
  lists.push(made)
  return () => {
    lists.splice(lists.indexOf(made), 1)
  }
}

/** The list that came last, null while there is none. */
export const gridControls = (): GridControls | null => lists.at(-1) ?? null
