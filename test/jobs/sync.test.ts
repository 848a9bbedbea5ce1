/* Longer than usual: the cases share one real PostgreSQL server and tell one story, from the first read to late rows. */
import { readFileSync, statSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { afterAll, beforeAll, describe, expect, onTestFinished, test } from 'vitest'
import { DEFAULT_SORT } from '../../src-shared/model/call-filter'
import { parseInstant } from '../../src-shared/format/instant'
import type { ImportReport } from '../../src-shared/model/job'
import type { JobControl } from '../../src-main/jobs/control'
import { compareWithServer } from '../../src-main/jobs/diff'
import { runImport } from '../../src-main/jobs/import'
import { runSync, type SyncRequest } from '../../src-main/jobs/sync'
import { iterateCallLogs } from '../../src-main/store/iterate-call-logs'
import { openStore } from '../../src-main/store/open-store'
import { readServerSync } from '../../src-main/store/server-sync'
import { readRevision, readSetting } from '../../src-main/store/settings'
import { listSources } from '../../src-main/store/sources'
import { all, closeStore, first, type WriteStore } from '../../src-main/store/store'
import { celTable, memoryStore } from '../store/workspace'
import { type PostgresServer, startPostgres } from '../support/postgres'
import { startProxy } from '../support/tcp-proxy'
import { temporaryFolder } from '../support/temporary-folder'
import { createWazoDatabase } from '../support/wazo-database'
import { quiet } from './quiet'

const SAMPLES = resolve(import.meta.dirname, '../../resources/samples')
const PASSWORD = 'proformatique'

let server: PostgresServer
let databases = 0

beforeAll(async () => {
  server = await startPostgres({ auth: 'scram-sha-256' })
  await createWazoDatabase(server, 'template_of_all')
})
afterAll(() => server.close())

/** A server's database of its own, with the samples in it. */
async function database(): Promise<string> {
  databases += 1
  const name = `asterisk${databases}`
  await server.sql(`CREATE DATABASE ${name} TEMPLATE template_of_all`)
  return name
}

function requestFor(name: string, more: Partial<SyncRequest> = {}): SyncRequest {
  return {
    settings: { host: '127.0.0.1', port: server.port, database: name },
    password: PASSWORD,
    directory: true,
    resolve: { environment: {}, home: '/nowhere' },
    ...more
  }
}

const sync = (store: WriteStore, name: string, more: Partial<SyncRequest> = {}): Promise<ImportReport> =>
  runSync(store, requestFor(name, more), quiet)

async function importFile(store: WriteStore, name: string): Promise<void> {
  const path = join(SAMPLES, name)
  await runImport(store, { kind: 'file', path, name, sizeBytes: statSync(path).size }, {}, quiet)
}

/** Call logs without what differs from run to run. */
function callLogsOf(store: WriteStore): unknown[] {
  return [...iterateCallLogs(store, { filter: {}, sort: DEFAULT_SORT })]
    .flat()
    .map(({ id: _id, generatedAt: _at, celIds, ...rest }) => ({ ...rest, cels: celIds.length }))
}

const callLogCount = (store: WriteStore): number =>
  first<{ n: number }>(store, 'SELECT count(*) AS n FROM call_log')?.n ?? 0

/** Rows that end a call of the samples, as a server would write them now. */
const ENDS_OF_OPEN_CALL = `
  INSERT INTO cel (id, eventtype, eventtime, userdeftype, cid_name, cid_num, cid_ani, cid_rdnis, cid_dnid, exten, context,
    channame, appname, appdata, amaflags, accountcode, peeraccount, uniqueid, linkedid, userfield, peer, extra)
  SELECT (SELECT max(id) FROM cel) + row_number() OVER (ORDER BY step, c.id), eventtype_new,
    (SELECT max(eventtime) FROM cel) + interval '90 seconds', '', cid_name, cid_num, '', '', '', exten, context,
    channame, '', '', 3, '', '', uniqueid, linkedid, '', '', '{"hangupcause":16,"hangupsource":"","dialstatus":""}'
  FROM (SELECT DISTINCT ON (uniqueid) * FROM cel WHERE linkedid = '1773251920.76' ORDER BY uniqueid, id) c
  CROSS JOIN (VALUES (1, 'HANGUP'), (2, 'CHAN_END'), (3, 'LINKEDID_END')) ends (step, eventtype_new)
  WHERE step < 3 OR uniqueid = linkedid`

describe('the first time', () => {
  test('the workspace is the one that the dump of the same server gives', async () => {
    const fromFiles = memoryStore()
    await importFile(fromFiles, 'directory.json')
    await importFile(fromFiles, 'wazo-cel.csv')
    const fromServer = memoryStore()
    const report = await sync(fromServer, await database())
    expect(report).toMatchObject({
      format: 'postgresql',
      read: 271,
      added: 271,
      rejected: 0,
      directory: { users: 7, lines: 8 },
      generation: { callLogs: 14, skipped: { unfinished: 1 } }
    })
    expect(callLogsOf(fromServer)).toEqual(callLogsOf(fromFiles))
    expect(readSetting(fromServer, 'zone')).toBe('Europe/Paris')
  })

  test('what is needed to go on is remembered, and the password is not', async () => {
    const path = join(temporaryFolder(), 'one.calltrail')
    const store = openStore(path, { mode: 'write' })
    onTestFinished(() => closeStore(store))
    const name = await database()
    await sync(store, name)
    expect(readServerSync(store)).toMatchObject({
      settings: { host: '127.0.0.1', port: server.port, database: name },
      passwordFrom: 'given',
      title: `127.0.0.1/${name}`,
      identity: 'ef82c62f-29aa-457b-bc82-5545d05752c1',
      lastId: 48_481,
      lastAdded: 271,
      error: null,
      failures: 0
    })
    for (const file of [path, `${path}-wal`]) {
      expect(readFileSync(file).includes(PASSWORD), file).toBe(false)
    }
  })
})

describe('the next time', () => {
  test('nothing new changes nothing that anybody looks at', async () => {
    const store = memoryStore()
    const name = await database()
    await sync(store, name)
    const before = { revision: readRevision(store), cels: celTable(store), calls: callLogsOf(store) }
    const report = await sync(store, name)
    expect(report).toMatchObject({ added: 0, generation: null })
    expect(report.read).toBeLessThan(20)
    expect({ revision: readRevision(store), cels: celTable(store), calls: callLogsOf(store) }).toEqual(before)
    expect(listSources(store)).toEqual([
      expect.objectContaining({ fileName: `127.0.0.1/${name}`, read: 271, added: 271, duplicates: 0 })
    ])
  })

  test('the call that was open becomes a call log once its end is there', async () => {
    const store = memoryStore()
    const name = await database()
    await sync(store, name)
    expect(callLogCount(store)).toBe(14)
    await server.sql(ENDS_OF_OPEN_CALL, name)
    const report = await sync(store, name)
    expect(report).toMatchObject({ added: 5, generation: { callLogs: 1, replaced: 0 } })
    expect(callLogCount(store)).toBe(15)
    expect(listSources(store)).toEqual([expect.objectContaining({ read: 276, added: 276 })])
  })

  test('a server turns out to write no LINKEDID_END once its first channel has ended', async () => {
    const store = memoryStore()
    const name = await database()
    await server.sql(
      `CREATE TEMP TABLE one AS SELECT * FROM cel
         WHERE linkedid = '1773251920.76' AND eventtype IN ('CHAN_START', 'ANSWER', 'BRIDGE_ENTER');
       DELETE FROM cel; INSERT INTO cel SELECT * FROM one`,
      name
    )
    await sync(store, name)
    expect(callLogCount(store)).toBe(0)
    await server.sql(`${ENDS_OF_OPEN_CALL}; DELETE FROM cel WHERE eventtype = 'LINKEDID_END'`, name)
    expect(await sync(store, name)).toMatchObject({ generation: { callLogs: 1 } })
  })

  test('a row that was committed late, below an id that was read, is found', async () => {
    const store = memoryStore()
    const name = await database()
    const [late] = await server.sql(
      'CREATE TABLE late AS SELECT * FROM cel ORDER BY id DESC OFFSET 3 LIMIT 1; TABLE late',
      name
    )
    await server.sql('DELETE FROM cel WHERE id IN (SELECT id FROM late)', name)
    expect((await sync(store, name)).added).toBe(270)
    await server.sql('INSERT INTO cel SELECT * FROM late', name)
    expect((await sync(store, name)).added).toBe(1)
    expect(all(store, 'SELECT id FROM cel WHERE server_id = ?', late?.['id'])).toHaveLength(1)
  })

  test('so is a late row of a call that was not over, hours before', async () => {
    const store = memoryStore()
    const name = await database()
    await server.sql(
      `CREATE TABLE late AS SELECT * FROM cel WHERE eventtype = 'LINKEDID_END' AND linkedid = '1773234890.64';
       DELETE FROM cel WHERE id IN (SELECT id FROM late)`,
      name
    )
    await sync(store, name)
    expect(callLogCount(store)).toBe(13)
    await server.sql('INSERT INTO cel SELECT * FROM late', name)
    expect(await sync(store, name)).toMatchObject({ added: 1, generation: { callLogs: 1 } })
    expect(callLogCount(store)).toBe(14)
  })

  test('another way to the same server goes on where the first one stopped', async () => {
    const store = memoryStore()
    const name = await database()
    await sync(store, name)
    const settings = { host: 'localhost', port: server.port, database: name }
    expect((await sync(store, name, { settings })).read).toBeLessThan(20)
    expect(listSources(store)).toHaveLength(1)
  })

  test('a table that was made anew is read from its beginning', async () => {
    const store = memoryStore()
    const name = await database()
    await sync(store, name)
    await server.sql("UPDATE cel SET id = id - 40000, eventtime = eventtime + interval '1 day'", name)
    expect(await sync(store, name)).toMatchObject({ read: 271, added: 271 })
    expect(readServerSync(store)?.lastId).toBe(8481)
  })

  test('another table of the same server is read from its own beginning', async () => {
    const store = memoryStore()
    const name = await database()
    await sync(store, name)
    await server.sql(
      `CREATE TABLE cel_old AS SELECT * FROM cel;
       UPDATE cel_old SET eventtime = eventtime - interval '1 year', linkedid = '1' || linkedid, uniqueid = '1' || uniqueid;
       GRANT SELECT ON cel_old TO asterisk`,
      name
    )
    const settings = { host: '127.0.0.1', port: server.port, database: name, table: 'cel_old' }
    expect(await sync(store, name, { settings })).toMatchObject({ read: 271, added: 271 })
  })

  test('a new directory replaces the old one, the same one only gets a new date', async () => {
    const store = memoryStore()
    const name = await database()
    await sync(store, name)
    await server.sql(`UPDATE userfeatures SET userfield = 'vip' WHERE firstname = 'Alice'`, name)
    const revision = readRevision(store)
    await sync(store, name)
    expect(readRevision(store)).toBe(revision + 1)
    expect(first(store, `SELECT userfield FROM directory_user WHERE firstname = 'Alice'`)).toEqual({
      userfield: 'vip'
    })
  })
})

describe('the call logs that the server had made', () => {
  const compare = async (store: WriteStore): Promise<unknown> =>
    (await compareWithServer(store, { ignore: [] })).summary

  test('are read with the events, so that both can be compared; nothing is said twice', async () => {
    const store = memoryStore()
    const name = await database()
    expect(await sync(store, name)).toMatchObject({ serverCallLogs: { read: 14, added: 14 }, rejected: 0 })
    const fromDump = memoryStore()
    await importFile(fromDump, '../../test/fixtures/samples/wazo-cel.copy.sql')
    expect(await compare(store)).toEqual(await compare(fromDump))
    expect(await compare(store)).toMatchObject({ server: 14, equal: 14 })
    expect((await sync(store, name)).serverCallLogs).toMatchObject({ added: 0 })
  })

  test('come later when they are made later, or may be read only later', async () => {
    const store = memoryStore()
    const name = await database()
    await server.sql(
      `REVOKE ALL ON call_logd_call_log FROM asterisk; ALTER TABLE call_logd_call_log OWNER TO postgres`,
      name
    )
    expect(await sync(store, name)).toMatchObject({ added: 271, serverCallLogs: null })
    await server.sql('GRANT SELECT ON call_logd_call_log TO asterisk', name)
    expect(await sync(store, name)).toMatchObject({ added: 0, serverCallLogs: { added: 14 } })
    await server.sql(
      `INSERT INTO call_logd_call_log (id, date, tenant_uuid)
         SELECT max(id) + 1000, max(date) + interval '1 hour', (array_agg(tenant_uuid))[1] FROM call_logd_call_log`,
      name
    )
    expect(await sync(store, name)).toMatchObject({ added: 0, serverCallLogs: { added: 1 } })
  })

  test('of a period are read with its events, the others with the next read', async () => {
    const store = memoryStore()
    const name = await database()
    const period = { until: parseInstant('2026-03-11T10:00:00Z') ?? Number.NaN }
    const part = (await sync(store, name, { period })).serverCallLogs?.added ?? 0
    expect(part).toBeGreaterThan(0)
    expect(part).toBeLessThan(14)
    expect((await sync(store, name)).serverCallLogs).toEqual({ read: 14, added: 14 - part })
  })

  test('are left alone by a look at new events only', async () => {
    const store = memoryStore()
    const name = await database()
    await sync(store, name)
    expect((await sync(store, name, { goOn: true, directory: false })).serverCallLogs).toBeNull()
  })
})

describe('a period', () => {
  const at = (text: string): number => parseInstant(text) ?? Number.NaN
  const morning = { from: at('2026-03-11T09:00:00Z'), until: at('2026-03-11T12:00:00Z') }

  /** A call that lasts from 10:00 to 14:00, and 40 that end within two minutes, every ten minutes from 10:00 on. */
  const LONG_AND_SHORT = `
    CREATE TEMP TABLE one AS SELECT *, eventtime - min(eventtime) OVER () AS step FROM cel
      WHERE linkedid = '1773219730.41';
    DELETE FROM cel;
    INSERT INTO cel (id, eventtype, eventtime, userdeftype, cid_name, cid_num, cid_ani, cid_rdnis, cid_dnid, exten, context,
      channame, appname, appdata, amaflags, accountcode, peeraccount, uniqueid, linkedid, userfield, peer, extra)
    SELECT row_number() OVER (ORDER BY time, id), eventtype, time, userdeftype, cid_name, cid_num, cid_ani, cid_rdnis,
      cid_dnid, exten, context, channame || n, appname, appdata, amaflags, accountcode, peeraccount, n || uniqueid,
      n || linkedid, userfield, peer, extra
    FROM (
      SELECT one.*, n, '2026-03-11 10:00:00Z'::timestamptz + step + greatest(0, n - 11) * interval '10 minutes'
        + CASE WHEN n = 10 AND step > interval '1 minute' THEN interval '4 hours' ELSE interval '0' END AS time
      FROM one CROSS JOIN generate_series(10, 50) n
    ) events`

  async function longAndShort(): Promise<{ readonly name: string; readonly all: readonly unknown[] }> {
    const name = await database()
    await server.sql(LONG_AND_SHORT, name)
    const whole = memoryStore()
    await sync(whole, name)
    expect(callLogCount(whole)).toBe(41)
    return { name, all: callLogsOf(whole) }
  }

  test.each([
    ['one that a long call crosses', [{ until: at('2026-03-11T10:30:00Z') }]],
    [
      'two with a gap between them',
      [
        { until: at('2026-03-11T10:15:00Z') },
        { from: at('2026-03-11T15:00:00Z'), until: at('2026-03-11T15:35:00Z') }
      ]
    ],
    ['one without an end', [{ from: at('2026-03-11T13:00:00Z') }]],
    [
      'one in the past after one without an end',
      [{ from: at('2026-03-11T13:00:00Z') }, { until: at('2026-03-11T10:30:00Z') }]
    ]
  ])('first, %s: the next read without one brings everything else', async (_, periods) => {
    const { name, all: expected } = await longAndShort()
    const store = memoryStore()
    for (const period of periods) await sync(store, name, { period })
    expect(callLogCount(store)).toBeLessThan(41)
    await sync(store, name)
    expect(callLogsOf(store)).toEqual(expected)
    expect((await sync(store, name)).read).toBeLessThan(40)
  })

  test('where reading began is kept by reads that go on, which miss nothing after it', async () => {
    const { name } = await longAndShort()
    const store = memoryStore()
    await sync(store, name, { period: { from: at('2026-03-11T15:00:00Z') } })
    expect(callLogCount(store)).toBe(10)
    expect(await sync(store, name, { goOn: true })).toMatchObject({ added: 0 })
    await server.sql(
      `INSERT INTO cel SELECT id + 1000, eventtype, eventtime + interval '1 day', userdeftype, cid_name, cid_num, cid_ani,
         cid_rdnis, cid_dnid, exten, context, channame, appname, appdata, amaflags, accountcode, peeraccount,
         '7' || uniqueid, '7' || linkedid, userfield, peer, extra FROM cel WHERE linkedid LIKE '50%'`,
      name
    )
    const next = await sync(store, name, { goOn: true })
    expect(next.added).toBe(15)
    expect(next.read).toBeLessThan(40)
    expect(callLogCount(store)).toBe(11)
  })

  test('of the past goes on with what came after its beginning', async () => {
    const { name } = await longAndShort()
    const store = memoryStore()
    const period = { from: at('2026-03-11T15:00:00Z'), until: at('2026-03-11T15:30:00Z') }
    await sync(store, name, { period })
    expect(callLogCount(store)).toBe(3)
    await sync(store, name, { goOn: true })
    expect(callLogCount(store)).toBe(10)
  })

  test('of the past, read later, does not make the next time read everything again', async () => {
    const store = memoryStore()
    const name = await database()
    await sync(store, name)
    expect(await sync(store, name, { period: morning })).toMatchObject({ added: 0 })
    expect(readServerSync(store)?.lastId).toBe(48_481)
    expect((await sync(store, name)).read).toBeLessThan(20)
  })
})

describe('what goes wrong', () => {
  /** Enough rows that something can happen in the middle. */
  const MANY = `
    INSERT INTO cel (id, eventtype, eventtime, userdeftype, cid_name, cid_num, cid_ani, cid_rdnis, cid_dnid, exten, context,
      channame, appname, appdata, amaflags, accountcode, peeraccount, uniqueid, linkedid, userfield, peer, extra)
    SELECT 100000 + n, 'CHAN_START', '2026-04-01'::timestamptz + n * interval '1 ms', '', '', '', '', '', '', '', '',
      'PJSIP/x-' || n, '', '', 3, '', '', n || '.1', n || '.1', '', '', repeat('x', 200)
    FROM generate_series(1, 60000) n`

  function stateOf(store: WriteStore): unknown {
    return { cels: celTable(store), calls: callLogsOf(store), sources: listSources(store) }
  }

  test('kill -9 of the server in the middle: the workspace is as before, and the failure is remembered', async () => {
    const store = memoryStore()
    const name = await database()
    const proxy = await startProxy(server.port)
    const settings = { host: '127.0.0.1', port: proxy.port, database: name }
    await sync(store, name, { settings })
    const before = stateOf(store)
    await server.sql(MANY, name)
    const held = proxy.holdAfter(3_000_000)
    const reading = expect(sync(store, name, { settings })).rejects.toMatchObject({
      code: 'server-connection-lost'
    })
    await held
    await server.stop('kill')
    proxy.release()
    await reading
    expect(stateOf(store)).toEqual(before)
    expect(readServerSync(store)).toMatchObject({
      lastId: 48_481,
      failures: 1,
      error: { code: 'server-connection-lost' }
    })
    await expect(sync(store, name, { settings })).rejects.toMatchObject({ code: 'server-unreachable' })
    expect(readServerSync(store)).toMatchObject({ failures: 2, error: { code: 'server-unreachable' } })
    await server.start()
    expect(await sync(store, name, { settings, generate: false })).toMatchObject({ added: 60_000 })
    expect(readServerSync(store)).toMatchObject({ failures: 0, error: null })
  })

  test('a cancel in the middle takes effect at the next step and is no failure', async () => {
    const store = memoryStore()
    const name = await database()
    await sync(store, name)
    const before = stateOf(store)
    await server.sql(MANY, name)
    let steps: number | null = null
    const control: JobControl = {
      progress: ({ done }) => {
        if (steps !== null) steps += 1
        else if (done > 10_000) steps = 0
      },
      cancelled: () => steps !== null
    }
    await expect(runSync(store, requestFor(name), control)).rejects.toMatchObject({ code: 'cancelled' })
    expect(steps).toBeLessThanOrEqual(1)
    expect(stateOf(store)).toEqual(before)
    expect(readServerSync(store)).toMatchObject({ failures: 0, error: null })
  })

  test('a first attempt that fails leaves an empty workspace empty', async () => {
    const store = memoryStore()
    const wrong = requestFor(await database(), { password: 'wrong' })
    await expect(runSync(store, wrong, quiet)).rejects.toMatchObject({ code: 'server-password-rejected' })
    expect(readServerSync(store)).toBeNull()
    expect(listSources(store)).toEqual([])
  })
})
