import { createHash } from 'node:crypto'
import { join } from 'node:path'
import Database from 'better-sqlite3'
import { expect, test } from 'vitest'
import { APPLICATION_ID } from '../../src-main/store/migrate'
import { MIGRATIONS } from '../../src-main/store/migrations'
import { openStore } from '../../src-main/store/open-store'
import { qualityReport } from '../../src-main/store/quality/report'
import { closeStore } from '../../src-main/store/store'
import { workspaceSummary } from '../../src-main/store/workspace-summary'
import { temporaryFolder } from '../support/temporary-folder'

const REF = { id: 'w', name: 'W', color: 1, isSample: false }

/** A workspace as the version with only the first migrations left it: one CEL, one call log, a directory. */
function oldWorkspace(migrations: number): string {
  const path = join(temporaryFolder(), 'old.calltrail')
  const db = new Database(path)
  db.pragma('journal_mode = WAL')
  db.exec('CREATE TABLE migration (name TEXT PRIMARY KEY, hash TEXT NOT NULL) STRICT')
  for (const { name, sql } of MIGRATIONS.slice(0, migrations)) {
    db.exec(sql.replaceAll('--> statement-breakpoint', ''))
    const hash = createHash('sha256').update(sql).digest('hex')
    db.prepare('INSERT INTO migration VALUES (?, ?)').run(name, hash)
  }
  db.exec(`
    INSERT INTO cel (id, source_id, eventtime, eventtype, linkedid, uniqueid, call_log_id, packed)
      VALUES (1, 1, 5, 'CHAN_START', '1.1', '1.1', 1, '[]');
    INSERT INTO call_log (conversation_id, tenant_uuid, date, direction, blocked, reached_voicemail, answered,
        call_status, hangup_inferred, outcome, trail, recording_count, search_text, engine_version, generated_at)
      VALUES ('1.1', 't', 5, 'internal', 0, 0, 0, 'unknown', 0, 'missed', '[]', 0, '', '1', 6);
    INSERT INTO directory_user (position, uuid, lines) VALUES (0, 'u', '[]');
    INSERT INTO setting VALUES ('directory', '{"origin":"old.csv","loadedAt":9}')`)
  db.pragma(`application_id = ${APPLICATION_ID}`)
  db.pragma(`user_version = ${migrations}`)
  db.close()
  return path
}

for (const mode of ['read', 'write'] as const) {
  test(`a workspace of the first version opens to ${mode}, upgraded, with everything in it`, async () => {
    const path = oldWorkspace(2)
    const store = openStore(path, { mode: mode as 'write' })
    expect(store.db.pragma('user_version', { simple: true })).toBe(MIGRATIONS.length)
    expect(workspaceSummary(store, REF)).toMatchObject({
      cels: 1,
      callLogs: 1,
      serverCallLogs: 0,
      outdatedCallLogs: 0,
      tenantKnown: true,
      directory: { origin: 'old.csv', loadedAt: 9, users: 1, version: 0, merged: false }
    })
    expect(await qualityReport(store)).toMatchObject({ cels: 1, callLogs: 1 })
    closeStore(store)
  })
}

test('old call logs are outdated once another directory is loaded', () => {
  const store = openStore(oldWorkspace(2), { mode: 'write' })
  const plan = store.db
    .prepare('EXPLAIN QUERY PLAN SELECT count(*) FROM call_log WHERE directory_version < ?')
    .all(1)
  expect(JSON.stringify(plan)).toContain('call_log_directory')
  store.db.exec(`INSERT INTO setting VALUES ('directory-version', '1')`)
  expect(workspaceSummary(store, REF).outdatedCallLogs).toBe(1)
  closeStore(store)
})
