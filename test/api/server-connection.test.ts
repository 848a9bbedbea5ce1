import { join } from 'node:path'
import { readFileSync, statSync } from 'node:fs'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import type { RequestOf } from '@shared/api/contract'
import type { Result } from '@shared/api/result'
import type { ServerState } from '@shared/model/server'
import type { PasswordKeeper } from '../../src-main/api/password-keeper'
import { openStore } from '../../src-main/store/open-store'
import { writeServerSync } from '../../src-main/store/server-sync'
import { closeStore, inTransaction } from '../../src-main/store/store'
import { type PostgresServer, startPostgres } from '../support/postgres'
import { openTestApplication, type TestApplication } from '../support/test-application'
import { temporaryFolder } from '../support/temporary-folder'
import { createWazoDatabase } from '../support/wazo-database'

type Connect = NonNullable<RequestOf<'servers:sync'>['connect']>

let server: PostgresServer

beforeAll(async () => {
  server = await startPostgres({ auth: 'scram-sha-256' })
  await createWazoDatabase(server)
})
afterAll(() => server.close())

function connectTo(more: Partial<Connect> = {}): Connect {
  return {
    settings: { host: '127.0.0.1', port: server.port, database: 'asterisk', user: 'asterisk' },
    password: 'proformatique',
    keepPassword: false,
    directory: true,
    ...more
  }
}

function value<T>(result: Result<T>): T {
  if (result.ok) return result.value
  throw new Error(`${result.error.code}: ${result.error.message}`)
}

const stateOf = async (app: TestApplication): Promise<ServerState> =>
  value(await app.api['servers:state']({}))
const callLogs = async (app: TestApplication): Promise<number> =>
  value(await app.api['workspaces:summary']({})).callLogs

async function untilSynced(app: TestApplication): Promise<ServerState> {
  await expect.poll(async () => (await stateOf(app)).running, { timeout: 10_000 }).toBe(false)
  return stateOf(app)
}

async function connected(app: TestApplication, more: Partial<Connect> = {}): Promise<ServerState> {
  value(await app.api['servers:sync']({ connect: connectTo(more) }))
  return untilSynced(app)
}

/** A keychain as a system has it, with a look inside. */
function keychain(): PasswordKeeper & { readonly kept: Map<string, string> } {
  const kept = new Map<string, string>()
  return {
    kept,
    available: async () => true,
    get: async (key) => kept.get(key) ?? null,
    set: async (key, password) => void kept.set(key, password),
    forget: async (key) => void kept.delete(key),
    forgetAll: async (prefix) =>
      [...kept.keys()].filter((key) => key.startsWith(prefix)).forEach((key) => kept.delete(key))
  }
}

/** Writes one of the sample's calls once more, as a new one. */
const newCall = (prefix: string): Promise<unknown> =>
  server.sql(
    `INSERT INTO cel SELECT (SELECT max(id) FROM cel) + row_number() OVER (ORDER BY id), eventtype,
       eventtime + interval '1 day', userdeftype, cid_name, cid_num, cid_ani, cid_rdnis, cid_dnid, exten, context, channame,
       appname, appdata, amaflags, accountcode, peeraccount, '${prefix}' || uniqueid, '${prefix}' || linkedid, userfield, peer, extra
     FROM cel WHERE linkedid = '1773219730.41'`,
    'asterisk'
  )

test('a look at the server comes before anything is read', async () => {
  const app = await openTestApplication()
  const { settings, password } = connectTo()
  const probe = value(await app.api['servers:probe']({ settings, password, directory: true }))
  expect(probe.error).toBeNull()
  expect(await stateOf(app)).toMatchObject({ sync: null, ready: false, nextSyncAt: null, everyMinutes: 30 })
  const wrong = value(await app.api['servers:probe']({ settings, password: 'wrong', directory: true }))
  expect(wrong.error?.code).toBe('server-password-rejected')
})

test('connecting reads everything, sets the clock, and tells the window', async () => {
  const app = await openTestApplication()
  const state = await connected(app)
  expect(await callLogs(app)).toBeGreaterThanOrEqual(14)
  expect(state).toMatchObject({ ready: true, following: false, sync: { error: null, lastAdded: 271 } })
  const pauseMinutes = ((state.nextSyncAt ?? 0) - (state.sync?.syncedAt ?? 0)) / 60_000_000
  expect(pauseMinutes).toBe(30)
  const told = app.events
    .filter(({ event }) => event === 'server:changed')
    .map(({ payload }) => payload as ServerState)
  expect(told.some(({ running }) => running)).toBe(true)
  expect(told.at(-1)).toEqual(state)
  const [job] = value(await app.api['jobs:list']({}))
  expect(job).toMatchObject({
    kind: 'sync',
    title: '127.0.0.1/asterisk',
    status: 'done',
    result: { kind: 'import' }
  })
})

test('the clock can be set and stopped, and stays as it was set', async () => {
  const app = await openTestApplication()
  await connected(app)
  const off = value(await app.api['servers:schedule']({ everyMinutes: 0 }))
  expect(off).toMatchObject({ everyMinutes: 0, nextSyncAt: null })
  const often = value(await app.api['servers:schedule']({ everyMinutes: 5 }))
  expect(often.nextSyncAt).toBe((often.sync?.syncedAt ?? 0) + 300_000_000)
  expect(JSON.parse(readFileSync(join(app.folder, 'settings.json'), 'utf8'))).toMatchObject({
    syncEveryMinutes: 5
  })
})

test('the password of the session serves the next sync, and lies nowhere on the disk', async () => {
  const app = await openTestApplication()
  await connected(app)
  value(await app.api['servers:sync']({}))
  expect((await untilSynced(app)).sync).toMatchObject({ error: null, lastAdded: 0 })
  for (const name of ['settings.json', 'test.calltrail', 'test.calltrail-wal']) {
    const path = join(app.folder, name)
    if (statSync(path, { throwIfNoEntry: false }))
      expect(readFileSync(path).includes('proformatique'), name).toBe(false)
  }
  expect(JSON.stringify(app.events)).not.toContain('proformatique')
})

describe('after a new start', () => {
  test('without a keychain the password has to be typed again', async () => {
    const folder = temporaryFolder()
    const first = await openTestApplication({ dataDirectory: folder })
    await connected(first, { keepPassword: true })
    expect((await stateOf(first)).canKeepPassword).toBe(false)
    await first.close()
    const second = await openTestApplication({ dataDirectory: folder })
    expect(await stateOf(second)).toMatchObject({
      ready: false,
      nextSyncAt: null,
      sync: { title: '127.0.0.1/asterisk', passwordFrom: 'given' }
    })
  })

  test('a kept password is found, until the server is forgotten', async () => {
    const folder = temporaryFolder()
    const passwords = keychain()
    const first = await openTestApplication({ dataDirectory: folder, passwords })
    await connected(first, { keepPassword: true })
    expect([...passwords.kept.values()]).toEqual(['proformatique'])
    await first.close()
    const second = await openTestApplication({ dataDirectory: folder, passwords })
    expect((await stateOf(second)).ready).toBe(true)
    value(await second.api['servers:sync']({}))
    expect((await untilSynced(second)).sync?.error).toBeNull()
    expect(value(await second.api['servers:forget']({}))).toMatchObject({
      sync: null,
      ready: false,
      nextSyncAt: null
    })
    expect(passwords.kept.size).toBe(0)
    expect(await callLogs(second)).toBeGreaterThanOrEqual(14)
  })
})

test('what is overdue when a workspace is opened is read by itself', async () => {
  const folder = temporaryFolder()
  const passwords = keychain()
  const first = await openTestApplication({ dataDirectory: folder, passwords })
  const { sync } = await connected(first, { keepPassword: true })
  await first.close()
  const hourAgo = Date.now() * 1000 - 3_600_000_000
  const store = openStore(join(folder, 'test.calltrail'), { mode: 'write' })
  if (sync)
    inTransaction(store, () => writeServerSync(store, { ...sync, syncedAt: hourAgo, triedAt: hourAgo }))
  closeStore(store)
  const second = await openTestApplication({ dataDirectory: folder, passwords })
  const syncedAt = async (): Promise<number> => (await stateOf(second)).sync?.syncedAt ?? 0
  expect(await syncedAt()).toBe(hourAgo)
  await expect.poll(syncedAt, { timeout: 10_000 }).toBeGreaterThan(hourAgo + 3_500_000_000)
  expect((await untilSynced(second)).nextSyncAt).toBe((await syncedAt()) + 1_800_000_000)
})

test('a sync without a server is refused with what to do', async () => {
  const app = await openTestApplication()
  expect(await app.api['servers:sync']({})).toMatchObject({ ok: false, error: { code: 'usage' } })
})

test('following shows a new call within seconds, without a job to look at', async () => {
  const app = await openTestApplication()
  await connected(app)
  const before = await callLogs(app)
  expect(value(await app.api['servers:follow']({ on: true }))).toMatchObject({
    following: true,
    nextSyncAt: null
  })
  // The first look reads by itself; only what comes afterwards shows that somebody is watching.
  const firstLook = (await stateOf(app)).sync?.triedAt ?? 0
  await expect
    .poll(async () => (await stateOf(app)).sync?.triedAt, { timeout: 5000 })
    .toBeGreaterThan(firstLook)
  await untilSynced(app)
  await newCall('7')
  await expect.poll(() => callLogs(app), { timeout: 8000, interval: 100 }).toBe(before + 1)
  await untilSynced(app)
  expect(value(await app.api['jobs:list']({})).filter(({ background }) => background)).toEqual([])
  const quiet = value(await app.api['servers:follow']({ on: false }))
  expect(quiet.following).toBe(false)
  expect(quiet.nextSyncAt).not.toBeNull()
})

test('another workspace has its own server, or none', async () => {
  const app = await openTestApplication()
  await connected(app)
  await app.api['servers:follow']({ on: true })
  value(await app.api['workspaces:create']({ name: 'Another' }))
  expect(await stateOf(app)).toMatchObject({ sync: null, following: false, nextSyncAt: null })
})

test('a server that went away is told, tried again soon, and found again', async () => {
  const app = await openTestApplication()
  await connected(app)
  await server.stop('fast')
  try {
    value(await app.api['servers:sync']({}))
    const state = await untilSynced(app)
    expect(state.sync).toMatchObject({ failures: 1, error: { code: 'server-unreachable' } })
    expect((state.nextSyncAt ?? 0) - (state.sync?.triedAt ?? 0)).toBe(60_000_000)
  } finally {
    await server.start()
  }
  value(await app.api['servers:sync']({}))
  expect((await untilSynced(app)).sync).toMatchObject({ failures: 0, error: null })
})
