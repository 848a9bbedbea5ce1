/** What other parts of the window may ask of the list of calls while it is there. */
export interface GridControls {
  /** Opens the call `delta` rows below the open one. */
  readonly step: (delta: 1 | -1) => void
  /** Puts the focus on the open call's row, or on the first row. */
  readonly focus: () => void
  readonly copyRows: () => void
  readonly clearSelection: () => boolean
}

let controls: GridControls | null = null

/** The list announces itself; answers the function that takes it back. */
export function registerGrid(made: GridControls): () => void {
  controls = made
  return () => {
    if (controls === made) controls = null
  }
}

/** The list of calls, null while it is not shown. */
export const gridControls = (): GridControls | null => controls
