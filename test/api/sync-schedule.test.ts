import { expect, test } from 'vitest'
import type { ErrorCode } from '@shared/errors/error-codes'
import type { ServerSync } from '@shared/model/server'
import { nextSyncAt } from '../../src-main/api/sync-schedule'

const MINUTE = 60_000_000

function synced(failures = 0, code: ErrorCode = 'server-unreachable'): ServerSync {
  return {
    settings: {},
    passwordFrom: 'none',
    title: 'server/asterisk',
    identity: 'x',
    lastId: 1,
    lastTime: 1,
    withDirectory: true,
    sourceId: 1,
    syncedAt: 1000 * MINUTE,
    lastAdded: 0,
    triedAt: failures === 0 ? 1000 * MINUTE : 2000 * MINUTE,
    error: failures === 0 ? null : { code, message: '', hint: '' },
    failures
  }
}

test('half an hour after the last success, or whatever pause was chosen', () => {
  expect(nextSyncAt(synced(), 30)).toBe(1030 * MINUTE)
  expect(nextSyncAt(synced(), 5)).toBe(1005 * MINUTE)
})

test('never while it is off or nothing is connected', () => {
  expect(nextSyncAt(synced(), 0)).toBeNull()
  expect(nextSyncAt(null, 30)).toBeNull()
})

test('after failures soon, then more and more rarely, but never more rarely than usual', () => {
  const minutes = [1, 2, 3, 4, 5, 6, 7].map(
    (failures) => (nextSyncAt(synced(failures), 30) ?? 0) / MINUTE - 2000
  )
  expect(minutes).toEqual([1, 2, 4, 8, 16, 30, 30])
})

test.each([
  'server-password-rejected',
  'server-permission-denied',
  'server-tls-untrusted',
  'server-table-missing'
] as const)('not by itself after %s: somebody has to do something first', (code) =>
  expect(nextSyncAt(synced(1, code), 30)).toBeNull()
)
