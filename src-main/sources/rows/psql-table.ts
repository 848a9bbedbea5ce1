import type { RowProblem } from '@shared/model/job'
import { rowProblem } from '../dialects/dialect'
import type { CellBlock } from './cel-batches'
import type { LineBlock } from './line-blocks'

/** The line between header and rows of psql's aligned output, in ASCII or with Unicode lines, with or without border. */
const RULE = /^[+|├]?[-─]+(?:[+┼][-─]+)+[+|┤]?$/
/** The lines above and below a table with border 2, where they differ from the one below the header. */
const FRAME = /^[┌└][─┬┴]+[┐┘]$/
/** The line above each row of the expanded output. */
const RECORD = /^[-─+|┌├]*\[ ?RECORD \d+ ?\][-─+┬┼]*/i
const BARS = /[|│]/g
const FOOTER = /^\(\d+ rows?\)$/

export type PsqlForm = 'aligned' | 'expanded'

/** Form and columns of psql's output that begins somewhere in the lines; null when none does. */
export function findPsqlTable(
  lines: readonly string[]
): { readonly form: PsqlForm; readonly names: readonly string[] } | null {
  for (const [index, line] of lines.entries()) {
    if (RECORD.test(line)) return { form: 'expanded', names: recordNames(lines.slice(index + 1)) }
    if (index > 0 && RULE.test(line.trim())) {
      const names = headerNames(lines[index - 1] ?? '', line)
      // Above a frame stands anything but a header.
      if (names.length > 0) return { form: 'aligned', names }
    }
  }
  return null
}

function headerNames(header: string, rule: string): string[] {
  return cutLine(header, ruleWidths(rule), rule).map(({ text }) => text.trim())
}

function recordNames(lines: readonly string[]): string[] {
  const names: string[] = []
  for (const line of lines) {
    if (RECORD.test(line)) break
    const name = line.split(BARS, 1)[0]?.trim() ?? ''
    if (name !== '' && BARS.test(line)) names.push(name)
    BARS.lastIndex = 0
  }
  return names
}

interface DrawnRow {
  readonly cells: string[]
  readonly line: number
  readonly text: string
}

/** Rows of psql's output; lines around a table, such as prompts and row counts, are left out. */
export async function* readPsqlTable(
  blocks: AsyncIterable<LineBlock>,
  form: PsqlForm,
  names: readonly string[],
  fileName: string
): AsyncGenerator<CellBlock> {
  const reader = form === 'aligned' ? new AlignedReader(names) : new ExpandedReader(names)
  for await (const { lines, first, problems } of blocks) {
    const rows: DrawnRow[] = []
    const broken: RowProblem[] = [...problems]
    for (const [index, line] of lines.entries()) {
      const clean = line.endsWith('\r') ? line.slice(0, -1) : line
      const done = reader.take(clean, first + index)
      if (done === 'broken') broken.push(rowProblem(fileName, first + index, 'too-few-columns', clean))
      else if (done) rows.push(done)
    }
    yield blockOf(rows, broken, fileName)
  }
  const last = reader.finish()
  if (last) yield blockOf([last], [], fileName)
}

function blockOf(rows: readonly DrawnRow[], problems: readonly RowProblem[], fileName: string): CellBlock {
  return {
    rows: rows.map(({ cells }) => cells),
    problems,
    problem: (row, code) => rowProblem(fileName, rows[row]?.line ?? null, code, rows[row]?.text ?? '')
  }
}

/** One line per row; a `+` at the end of a cell says that its value goes on in the next line. */
class AlignedReader {
  private rule = ''
  private widths: readonly number[] = []
  private previous = ''
  private row: DrawnRow | null = null
  private continues: readonly boolean[] = []

  constructor(private readonly names: readonly string[]) {}

  /** A row that is complete, `broken` for a line that is none, null otherwise. */
  take(line: string, number: number): DrawnRow | 'broken' | null {
    if (FRAME.test(line.trim())) return null
    if (RULE.test(line.trim())) {
      if (headerNames(this.previous, line).join() !== this.names.join()) return null
      this.rule = line
      this.widths = ruleWidths(line)
      this.row = null
      return null
    }
    const before = this.previous
    this.previous = line
    if (this.rule === '') return null
    if (line.trim() === '' || FOOTER.test(line.trim())) {
      this.rule = ''
      return this.finish()
    }
    const cells = cutLine(line, this.widths, this.rule)
    if (cells.length !== this.names.length) return before === '' ? null : 'broken'
    if (this.row && this.continues.some(Boolean)) {
      for (const [index, { text }] of cells.entries()) {
        if (this.continues[index]) this.row.cells[index] += `\n${text.trimEnd()}`
      }
      this.continues = cells.map(({ goesOn }) => goesOn)
      return null
    }
    const done = this.finish()
    this.row = { cells: cells.map(({ text }) => text.trim()), line: number, text: line }
    this.continues = cells.map(({ goesOn }) => goesOn)
    return done
  }

  finish(): DrawnRow | null {
    const row = this.row
    this.row = null
    return row
  }
}

/** One line per value, under a line per row. */
class ExpandedReader {
  private cells: string[] | null = null
  private text = ''
  private line = 0
  private place = -1

  constructor(private readonly names: readonly string[]) {}

  take(line: string, number: number): DrawnRow | 'broken' | null {
    if (RECORD.test(line)) {
      const done = this.finish()
      this.cells = this.names.map(() => '')
      this.line = number
      return done
    }
    const bar = /[|│]/.exec(line)?.index ?? -1
    if (!this.cells || bar < 0) return null
    this.text += `${line}\n`
    const name = line.slice(0, bar).trim()
    const value = line.slice(bar + 1).replace(/^ /, '')
    if (name === '' && this.place >= 0) {
      const before = withoutMark(this.cells[this.place] ?? '')
      this.cells[this.place] = `${before}\n${value.trimEnd()}`
      return null
    }
    this.place = this.names.indexOf(name)
    if (this.place < 0) return 'broken'
    this.cells[this.place] = value.trimEnd()
    return null
  }

  finish(): DrawnRow | null {
    const { cells, line, text } = this
    this.cells = null
    this.text = ''
    this.place = -1
    return cells ? { cells, line, text } : null
  }
}

interface DrawnCell {
  readonly text: string
  readonly goesOn: boolean
}

/** Characters of each cell as the rule draws them. */
function ruleWidths(rule: string): number[] {
  return inner(rule, rule)
    .split(/[+┼]/)
    .map((part) => part.length)
}

/** A line without the frame that border 2 draws left and right. */
function inner(line: string, rule: string): string {
  return /^[+|├]/.test(rule) ? line.slice(1, -1) : line
}

/** Cells of a line by their places, counted as a terminal does; no cells where the bars stand elsewhere. */
function cutLine(line: string, widths: readonly number[], rule: string): DrawnCell[] {
  const chars = /[\u0300-\uffff]/.test(line) ? terminalCells(inner(line, rule)) : [...inner(line, rule)]
  const cells: DrawnCell[] = []
  let at = 0
  for (const [index, width] of widths.entries()) {
    const part = chars.slice(at, at + width)
    at += width
    const isLast = index === widths.length - 1
    if (!isLast && chars[at] !== '|' && chars[at] !== '│') return []
    at += 1
    const goesOn = part.length === width && part.at(-1) === '+'
    cells.push({ text: part.slice(1, goesOn || !isLast ? width - 1 : width).join(''), goesOn })
  }
  return cells
}

/** One text per column of a terminal: wide characters take two, marks on top of others none. */
function terminalCells(line: string): string[] {
  const cells: string[] = []
  for (const char of line) {
    if (/\p{Mark}/u.test(char) && cells.length > 0) cells[cells.length - 1] += char
    else {
      cells.push(char)
      if (
        /[\u1100-\u115f\u2e80-\ua4cf\uac00-\ud7a3\uf900-\ufaff\ufe30-\ufe6f\uff00-\uff60]|\p{Emoji_Presentation}/u.test(
          char
        )
      )
        cells.push('')
    }
  }
  return cells
}

/** Without the `+` with which psql says that a value goes on in the next line, and the blanks that lead up to it. */
function withoutMark(value: string): string {
  if (!value.endsWith('+')) return value
  let end = value.length - 1
  while (value.charCodeAt(end - 1) === BLANK) end -= 1
  return value.slice(0, end)
}

const BLANK = 32
