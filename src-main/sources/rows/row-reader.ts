import type { RowProblem, RowProblemCode } from '@shared/model/job'
import { MAX_ROW_CHARS, rowProblem } from '../dialects/dialect'
import { isOverLines, type RowSplitter } from './split-rows'
import { isSeparatorLine } from './separator-line'
import { countLines, RowPlaces } from './text-lines'

/** Rows of one piece of a delimited file. */
export interface RowBlock {
  readonly rows: readonly string[][]
  /** Rows that could not be cut into values. */
  readonly problems: readonly RowProblem[]
  /** A problem with one of the rows. Ask in ascending order. */
  problem(row: number, code: RowProblemCode): RowProblem
}

interface Layout {
  readonly fileName: string
  readonly newline: '\n' | '\r'
  readonly split: RowSplitter
}

/**
 * Repairs per piece of the file, and in all. Each costs one pass over the rest of its piece; a file with more of them is
 * no CSV: from the next odd quote on, the lines of the piece are then refused one by one.
 */
const MAX_REPAIRS_PER_PIECE = 50
const MAX_REPAIRS = 1000

/**
 * Reads a delimited text row by row, in bounded memory whatever the text holds. A quote that is never closed swallows
 * the lines after it: such a row is refused up to the end of its first line, and reading goes on at the second.
 */
export async function* readRows(text: AsyncIterable<string>, layout: Layout): AsyncGenerator<RowBlock> {
  const reader = new RowReader(layout)
  for await (const chunk of text) yield* reader.take(chunk, false)
  yield* reader.take('', true)
}

class RowReader {
  private rest = ''
  private line = 1
  /** Number of values that a proper row has: that of the first row. */
  private width = 0
  /** Within a row that is too long: everything up to the next line end is dropped. */
  private skipping = false
  private repairsLeft = MAX_REPAIRS

  constructor(private readonly layout: Layout) {}

  *take(chunk: string, final: boolean): Generator<RowBlock> {
    let text = this.rest + chunk
    this.rest = ''
    if (this.skipping) {
      const end = text.indexOf(this.layout.newline)
      if (end < 0) return
      this.line += 1
      this.skipping = false
      text = text.slice(end + 1)
    }
    for (let repairs = 0; ; repairs += 1) {
      const { rows, end, suspects } = this.layout.split(text, final)
      this.width ||= rows.find((row) => !isSeparatorLine(row[0] ?? ''))?.length ?? 0
      const mayRepair = repairs < MAX_REPAIRS_PER_PIECE && this.repairsLeft > 0
      const broken = mayRepair ? this.firstBroken(rows, suspects) : -1
      if (broken >= 0) {
        this.repairsLeft -= 1
        const { line, start } = new RowPlaces(text, rows, this.layout.newline, this.line).placeOf(broken)
        text = yield* this.refuseLine(text, rows.slice(0, broken), line, start)
        continue
      }
      text = yield* this.acceptRows(text, rows, end, suspects[0])
      if (text.length <= MAX_ROW_CHARS) break
      if (!text.includes(this.layout.newline)) {
        yield this.block('', [], [rowProblem(this.layout.fileName, this.line, 'row-too-long', text)])
        this.skipping = true
        text = ''
        break
      }
      // More than one line and still no end of the row: a quote was opened and never closed.
      text = yield* this.refuseLine(text, [], this.line, 0)
      while (
        repairs >= MAX_REPAIRS_PER_PIECE &&
        text.length > MAX_ROW_CHARS &&
        text.includes(this.layout.newline)
      ) {
        text = yield* this.refuseLine(text, [], this.line, 0)
      }
    }
    this.rest = text
  }

  /** The first row whose quotes are odd, or that goes over several lines and has not the width of the others. */
  private firstBroken(rows: readonly string[][], suspects: readonly number[]): number {
    const suspect = suspects[0] ?? -1
    const limit = suspect < 0 ? rows.length : suspect
    for (let index = 0; index < limit; index += 1) {
      const row = rows[index]
      if (row && row.length !== this.width && isOverLines(row, this.layout.newline)) return index
    }
    return suspect
  }

  /** Gives the rows, but none from an odd one on, whose lines are refused; answers the unfinished row after them. */
  private *acceptRows(
    text: string,
    rows: readonly string[][],
    end: number,
    odd: number | undefined
  ): Generator<RowBlock, string> {
    if (odd === undefined) {
      yield this.block(text, rows, [])
      this.line += countLines(text, this.layout.newline, end)
      return text.slice(end)
    }
    const { fileName, newline } = this.layout
    const { line, start } = new RowPlaces(text, rows, newline, this.line).placeOf(odd)
    const lines = text.slice(start, end).split(newline)
    if (lines.at(-1) === '') lines.pop()
    const problems = lines.map((refused, index) =>
      rowProblem(fileName, line + index, 'quote-unclosed', refused.trimEnd())
    )
    yield this.block(text, rows.slice(0, odd), problems)
    this.line = line + lines.length
    return text.slice(end)
  }

  /** Gives the rows before the broken one and a problem for its first line; answers the text after that line. */
  private *refuseLine(
    text: string,
    rows: readonly string[][],
    line: number,
    start: number
  ): Generator<RowBlock, string> {
    const lineEnd = text.indexOf(this.layout.newline, start)
    const end = lineEnd < 0 ? text.length : lineEnd
    const problem = rowProblem(this.layout.fileName, line, 'quote-unclosed', text.slice(start, end).trimEnd())
    yield this.block(text, rows, [problem])
    this.line = line + 1
    return text.slice(end + 1)
  }

  private block(text: string, rows: readonly string[][], problems: readonly RowProblem[]): RowBlock {
    const { fileName, newline } = this.layout
    const places = new RowPlaces(text, rows, newline, this.line)
    return {
      rows,
      problems,
      problem: (row, code) => {
        const { line, start, end } = places.placeOf(row)
        return rowProblem(fileName, line, code, text.slice(start, end).trimEnd())
      }
    }
  }
}
