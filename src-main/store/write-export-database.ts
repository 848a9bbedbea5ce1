import { rmSync, statSync } from 'node:fs'
import Database from 'better-sqlite3'

/** A column of the table of calls. */
export interface DatabaseColumn {
  readonly name: string
  readonly type: 'TEXT' | 'INTEGER'
}

type Value = string | number | null

/**
 * Writes a database of two tables for other programs: `calls`, a row a call in the order given, and `about`, what the file says of
 * itself (left out when empty). `path` must not exist. Answers how many calls and bytes were written.
 */
export async function writeExportDatabase(
  path: string,
  columns: readonly DatabaseColumn[],
  batches: AsyncIterable<readonly (readonly Value[])[]>,
  about: () => readonly (readonly [key: string, value: string])[]
): Promise<{ readonly rows: number; readonly bytes: number }> {
  const db = new Database(path)
  let rows = 0
  try {
    // The file appears whole or not at all: nothing needs to be brought back after a crash.
    db.pragma('journal_mode = OFF')
    db.pragma('synchronous = OFF')
    db.exec(`CREATE TABLE calls (${columns.map(({ name, type }) => `${quoted(name)} ${type}`).join(', ')})`)
    const insert = db.prepare(`INSERT INTO calls VALUES (${columns.map(() => '?').join(', ')})`)
    db.exec('BEGIN')
    for await (const batch of batches) {
      for (const row of batch) insert.run(row as Value[])
      rows += batch.length
    }
    const facts = about()
    if (facts.length > 0) {
      db.exec('CREATE TABLE about (name TEXT PRIMARY KEY, value TEXT)')
      const tell = db.prepare('INSERT INTO about VALUES (?, ?)')
      for (const fact of facts) tell.run([...fact])
    }
    db.exec('COMMIT')
    db.close()
  } catch (error) {
    db.close()
    rmSync(path, { force: true })
    throw fileError(error)
  }
  return { rows, bytes: statSync(path).size }
}

const quoted = (name: string): string => `"${name.replaceAll('"', '""')}"`

/** SQLite's own words for a full disk, as the file system would say it. */
function fileError(error: unknown): unknown {
  if ((error as { readonly code?: unknown } | null)?.code !== 'SQLITE_FULL') return error
  return Object.assign(new Error('The disk is full.', { cause: error }), { code: 'ENOSPC' })
}
