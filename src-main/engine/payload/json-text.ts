const QUOTE = 34
const BACKSLASH = 92
/** A bracket, colon or comma, or a number or word; white space between them is passed over. */
const TOKEN = /[[\]{}:,]|[^[\]{}:,"\s]+/y

/**
 * Compact JSON text of one member of an object, its numbers and the order of its keys as they are written: `1.0` and
 * whole numbers of any length pass unchanged, which they would not as values. A key given twice: the last one counts.
 * `json` must be valid and its outermost value an object; undefined when the key is not there.
 */
export function memberText(json: string, member: string): string | undefined {
  let found: string | undefined
  let key: string | null = null
  let value: string | undefined
  let depth = 0
  for (const token of tokens(json)) {
    const ends = depth === 1 && (token === ',' || token === '}')
    if (depth === 0 || ends) {
      if (key === member) found = value
      key = null
      value = undefined
    } else if (key === null) key = JSON.parse(token) as string
    else if (value === undefined)
      value = '' // the colon
    else value += token
    if (token === '{' || token === '[') depth += 1
    else if (token === '}' || token === ']') depth -= 1
  }
  return found
}

/** The tokens of a JSON text in order, texts spelt as `JSON.stringify` does. */
function* tokens(json: string): Generator<string> {
  let at = 0
  while (at < json.length) {
    if (json.charCodeAt(at) === QUOTE) {
      const end = endOfText(json, at)
      const text = json.slice(at, end)
      yield text.includes('\\') ? JSON.stringify(JSON.parse(text)) : text
      at = end
      continue
    }
    TOKEN.lastIndex = at
    const token = TOKEN.exec(json)?.[0]
    if (token !== undefined) yield token
    at += token?.length ?? 1
  }
}

function endOfText(json: string, start: number): number {
  let at = start + 1
  while (at < json.length && json.charCodeAt(at) !== QUOTE) at += json.charCodeAt(at) === BACKSLASH ? 2 : 1
  return at + 1
}
