import { AppError } from '@shared/errors/app-error'
import type { RowProblem } from '@shared/model/job'
import { celBuilder } from '../rows/cel-builder'
import { countKnown, mapColumns } from '../rows/columns'
import { readRows } from '../rows/row-reader'
import { rowSplitter } from '../rows/split-rows'
import type { IncomingCel } from '../source'
import { BATCH_ROWS, type Dialect, type ReadBatch, type TextHead } from './dialect'

const DELIMITERS = [',', ';', '\t', '|'] as const
/** Fewer known names than this are chance. */
const MIN_KNOWN = 3

/** The first line of a delimited text, cut into names, and how the lines end. */
export interface DelimitedHeader {
  readonly names: readonly string[]
  readonly delimiter: string
  readonly newline: '\n' | '\r'
}

/** The header of a delimited text, by the delimiter that gives the highest count; null when none gives `atLeast`. */
export function readHeader(
  head: TextHead,
  count: (names: readonly string[]) => number,
  atLeast: number
): DelimitedHeader | null {
  const newline = head.text.includes('\r') && !head.text.includes('\n') ? '\r' : '\n'
  const line = head.text.split(newline).find((text) => text.trim() !== '')
  if (line === undefined) return null
  let best: DelimitedHeader | null = null
  let bestCount = atLeast - 1
  for (const delimiter of DELIMITERS) {
    const names = (rowSplitter(delimiter, newline)(line, true).rows[0] ?? []).map((name) => name.trim())
    const known = count(names)
    if (known > bestCount) {
      best = { names, delimiter, newline }
      bestCount = known
    }
  }
  return best
}

/** Delimited text with a header line of CEL columns, in any order and under any of their names. */
export const delimited: Dialect = {
  recognise(head, options) {
    const header = readHeader(head, countKnown, MIN_KNOWN)
    if (!header) return null
    const columns = mapColumns(header.names, options.columns)
    const has = (target: string): boolean => columns.some((column) => column.target === target)
    if (!has('eventtype')) return null
    if (!has('eventtime')) throw columnMissing(head.fileName, 'eventtime', header.names)
    return {
      format: 'delimited',
      kind: 'cel',
      delimiter: header.delimiter,
      hasHeader: true,
      columns: () => columns,
      async *read(text, { fileName, times, observer }) {
        const split = rowSplitter(header.delimiter, header.newline)
        const build = celBuilder(columns, times)
        const width = columns.length
        let headerSeen = false
        for await (const block of readRows(text, { fileName, newline: header.newline, split })) {
          let batch = new BatchDraft(block.problems)
          for (let index = 0; index < block.rows.length; index += 1) {
            const row = block.rows[index] as string[]
            if (row.length === 1 && isNoLine(row[0] ?? '')) {
              batch.ignore()
              continue
            }
            if (!headerSeen) {
              headerSeen = true
              continue
            }
            const cel =
              row.length < width
                ? 'too-few-columns'
                : row.length > width && row.some((value, at) => at >= width && value !== '')
                  ? 'too-many-columns'
                  : build(row)
            if (typeof cel !== 'string') batch.keep(cel)
            else if (isSame(row, header.names)) batch.ignore()
            else batch.refuse(block.problem(index, cel))
            observer?.row(row, typeof cel === 'string' ? null : cel)
            if (batch.isFull) {
              yield batch.done()
              batch = new BatchDraft([])
            }
          }
          yield batch.done()
        }
      }
    }
  }
}

/** A batch while it is filled. */
export class BatchDraft {
  private readonly cels: IncomingCel[] = []
  private readonly problems: RowProblem[]
  private ignored = 0

  constructor(problems: readonly RowProblem[]) {
    this.problems = [...problems]
  }

  keep(cel: IncomingCel): void {
    this.cels.push(cel)
  }

  refuse(problem: RowProblem): void {
    this.problems.push(problem)
  }

  ignore(): void {
    this.ignored += 1
  }

  get isFull(): boolean {
    return this.cels.length >= BATCH_ROWS || this.problems.length >= BATCH_ROWS
  }

  done(): ReadBatch {
    const { cels, problems, ignored } = this
    return { cels, problems, ignored, read: cels.length + problems.length + ignored }
  }
}

/** Blank lines, and the row count that psql writes below unaligned output. */
function isNoLine(text: string): boolean {
  return text.trim() === '' || /^\(\d+ rows?\)$/.test(text) || text === '\\.'
}

/** Files that were appended to one another repeat the header. */
function isSame(row: readonly string[], names: readonly string[]): boolean {
  return row.length === names.length && row.every((value, index) => value.trim() === names[index])
}

/** Without this column nothing can be made of the file. */
export function columnMissing(fileName: string, column: string, names: readonly string[]): AppError {
  return new AppError({
    code: 'columns-missing',
    message: `${fileName} has no column ${column}.`,
    hint: `Export all columns of the table cel, with a header line. Columns found: ${names.slice(0, 30).join(', ')}.`,
    details: { file: fileName, column }
  })
}
