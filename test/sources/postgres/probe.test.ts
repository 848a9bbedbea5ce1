import { createServer } from 'node:net'
import { afterAll, beforeAll, describe, expect, onTestFinished, test } from 'vitest'
import type { ServerProbe, ServerSettings } from '@shared/model/server'
import { probeServer } from '../../../src-main/sources/postgres/probe'
import { resolveServer } from '../../../src-main/sources/postgres/resolve-server'
import { freePort, type PostgresServer, startPostgres, TEST_AUTHORITY } from '../../support/postgres'
import { createWazoDatabase } from '../../support/wazo-database'

let server: PostgresServer
let plain: PostgresServer

beforeAll(async () => {
  server = await startPostgres({
    tls: true,
    auth: 'scram-sha-256',
    hba: ['host all stranger all reject', 'hostnossl all encrypted all reject']
  })
  plain = await startPostgres({ settings: { max_connections: '8' } })
  await createWazoDatabase(server)
  await server.sql(`
    CREATE ROLE stranger LOGIN PASSWORD 'x';
    CREATE ROLE encrypted LOGIN PASSWORD 'x';
    CREATE ROLE "lecture seule" LOGIN PASSWORD 'x';
    CREATE ROLE no_directory LOGIN PASSWORD 'x'`)
  await server.sql('GRANT SELECT ON cel, infos TO no_directory', 'asterisk')
  await server.sql('CREATE DATABASE empty')
})
afterAll(async () => {
  await server.close()
  await plain.close()
})

function probe(settings: ServerSettings, password: string | null = 'proformatique'): Promise<ServerProbe> {
  const address = resolveServer(
    { host: '127.0.0.1', port: server.port, ...settings },
    { password, environment: {}, home: '/nowhere' }
  )
  return probeServer(address, { directory: true })
}

/** `reach=done encrypt=done sign-in=failed …` */
const courseOf = ({ steps }: ServerProbe): string =>
  steps.map(({ name, status }) => `${name}=${status}`).join(' ')

describe('a server that can be read', () => {
  test('every step is done, and what was found is told', async () => {
    const found = await probe({})
    expect(found.error).toBeNull()
    expect(courseOf(found)).toBe(
      'reach=done encrypt=done sign-in=done database=done find-table=done read-table=done read-directory=done'
    )
    expect(found.title).toBe('127.0.0.1/asterisk')
    expect(found.facts).toMatchObject({ wazoVersion: '26.08', timeZone: 'Europe/Paris' })
    expect(found.facts?.postgresVersion).toMatch(/^\d+\.\d+$/)
    expect(Math.abs(found.facts?.clockAheadMs ?? Infinity)).toBeLessThan(2000)
    expect(found.table).toMatchObject({ schema: 'public', name: 'cel', lastTime: 1_773_251_925_123_080 })
    expect(found.directory).toEqual({ users: 7, lines: 8, contexts: 4, voicemails: 1, tenants: 2 })
  })

  test('its certificate is shown although it was not asked to be checked', async () => {
    const { certificate } = await probe({ sslMode: 'require' })
    expect(certificate).toMatchObject({
      subject: 'O=Calltrail tests, CN=localhost',
      issuer: 'O=Calltrail tests, CN=Test authority',
      names: ['localhost']
    })
    expect(certificate?.fingerprint).toMatch(/^(?:[0-9A-F]{2}:){31}[0-9A-F]{2}$/)
  })

  test('a server without TLS is read in clear unless encryption was asked for', async () => {
    const settings = { port: plain.port, user: 'postgres', database: 'postgres' }
    expect(courseOf(await probe({ ...settings, sslMode: 'prefer' }))).toContain(
      'encrypt=skipped sign-in=done'
    )
    const refused = await probe({ ...settings, sslMode: 'require' })
    expect(courseOf(refused)).toContain('reach=done encrypt=failed sign-in=not-tried')
    expect(refused.error?.code).toBe('server-tls-missing')
  })
})

describe('the certificate', () => {
  test('of an unknown authority is refused, shown, and can then be trusted', async () => {
    const refused = await probe({ sslMode: 'verify-ca' })
    expect(courseOf(refused)).toContain('reach=done encrypt=failed sign-in=not-tried')
    expect(refused.error).toMatchObject({
      code: 'server-tls-untrusted',
      hint: expect.stringContaining('fingerprint'),
      details: { fingerprint: refused.certificate?.fingerprint }
    })
    expect((await probe({ sslMode: 'verify-ca', rootCertificate: TEST_AUTHORITY })).error).toBeNull()
  })

  test('itself may be what is trusted', async () => {
    const shown = (await probe({ sslMode: 'require' })).certificate
    const trusted = await probe({
      host: 'localhost',
      sslMode: 'verify-full',
      rootCertificate: shown?.pem ?? ''
    })
    expect(trusted.error).toBeNull()
  })

  test('must carry the name of the server when the name is to be checked', async () => {
    const settings = { sslMode: 'verify-full', rootCertificate: TEST_AUTHORITY } as const
    const refused = await probe({ ...settings, host: '127.0.0.1' })
    expect(refused.error).toMatchObject({
      code: 'server-tls-untrusted',
      message: expect.stringContaining('another name'),
      hint: expect.stringContaining('localhost')
    })
    expect((await probe({ ...settings, host: 'localhost' })).error).toBeNull()
  })
})

describe('what can go wrong, each with its own next step', () => {
  test('nothing listens on the port', async () => {
    const found = await probe({ port: await freePort() })
    expect(courseOf(found)).toMatch(/^reach=failed encrypt=not-tried/)
    expect(found.error).toMatchObject({ code: 'server-unreachable', details: { reason: 'refused' } })
  })

  test('there is no such host; a tunnel is shown as a line to run', async () => {
    const found = await probe({ host: 'db.calltrail.invalid' })
    expect(found.error).toMatchObject({
      code: 'server-unreachable',
      details: { command: `ssh -N -L 15432:127.0.0.1:${server.port} root@db.calltrail.invalid` }
    })
  })

  test('something else answers on the port', async () => {
    const web = createServer((socket) => socket.end('HTTP/1.1 400 Bad Request\r\n\r\n'))
    await new Promise<void>((done) => web.listen(0, '127.0.0.1', done))
    onTestFinished(() => void web.close())
    const address = web.address()
    const port = typeof address === 'object' && address !== null ? address.port : 0
    const found = await probe({ port })
    expect(found.error).toMatchObject({ code: 'server-unreachable', details: { reason: 'foreign' } })
  })

  test('the password is wrong', async () => {
    const found = await probe({}, 'wrong-password')
    expect(courseOf(found)).toContain('encrypt=done sign-in=failed database=not-tried')
    expect(found.error?.code).toBe('server-password-rejected')
    expect(JSON.stringify(found)).not.toContain('wrong-password')
  })

  test('a password is needed and none was given', async () => {
    const found = await probe({}, null)
    expect(found.error).toMatchObject({ code: 'server-password-rejected', details: { reason: 'missing' } })
  })

  test('the user does not exist', async () => {
    expect((await probe({ user: 'nobody_knows' })).error?.code).toBe('server-password-rejected')
  })

  test('pg_hba.conf lets this user in from nowhere; the line to add is shown', async () => {
    const found = await probe({ user: 'stranger' }, 'x')
    expect(found.error).toMatchObject({
      code: 'server-permission-denied',
      details: { reason: 'pg_hba', command: 'hostssl asterisk stranger 127.0.0.1/32 scram-sha-256' }
    })
  })

  test('pg_hba.conf asks for encryption; that is said', async () => {
    const found = await probe({ user: 'encrypted', sslMode: 'disable' }, 'x')
    expect(found.error).toMatchObject({
      code: 'server-permission-denied',
      hint: expect.stringContaining('choose "require"')
    })
  })

  test('the database does not exist', async () => {
    const found = await probe({ database: 'asterix' })
    expect(courseOf(found)).toContain('sign-in=done database=failed find-table=not-tried')
    expect(found.error?.code).toBe('server-database-missing')
  })

  test('the database has no table of events; other databases are named', async () => {
    const found = await probe({ database: 'empty' })
    expect(courseOf(found)).toContain('database=done find-table=failed read-table=not-tried')
    expect(found.error).toMatchObject({
      code: 'server-table-missing',
      hint: expect.stringContaining('asterisk')
    })
  })

  test('reading is not allowed; the grant to run makes it work', async () => {
    const settings = { user: 'lecture seule' }
    const found = await probe(settings, 'x')
    expect(courseOf(found)).toContain('find-table=failed')
    expect(found.error).toMatchObject({
      code: 'server-permission-denied',
      message: 'The table "cel" cannot be read by lecture seule.',
      details: { command: 'GRANT SELECT ON TABLE public.cel TO "lecture seule";' }
    })
    await server.sql(String(found.error?.details?.['command']), 'asterisk')
    expect((await probe(settings, 'x')).error).toBeNull()
  })

  test('a schema that is closed needs one more grant, and it is shown', async () => {
    await server.sql('CREATE DATABASE apart')
    await server.sql(
      `CREATE ROLE apart_reader LOGIN PASSWORD 'x'; CREATE SCHEMA pbx;
       CREATE TABLE pbx.cel (eventtype text, eventtime timestamptz, uniqueid text, linkedid text)`,
      'apart'
    )
    const settings = { database: 'apart', user: 'apart_reader' }
    const command = (await probe(settings, 'x')).error?.details?.['command']
    expect(command).toBe(
      'GRANT USAGE ON SCHEMA pbx TO apart_reader; GRANT SELECT ON TABLE pbx.cel TO apart_reader;'
    )
    await server.sql(String(command), 'apart')
    expect((await probe(settings, 'x')).table).toMatchObject({ schema: 'pbx', firstTime: null })
  })

  test('the events may be read and the directory may not: events first, the rest is told', async () => {
    const found = await probe({ user: 'no_directory' }, 'x')
    expect(found.error).toBeNull()
    expect(found.directory).toBeNull()
    const step = found.steps.find(({ name }) => name === 'read-directory')
    expect(step).toMatchObject({ status: 'failed', detail: expect.stringContaining('userfeatures') })
  })

  test('of two tables of the same name the one that is named is looked at; the other one is told', async () => {
    await server.sql('CREATE DATABASE twice')
    const columns = 'eventtype text, eventtime timestamptz, uniqueid text, linkedid text'
    await server.sql(
      `CREATE TABLE cel (${columns}); CREATE SCHEMA "Old PBX"; CREATE TABLE "Old PBX"."Cel.1" (${columns});
       CREATE TABLE "Old PBX".cel (${columns}); GRANT USAGE ON SCHEMA "Old PBX" TO asterisk;
       GRANT SELECT ON ALL TABLES IN SCHEMA public, "Old PBX" TO asterisk`,
      'twice'
    )
    const tableOf = async (table?: string): Promise<unknown> => {
      const { table: found } = await probe({ database: 'twice', ...(table ? { table } : {}) })
      return found && [found.schema, found.name, found.others]
    }
    expect(await tableOf()).toEqual(['public', 'cel', ['"Old PBX".cel']])
    expect(await tableOf('public.cel')).toEqual(['public', 'cel', []])
    expect(await tableOf('"Old PBX".cel')).toEqual(['Old PBX', 'cel', []])
    expect(await tableOf('Old PBX.cel')).toEqual(['Old PBX', 'cel', []])
    expect(await tableOf('"cel"')).toEqual(['public', 'cel', ['"Old PBX".cel']])
    expect(await tableOf('"Cel.1"')).toEqual(['Old PBX', 'Cel.1', []])
    expect((await probe({ database: 'twice', table: 'pbx.cel' })).error).toMatchObject({
      code: 'server-table-missing',
      message: 'The database twice has no table "pbx"."cel".'
    })
  })

  test('a table without the columns that a call needs is named with what it has', async () => {
    await server.sql('CREATE DATABASE odd')
    await server.sql(
      'CREATE TABLE cel (eventtype text, eventtime timestamptz, uniqueid text); GRANT SELECT ON cel TO asterisk',
      'odd'
    )
    const found = await probe({ database: 'odd' })
    expect(found.error).toMatchObject({ code: 'columns-missing', details: { column: 'linkedid' } })
  })

  test('no connection is free', async () => {
    const clients = await Promise.all(Array.from({ length: 8 }, () => plain.connect().catch(() => null)))
    const found = await probe({ port: plain.port, user: 'postgres', database: 'postgres' })
    await Promise.all(clients.map((client) => client?.end()))
    expect(found.error).toMatchObject({ code: 'server-unreachable', details: { reason: 'full' } })
  })
})
