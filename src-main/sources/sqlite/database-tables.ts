import Database from 'better-sqlite3'
import { withoutNul } from '../bytes/encoding'
import { fileDamaged } from '../failures'
import { BATCH_ROWS } from '../dialects/dialect'
import { type DumpTable, rowsWithoutLines, type TableRow, type TableRows } from '../tables/dump-table'

type Db = Database.Database

/** Number of rows and characters handed out, for progress and for the length of the preview. */
export interface DatabaseMeter {
  rows: number
  chars: number
}

/** A table of a database by its name and columns, without its rows. */
export interface TableOutline {
  readonly name: string
  readonly columns: readonly string[]
}

/** Opens a database to be looked at: nothing is written, and nothing in it is run. */
function openToRead(path: string): Db {
  const db = new Database(path, { readonly: true, fileMustExist: true })
  // Values, defaults and indices of a stranger's database may call functions; damaged pages are found, not followed.
  db.pragma('trusted_schema = OFF')
  db.pragma('cell_size_check = ON')
  return db
}

const quoted = (name: string): string => `"${name.replaceAll('"', '""')}"`

/** Real tables of a database; views and virtual tables are not looked at. */
function outlines(db: Db): TableOutline[] {
  const tables = db
    .prepare<[], { name: string }>(
      `SELECT name FROM sqlite_schema WHERE type = 'table' AND name NOT LIKE 'sqlite\\_%' ESCAPE '\\'
         AND sql NOT LIKE 'CREATE VIRTUAL%' ORDER BY name`
    )
    .all()
  return tables.map(({ name }) => ({
    name,
    columns: db
      .prepare<[string], string>('SELECT name FROM pragma_table_info(?) ORDER BY cid')
      .pluck()
      .all(name)
      .map((column) => column.toLowerCase())
  }))
}

/** Names and columns of the tables of a database. Throws `file-damaged` where it is none. */
export function listTables(path: string, fileName: string): TableOutline[] {
  return whole(fileName, () => {
    const db = openToRead(path)
    try {
      return outlines(db)
    } finally {
      db.close()
    }
  })
}

/** About how many rows the tables hold that have a row number: what the largest number says. */
export function countRows(path: string, fileName: string, names: readonly string[]): number {
  return whole(fileName, () => {
    const db = openToRead(path)
    try {
      const largest = (name: string): number =>
        db
          .prepare<[], number>(`SELECT coalesce(max(rowid), 0) FROM ${quoted(name)}`)
          .pluck()
          .get() ?? 0
      return names.reduce((sum, name) => sum + (hasRowNumbers(db, name) ? largest(name) : 0), 0)
    } finally {
      db.close()
    }
  })
}

/** Tables of a database with their rows as text, in the order in which they were written. */
export async function* databaseTables(
  path: string,
  fileName: string,
  meter: DatabaseMeter
): AsyncGenerator<DumpTable> {
  const db = whole(fileName, () => openToRead(path))
  try {
    for (const { name, columns } of whole(fileName, () => outlines(db))) {
      yield { name: name.toLowerCase(), columns, rows: rowsOf(db, name, fileName, meter) }
    }
  } finally {
    db.close()
  }
}

async function* rowsOf(
  db: Db,
  name: string,
  fileName: string,
  meter: DatabaseMeter
): AsyncGenerator<TableRows> {
  const order = hasRowNumbers(db, name) ? ' ORDER BY rowid' : ''
  const rows = whole(fileName, () =>
    db
      .prepare<[], unknown[]>(`SELECT * FROM ${quoted(name)}${order}`)
      .raw()
      .iterate()
  )
  try {
    for (;;) {
      const batch: TableRow[] = []
      let next = whole(fileName, () => rows.next())
      for (; !next.done; next = whole(fileName, () => rows.next())) {
        const row = next.value.map(textOf)
        meter.rows += 1
        for (const value of row) meter.chars += value?.length ?? 0
        batch.push(row)
        if (batch.length === BATCH_ROWS) break
      }
      if (batch.length > 0) yield rowsWithoutLines(fileName, batch)
      if (next.done) return
    }
  } finally {
    rows.return?.()
  }
}

function hasRowNumbers(db: Db, name: string): boolean {
  try {
    db.prepare(`SELECT rowid FROM ${quoted(name)}`)
    return true
  } catch (error) {
    // A table WITHOUT ROWID says that it has no such column.
    if (error instanceof Database.SqliteError && error.code === 'SQLITE_ERROR') return false
    throw error
  }
}

/** A value as COPY would print it: columns of Asterisk have no types, so that numbers and texts stand side by side. */
function textOf(value: unknown): string | null {
  if (value === null || value === undefined) return null
  return withoutNul(Buffer.isBuffer(value) ? value.toString() : String(value))
}

/** What SQLite says of a file that it cannot read is damage; everything else is not about the file. */
function whole<T>(fileName: string, work: () => T): T {
  try {
    return work()
  } catch (cause) {
    if (!(cause instanceof Database.SqliteError)) throw cause
    throw fileDamaged(fileName, `the database cannot be read (${cause.message})`, cause)
  }
}
