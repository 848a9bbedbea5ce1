import { chmodSync, readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs'
import { basename, dirname, join } from 'node:path'
import Database from 'better-sqlite3'
import { describe, expect, it } from 'vitest'
import type { SourceInput } from '../../../src-main/sources/source'
import { piped, readSource, refusalOf, sampleBytes } from '../../support/read-source'
import { temporaryFolder } from '../../support/temporary-folder'

const at = (path: string): SourceInput => ({
  kind: 'file',
  path,
  name: basename(path),
  sizeBytes: statSync(path).size
})

/** A database made by these statements; `left` sees it before it is closed. */
function database(statements: string, left?: (db: Database.Database, path: string) => void): string {
  const path = join(temporaryFolder(), 'master.db')
  const db = new Database(path)
  db.exec(statements)
  left?.(db, path)
  db.close()
  return path
}

const COLUMNS = 'eventtype, eventtime, channame, uniqueid, linkedid, appdata, eventextra'
const event = (id: number, time: string): string =>
  `INSERT INTO cel (${COLUMNS}) VALUES ('HANGUP', ${time}, 'PJSIP/a', '${id}.1', '${id}.1', NULL, NULL);`

describe('an SQLite database', () => {
  it('may have another name for its table, numbers for times, and other tables', async () => {
    const path = database(`
      CREATE TABLE "call events" (AcctId INTEGER PRIMARY KEY, ${COLUMNS});
      CREATE TABLE cdr (calldate, src, dst); INSERT INTO cdr VALUES (1, 2, 3);
      CREATE VIEW v AS SELECT * FROM "call events";
      INSERT INTO "call events" VALUES (7, 'HANGUP', 1773219730.104233, 'PJSIP/a', '1.1', '1.1', NULL, '');
      INSERT INTO "call events" VALUES (8, 'ANSWER', '1773219731.5', 'PJSIP/a', '1.1', '1.1', 12, '{}');`)
    const { cels, problems } = await readSource(at(path))
    expect(problems).toEqual([])
    expect(
      cels.map(({ serverId, eventtype, eventtime, appdata }) => [serverId, eventtype, eventtime, appdata])
    ).toEqual([
      [null, 'HANGUP', 1773219730104233, ''],
      [null, 'ANSWER', 1773219731500000, '12']
    ])
  })

  it('shows the values of a row that cannot be kept', async () => {
    const path = database(
      `CREATE TABLE cel (AcctId INTEGER PRIMARY KEY, ${COLUMNS});` +
        event(1, `'1773219730.1'`) +
        event(2, `'soon'`)
    )
    const { cels, problems } = await readSource(at(path))
    expect(cels.length).toBe(1)
    expect(problems).toEqual([
      { file: 'master.db', line: null, code: 'time-unreadable', text: expect.stringContaining('soon') }
    ])
  })

  it('without row numbers is read in the order of its key', async () => {
    const path = database(
      `CREATE TABLE cel (${COLUMNS}, PRIMARY KEY (uniqueid)) WITHOUT ROWID;` +
        event(2, '1773219730') +
        event(1, '1773219731')
    )
    expect((await readSource(at(path))).cels.map((cel) => cel.uniqueid)).toEqual(['1.1', '2.1'])
  })

  it('without a table of events is told apart from one that is damaged', async () => {
    const path = database('CREATE TABLE cdr (calldate, src); INSERT INTO cdr VALUES (1, 2);')
    expect(await refusalOf(at(path))).toMatchObject({
      code: 'format-unknown',
      message: expect.stringContaining('without a table of call events')
    })
  })

  it('that a server is still writing is read as far as it was written, and nothing appears beside it', async () => {
    let rows = 0
    let beside: readonly string[] = []
    const reads: Promise<void>[] = []
    const folder = temporaryFolder()
    const path = join(folder, 'master.db')
    const db = new Database(path)
    db.pragma('journal_mode = WAL')
    db.exec(
      `CREATE TABLE cel (AcctId INTEGER PRIMARY KEY, ${COLUMNS});` +
        event(1, '1773219730') +
        event(2, '1773219731')
    )
    const before = readdirSync(folder)
    reads.push(
      readSource(at(path)).then(({ cels }) => {
        rows = cels.length
        beside = readdirSync(folder)
      })
    )
    await Promise.all(reads)
    db.close()
    expect(rows).toBe(2)
    expect(beside).toEqual(before)
  })

  it('in a folder that may not be written is read where it lies', async () => {
    const path = database(
      `CREATE TABLE cel (AcctId INTEGER PRIMARY KEY, ${COLUMNS});` + event(1, '1773219730')
    )
    const before = readFileSync(path)
    chmodSync(path, 0o400)
    chmodSync(dirname(path), 0o500)
    try {
      expect((await readSource(at(path))).cels.length).toBe(1)
      expect(readdirSync(dirname(path))).toEqual(['master.db'])
      expect(readFileSync(path).equals(before)).toBe(true)
    } finally {
      chmodSync(dirname(path), 0o700)
    }
  })
})

describe('a broken SQLite database', () => {
  const whole = sampleBytes('cel.sqlite')

  it('by a cut gives an error with what to do, wherever the cut is', async () => {
    for (let cut = 100; cut < whole.length; cut += Math.ceil(whole.length / 40)) {
      const error = await refusalOf(piped(whole.subarray(0, cut), 20_000))
      expect(error.code, `cut at ${cut}`).toBe('file-damaged')
      expect(error.hint).not.toBe('')
    }
  })

  it('by changed bytes ends in an error, in problems or in rows, never in a crash', async () => {
    const path = join(temporaryFolder(), 'changed.db')
    for (let offset = 0; offset < whole.length; offset += Math.ceil(whole.length / 60)) {
      const changed = Buffer.from(whole)
      changed.fill(0xff, offset, offset + 8)
      writeFileSync(path, changed)
      const outcome = await readSource(at(path)).then(
        () => 'rows',
        (error: { code?: string }) => error.code ?? String(error)
      )
      expect(outcome, `at ${offset}`).toMatch(/^(?:rows|file-damaged|format-unknown|columns-missing)$/)
    }
  })

  it('of which only the first bytes are right is damaged', async () => {
    const bytes = Buffer.alloc(8192, 0x55)
    bytes.write('SQLite format 3\0')
    expect((await refusalOf(piped(bytes))).code).toBe('file-damaged')
  })
})
