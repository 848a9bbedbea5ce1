import type { TextCursor } from './text-cursor'

/** The beginning of a statement that matters: where rows follow, or where the order of columns is told. */
export type Statement =
  | { readonly kind: 'copy' | 'insert'; readonly table: string; readonly columns: readonly string[] | null }
  | { readonly kind: 'create'; readonly table: string; readonly columns: readonly ColumnDefinition[] }

export interface ColumnDefinition {
  readonly name: string
  readonly type: string
}

const IDENTIFIER = '(?:"(?:[^"]|"")*"|`[^`]*`|[\\w$]+)'
const NAME = `${IDENTIFIER}(?:\\s*\\.\\s*${IDENTIFIER})*`
const LIST = '(?:\\(([^)]*)\\)\\s*)?'
const COPY = new RegExp(`COPY\\s+(${NAME})\\s*${LIST}FROM\\s+stdin[^;\\n]*;[ \\t]*\\r?\\n`, 'iy')
const INSERT = new RegExp(
  `(?:INSERT|REPLACE)\\s+(?:(?:LOW_PRIORITY|DELAYED|HIGH_PRIORITY|IGNORE)\\s+)*INTO\\s+(${NAME})\\s*${LIST}` +
    `(?:OVERRIDING\\s+\\w+\\s+VALUE\\s+)?VALUES\\s*`,
  'iy'
)
const CREATE = new RegExp(`CREATE\\s+TABLE\\s+(?:IF\\s+NOT\\s+EXISTS\\s+)?(${NAME})\\s*\\(`, 'iy')

/** Characters that are looked at for the beginning of a statement: names of a hundred columns and more. */
export const STATEMENT_CHARS = 1 << 16

/** Reads the beginning of a statement at the cursor and moves behind it; null, and no move, where none of ours begins. */
export function readStatement(cursor: TextCursor): Statement | null {
  const copy = cursor.match(COPY)
  if (copy) return rowsStatement(cursor, 'copy', copy)
  const insert = cursor.match(INSERT)
  if (insert) return rowsStatement(cursor, 'insert', insert)
  const create = cursor.match(CREATE)
  if (!create) return null
  const open = cursor.at + create[0].length
  const parts = splitDefinitions(cursor.text.slice(open, open + STATEMENT_CHARS))
  cursor.at = open
  return { kind: 'create', table: bareName(create[1] ?? ''), columns: parts.flatMap(columnDefinition) }
}

function rowsStatement(cursor: TextCursor, kind: 'copy' | 'insert', found: RegExpExecArray): Statement {
  cursor.at += found[0].length
  const list = found[2]
  return {
    kind,
    table: bareName(found[1] ?? ''),
    columns: list === undefined ? null : list.split(',').map((name) => bareName(name))
  }
}

/** The last part of a name, without quotes: `cel` of `public."cel"`. */
function bareName(name: string): string {
  const last = new RegExp(`${IDENTIFIER}\\s*$`).exec(name.trim())?.[0] ?? name
  return last
    .trim()
    .replace(/^["`]|["`]$/g, '')
    .replaceAll('""', '"')
}

/** Texts between the commas of a definition, up to the parenthesis that closes it. */
function splitDefinitions(text: string): string[] {
  const parts: string[] = []
  let depth = 0
  let from = 0
  let quote = ''
  for (let at = 0; at < text.length; at += 1) {
    const char = text.charAt(at)
    if (quote !== '') {
      if (char === quote) quote = ''
    } else if (char === "'" || char === '"' || char === '`') quote = char
    else if (char === '(') depth += 1
    else if (char === ',' && depth === 0) {
      parts.push(text.slice(from, at))
      from = at + 1
    } else if (char === ')') {
      depth -= 1
      if (depth >= 0) continue
      parts.push(text.slice(from, at))
      break
    }
  }
  return parts
}

const NO_COLUMN = /^(?:PRIMARY|UNIQUE|KEY|INDEX|CONSTRAINT|CHECK|FOREIGN|FULLTEXT|SPATIAL|EXCLUDE|LIKE)\b/i

function columnDefinition(part: string): ColumnDefinition[] {
  const text = part.trim()
  const name = new RegExp(`^${IDENTIFIER}`).exec(text)?.[0]
  if (name === undefined || NO_COLUMN.test(text)) return []
  return [{ name: bareName(name), type: text.slice(name.length).trim().toLowerCase() }]
}
