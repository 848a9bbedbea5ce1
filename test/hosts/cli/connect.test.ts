import { existsSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, onTestFinished, test, vi } from 'vitest'
import { freePort, type PostgresServer, startPostgres, TEST_AUTHORITY } from '../../support/postgres'
import { temporaryFolder } from '../../support/temporary-folder'
import { createWazoDatabase } from '../../support/wazo-database'
import { SAMPLES_FOLDER } from '../../support/test-application'
import { cli } from './run'

let server: PostgresServer
let address: string

beforeAll(async () => {
  server = await startPostgres({ auth: 'scram-sha-256', tls: true })
  await createWazoDatabase(server)
  await server.sql("CREATE ROLE lecture_seule LOGIN PASSWORD 'x'")
  await server.sql('CREATE DATABASE empty')
  address = `postgres://asterisk:proformatique@127.0.0.1:${server.port}/asterisk`
})
afterAll(() => server.close())

const workspace = (): string[] => ['--workspace', join(temporaryFolder(), 'one.calltrail')]

function environment(values: Readonly<Record<string, string>>): void {
  for (const [name, value] of Object.entries(values)) vi.stubEnv(name, value)
  onTestFinished(() => void vi.unstubAllEnvs())
}

test('reads the server and makes the call logs, then only what is new', async () => {
  const to = workspace()
  const first = await cli([...to, 'connect', address])
  expect(first).toMatchObject({ exitCode: 0 })
  expect(first.stdout).toContain('127.0.0.1/asterisk: 271 rows read, 271 added')
  expect(first.stdout).toContain('Directory: 7 users, 8 lines.')
  expect(first.stdout).toContain('Made 14 call logs')
  expect(first.stdout).toContain('Call logs of the server: 14, 14 of them new')
  expect(await cli([...to, 'diff', '--exit-code'])).toMatchObject({
    exitCode: 0,
    stdout: expect.stringContaining('14 equal, 0 different')
  })
  environment({ PGPASSWORD: 'proformatique' })
  const again = await cli([...to, 'connect', '--json'])
  expect(JSON.parse(again.stdout)).toMatchObject({ sync: { added: 0, rejected: 0 } })
})

test('a period is read as the local time of the person says', async () => {
  const period = ['--from', '2026-03-11T10:05', '--until', '2026-03-11T10:50', '--time-zone', 'Europe/Paris']
  const { stdout } = await cli([...workspace(), '--json', 'connect', address, ...period, '--no-directory'])
  expect(JSON.parse(stdout)).toMatchObject({
    sync: {
      directory: null,
      first_time: expect.stringMatching(/^2026-03-11T09:10/),
      generation: { call_logs: 3 }
    }
  })
})

describe('the password', () => {
  const open = (): string => `postgres://asterisk@127.0.0.1:${server.port}/asterisk`

  test('is taken from PGPASSWORD or the password file', async () => {
    environment({ PGPASSWORD: 'proformatique' })
    expect(await cli(['connect', open(), '--probe'])).toMatchObject({ exitCode: 0 })
    const file = join(temporaryFolder(), 'pgpass')
    writeFileSync(file, `127.0.0.1:${server.port}:asterisk:asterisk:proformatique\n`, { mode: 0o600 })
    environment({ PGPASSWORD: '', PGPASSFILE: file })
    expect(await cli(['connect', open(), '--probe'])).toMatchObject({ exitCode: 0 })
  })

  test('is asked for on a terminal, and not shown', async () => {
    environment({ PGPASSFILE: '/nowhere' })
    const answer = await cli([...workspace(), 'connect', open()], {
      terminal: true,
      stdin: 'proformatique\n'
    })
    expect(answer.exitCode).toBe(0)
    expect(answer.stderr).toContain('Password: ')
    expect(answer.stdout + answer.stderr).not.toContain('proformatique')
  })

  test('is never waited for where nobody sits', async () => {
    environment({ PGPASSFILE: '/nowhere' })
    const answer = await cli([...workspace(), 'connect', open()])
    expect(answer).toMatchObject({ exitCode: 1 })
    expect(answer.stderr).toContain('needs a password')
  })
})

describe('what goes wrong is told with the next step', () => {
  test('the grant that is missing', async () => {
    const answer = await cli([
      ...workspace(),
      'connect',
      `postgres://lecture_seule:x@127.0.0.1:${server.port}/asterisk`
    ])
    expect(answer.exitCode).toBe(1)
    expect(answer.stderr).toContain('The table "cel" cannot be read by lecture_seule.')
    expect(answer.stderr).toContain('  GRANT SELECT ON TABLE public.cel TO lecture_seule;')
  })

  test('the rights to the directory that are missing: events are read, and the grant works', async () => {
    await server.sql('CREATE ROLE events_only LOGIN; GRANT SELECT ON cel TO events_only', 'asterisk')
    await server.sql("ALTER ROLE events_only PASSWORD 'x'")
    const reader = `postgres://events_only:x@127.0.0.1:${server.port}/asterisk`
    const probed = await cli(['connect', reader, '--probe'])
    expect(probed).toMatchObject({
      exitCode: 0,
      stdout: expect.stringMatching(/ {2}GRANT SELECT ON TABLE .*;/)
    })
    const to = workspace()
    const answer = await cli([...to, 'connect', reader])
    expect(answer).toMatchObject({ exitCode: 0, stdout: expect.stringContaining('271 added') })
    expect(answer.stderr).toContain('The directory cannot be read')
    const grant = /^ {2}(GRANT SELECT ON TABLE .* TO events_only;)$/m.exec(answer.stderr)?.[1]
    await server.sql(String(grant), 'asterisk')
    const again = await cli([...to, 'connect', reader])
    expect(again.stdout).toContain('Directory: 7 users, 8 lines.')
    expect(again.stderr).not.toContain('GRANT')
  })

  test('a server that is not there', async () => {
    const nowhere = `postgres://a:b@127.0.0.1:${await freePort()}/asterisk`
    const answer = await cli([...workspace(), '--json', 'connect', nowhere])
    expect(answer.exitCode).toBe(1)
    expect(JSON.parse(answer.stdout)).toMatchObject({ error: { code: 'server-unreachable' } })
  })

  test('an encryption that does not exist', async () => {
    const answer = await cli([...workspace(), 'connect', address, '--sslmode', 'maybe'])
    expect(answer.exitCode).toBe(2)
    expect(answer.stderr).toContain('verify-full')
  })

  test('no address, in a workspace that was never connected', async () => {
    const to = workspace()
    await cli([...to, 'import', join(SAMPLES_FOLDER, 'wazo-cel.csv'), '--no-generate'])
    const answer = await cli([...to, 'connect'])
    expect(answer.exitCode).toBe(2)
    expect(answer.stderr).toContain('calltrail connect postgres://')
  })
})

describe('--probe', () => {
  test('shows the steps and reads nothing', async () => {
    const to = workspace()
    const answer = await cli([...to, 'connect', address, '--probe'])
    expect(answer.exitCode).toBe(0)
    expect(answer.stdout).toMatch(/ok +Server reached +127\.0\.0\.1:/)
    expect(answer.stdout).toMatch(/ok +Encrypted +TLSv1\.3/)
    expect(answer.stdout).toMatch(/ok +Table of events +public\.cel/)
    expect(existsSync(to[1] ?? '')).toBe(false)
  })

  test('shows the certificate that is not trusted, which --root-cert then trusts', async () => {
    const strict = [
      'connect',
      address.replace('127.0.0.1', 'localhost'),
      '--probe',
      '--sslmode',
      'verify-full'
    ]
    const refused = await cli([...strict, '--json'])
    expect(refused.exitCode).toBe(1)
    expect(JSON.parse(refused.stdout)).toMatchObject({
      error: { code: 'server-tls-untrusted' },
      certificate: {
        subject: 'O=Calltrail tests, CN=localhost',
        valid_until: expect.stringContaining('2120')
      }
    })
    const file = join(temporaryFolder(), 'authority.crt')
    writeFileSync(file, TEST_AUTHORITY)
    expect(await cli([...strict, '--root-cert', file])).toMatchObject({ exitCode: 0 })
  })

  test('names the database that has the events', async () => {
    const answer = await cli(['connect', address.replace(/asterisk$/, 'empty'), '--probe'])
    expect(answer.exitCode).toBe(1)
    expect(answer.stdout).toMatch(/FAILED +Table of events/)
    expect(answer.stdout).toContain('another database of this server: asterisk')
  })
})

test('--follow shows a call soon after its end, survives a restart of the server, and ends with Ctrl+C', async () => {
  const stop = new AbortController()
  const to = workspace()
  const running = cli([...to, 'connect', address, '--follow', '--json'], { signal: stop.signal })
  const listed = async (): Promise<number> =>
    JSON.parse((await cli([...to, 'list', '--json', '--limit', '0'])).stdout).items.length
  await expect.poll(listed, { timeout: 10_000, interval: 200 }).toBe(14)
  await server.stop('fast')
  await server.start()
  await server.sql(
    `INSERT INTO cel SELECT (SELECT max(id) FROM cel) + row_number() OVER (ORDER BY id), eventtype,
       eventtime + interval '1 day', userdeftype, cid_name, cid_num, cid_ani, cid_rdnis, cid_dnid, exten, context, channame,
       appname, appdata, amaflags, accountcode, peeraccount, '9' || uniqueid, '9' || linkedid, userfield, peer, extra
     FROM cel WHERE linkedid = '1773219730.41'`,
    'asterisk'
  )
  await expect.poll(listed, { timeout: 15_000, interval: 200 }).toBe(15)
  stop.abort()
  const { exitCode, stdout } = await running
  expect(exitCode).toBe(0)
  const added = stdout
    .trim()
    .split('\n')
    .map((line) => (JSON.parse(line) as { sync: { added: number } }).sync.added)
  expect(added[0]).toBe(271)
  expect(added.slice(1).reduce((sum, count) => sum + count, 0)).toBeGreaterThan(5)
})
