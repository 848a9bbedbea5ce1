import { openLayer } from './layers'

let repeat: (() => void) | null = null

/** What knows how to export again announces itself; answers the function that takes it back. */
export function registerRepeat(made: () => void): () => void {
  repeat = made
  return () => {
    if (repeat === made) repeat = null
  }
}

/** Exports once more as the last time; where nothing was exported yet, the dialog asks how. */
export const repeatLastExport = (): void => (repeat === null ? openLayer('export') : repeat())
