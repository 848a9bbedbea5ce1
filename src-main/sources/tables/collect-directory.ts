import type { DirectorySnapshot } from '@shared/model/directory'
import type { RowProblem } from '@shared/model/job'
import {
  assembleDirectory,
  DIRECTORY_COLUMNS,
  DIRECTORY_TABLES,
  type DirectoryRow,
  type DirectoryRows,
  type DirectoryTableName
} from './assemble-directory'
import type { DumpTable } from './dump-table'

/** A table with more bad rows than this is none; enough of them are told. */
const MAX_PROBLEMS = 1000

/** True for the name of a table that belongs to a directory. */
export function isDirectoryTable(name: string): name is DirectoryTableName {
  return (DIRECTORY_TABLES as readonly string[]).includes(name)
}

/** Keeps what a directory needs of the tables that pass by; all other columns, passwords among them, are dropped. */
export class DirectoryCollector {
  private readonly rows: Record<DirectoryTableName, DirectoryRow[]> = {
    userfeatures: [],
    linefeatures: [],
    user_line: [],
    extensions: [],
    line_extension: [],
    context: [],
    voicemail: [],
    tenant: [],
    auth_tenant: []
  }

  /** Takes a table, and answers its bad rows: by their lines only, because these rows hold passwords. */
  async take(name: DirectoryTableName, table: DumpTable): Promise<readonly RowProblem[]> {
    const bad: RowProblem[] = []
    const wanted = DIRECTORY_COLUMNS[name]
      .map((column) => ({ column, at: table.columns.indexOf(column) }))
      .filter(({ at }) => at >= 0)
    for await (const block of table.rows) {
      bad.push(...block.problems)
      for (const [index, row] of block.rows.entries()) {
        const surplus = row.length - table.columns.length
        if (surplus === 0) {
          this.rows[name].push(Object.fromEntries(wanted.map(({ column, at }) => [column, copy(row[at])])))
        } else bad.push(block.problem(index, surplus < 0 ? 'too-few-columns' : 'too-many-columns'))
      }
    }
    return bad.slice(0, MAX_PROBLEMS).map((problem) => ({ ...problem, text: '' }))
  }

  /** The directory, or null where there are neither users nor lines. */
  finish(): DirectorySnapshot | null {
    const { userfeatures, linefeatures } = this.rows
    if (userfeatures.length === 0 && linefeatures.length === 0) return null
    return assembleDirectory(this.rows satisfies DirectoryRows)
  }
}

/** A value cut from a piece of the file keeps all of it alive; the directory lives longer. */
function copy(value: string | null | undefined): string | null {
  return value === null || value === undefined ? null : Buffer.from(value).toString()
}
