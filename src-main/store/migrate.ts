import { createHash } from 'node:crypto'
import type Database from 'better-sqlite3'
import { AppError } from '@shared/errors/app-error'
import { MIGRATIONS, type Migration } from './migrations'

/** Marks the file as ours in SQLite's header: "CTRL" in ASCII. */
export const APPLICATION_ID = 0x4354524c

const STATEMENT_BREAK = '--> statement-breakpoint'

const hashOf = (migration: Migration): string => createHash('sha256').update(migration.sql).digest('hex')

/**
 * Brings a workspace to the current schema in one transaction: all steps that are missing, or none. `user_version` is
 * the number of steps done. A step done in another form than the one we know makes the file somebody else's.
 */
export function migrate(db: Database.Database, path: string): void {
  if (stepsDone(db, path) >= MIGRATIONS.length) return
  db.exec('BEGIN IMMEDIATE')
  try {
    // Another program may have done the steps while this one waited for its turn.
    const done = stepsDone(db, path)
    db.exec('CREATE TABLE IF NOT EXISTS migration (name TEXT PRIMARY KEY, hash TEXT NOT NULL) STRICT')
    const record = db.prepare('INSERT INTO migration (name, hash) VALUES (?, ?)')
    for (const migration of MIGRATIONS.slice(done)) {
      for (const statement of migration.sql.split(STATEMENT_BREAK)) db.exec(statement)
      record.run(migration.name, hashOf(migration))
    }
    db.pragma(`application_id = ${APPLICATION_ID}`)
    db.pragma(`user_version = ${MIGRATIONS.length}`)
    db.exec('COMMIT')
  } catch (error) {
    if (db.inTransaction) db.exec('ROLLBACK')
    throw error
  }
}

/** How many steps the workspace has behind it, all of them ours. */
function stepsDone(db: Database.Database, path: string): number {
  const done = db.pragma('user_version', { simple: true }) as number
  if (done > 0) checkHistory(db, path, done)
  return done
}

function checkHistory(db: Database.Database, path: string, done: number): void {
  const hashes = db.prepare('SELECT hash FROM migration ORDER BY name').pluck().all() as string[]
  const fits = MIGRATIONS.slice(0, done).every((migration, index) => hashes[index] === hashOf(migration))
  if (fits) return
  throw new AppError({
    code: 'workspace-damaged',
    message: 'The tables of this workspace are not those that Calltrail creates.',
    hint: 'Restore the file from a backup, or create a new workspace and import the dumps again.',
    details: { path }
  })
}
