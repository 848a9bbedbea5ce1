/** Number of line ends in a text. */
export function countLines(text: string, newline: '\n' | '\r', end: number = text.length): number {
  let lines = 0
  for (let at = text.indexOf(newline); at >= 0 && at < end; at = text.indexOf(newline, at + 1)) lines += 1
  return lines
}

/** Where a row stands: physical line from 1, and its characters in the text. */
export interface RowPlace {
  readonly line: number
  readonly start: number
  readonly end: number
}

/**
 * Finds rows in the text they were cut from. Only problems need places, so nothing is computed until one is asked for;
 * asking for rows in ascending order passes over the text once.
 */
export class RowPlaces {
  private row = 0
  private line: number
  private offset = 0

  constructor(
    private readonly text: string,
    private readonly rows: readonly (readonly string[])[],
    private readonly newline: '\n' | '\r',
    firstLine: number
  ) {
    this.line = firstLine
  }

  placeOf(row: number): RowPlace {
    for (; this.row < row; this.row += 1) {
      const lines = this.linesOf(this.row)
      this.line += lines
      this.offset = this.after(lines)
    }
    return { line: this.line, start: this.offset, end: this.after(this.linesOf(row)) }
  }

  /** A row has one line more than its values have line ends. */
  private linesOf(row: number): number {
    let lines = 1
    for (const value of this.rows[row] ?? []) {
      if (value.includes(this.newline)) lines += countLines(value, this.newline)
    }
    return lines
  }

  private after(lines: number): number {
    let at = this.offset
    for (let left = lines; left > 0; left -= 1) {
      const end = this.text.indexOf(this.newline, at)
      if (end < 0) return this.text.length
      at = end + 1
    }
    return at
  }
}
