export interface Forward {
  readonly number: string
  readonly context: string
  readonly name: string
}

// The first part is greedy: of several NUM: the last that lets the rest match. Only a line feed ends "any character".
const FORWARD = /^[^\n]*NUM: *([^\n]*?) *, *CONTEXT: *([^\n]*?) *, *NAME: *([^\n]*?) *(?:,|"\})/

/** A forward from the raw text of the column, JSON not decoded (1.5); null when it is unreadable. */
export function parseForward(raw: string): Forward | null {
  const match = FORWARD.exec(raw)
  if (match === null) return null
  return { number: match[1] ?? '', context: match[2] ?? '', name: match[3] ?? '' }
}
