/** How a dialect of SQL writes texts: MySQL escapes with backslashes, the standard only doubles quotes. */
export interface SqlStyle {
  readonly backslash: boolean
}

/** The values of one row; `incomplete` when the text ends before it, `broken` when it is no list of values. */
export type ParsedTuple =
  | { readonly kind: 'row'; readonly values: (string | null)[]; readonly end: number }
  | { readonly kind: 'incomplete' }
  | { readonly kind: 'broken' }

const INCOMPLETE = { kind: 'incomplete' } as const
const BROKEN = { kind: 'broken' } as const

const QUOTE = 39
const BACKSLASH = 92
const OPEN = 40
const CLOSE = 41
const COMMA = 44

/** Reads `(1,'text',NULL)` at a place; texts lose their escapes, truth values become `t` and `f` as COPY writes them. */
export function parseTuple(text: string, start: number, style: SqlStyle): ParsedTuple {
  const values: (string | null)[] = []
  let at = start + 1
  for (;;) {
    at = skipBlanks(text, at)
    const value = readValue(text, at, style)
    if (typeof value === 'string') return value === 'incomplete' ? INCOMPLETE : BROKEN
    values.push(value.value)
    at = skipBlanks(text, value.end)
    if (at >= text.length) return INCOMPLETE
    const code = text.charCodeAt(at)
    if (code === CLOSE) return { kind: 'row', values, end: at + 1 }
    if (code !== COMMA) return BROKEN
    at += 1
  }
}

interface Value {
  readonly value: string | null
  readonly end: number
}

function readValue(text: string, at: number, style: SqlStyle): Value | 'incomplete' | 'broken' {
  if (text.charCodeAt(at) === QUOTE) return readText(text, at, style.backslash)
  let end = at
  // Numbers, words and calls: up to the comma or parenthesis after them.
  for (let depth = 0; end < text.length; end += 1) {
    const code = text.charCodeAt(end)
    if (code === QUOTE) return readPrefixed(text, at, end, style)
    if (code === OPEN) depth += 1
    else if (code === CLOSE && depth > 0) depth -= 1
    else if (depth === 0 && (code === COMMA || code === CLOSE)) break
  }
  if (end >= text.length) return 'incomplete'
  const word = text.slice(at, end).trim()
  if (word === '' || word.includes('\n')) return 'broken'
  return { value: plainValue(word), end }
}

function plainValue(word: string): string | null {
  if (/^null$/i.test(word)) return null
  if (/^true$/i.test(word)) return 't'
  if (/^false$/i.test(word)) return 'f'
  return /^0x(?:[\da-f]{2})+$/i.test(word) ? Buffer.from(word.slice(2), 'hex').toString() : word
}

/** Texts with something before the quote: `E'…'`, `_binary '…'`, `X'…'`, `N'…'`. */
function readPrefixed(
  text: string,
  at: number,
  quote: number,
  style: SqlStyle
): Value | 'incomplete' | 'broken' {
  const prefix = text.slice(at, quote).trim()
  if (!/^(?:[ENXB]|_\w+)$/i.test(prefix)) return 'broken'
  const read = readText(text, quote, style.backslash || /^e$/i.test(prefix))
  if (typeof read === 'string' || !/^x$/i.test(prefix)) return read
  return { value: Buffer.from(read.value ?? '', 'hex').toString(), end: read.end }
}

const ESCAPED: Readonly<Record<string, string>> = {
  '0': '',
  b: '\b',
  f: '\f',
  n: '\n',
  r: '\r',
  t: '\t',
  Z: '\x1a',
  // These two keep their backslash in MySQL, where they only matter in patterns.
  '%': '\\%',
  _: '\\_'
}

function readText(text: string, quote: number, backslash: boolean): Value | 'incomplete' {
  let value = ''
  let from = quote + 1
  for (let at = from; at < text.length; at += 1) {
    const code = text.charCodeAt(at)
    if (code === QUOTE) {
      if (at + 1 >= text.length) return 'incomplete'
      value += text.slice(from, at)
      if (text.charCodeAt(at + 1) !== QUOTE) return { value, end: at + 1 }
      value += "'"
      at += 1
      from = at + 1
    } else if (code === BACKSLASH && backslash) {
      const escaped = text[at + 1]
      if (escaped === undefined) return 'incomplete'
      value += text.slice(from, at) + (ESCAPED[escaped] ?? escaped)
      at += 1
      from = at + 1
    }
  }
  return 'incomplete'
}

function skipBlanks(text: string, from: number): number {
  let at = from
  while (at < text.length && text.charCodeAt(at) <= 32) at += 1
  return at
}
