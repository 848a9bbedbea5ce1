import type Database from 'better-sqlite3'

type Connection = Database.Database
export type Statement = Database.Statement<unknown[], unknown>

declare const writes: unique symbol

/** An open workspace that can be read. */
export interface ReadStore {
  /** Where the file lies, `:memory:` for none. */
  readonly path: string
  readonly db: Connection
  /** Statements by their text: values are bound, so the same few texts come again and again. */
  readonly statements: Map<string, Statement>
  /** Answers of counts and lists of ids that hold as long as the revision and the labels do. */
  readonly memo: { revision: number; labels: number; readonly values: Map<string, unknown> }
  /** Told after each transaction whether it was kept or taken back. */
  readonly ending: { listener: ((kept: boolean) => void) | null }
}

/** An open workspace that can be written. A function says in its signature which of the two it needs. */
export interface WriteStore extends ReadStore {
  readonly [writes]: true
}

/** Statement texts kept per connection: more than the fixed ones, so that odd filters come and go. */
const MAX_STATEMENTS = 400

/** The prepared statement of a text. Values are bound, never written into the text. */
export function prepare(store: ReadStore, sql: string): Statement {
  const known = store.statements.get(sql)
  if (known !== undefined) return known
  if (store.statements.size >= MAX_STATEMENTS) store.statements.clear()
  const statement: Statement = store.db.prepare(sql)
  store.statements.set(sql, statement)
  return statement
}

/** All rows as objects of the caller's shape: the column names of the text are its keys. */
export function all<Row>(store: ReadStore, sql: string, ...values: readonly unknown[]): Row[] {
  return prepare(store, sql)
    .raw(false)
    .all(...values) as Row[]
}

/** First row, undefined when there is none. */
export function first<Row>(store: ReadStore, sql: string, ...values: readonly unknown[]): Row | undefined {
  return prepare(store, sql)
    .raw(false)
    .get(...values) as Row | undefined
}

/** All rows as arrays in the order of the columns: the quick way for many rows. */
export function tuples<Row>(store: ReadStore, sql: string, ...values: readonly unknown[]): Row[] {
  return prepare(store, sql)
    .raw(true)
    .all(...values) as Row[]
}

/** Runs a statement that answers nothing; how many rows it changed. */
export function run(store: WriteStore, sql: string, ...values: readonly unknown[]): number {
  return prepare(store, sql).run(...values).changes
}

/** Starts a transaction that takes the write lock at once. */
export function begin(store: WriteStore): void {
  store.db.exec('BEGIN IMMEDIATE')
}

/** Keeps what the current transaction wrote, and tells who waits for that. */
export function commit(store: WriteStore): void {
  store.db.exec('COMMIT')
  store.ending.listener?.(true)
}

/** Gives up the current transaction; SQLite may have done so itself, for instance when the disk is full. */
export function rollback(store: WriteStore): void {
  if (store.db.inTransaction) store.db.exec('ROLLBACK')
  store.ending.listener?.(false)
}

/** Runs `work` in one transaction; everything or nothing is kept. */
export function inTransaction<T>(store: WriteStore, work: () => T): T {
  begin(store)
  try {
    const value = work()
    commit(store)
    return value
  } catch (error) {
    rollback(store)
    throw error
  }
}

/** Runs `work` on the workspace as it is now, whatever others write meanwhile. */
export async function inReadTransaction<T>(store: ReadStore, work: () => Promise<T>): Promise<T> {
  store.db.exec('BEGIN')
  try {
    return await work()
  } finally {
    store.db.exec('COMMIT')
  }
}

/** Brings the write-ahead log into the file and cuts it, which a large import leaves as large as the workspace. */
export function shrinkLog(store: WriteStore): void {
  store.db.pragma('wal_checkpoint(TRUNCATE)')
}

/** Gives up the connection. The last one to write takes the write-ahead log with it, see `sweepLog`. */
export function closeStore(store: ReadStore): void {
  store.statements.clear()
  store.memo.values.clear()
  store.db.close()
}
