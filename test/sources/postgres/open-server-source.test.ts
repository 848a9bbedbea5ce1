/* Longer than usual: the cases share one real PostgreSQL server, which takes longer to start than to ask. */
import { readFileSync } from 'node:fs'
import { resolve } from 'node:path'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { type DirectorySnapshot, EMPTY_DIRECTORY } from '@shared/model/directory'
import { directoryFromJson } from '@shared/format/case-json'
import { parseInstant } from '@shared/format/instant'
import { openSource } from '../../../src-main/sources/open-source'
import {
  openServerSource,
  type ServerRead,
  type ServerSource
} from '../../../src-main/sources/postgres/open-server-source'
import { resolveServer } from '../../../src-main/sources/postgres/resolve-server'
import type { ServerAddress } from '../../../src-main/sources/postgres/server-address'
import { connectPostgres } from '../../../src-main/sources/postgres/session'
import type { IncomingCel, OpenedSource } from '../../../src-main/sources/source'
import { type PostgresServer, startPostgres } from '../../support/postgres'
import { createWazoDatabase } from '../../support/wazo-database'
import { NO_RULES, rulesByName, withoutRules } from '../../support/recording-rules'

const SAMPLES = resolve(import.meta.dirname, '../../fixtures/samples')

let server: PostgresServer
let address: ServerAddress

beforeAll(async () => {
  server = await startPostgres()
  await createWazoDatabase(server)
  address = addressOf('asterisk')
})
afterAll(() => server.close())

function addressOf(database: string): ServerAddress {
  const settings = { host: '127.0.0.1', port: server.port, database, user: 'asterisk' }
  return resolveServer(settings, { environment: {}, home: '/nowhere' })
}

async function celsOf(source: OpenedSource): Promise<IncomingCel[]> {
  const cels: IncomingCel[] = []
  for await (const batch of source.batches()) cels.push(...batch.cels)
  return cels
}

async function read(request: Partial<ServerRead>, from = address): Promise<readonly IncomingCel[]> {
  const source = await openServerSource(from, { directory: false, ...request })
  try {
    return await celsOf(source)
  } finally {
    await source.close()
  }
}

const at = (text: string): number => parseInstant(text) ?? Number.NaN

describe('a whole server', () => {
  test('gives the same events as the dump of its table', async () => {
    const path = resolve(SAMPLES, 'wazo-cel.csv')
    const sizeBytes = readFileSync(path).length
    const dump = await openSource({ kind: 'file', path, name: 'wazo-cel.csv', sizeBytes }, {})
    const expected = await celsOf(dump)
    expect(expected).toHaveLength(271)
    expect(await read({})).toEqual(expected)
  })

  test('gives the directory as the telephone system itself answers for it', async () => {
    const source = await openServerSource(address, { directory: true })
    let directory: DirectorySnapshot | null = null
    for await (const batch of source.batches()) directory ??= batch.directory ?? null
    await source.close()
    const expected = directoryFromJson(JSON.parse(readFileSync(resolve(SAMPLES, 'directory.json'), 'utf8')))
    expect(withoutRules(directory ?? EMPTY_DIRECTORY)).toEqual(expected)
    expect(rulesByName(directory ?? EMPTY_DIRECTORY)).toMatchObject({
      Alice: NO_RULES,
      Chloé: { ...NO_RULES, incomingExternal: true }
    })
  })

  test('says what it is before the first row is read', async () => {
    const source = await openServerSource(address, { directory: true })
    expect(source.preview).toMatchObject({
      fileName: '127.0.0.1/asterisk',
      format: 'postgresql',
      rowCount: 271,
      rowCountExact: true,
      zone: { needed: false, proposed: 'Europe/Paris' },
      completion: 'linkedid-end',
      missing: []
    })
    expect(source.found).toEqual({
      identity: 'ef82c62f-29aa-457b-bc82-5545d05752c1',
      table: 'public.cel',
      lastId: 48481
    })
    await source.close()
  })

  test('is read as of one moment, whatever is written meanwhile', async () => {
    const source = await openServerSource(address, { directory: true })
    await server.sql(
      `INSERT INTO cel SELECT 99999, 'CHAN_START', now(), '', '', '', '', '', '', '', '', '', '', '', 3, '', '', '9.9', '9.9', '', ''`,
      'asterisk'
    )
    expect(await celsOf(source)).toHaveLength(271)
    await source.close()
    await server.sql('DELETE FROM cel WHERE id = 99999', 'asterisk')
  })
})

test('nothing can be written through the session, not even by its own administrator', async () => {
  const session = await connectPostgres({ ...address, user: 'postgres' })
  const writes = [
    `INSERT INTO public.cel (id) VALUES (1)`,
    `DELETE FROM public.cel`,
    `CREATE TABLE public.t (a int)`,
    `SELECT nextval('public.cel_id_seq')`
  ]
  for (const sql of writes) {
    await expect(session.rows(sql), sql).rejects.toMatchObject({
      details: { technical: expect.stringContaining('read-only transaction') }
    })
  }
  await session.end()
})

test('the session names itself, gives up in time and looks for tables nowhere but in the catalog', async () => {
  const session = await connectPostgres(address)
  const [row] = await session.rows(
    `SELECT current_setting('application_name') AS name, current_setting('statement_timeout') AS statement,
       current_setting('lock_timeout') AS lock, current_setting('idle_in_transaction_session_timeout') AS idle,
       current_setting('search_path') AS path, current_setting('TimeZone') AS zone`
  )
  expect(row).toEqual({
    name: 'calltrail',
    statement: '30s',
    lock: '5s',
    idle: '5min',
    path: 'pg_catalog, pg_temp',
    zone: 'UTC'
  })
  await session.end()
})

describe('a period', () => {
  test('has the calls of the period and no others', async () => {
    const cels = await read({
      period: { from: at('2026-03-11T09:10:00Z'), until: at('2026-03-11T09:40:00Z') }
    })
    const linkedids = new Set(cels.map((cel) => cel.linkedid))
    expect(linkedids).toContain('1773220512.45')
    expect(linkedids).toContain('1773221460.49')
    expect(linkedids).not.toContain('1773219730.41')
    expect(cels.length).toBeGreaterThan(40)
    expect(Math.min(...cels.map((cel) => cel.eventtime))).toBeGreaterThanOrEqual(at('2026-03-11T09:10:00Z'))
    expect(Math.max(...cels.map((cel) => cel.eventtime))).toBeLessThan(at('2026-03-11T09:40:00Z'))
  })

  test('takes a call that crosses one of its ends whole', async () => {
    const whole = (await read({})).filter((cel) => cel.linkedid === '1773219730.41')
    const middle = whole[Math.floor(whole.length / 2)]?.eventtime ?? 0
    const until = await read({ period: { until: middle, from: at('2026-03-11T00:00:00Z') } })
    expect(until).toEqual(whole)
    const from = await read({ period: { from: middle, until: middle + 1 } })
    expect(from).toEqual(whole)
  })

  test('is told in the zone of the server where its times have none', async () => {
    await server.sql('CREATE DATABASE old')
    await server.sql(
      `CREATE TABLE cel (eventtype text, eventtime timestamp, uniqueid text, linkedid text, channame text);
       INSERT INTO cel VALUES ('CHAN_START', '2018-07-01 12:00:00.5', '1530439200.1', '1530439200.1', 'SIP/a-1'),
         ('CHAN_START', '2018-07-01 13:00:00', '1530442800.2', '1530442800.2', 'SIP/b-2');
       GRANT SELECT ON cel TO asterisk`,
      'old'
    )
    const period = { from: at('2018-07-01T09:59:00Z'), until: at('2018-07-01T10:59:00Z') }
    const cels = await read({ period, timeZone: 'Europe/Paris' }, addressOf('old'))
    expect(cels.map((cel) => cel.eventtime)).toEqual([at('2018-07-01T10:00:00.5Z')])
    await expect(read({ period }, addressOf('old'))).rejects.toMatchObject({ code: 'time-zone-needed' })
  })

  test('works on times that are numbers, as cel_pgsql can write them', async () => {
    await server.sql('CREATE DATABASE numbers')
    await server.sql(
      `CREATE TABLE cel (id serial, eventtype text, eventtime double precision, uniqueid text, linkedid text);
       INSERT INTO cel (eventtype, eventtime, uniqueid, linkedid)
       SELECT 'CHAN_START', 1530439200.123456 + n, n::text, n::text FROM generate_series(1, 10) n;
       GRANT SELECT ON cel TO asterisk`,
      'numbers'
    )
    const period = { from: 1_530_439_203_000_000, until: 1_530_439_206_000_000 }
    const cels = await read({ period }, addressOf('numbers'))
    expect(cels.map((cel) => [cel.uniqueid, cel.eventtime])).toEqual([
      ['3', 1_530_439_203_123_456],
      ['4', 1_530_439_204_123_456],
      ['5', 1_530_439_205_123_456]
    ])
  })
})

describe('what is new', () => {
  const lastTime = at('2026-03-11T16:44:19Z')

  test('is everything above the last id, and the last minutes once more', async () => {
    const all = await read({})
    const last = all.find((cel) => cel.eventtime > lastTime)?.serverId ?? 0
    const fresh = await read({ resume: () => ({ lastId: last, lastTime, linkedids: [] }) })
    expect(fresh.map((cel) => cel.serverId)).toEqual(
      all
        .filter((cel) => (cel.serverId ?? 0) > last || cel.eventtime >= lastTime - 600_000_000)
        .map((cel) => cel.serverId)
    )
    expect(fresh.length).toBeGreaterThan(0)
    expect(fresh.length).toBeLessThan(60)
  })

  test('includes rows of calls that were open, whatever their id', async () => {
    const cels = await read({
      resume: () => ({ lastId: 1e9, lastTime: at('2027-01-01T00:00:00Z'), linkedids: ['1773219730.41'] })
    })
    expect(new Set(cels.map((cel) => cel.linkedid))).toEqual(new Set(['1773219730.41']))
  })
})

describe('a server without a directory', () => {
  test('gives its events alone', async () => {
    await server.sql('CREATE DATABASE asteriskceldb')
    await server.sql(
      `CREATE TABLE cel (id serial, eventtype text, eventtime timestamptz, uniqueid text, linkedid text);
       INSERT INTO cel (eventtype, eventtime, uniqueid, linkedid) VALUES ('ANSWER', now(), '1.1', '1.1');
       GRANT SELECT ON cel TO asterisk`,
      'asteriskceldb'
    )
    const source = await openServerSource(addressOf('asteriskceldb'), { directory: true })
    expect(source.directory).toEqual({ kind: 'absent' })
    expect(await celsOf(source)).toHaveLength(1)
    await source.close()
  })

  test('has calls that end with their channels once one has ended without LINKEDID_END, unless it is a Wazo', async () => {
    await server.sql('CREATE DATABASE stock')
    const completionWith = async (eventtype: string): Promise<string> => {
      await server.sql(
        `CREATE TABLE IF NOT EXISTS cel
           (id serial, eventtype text, eventtime timestamptz, uniqueid text, linkedid text, userdeftype text);
         INSERT INTO cel (eventtype, eventtime, uniqueid, linkedid, userdeftype)
           VALUES (split_part('${eventtype}', ' ', 1), now(), '1.1', '1.1', split_part('${eventtype}', ' ', 2));
         GRANT SELECT ON cel TO asterisk`,
        'stock'
      )
      const source = await openServerSource(addressOf('stock'), { directory: false })
      await source.close()
      return source.preview.completion
    }
    expect(await completionWith('CHAN_START')).toBe('linkedid-end')
    expect(await completionWith('CHAN_END')).toBe('channels-ended')
    expect(await completionWith('USER_DEFINED WAZO_CONFERENCE')).toBe('linkedid-end')
  })

  test('of an older release is read with the columns that it has', async () => {
    await createWazoDatabase(server, 'older')
    await server.sql(
      'DROP TABLE auth_tenant, voicemail CASCADE; ALTER TABLE context DROP COLUMN tenant_uuid; ALTER TABLE cel DROP COLUMN extra',
      'older'
    )
    const source = await openServerSource(addressOf('older'), { directory: true })
    const directory = source.directory?.kind === 'read' ? source.directory.directory : null
    expect(directory?.users).toHaveLength(7)
    expect(directory?.contexts[0]).toMatchObject({ tenantUuid: null })
    expect(directory?.tenants.map(({ name }) => name)).toEqual([null, null])
    expect(source.preview.missing).toContainEqual({ code: 'extra', severity: 'warning' })
    expect(await celsOf(source)).toHaveLength(271)
    await source.close()
  })
})

describe('a read that does not end well', () => {
  const MANY = 200_000
  let many: ServerAddress

  beforeAll(async () => {
    await server.sql('CREATE DATABASE many')
    await server.sql(
      `CREATE TABLE cel (id serial PRIMARY KEY, eventtype text, eventtime timestamptz, uniqueid text, linkedid text, extra text);
       INSERT INTO cel (eventtype, eventtime, uniqueid, linkedid, extra)
       SELECT 'CHAN_START', now() + n * interval '1 ms', n::text, n::text, repeat('x', 200)
       FROM generate_series(1, ${MANY}) n;
       GRANT SELECT ON cel TO asterisk`,
      'many'
    )
    many = addressOf('many')
  })

  async function readUntil(
    rows: number,
    source: ServerSource,
    then: () => Promise<void> | void
  ): Promise<unknown> {
    let read = 0
    try {
      for await (const batch of source.batches()) {
        if (read <= rows && read + batch.read > rows) await then()
        read += batch.read
      }
    } catch (error) {
      expect(read).toBeGreaterThan(rows)
      expect(read).toBeLessThan(MANY)
      return error
    } finally {
      await source.close()
    }
    throw new Error('The read ended well.')
  }

  const busy = async (): Promise<number> => {
    const rows = await server.sql(
      `SELECT 1 FROM pg_stat_activity WHERE application_name = 'calltrail' AND state = 'active'`
    )
    return rows.length
  }

  test('a cancel ends it on both sides', async () => {
    const stop = new AbortController()
    const source = await openServerSource(many, { directory: false }, { signal: stop.signal })
    const error = await readUntil(20_000, source, () => stop.abort())
    expect(error).toMatchObject({ code: 'cancelled' })
    await expect.poll(busy, { timeout: 15_000 }).toBe(0)
  })

  test('a cancel while the server sorts ends its work as well', async () => {
    const stop = new AbortController()
    const session = await connectPostgres(many, { signal: stop.signal })
    const sleeping = session.rows('SELECT pg_sleep(20)')
    await expect.poll(busy).toBe(1)
    stop.abort()
    await expect(sleeping).rejects.toMatchObject({ code: 'cancelled' })
    await expect.poll(busy, { timeout: 15_000 }).toBe(0)
    await session.end()
  })

  test('batches that are left early do not keep the server busy', async () => {
    const source = await openServerSource(many, { directory: false })
    for await (const batch of source.batches()) if (batch.read > 0) break
    await source.close()
    await expect.poll(busy, { timeout: 15_000 }).toBe(0)
  })

  test('a statement that takes too long is given up by the server', async () => {
    const session = await connectPostgres(many, { statementTimeoutMs: 100 })
    await expect(session.rows('SELECT pg_sleep(5)')).rejects.toMatchObject({ code: 'server-timeout' })
    await session.end()
  })

  test('a table that somebody else locks is not waited for', async () => {
    const admin = await server.connect('many')
    await admin.query('BEGIN; LOCK TABLE cel IN ACCESS EXCLUSIVE MODE')
    const session = await connectPostgres(many)
    await session.rows('SET lock_timeout = 100')
    await expect(session.rows('SELECT 1 FROM public.cel LIMIT 1')).rejects.toMatchObject({
      code: 'server-timeout'
    })
    await session.end()
    await admin.end()
  })

  test('an administrator who ends the connection breaks it off', async () => {
    const source = await openServerSource(many, { directory: false })
    const error = await readUntil(20_000, source, async () => {
      await server.sql(
        `SELECT pg_terminate_backend(pid) FROM pg_stat_activity WHERE application_name = 'calltrail'`
      )
    })
    expect(error).toMatchObject({ code: 'server-connection-lost' })
  })

  test.each(['kill', 'immediate', 'fast'] as const)(
    'a server that goes down (%s) breaks it off',
    async (mode) => {
      const source = await openServerSource(many, { directory: false })
      const error = await readUntil(20_000, source, () => server.stop(mode))
      expect(error).toMatchObject({
        code: 'server-connection-lost',
        hint: expect.stringContaining('Nothing was changed')
      })
      await server.start()
    }
  )
})
