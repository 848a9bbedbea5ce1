import { existsSync, readdirSync, readFileSync, renameSync, statSync, writeFileSync } from 'node:fs'
import { basename, dirname, join } from 'node:path'
import { describe, expect, test } from 'vitest'
import type { AnswerOf, Method, RequestOf } from '@shared/api/contract'
import type { RecordingRow, RecordingStack } from '@shared/model/recording'
import type { PasswordKeeper } from '../../src-main/api/password-keeper'
import {
  type CallLogdOptions,
  type CallLogdServer,
  sendSound,
  startCallLogd
} from '../support/call-logd-server'
import { callsOf } from '../support/stack-calls'
import { temporaryFolder } from '../support/temporary-folder'
import { openTestApplication, SAMPLES_FOLDER, type TestApplication } from '../support/test-application'
import { wav } from '../recordings/stack/stack-calls'

const PASSWORD = 'hunter2-is-nowhere'
const ROOM = 1_000_000

interface Scene {
  readonly app: TestApplication
  readonly server: CallLogdServer
  readonly rows: readonly RecordingRow[]
  ask<M extends Method>(method: M, request: RequestOf<M>): Promise<AnswerOf<M>>
  stateOf(uuid: string): Promise<string | undefined>
}

async function askOf<M extends Method>(
  app: TestApplication,
  method: M,
  request: RequestOf<M>
): Promise<AnswerOf<M>> {
  const answer = await app.api[method](request)
  if (!answer.ok) throw Object.assign(new Error(answer.error.message), answer.error)
  return answer.value
}

async function importSample(app: TestApplication): Promise<void> {
  const path = join(app.folder, 'cel.csv')
  writeFileSync(path, readFileSync(join(SAMPLES_FOLDER, 'wazo-cel.csv')))
  const [file] = await askOf(app, 'files:open-path', { path })
  await askOf(app, 'imports:start', { fileId: file?.fileId ?? '', options: {} })
  await app.idle()
}

const allRecordings = async (app: TestApplication): Promise<readonly RecordingRow[]> =>
  (await askOf(app, 'recordings:page', { filter: {}, offset: 0, limit: 100 })).rows

const soundsOf = (rows: readonly RecordingRow[], bytes = 20_044): Record<string, Buffer> =>
  Object.fromEntries(rows.map(({ recording }) => [recording.uuid, wav(bytes)]))

async function scene(
  options: CallLogdOptions = {},
  {
    bytes,
    keeper,
    limit = ROOM,
    connect = true
  }: { bytes?: number; keeper?: PasswordKeeper; limit?: number; connect?: boolean } = {}
): Promise<Scene> {
  const app = await openTestApplication(keeper === undefined ? {} : { passwords: keeper })
  await importSample(app)
  const rows = (await allRecordings(app)).filter(({ state }) => state !== 'deleted')
  expect(rows.length).toBeGreaterThan(1)
  const server = await startCallLogd({
    calls: callsOf(rows),
    sounds: soundsOf(rows, bytes),
    user: 'ann',
    password: PASSWORD,
    ...options
  })
  const made: Scene = {
    app,
    server,
    rows,
    ask: (method, request) => askOf(app, method, request),
    stateOf: async (uuid) =>
      (await allRecordings(app)).find(({ recording }) => recording.uuid === uuid)?.state
  }
  if (connect) {
    const stack = stackFor(server)
    await made.ask('recordings:set-stack', {
      stack,
      secret: PASSWORD,
      keepSecret: keeper !== undefined,
      cacheLimitBytes: limit
    })
  }
  return made
}

const stackFor = ({ address }: CallLogdServer): RecordingStack => ({
  address,
  tenantUuid: null,
  signIn: { kind: 'user', name: 'ann' },
  tls: { kind: 'off' }
})

const uuidOf = (rows: readonly RecordingRow[], at = 0): string => rows[at]?.recording.uuid ?? ''
const cacheOf = (app: TestApplication): string => join(app.folder, 'test.calltrail-recordings', 'cache')
const cached = (app: TestApplication): string[] => {
  const folder = cacheOf(app)
  return existsSync(folder) ? readdirSync(folder).filter((name) => name.endsWith('.wav')) : []
}

/** Every file below a folder. */
function filesBelow(folder: string): string[] {
  return readdirSync(folder, { withFileTypes: true, recursive: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name))
}

describe('a recording that is on the stack only', () => {
  test('is remote as soon as a stack is known, and playable once it was fetched', async () => {
    const { ask, app, rows, server, stateOf } = await scene({}, { connect: false })
    const uuid = uuidOf(rows)
    expect(await stateOf(uuid)).toBe('missing')
    expect(server.connections()).toBe(0)
    await ask('recordings:set-stack', {
      stack: stackFor(server),
      secret: PASSWORD,
      keepSecret: false,
      cacheLimitBytes: ROOM
    })
    expect(await stateOf(uuid)).toBe('remote')
    // Naming a stack asks it nothing.
    expect(server.connections()).toBe(0)
    const fetched = await ask('recordings:fetch', { uuid })
    expect(fetched).toMatchObject({
      state: 'playable',
      problem: null,
      file: { member: `${uuid}.wav`, audio: { format: 'WAV', rate: 8000 } }
    })
    expect(await stateOf(uuid)).toBe('playable')
    expect(cached(app)).toEqual([`${uuid}.wav`])
    expect(await ask('recordings:stack', {})).toMatchObject({
      secret: 'session',
      canKeep: false,
      cache: { usedBytes: 20_044, files: 1 }
    })
    const told = app.events
      .filter(({ event }) => event === 'recording:progress')
      .map(({ payload }) => payload)
    expect(told.at(-1)).toEqual({ uuid, step: 'fetching', done: 20_044, of: 20_044 })
    expect(app.warnings).toEqual([])
  })

  test('can be heard through the window’s own way', async () => {
    const { ask, app, rows } = await scene()
    await ask('recordings:fetch', { uuid: uuidOf(rows) })
    const opened = await ask('recordings:open', { uuid: uuidOf(rows) })
    const file = await app.media.get(opened.mediaId)
    expect(file === null ? null : readFileSync(file.path).equals(wav())).toBe(true)
  })

  test('is fetched once, however often it is asked for', async () => {
    const { ask, rows, server } = await scene()
    const uuid = uuidOf(rows)
    await Promise.all([ask('recordings:fetch', { uuid }), ask('recordings:fetch', { uuid })])
    await ask('recordings:fetch', { uuid })
    expect(server.requests.filter(({ path }) => path.endsWith('/media'))).toHaveLength(1)
  })

  test('is linked while a job writes', async () => {
    const { ask, app, rows } = await scene()
    const job = ask('generation:start', { selection: { kind: 'all' }, dryRun: false })
    const fetched = await ask('recordings:fetch', { uuid: uuidOf(rows) })
    expect(fetched.state).toBe('playable')
    await job
    await app.idle()
    expect((await ask('recordings:fetch', { uuid: uuidOf(rows) })).state).toBe('playable')
  })

  test('that the stack has no sound of is unreadable, and fetched anew when asked', async () => {
    const { ask, rows, server, stateOf } = await scene({
      sounds: {},
      before: (request, response) => {
        if (!request.url?.endsWith('/media')) return false
        sendSound(request, response, Buffer.alloc(0))
        return true
      }
    })
    expect(await ask('recordings:fetch', { uuid: uuidOf(rows) })).toMatchObject({
      state: 'unreadable',
      problem: 'empty'
    })
    expect(await stateOf(uuidOf(rows))).toBe('unreadable')
    await ask('recordings:fetch', { uuid: uuidOf(rows) })
    expect(server.requests.filter(({ path }) => path.endsWith('/media'))).toHaveLength(2)
  })

  test('stays linked when its places are looked through again', async () => {
    const { ask, app, rows, stateOf } = await scene()
    await ask('recordings:fetch', { uuid: uuidOf(rows) })
    await ask('recordings:link', {})
    await app.idle()
    expect(await stateOf(uuidOf(rows))).toBe('playable')
    expect((await ask('recordings:strays', { offset: 0, limit: 10 })).total).toBe(0)
    expect(await stateOf(uuidOf(rows, 1))).toBe('remote')
  })

  test('that is given up leaves everything as it was', async () => {
    const { ask, app, rows, stateOf } = await scene({
      before: (request, response) => {
        if (!request.url?.endsWith('/media')) return false
        response.writeHead(200, { 'Content-Type': 'audio/wav', 'Content-Length': 20_044 })
        response.write(wav().subarray(0, 9000))
        return true
      }
    })
    const uuid = uuidOf(rows)
    const fetching = ask('recordings:fetch', { uuid })
    fetching.catch(() => undefined)
    await expect.poll(() => app.events.some(({ event }) => event === 'recording:progress')).toBe(true)
    await ask('recordings:cancel-fetch', { uuid })
    await expect(fetching).rejects.toMatchObject({ code: 'cancelled' })
    expect(filesBelow(cacheOf(app))).toEqual([])
    expect(await stateOf(uuid)).toBe('remote')
  })

  test('needs a stack, and a secret', async () => {
    const { ask, rows, server } = await scene({}, { connect: false })
    await expect(ask('recordings:fetch', { uuid: uuidOf(rows) })).rejects.toMatchObject({
      code: 'stack-not-set'
    })
    await ask('recordings:set-stack', {
      stack: stackFor(server),
      secret: null,
      keepSecret: false,
      cacheLimitBytes: ROOM
    })
    await expect(ask('recordings:fetch', { uuid: uuidOf(rows) })).rejects.toMatchObject({
      code: 'stack-secret-missing'
    })
    expect(server.connections()).toBe(0)
  })
})

describe('the cache', () => {
  test('makes room for what is new, within its limit', async () => {
    const { ask, app, rows, stateOf } = await scene({}, { limit: 30_000 })
    const [one, two] = [uuidOf(rows), uuidOf(rows, 1)]
    await ask('recordings:fetch', { uuid: one })
    await ask('recordings:fetch', { uuid: two })
    expect(cached(app)).toEqual([`${two}.wav`])
    expect([await stateOf(one), await stateOf(two)]).toEqual(['remote', 'playable'])
  })

  test('never takes a file from who hears it', async () => {
    const { ask, app, rows, stateOf } = await scene({}, { limit: 30_000 })
    const [one, two] = [uuidOf(rows), uuidOf(rows, 1)]
    await ask('recordings:fetch', { uuid: one })
    await ask('recordings:open', { uuid: one })
    await expect.poll(() => existsSync(join(cacheOf(app), 'played.json'))).toBe(true)
    await ask('recordings:fetch', { uuid: two })
    expect([await stateOf(one), await stateOf(two)]).toEqual(['playable', 'playable'])
  })

  test('is emptied but for what is played now', async () => {
    const { ask, app, rows, stateOf } = await scene()
    await ask('recordings:fetch', { uuid: uuidOf(rows) })
    await ask('recordings:fetch', { uuid: uuidOf(rows, 1) })
    await ask('recordings:open', { uuid: uuidOf(rows) })
    await expect.poll(() => existsSync(join(cacheOf(app), 'played.json'))).toBe(true)
    await ask('recordings:peaks', { uuid: uuidOf(rows, 1) })
    const peaks = join(dirname(cacheOf(app)), 'peaks')
    expect(readdirSync(peaks)).toEqual([expect.stringContaining(uuidOf(rows, 1))])
    expect(await ask('recordings:empty-cache', {})).toMatchObject({ cache: { files: 1 } })
    expect(readdirSync(peaks)).toEqual([])
    expect(cached(app)).toEqual([`${uuidOf(rows)}.wav`])
    expect(await stateOf(uuidOf(rows, 1))).toBe('remote')
  })

  test('shrinks when its limit does', async () => {
    const { ask, app, rows, server } = await scene()
    for (const at of [0, 1]) await ask('recordings:fetch', { uuid: uuidOf(rows, at) })
    await ask('recordings:set-stack', {
      stack: stackFor(server),
      secret: null,
      keepSecret: false,
      cacheLimitBytes: 30_000
    })
    expect(cached(app)).toHaveLength(1)
  })

  test('of zero bytes lasts as long as the session', async () => {
    const { ask, app, rows } = await scene({}, { limit: 0 })
    const uuid = uuidOf(rows)
    const { file, state } = await ask('recordings:fetch', { uuid })
    expect(state).toBe('playable')
    const { roots } = await ask('recordings:overview', {})
    const path = roots.find(({ id }) => id === file?.rootId)?.path ?? ''
    expect(existsSync(join(path, `${uuid}.wav`))).toBe(true)
    expect(cached(app)).toEqual([])
    expect(await ask('recordings:stack', {})).toMatchObject({ cache: { limitBytes: 0, files: 1 } })
    await app.close()
    expect(existsSync(path)).toBe(false)
    const again = await openTestApplication({ dataDirectory: app.folder })
    expect((await allRecordings(again)).find(({ recording }) => recording.uuid === uuid)?.state).toBe(
      'remote'
    )
  })

  test('forgets files that somebody removed, and takes up what is there already', async () => {
    const { ask, app, rows, server } = await scene()
    const [one, two] = [uuidOf(rows), uuidOf(rows, 1)]
    for (const uuid of [one, two]) await ask('recordings:fetch', { uuid })
    await app.close()
    renameSync(join(cacheOf(app), `${one}.wav`), join(app.folder, 'away.wav'))
    const again = await openTestApplication({ dataDirectory: app.folder })
    const state = async (uuid: string): Promise<unknown> =>
      (await allRecordings(again)).find(({ recording }) => recording.uuid === uuid)?.state
    expect([await state(one), await state(two)]).toEqual(['remote', 'playable'])
    renameSync(join(app.folder, 'away.wav'), join(cacheOf(app), `${one}.wav`))
    const before = server.requests.length
    await again.api['recordings:fetch']({ uuid: one })
    expect(await state(one)).toBe('playable')
    expect(server.requests.length).toBe(before)
  })

  test('moves with its workspace', async () => {
    const { ask, app, rows } = await scene()
    await ask('recordings:fetch', { uuid: uuidOf(rows) })
    await app.close()
    const elsewhere = temporaryFolder()
    for (const name of readdirSync(app.folder).filter((one) => one.startsWith('test.calltrail')))
      renameSync(join(app.folder, name), join(elsewhere, name))
    const again = await openTestApplication({ dataDirectory: elsewhere })
    const [row] = (await allRecordings(again)).filter(({ recording }) => recording.uuid === uuidOf(rows))
    expect(row?.state).toBe('playable')
    expect((await askOf(again, 'recordings:open', { uuid: uuidOf(rows) })).sizeBytes).toBe(20_044)
  })

  test('is for its owner alone', async () => {
    if (process.platform === 'win32') return
    const { ask, app, rows } = await scene()
    await ask('recordings:fetch', { uuid: uuidOf(rows) })
    expect(statSync(cacheOf(app)).mode & 0o077).toBe(0)
    expect(statSync(join(cacheOf(app), `${uuidOf(rows)}.wav`)).mode & 0o077).toBe(0)
  })
})

describe('the secret', () => {
  const vault = (): PasswordKeeper & { readonly kept: Map<string, string> } => {
    const kept = new Map<string, string>()
    return {
      kept,
      available: async () => true,
      get: async (key) => kept.get(key) ?? null,
      set: async (key, secret) => void kept.set(key, secret),
      forget: async (key) => void kept.delete(key),
      forgetAll: async (prefix) =>
        [...kept.keys()].filter((key) => key.startsWith(prefix)).forEach((key) => kept.delete(key))
    }
  }

  test('is in no file, no event and no answer', async () => {
    const { ask, app, rows, server } = await scene()
    await ask('recordings:fetch', { uuid: uuidOf(rows) })
    await ask('recordings:probe-stack', { stack: stackFor(server), secret: null })
    const wrong = await ask('recordings:probe-stack', { stack: stackFor(server), secret: `${PASSWORD}!` })
    expect(wrong).toMatchObject({ ok: false, error: { code: 'stack-sign-in-rejected' } })
    const said = JSON.stringify([app.events, app.warnings, wrong, await ask('recordings:stack', {})])
    const token = [
      ...server.tokens,
      ...server.requests.map(({ headers }) => String(headers['x-auth-token'] ?? PASSWORD))
    ]
    await app.close()
    for (const secret of [PASSWORD, Buffer.from(`ann:${PASSWORD}`).toString('base64'), ...token]) {
      expect(said).not.toContain(secret)
      for (const path of filesBelow(app.folder))
        expect(readFileSync(path).includes(secret), basename(path)).toBe(false)
    }
  })

  test('is given back at the end: no token of ours stays good', async () => {
    const { ask, app, rows, server } = await scene()
    await ask('recordings:fetch', { uuid: uuidOf(rows) })
    expect(server.tokens.size).toBe(1)
    await app.close()
    expect(server.tokens.size).toBe(0)
  })

  test('is kept where the person asks for it, and forgotten with the stack', async () => {
    const keeper = vault()
    const { ask, app, rows } = await scene({}, { keeper })
    expect(await ask('recordings:stack', {})).toMatchObject({ secret: 'kept', canKeep: true })
    await app.close()
    const again = await openTestApplication({ dataDirectory: app.folder, passwords: keeper })
    expect((await askOf(again, 'recordings:fetch', { uuid: uuidOf(rows) })).state).toBe('playable')
    expect(await askOf(again, 'recordings:forget-stack', {})).toMatchObject({
      stack: null,
      secret: 'none',
      cache: { files: 1 }
    })
    expect(keeper.kept.size).toBe(0)
    // What was fetched stays.
    expect((await allRecordings(again)).find(({ recording }) => recording.uuid === uuidOf(rows))?.state).toBe(
      'playable'
    )
  })

  test('never goes to another address', async () => {
    const { ask, server } = await scene()
    const elsewhere = await startCallLogd({ user: 'ann', password: PASSWORD })
    const state = await ask('recordings:set-stack', {
      stack: stackFor(elsewhere),
      secret: null,
      keepSecret: false,
      cacheLimitBytes: ROOM
    })
    expect(state.secret).toBe('none')
    expect(await ask('recordings:probe-stack', { stack: stackFor(elsewhere), secret: null })).toMatchObject({
      error: { code: 'stack-secret-missing' }
    })
    expect(elsewhere.requests).toEqual([])
    expect(server.requests).toEqual([])
  })

  test('in an address is refused', async () => {
    const { ask, server } = await scene({}, { connect: false })
    const address = server.address.replace('://', `://ann:${PASSWORD}@`)
    const wish = {
      stack: { ...stackFor(server), address },
      secret: null,
      keepSecret: false,
      cacheLimitBytes: 0
    }
    const error = await ask('recordings:set-stack', wish).catch((thrown: Error) => thrown)
    expect(error).toMatchObject({ code: 'invalid-request' })
    expect(JSON.stringify(error)).not.toContain(PASSWORD)
  })
})

test('a known id of an imported call log saves the search', async () => {
  const { ask, app, rows, server } = await scene()
  const [row] = rows
  const path = join(app.folder, 'cdr.json')
  const [call] = callsOf(rows)
  writeFileSync(
    path,
    JSON.stringify({
      items: [
        {
          ...call,
          tenant_uuid: null,
          end: null,
          answered: true,
          answer: null,
          duration: 1,
          call_direction: 'internal',
          call_status: 'answered',
          source_extension: '1001',
          tags: []
        }
      ],
      total: 1,
      filtered: 1
    })
  )
  const [file] = await ask('files:open-path', { path })
  await ask('imports:start', { fileId: file?.fileId ?? '', options: {} })
  await app.idle()
  await ask('recordings:fetch', { uuid: row?.recording.uuid ?? '' })
  expect(
    server.requests.map(({ path: asked }) => asked.replace(/\?.*/, '')).filter((one) => one.includes('/cdr'))
  ).toEqual([`/api/call-logd/1.0/cdr/5000/recordings/${row?.recording.uuid}/media`])
})
