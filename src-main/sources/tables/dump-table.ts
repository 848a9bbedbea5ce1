import type { RowProblem, RowProblemCode } from '@shared/model/job'
import { rowProblem } from '../dialects/dialect'

/** A row as COPY's text form decodes: null, or text (`t`/`f` for booleans, `{a,"b c"}` for lists). */
export type TableRow = readonly (string | null)[]

/** Rows of a table that arrive together: a few thousand, so that memory stays bounded. */
export interface TableRows {
  readonly rows: readonly TableRow[]
  /** Rows that could not be cut into values. */
  readonly problems: readonly RowProblem[]
  /** A problem with one of the rows, as it stands in the dump. Ask in ascending order, before the next rows are pulled. */
  problem(row: number, code: RowProblemCode): RowProblem
}

/** One table of a dump, in whatever form the dump is. A dump may give a table in several pieces. */
export interface DumpTable {
  /** Without schema and quotes: `cel`. */
  readonly name: string
  readonly columns: readonly string[]
  /**
   * Pulled at most once, and to its end, before the next table is asked for; tables that nobody wants are not pulled at
   * all. Whoever gives tables skips what was not pulled.
   */
  readonly rows: AsyncIterable<TableRows>
}

/** Rows without lines, as binary dumps and databases have them; a problem shows the values. */
export function rowsWithoutLines(fileName: string, rows: readonly TableRow[]): TableRows {
  return {
    rows,
    problems: [],
    problem: (row, code) =>
      rowProblem(fileName, null, code, (rows[row] ?? []).map((value) => value ?? '\\N').join('\t'))
  }
}
