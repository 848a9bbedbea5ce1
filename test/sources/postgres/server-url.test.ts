import { expect, test } from 'vitest'
import { AppError } from '@shared/errors/app-error'
import { parseServerUrl } from '../../../src-main/sources/postgres/server-url'

test('every part of an address is read, and the password stays apart from the settings', () => {
  expect(
    parseServerUrl('postgresql://lecture_seule:s3cret@192.0.2.10:5433/asterisk?sslmode=verify-full')
  ).toEqual({
    settings: {
      host: '192.0.2.10',
      port: 5433,
      database: 'asterisk',
      user: 'lecture_seule',
      sslMode: 'verify-full'
    },
    password: 's3cret'
  })
})

test('parts that are missing are left to the defaults', () => {
  expect(parseServerUrl('postgres://')).toEqual({ settings: {}, password: null })
  expect(parseServerUrl('postgres:///asteriskceldb').settings).toEqual({ database: 'asteriskceldb' })
  expect(parseServerUrl('postgres://?service=wazo').settings).toEqual({ service: 'wazo' })
})

test('passwords are taken as people paste them, encoded or not', () => {
  const password = (url: string): string | null => parseServerUrl(url).password
  expect(password('postgres://u:p%40ss%2Fword@h/d')).toBe('p@ss/word')
  expect(password('postgres://u:p@ss/wo?rd@h/d')).toBe('p@ss/wo?rd')
  expect(password('postgres://u:100%@h')).toBe('100%')
  expect(password('postgres://u:@h')).toBe('')
  expect(password('postgres://u:se?cret=1@h/d')).toBe('se?cret=1')
})

test.each([
  ['postgres://h/db?password=p@ss', {}],
  ['postgres://h:5433/db?sslmode=require&password=p@ss', { port: 5433, sslMode: 'require' }],
  ['postgres://u@h/db?password=p@ss', { user: 'u' }],
  ['postgres://h/db?user=me@corp&password=p@ss', { user: 'me@corp' }]
])('%s: an @ among the parameters ends no password', (url, more) => {
  expect(parseServerUrl(url)).toEqual({
    settings: { host: 'h', database: 'db', ...more },
    password: 'p@ss'
  })
})

test('IPv6 addresses stand in brackets, sockets are named by their folder', () => {
  expect(parseServerUrl('postgres://[2001:db8::1]:5432/a').settings).toMatchObject({
    host: '2001:db8::1',
    port: 5432
  })
  expect(parseServerUrl('postgres:///a?host=/run/postgresql').settings).toMatchObject({
    host: '/run/postgresql'
  })
})

test.each([
  'mysql://h/d',
  'h:5432',
  'postgres://h:port/d',
  'postgres://h:70000/d',
  'postgres://u:secret@h:1:2/d',
  'postgres://u:secret@h/d?sslmode=maybe',
  'postgres://u:secret@h/d?colour=red',
  'postgres://h/d?application_name=x&password=secret@2',
  'postgres://u:p@h/top?secret=1@h'
])('%s is refused without repeating a password', (url) => {
  const failure = ((): unknown => {
    try {
      return parseServerUrl(url)
    } catch (error) {
      return error
    }
  })()
  expect(failure).toBeInstanceOf(AppError)
  expect((failure as AppError).code).toBe('usage')
  expect(JSON.stringify((failure as AppError).toData())).not.toContain('secret')
})
