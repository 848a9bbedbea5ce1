import { expect, test } from 'vitest'
import { createAccess, isLoopbackHost, isOwnRequest } from '../../../src-main/hosts/http/access'

test('the token of the start address works once', () => {
  const access = createAccess()
  expect(access.redeem('guess')).toBeNull()
  const session = access.redeem(access.token)
  expect(session).not.toBeNull()
  expect(access.redeem(access.token)).toBeNull()
  expect(access.isSession(session ?? '')).toBe(true)
})

test('neither the token nor anything else is a session', () => {
  const access = createAccess()
  for (const cookie of [undefined, '', access.token, 'guess']) expect(access.isSession(cookie)).toBe(false)
})

test.each([
  ['127.0.0.1:4711', true],
  ['localhost:8080', true],
  ['127.0.0.1', true],
  ['evil.example', false],
  ['evil.example:4711', false],
  ['127.0.0.1.evil.example:4711', false],
  ['localhost.evil.example', false],
  ['localhost:4711@evil.example', false],
  ['', false],
  [undefined, false]
])('host %s is loopback: %s', (host, expected) => {
  expect(isLoopbackHost(host)).toBe(expected)
})

test('a page elsewhere may open ours, but not call it', () => {
  const host = '127.0.0.1:4711'
  const own = { host, origin: `http://${host}`, fetchSite: 'same-origin', isNavigation: false }
  expect(isOwnRequest(own)).toBe(true)
  expect(isOwnRequest({ ...own, origin: 'http://evil.example' })).toBe(false)
  expect(isOwnRequest({ ...own, origin: 'null' })).toBe(false)
  expect(isOwnRequest({ ...own, origin: `http://127.0.0.1:4712` })).toBe(false)
  expect(isOwnRequest({ ...own, origin: undefined, fetchSite: 'cross-site' })).toBe(false)
  expect(isOwnRequest({ ...own, origin: undefined, fetchSite: 'same-site' })).toBe(false)
  expect(isOwnRequest({ ...own, origin: undefined, fetchSite: 'none' })).toBe(true)
  expect(isOwnRequest({ ...own, origin: undefined, fetchSite: undefined })).toBe(true)
  expect(isOwnRequest({ ...own, origin: undefined, fetchSite: 'cross-site', isNavigation: true })).toBe(true)
  expect(isOwnRequest({ ...own, host: 'evil.example:4711', origin: 'http://evil.example:4711' })).toBe(false)
})
