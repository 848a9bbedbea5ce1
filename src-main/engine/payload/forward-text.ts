export interface Forward {
  readonly number: string
  readonly context: string
  readonly name: string
}

/** A comma, spaces and a label, as one place in a text: from the comma to the end of the label. */
interface Mark {
  readonly start: number
  readonly end: number
}

const NUMBER = 'NUM:'
const CONTEXT = 'CONTEXT:'
const NAME = 'NAME:'
const SPACE = 32
const COMMA = 44

/**
 * A forward from the raw text of the column, JSON not decoded (1.5); null when it is unreadable. Of several `NUM:` the
 * last that lets the rest match. Looks at each character a few times only, whatever the text: who writes it may mean
 * harm.
 */
export function parseForward(raw: string): Forward | null {
  const lineFeed = raw.indexOf('\n')
  const line = lineFeed < 0 ? raw : raw.slice(0, lineFeed)
  // From the end: the last context that has a name and an end behind it says how far the number may lie.
  const lastName = markBefore(line, NAME, Math.max(line.lastIndexOf(','), line.lastIndexOf('"}')))
  const lastContext = lastName === null ? null : markBefore(line, CONTEXT, lastName.start)
  const label = lastContext === null ? -1 : lastStart(line, NUMBER, lastContext.start)
  if (label < 0) return null
  // From there on each part is as short as can be.
  const number = label + NUMBER.length
  const context = markFrom(line, CONTEXT, number)
  const name = context === null ? null : markFrom(line, NAME, context.end)
  const end = name === null ? -1 : endOfName(line, name.end)
  if (context === null || name === null || end < 0) return null
  return {
    number: withoutSpaces(line, number, context.start),
    context: withoutSpaces(line, context.end, name.start),
    name: withoutSpaces(line, name.end, end)
  }
}

/** The last mark that ends at `limit` or before. */
function markBefore(line: string, label: string, limit: number): Mark | null {
  for (let at = lastStart(line, label, limit); at >= 0; at = lastStart(line, label, at)) {
    const start = commaBefore(line, at)
    if (start >= 0) return { start, end: at + label.length }
  }
  return null
}

/** The first mark whose comma is at `from` or behind. */
function markFrom(line: string, label: string, from: number): Mark | null {
  for (let at = line.indexOf(label, from); at >= 0; at = line.indexOf(label, at + label.length)) {
    const start = commaBefore(line, at)
    if (start >= from) return { start, end: at + label.length }
  }
  return null
}

/** Where the last `label` starts that ends at `limit` or before, -1 when there is none. */
function lastStart(line: string, label: string, limit: number): number {
  const from = limit - label.length
  return from < 0 ? -1 : line.lastIndexOf(label, from)
}

/** The comma from which only spaces lead to `at`, -1 when there is none. */
function commaBefore(line: string, at: number): number {
  let comma = at - 1
  while (comma >= 0 && line.charCodeAt(comma) === SPACE) comma -= 1
  return comma >= 0 && line.charCodeAt(comma) === COMMA ? comma : -1
}

function endOfName(line: string, from: number): number {
  const comma = line.indexOf(',', from)
  const brace = line.indexOf('"}', from)
  return comma < 0 || brace < 0 ? Math.max(comma, brace) : Math.min(comma, brace)
}

function withoutSpaces(line: string, from: number, to: number): string {
  let start = from
  let end = to
  while (start < end && line.charCodeAt(start) === SPACE) start += 1
  while (end > start && line.charCodeAt(end - 1) === SPACE) end -= 1
  return line.slice(start, end)
}
