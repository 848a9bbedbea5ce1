import type { RowProblem, RowProblemCode } from '@shared/model/job'
import { MAX_ROW_CHARS, rowProblem } from '../dialects/dialect'
import type { TableRow, TableRows } from '../tables/dump-table'
import { parseTuple, type ParsedTuple, type SqlStyle } from './parse-tuple'
import { readStatement, type Statement, STATEMENT_CHARS } from './statements'
import type { TextCursor } from './text-cursor'

const BLOCK_ROWS = 2000
/** A row begins here at the earliest after one that could not be read: on a new line, or after another row. */
const NEXT_ROW = /\n|\)\s*,\s*\(/g
/** A line that belongs to no row. */
const OTHER_LINE = /--|\/\*|\\|(?:UNLOCK|LOCK|ON|CREATE|ALTER|SET|DROP|INSERT|REPLACE|COPY|SELECT|COMMIT)\b/y

/**
 * Rows of the `INSERT … VALUES` at the cursor, and of all that follow for the same table: dumps have one statement per
 * row, or one for megabytes of them. What cannot be read is refused up to the next place where a row may begin.
 */
export async function* insertBlocks(
  cursor: TextCursor,
  statement: Statement,
  fileName: string,
  style: SqlStyle
): AsyncGenerator<TableRows> {
  let block = new InsertBlock(fileName)
  let wasBroken = false
  for (;;) {
    const row = await nextRow(cursor, statement, style, wasBroken)
    if (row === null) break
    wasBroken = row.kind !== 'row'
    if (row.kind === 'row') {
      block.keep(row.values, cursor.text.slice(cursor.at, row.end), cursor.lineAt(cursor.at))
      cursor.at = row.end
    } else {
      block.refuse(
        row.code,
        cursor.text.slice(cursor.at, cursor.at + MAX_ROW_CHARS),
        cursor.lineAt(cursor.at)
      )
      await skipBroken(cursor)
    }
    if (!block.isFull) continue
    yield block
    block = new InsertBlock(fileName)
  }
  yield block
}

type NextRow =
  Extract<ParsedTuple, { readonly kind: 'row' }> | { readonly kind: 'refused'; readonly code: RowProblemCode }

/**
 * The next row of the statement or of the next one for the same table; null where something else follows. After a row that
 * was broken, lines in the middle of it are no reason to stop.
 */
async function nextRow(
  cursor: TextCursor,
  { table, columns }: Statement,
  style: SqlStyle,
  wasBroken: boolean
): Promise<NextRow | null> {
  for (;;) {
    await skipSeparators(cursor)
    if (cursor.ahead === 0) return null
    if (cursor.text[cursor.at] !== '(') {
      await cursor.ensure(STATEMENT_CHARS)
      const place = cursor.at
      const next = readStatement(cursor)
      const same = next?.kind === 'insert' && next.table === table
      if (same && String(next.columns) === String(columns)) continue
      cursor.at = place
      if (next !== null || cursor.match(OTHER_LINE)) return null
      if (!wasBroken) return { kind: 'refused', code: 'quote-unclosed' }
      await cursor.skipLine()
      continue
    }
    const parsed = parseTuple(cursor.text, cursor.at, style)
    if (parsed.kind === 'row') return parsed
    if (parsed.kind === 'broken') return { kind: 'refused', code: 'quote-unclosed' }
    if (cursor.ahead > MAX_ROW_CHARS) return { kind: 'refused', code: 'row-too-long' }
    if (!(await cursor.more())) return { kind: 'refused', code: 'quote-unclosed' }
  }
}

/** Passes blanks, the commas between rows and the end of a statement. */
async function skipSeparators(cursor: TextCursor): Promise<void> {
  do {
    const found = cursor.match(/[\s,;]*/y)
    cursor.at += found?.[0].length ?? 0
  } while (cursor.ahead === 0 && (await cursor.more()))
}

async function skipBroken(cursor: TextCursor): Promise<void> {
  cursor.at += 1
  do {
    NEXT_ROW.lastIndex = cursor.at
    const found = NEXT_ROW.exec(cursor.text)
    if (found) {
      cursor.at = found.index + found[0].length - (found[0] === '\n' ? 0 : 1)
      return
    }
    // The mark itself may be cut by the end of the piece.
    cursor.at = Math.max(cursor.at, cursor.text.length - 8)
  } while (await cursor.more())
  cursor.at = cursor.text.length
}

class InsertBlock implements TableRows {
  readonly rows: TableRow[] = []
  readonly problems: RowProblem[] = []
  private readonly places: { readonly text: string; readonly line: number }[] = []

  constructor(private readonly fileName: string) {}

  get isFull(): boolean {
    return this.rows.length + this.problems.length >= BLOCK_ROWS
  }

  keep(values: TableRow, text: string, line: number): void {
    this.rows.push(values)
    this.places.push({ text, line })
  }

  refuse(code: RowProblemCode, text: string, line: number): void {
    const end = text.indexOf('\n')
    this.problems.push(rowProblem(this.fileName, line, code, end < 0 ? text : text.slice(0, end)))
  }

  problem(row: number, code: RowProblemCode): RowProblem {
    const { text = '', line = null } = this.places[row] ?? {}
    return rowProblem(this.fileName, line, code, text)
  }
}
