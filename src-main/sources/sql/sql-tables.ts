import { copyBlocks, skipCopyData } from './copy-blocks'
import { insertBlocks } from './insert-blocks'
import { parseTuple, type SqlStyle } from './parse-tuple'
import { type ColumnDefinition, readStatement, type Statement, STATEMENT_CHARS } from './statements'
import { TextCursor } from './text-cursor'
import type { DumpTable, TableRow, TableRows } from '../tables/dump-table'

/** What is known of a dump before it is read. */
export interface SqlDump {
  readonly fileName: string
  readonly style: SqlStyle
  /** True where columns of type `timestamp` are written in UTC without saying so, as mysqldump does. */
  readonly timestampsInUtc: boolean
  /** Columns of a table that neither its definition nor its rows name, by the values of its first row. */
  guessColumns(table: string, row: TableRow): readonly string[]
  /** Told of every table that the dump defines, before its rows. */
  onTable?(table: string, columns: readonly string[]): void
  /** Told at the end of a text that lacks its own: the rows of a table go on, or the last line of the dump is not there. */
  onCut?(line: number, what: string): void
}

/** The comments with which pg_dump, mysqldump and mariadb-dump begin and end; those of pg_dumpall hold others inside. */
const HEAD = /-- (?:PostgreSQL database (?:cluster )?dump[ \t]*\r?\n|(?:MySQL|MariaDB) dump )/y
const FOOT = /-- (?:PostgreSQL database (?:cluster )?dump complete|Dump completed)/y

/**
 * Tables of a dump in SQL text: `COPY … FROM stdin` and `INSERT … VALUES`. Everything else is passed over line by line,
 * so that a statement that we do not know costs nothing, and a broken one no more than itself.
 */
export async function* sqlTables(text: AsyncIterable<string>, dump: SqlDump): AsyncGenerator<DumpTable> {
  const cursor = new TextCursor(text)
  const definitions = new Map<string, readonly ColumnDefinition[]>()
  let heads = 0
  let openTable: string | null = null
  while (await cursor.ensure(STATEMENT_CHARS)) {
    const statement = readStatement(cursor)
    if (statement?.kind === 'create') {
      definitions.set(statement.table, statement.columns)
      dump.onTable?.(
        statement.table,
        statement.columns.map(({ name }) => name)
      )
    } else if (statement) {
      const onOpenEnd = (): void => void (openTable = statement.table)
      yield* tableOf(cursor, statement, definitions.get(statement.table), dump, onOpenEnd)
      continue
    } else if (cursor.match(HEAD)) heads += 1
    else if (cursor.match(FOOT)) heads -= 1
    await cursor.skipLine()
  }
  const line = cursor.lineAt(cursor.at)
  if (openTable !== null) {
    dump.onCut?.(
      line,
      `the dump ends too early: within the rows of ${String(openTable)}, without the line \\.`
    )
  } else if (heads > 0) dump.onCut?.(line, 'the dump ends too early: its closing line is not there')
}

async function* tableOf(
  cursor: TextCursor,
  statement: Exclude<Statement, { readonly kind: 'create' }>,
  definition: readonly ColumnDefinition[] | undefined,
  dump: SqlDump,
  onOpenEnd: () => void
): AsyncGenerator<DumpTable> {
  const { kind, table } = statement
  const columns =
    statement.columns ??
    definition?.map(({ name }) => name) ??
    (kind === 'insert' ? dump.guessColumns(table, await firstRow(cursor, dump.style)) : [])
  const utc = dump.timestampsInUtc ? timestampPlaces(columns, definition) : []
  let wanted = false
  async function* rows(): AsyncGenerator<TableRows> {
    wanted = true
    const blocks =
      kind === 'copy'
        ? copyBlocks(cursor, dump.fileName, onOpenEnd)
        : insertBlocks(cursor, statement, dump.fileName, dump.style)
    for await (const block of blocks) yield utc.length === 0 ? block : inUtc(block, utc)
  }
  yield { name: table, columns, rows: rows() }
  if (wanted) return
  if (kind === 'copy') await skipCopyData(cursor, onOpenEnd)
  else await cursor.skipLine()
}

/** The first row at the cursor, which stays where it is; no values where it is broken or far too long. */
async function firstRow(cursor: TextCursor, style: SqlStyle): Promise<TableRow> {
  await cursor.ensure(STATEMENT_CHARS)
  const open = cursor.text.indexOf('(', cursor.at)
  const parsed = open < 0 ? null : parseTuple(cursor.text, open, style)
  return parsed?.kind === 'row' ? parsed.values : []
}

function timestampPlaces(
  columns: readonly string[],
  definition: readonly ColumnDefinition[] | undefined
): number[] {
  return columns.flatMap((column, index) =>
    definition?.find(({ name }) => name === column)?.type.startsWith('timestamp') ? [index] : []
  )
}

function inUtc(block: TableRows, places: readonly number[]): TableRows {
  const rows = block.rows.map((row) =>
    row.map((value, index) => (value !== null && places.includes(index) ? `${value}+00` : value))
  )
  return { rows, problems: block.problems, problem: (row, code) => block.problem(row, code) }
}
