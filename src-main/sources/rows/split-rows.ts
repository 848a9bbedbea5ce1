import Papa from 'papaparse'
import { splitProperRows, type SplitRows } from './split-proper-rows'

/** Cuts text into rows and values. `final` says that nothing follows, so that the last row needs no line end. */
export type RowSplitter = (text: string, final: boolean) => SplitRows

/** How values are quoted, and what stands before a quote inside of them. */
export interface Quoting {
  readonly quote: string
  readonly escape: string
}

const USUAL: Quoting = { quote: '"', escape: '"' }

interface PapaResult {
  readonly data: string[][]
  readonly errors: readonly { readonly code: string; readonly row: number }[]
  readonly meta: { readonly cursor: number }
}

/** The splitter for a delimiter: our own for proper text, papaparse as soon as a quote stands where none belongs. */
export function rowSplitter(delimiter: string, newline: '\n' | '\r', quoting: Quoting = USUAL): RowSplitter {
  const general = papaSplitter(delimiter, newline, quoting)
  if (newline === '\r' || quoting !== USUAL) return general
  return (text, final) => splitProperRows(text, final, delimiter) ?? general(text, final)
}

/** The general splitter: any delimiter, LF, CRLF or CR, quoted values with line ends in them. */
export function papaSplitter(
  delimiter: string,
  newline: '\n' | '\r',
  { quote, escape }: Quoting = USUAL
): RowSplitter {
  return (text, final) => {
    const config = { delimiter, newline, quoteChar: quote, escapeChar: escape }
    const result = new Papa.Parser(config).parse(text, 0, !final) as PapaResult
    const rows = result.data
    // A final line end is no empty row after it.
    if (final && (text === '' || text.endsWith(newline)) && isBlank(rows.at(-1))) rows.pop()
    if (newline === '\n') for (const row of rows) stripCarriageReturn(row)
    const suspects = new Set<number>()
    for (const { code, row } of result.errors) {
      // A quote in the middle of a value is odd but harmless, as long as the value ends on its line.
      if (code === 'MissingQuotes' || isOverLines(rows[row] ?? [], newline)) suspects.add(row)
    }
    return { rows, end: final ? text.length : result.meta.cursor, suspects: [...suspects] }
  }
}

const isBlank = (row: readonly string[] | undefined): boolean => row?.length === 1 && row[0] === ''

/** True when a value of the row holds a line end. */
export function isOverLines(row: readonly string[], newline: '\n' | '\r'): boolean {
  return row.some((value) => value.includes(newline))
}

function stripCarriageReturn(row: string[]): void {
  const at = row.length - 1
  const value = row[at]
  if (value?.endsWith('\r')) row[at] = value.slice(0, -1)
}
