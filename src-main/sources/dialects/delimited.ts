import { AppError } from '@shared/errors/app-error'
import { celBatches } from '../rows/cel-batches'
import type { Cells } from '../rows/cel-builder'
import { countKnown, mapColumns } from '../rows/columns'
import { readRows } from '../rows/row-reader'
import { isSeparatorLine } from '../rows/separator-line'
import { rowSplitter } from '../rows/split-rows'
import type { Dialect, TextHead } from './dialect'

export const DELIMITERS = [',', ';', '\t', '|'] as const
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
  const line = head.text.split(newline).find((text) => text.trim() !== '' && !isSeparatorLine(text))
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
      read(text, environment) {
        const { delimiter, newline, names } = header
        const split = rowSplitter(delimiter, newline)
        const rows = readRows(text, { fileName: environment.fileName, newline, split })
        let headerSeen = false
        return celBatches(rows, columns, environment, (row) => {
          if (row.length === 1 && isNoLine(row[0] ?? '')) return 'ignored'
          if (headerSeen) return isSame(row, names) ? 'ignored' : 'event'
          if (isSeparatorLine(row[0] ?? '')) return 'header'
          headerSeen = true
          return 'header'
        })
      }
    }
  }
}

/** Blank lines, and the row count that psql writes below unaligned output. */
export function isNoLine(text: string): boolean {
  return text.trim() === '' || /^\(\d+ rows?\)$/.test(text) || text === '\\.'
}

/** Files that were appended to one another repeat the header. */
function isSame(row: Cells, names: readonly string[]): boolean {
  return row.length === names.length && row.every((value, index) => value?.trim() === names[index])
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
