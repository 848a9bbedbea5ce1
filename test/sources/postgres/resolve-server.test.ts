import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { resolveServer } from '../../../src-main/sources/postgres/resolve-server'
import { temporaryFolder } from '../../support/temporary-folder'

const SERVICES = `
# the customers
[harbour]
host=192.0.2.10
port=6432
dbname=asterisk
user=lecture_seule
sslmode=verify-ca

[quay]
host=192.0.2.11
password=in-the-service
`

function homeWith(files: Readonly<Record<string, string>>): string {
  const home = temporaryFolder()
  for (const [name, text] of Object.entries(files)) writeFileSync(join(home, name), text, { mode: 0o600 })
  return home
}

test('without settings, the names of a Wazo server on this computer count', () => {
  expect(resolveServer({}, { home: homeWith({}), environment: {} })).toEqual({
    host: 'localhost',
    port: 5432,
    database: 'asterisk',
    user: 'asterisk',
    password: null,
    passwordFrom: 'none',
    sslMode: 'prefer',
    rootCertificate: null,
    table: 'cel'
  })
})

test('a service gives what the settings leave open', () => {
  const home = homeWith({ '.pg_service.conf': SERVICES })
  const options = { home, environment: {} }
  expect(resolveServer({ service: 'harbour' }, options)).toMatchObject({
    host: '192.0.2.10',
    port: 6432,
    user: 'lecture_seule',
    sslMode: 'verify-ca'
  })
  expect(resolveServer({ service: 'harbour', port: 15432 }, options)).toMatchObject({ port: 15432 })
  expect(resolveServer({ service: 'quay' }, options)).toMatchObject({
    password: 'in-the-service',
    passwordFrom: 'file'
  })
})

test('PGSERVICEFILE is read instead of the file at home', () => {
  const home = homeWith({ '.pg_service.conf': SERVICES, other: '[harbour]\nhost=198.51.100.7\n' })
  const environment = { PGSERVICEFILE: join(home, 'other') }
  expect(resolveServer({ service: 'harbour' }, { home, environment }).host).toBe('198.51.100.7')
})

test('a service that nobody knows is an error that says where to write it', () => {
  const home = homeWith({ '.pg_service.conf': SERVICES })
  const resolve = (): unknown => resolveServer({ service: 'dock' }, { home, environment: {} })
  expect(resolve).toThrow(
    expect.objectContaining({ code: 'service-unknown', hint: expect.stringContaining('[dock]') })
  )
})

test('the first fitting line of the password file counts; a password that was typed counts more', () => {
  const home = homeWith({
    '.pgpass': [
      '# host:port:database:user:password',
      '192.0.2.10:5432:asterisk:other:not-this',
      '192.0.2.10:*:asterisk:lecture_seule:with\\:colon\\\\and backslash',
      '*:*:*:*:for-all'
    ].join('\n')
  })
  const options = { home, environment: {}, platform: 'linux' }
  const settings = { host: '192.0.2.10', user: 'lecture_seule' }
  expect(resolveServer(settings, options).password).toBe('with:colon\\and backslash')
  expect(resolveServer({ host: 'elsewhere' }, options).password).toBe('for-all')
  expect(resolveServer(settings, { ...options, password: 'typed' })).toMatchObject({
    password: 'typed',
    passwordFrom: 'given'
  })
})

test.skipIf(process.platform === 'win32')(
  'a password file that others can read is ignored, as psql does',
  () => {
    const home = temporaryFolder()
    writeFileSync(join(home, '.pgpass'), '*:*:*:*:open-to-all', { mode: 0o644 })
    expect(resolveServer({}, { home, environment: {}, platform: 'linux' }).password).toBeNull()
  }
)

test('PGPASSFILE names another password file', () => {
  const home = homeWith({ mine: '*:*:*:*:from-mine' })
  const environment = { PGPASSFILE: join(home, 'mine') }
  expect(resolveServer({}, { home, environment, platform: 'linux' }).password).toBe('from-mine')
})
