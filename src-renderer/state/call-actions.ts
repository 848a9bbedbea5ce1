/** What can be done with the open call as a whole, by buttons, menus and keys. */
export interface CallActions {
  readonly copyLink: () => void
  readonly copySummary: () => void
  readonly copyMarkdown: () => void
  readonly exportCall: () => void
}

let open: CallActions | null = null

/** The open call announces itself; answers the function that takes it back. */
export function registerCall(made: CallActions): () => void {
  open = made
  return () => {
    if (open === made) open = null
  }
}

/** Those of the open call, null while none is open or its data are not there yet. */
export const callActions = (): CallActions | null => open
