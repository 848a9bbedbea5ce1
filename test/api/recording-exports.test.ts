import { randomUUID } from 'node:crypto'
import {
  existsSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  renameSync,
  statSync,
  writeFileSync
} from 'node:fs'
import type { ServerResponse } from 'node:http'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import type { AnswerOf, Method, RequestOf } from '@shared/api/contract'
import type { RecordingExport } from '@shared/model/recording'
import type { Desktop } from '../../src-main/api/context'
import { archiveFiles, claimArchive } from '../../src-main/recordings/archive'
import { openStore } from '../../src-main/store/open-store'
import { addExport, noteExport } from '../../src-main/store/recording-exports'
import { closeStore, inTransaction } from '../../src-main/store/store'
import { refuse, startCallLogd } from '../support/call-logd-server'
import { linkFiles, recordedCall, recordingUuid, smallWav, workspaceOf } from '../support/recorded-calls'
import { temporaryFolder } from '../support/temporary-folder'
import { openTestApplication, SAMPLES_FOLDER, type TestApplication } from '../support/test-application'
import { unzip } from '../support/unzip'

const ALL = { calls: { filter: {}, except: [] }, by: 'call', target: 'original', fetch: false } as const

/** A data directory with a workspace of so many recorded calls, of which the last one has no file. */
function prepared(calls: number, seconds = 0.1): { readonly folder: string; readonly sounds: string } {
  const folder = temporaryFolder()
  const sounds = join(folder, 'sounds')
  mkdirSync(sounds)
  const workspace = join(folder, 'test.calltrail')
  workspaceOf(
    workspace,
    Array.from({ length: calls }, (_, n) => recordedCall(n + 1))
  )
  const store = openStore(workspace, { mode: 'write' })
  linkFiles(
    store,
    { path: sounds },
    Array.from({ length: calls - 1 }, (_, n) => ({ uuid: recordingUuid(n + 1), content: smallWav(seconds) }))
  )
  closeStore(store)
  return { folder, sounds }
}

/** A desktop that saves to one path. */
const desktopFor = (path: string): Desktop => ({
  chooseFiles: async () => null,
  chooseFolder: async () => null,
  chooseSave: async () => path,
  reveal: () => undefined
})

async function ask<M extends Method>(
  app: TestApplication,
  method: M,
  request: RequestOf<M>
): Promise<AnswerOf<M>> {
  const answer = await app.api[method](request)
  if (!answer.ok) throw new Error(`${answer.error.code}: ${answer.error.message}`)
  return answer.value as AnswerOf<M>
}

async function fileFor(app: TestApplication): Promise<string> {
  const file = await ask(app, 'files:choose-save', { suggestedName: 'recordings.zip' })
  return file?.fileId ?? ''
}

async function settled(app: TestApplication, jobId: string): Promise<AnswerOf<'jobs:list'>[number]> {
  for (;;) {
    const job = (await ask(app, 'jobs:list', {})).find(({ id }) => id === jobId)
    if (job && ['done', 'failed', 'cancelled'].includes(job.status)) return job
    await new Promise((done) => setTimeout(done, 10))
  }
}

const only = async (app: TestApplication): Promise<RecordingExport> => {
  const [found, ...others] = await ask(app, 'recordings:exports', {})
  if (found === undefined || others.length > 0) throw new Error('There is not just one export.')
  return found
}

test('an export is counted before, listed with what became of it, and removed', async () => {
  const { folder } = prepared(4)
  const out = join(folder, 'recordings.zip')
  const app = await openTestApplication({ dataDirectory: folder, desktop: desktopFor(out) })
  expect(await ask(app, 'recordings:exportable', { calls: ALL.calls })).toEqual({
    counts: { playable: 3, remote: 0, missing: 1, unreadable: 0, deleted: 0 },
    bytes: 3 * smallWav(0.1).length
  })
  const job = await ask(app, 'recordings:export', { ...ALL, fileId: await fileFor(app) })
  expect(job).toMatchObject({ kind: 'pack', title: 'recordings.zip', phases: ['packing'] })
  const done = await settled(app, job.id)
  expect(done.result).toMatchObject({ kind: 'pack', recordings: 3, missing: 1, bytes: statSync(out).size })
  const found = await only(app)
  expect(found).toMatchObject({
    status: 'finished',
    fileName: 'recordings.zip',
    recordings: 4,
    written: 3,
    missing: 1,
    bytes: statSync(out).size,
    canResume: false,
    jobId: job.id,
    error: null
  })
  expect(found.fileId).not.toBeNull()
  expect(
    app.events.filter(({ event }) => event === 'people:changed').map(({ payload }) => payload)
  ).toContainEqual({
    what: 'recordings'
  })

  expect(await ask(app, 'recordings:delete-export', { uuid: found.uuid })).toMatchObject({
    status: 'deleted',
    fileId: null
  })
  expect(existsSync(out)).toBe(false)
  expect(await only(app)).toMatchObject({ status: 'deleted', canResume: false })
})

test('an export that misses files has their places looked for', async () => {
  const { folder, sounds } = prepared(4)
  const out = join(folder, 'recordings.zip')
  const app = await openTestApplication({ dataDirectory: folder, desktop: desktopFor(out) })
  // Waits for the look at the start, which is to see the place still.
  await ask(app, 'recordings:check-places', {})
  const counts = async (): Promise<unknown> =>
    (await ask(app, 'recordings:exportable', { calls: ALL.calls })).counts
  renameSync(sounds, `${sounds}-gone`)
  expect(await counts()).toMatchObject({ playable: 3, missing: 1 })
  const job = await ask(app, 'recordings:export', { ...ALL, fileId: await fileFor(app) })
  expect((await settled(app, job.id)).result).toMatchObject({ recordings: 0, missing: 4 })
  await expect.poll(counts).toMatchObject({ playable: 0, missing: 4 })
})

test('another file in the place of an export is left alone', async () => {
  const { folder } = prepared(2)
  const out = join(folder, 'recordings.zip')
  const app = await openTestApplication({ dataDirectory: folder, desktop: desktopFor(out) })
  const job = await ask(app, 'recordings:export', { ...ALL, fileId: await fileFor(app) })
  await settled(app, job.id)
  writeFileSync(out, 'thesis')
  const { uuid, fileId } = await only(app)
  expect(fileId).toBeNull()
  expect(await app.api['recordings:delete-export']({ uuid })).toMatchObject({
    ok: false,
    error: { code: 'export-changed' }
  })
  expect(existsSync(out)).toBe(true)
})

test.each([
  ['finished', 'recordings:delete-export'],
  ['error', 'recordings:resume-export']
] as const)(
  'an export that a workspace of somebody else only claims costs no file: %s',
  async (status, method) => {
    const { folder } = prepared(2)
    const thesis = join(folder, 'thesis.txt')
    writeFileSync(thesis, 'thesis')
    const uuid = randomUUID()
    const store = openStore(join(folder, 'test.calltrail'), { mode: 'write' })
    inTransaction(store, () => {
      addExport(store, { uuid, requestedAt: 1, path: thesis, fileName: 'r.zip', request: ALL })
      noteExport(store, { uuid, status, bytes: 6, error: null })
    })
    closeStore(store)
    const app = await openTestApplication({ dataDirectory: folder, desktop: desktopFor(thesis) })
    expect(await app.api[method]({ uuid })).toMatchObject({ ok: false, error: { code: 'export-changed' } })
    expect(readFileSync(thesis, 'utf8')).toBe('thesis')
  }
)

/** A stack that has nothing, and answers only once it is let go. */
async function silentStack(app: TestApplication): Promise<{ asked(): number; letGo(): void }> {
  const waiting: ServerResponse[] = []
  let silent = true
  const server = await startCallLogd({
    certificate: null,
    tokens: ['token'],
    before: (_request, response) => {
      if (silent) waiting.push(response)
      return silent
    }
  })
  const stack = {
    address: server.address,
    tenantUuid: null,
    signIn: { kind: 'token' },
    tls: { kind: 'verify' }
  } as const
  await ask(app, 'recordings:set-stack', { stack, secret: 'token', keepSecret: false, cacheLimitBytes: 0 })
  return {
    asked: () => waiting.length,
    letGo: () => {
      silent = false
      for (const response of waiting) refuse(response, 404, 'not-found')
    }
  }
}

/** Starts an export that has packed all that is here, and waits for the stack. */
async function heldExport(app: TestApplication, stack: { asked(): number }): Promise<string> {
  const { id } = await ask(app, 'recordings:export', { ...ALL, fetch: true, fileId: await fileFor(app) })
  await expect.poll(stack.asked, { timeout: 20_000 }).toBeGreaterThan(0)
  return id
}

test('an import runs while recordings are packed', async () => {
  const { folder } = prepared(4)
  const app = await openTestApplication({ dataDirectory: folder, desktop: desktopFor(join(folder, 'r.zip')) })
  const stack = await silentStack(app)
  const packing = await heldExport(app, stack)
  const path = join(SAMPLES_FOLDER, 'wazo-cel.csv')
  const [file] = await app.files.addSources(path)
  const loading = await ask(app, 'imports:start', { fileId: file?.fileId ?? '', options: {} })
  expect((await settled(app, loading.id)).status).toBe('done')
  expect((await ask(app, 'jobs:list', {})).find(({ id }) => id === packing)?.status).toBe('running')
  stack.letGo()
  expect((await settled(app, packing)).status).toBe('done')
  expect(await only(app)).toMatchObject({ status: 'finished' })
})

test('a cancelled export says that it can go on, and does', async () => {
  const { folder } = prepared(20)
  const out = join(folder, 'recordings.zip')
  const app = await openTestApplication({ dataDirectory: folder, desktop: desktopFor(out) })
  const stack = await silentStack(app)
  const packing = await heldExport(app, stack)
  await ask(app, 'jobs:cancel', { jobId: packing })
  expect(await settled(app, packing)).toMatchObject({ status: 'cancelled' })
  const stopped = await only(app)
  expect(stopped).toMatchObject({
    status: 'error',
    canResume: true,
    written: 19,
    error: { code: 'cancelled' }
  })
  stack.letGo()
  const again = await ask(app, 'recordings:resume-export', { uuid: stopped.uuid })
  expect(await settled(app, again.id)).toMatchObject({
    status: 'done',
    result: { recordings: 19, missing: 1 }
  })
  expect(await unzip(out, 0)).toHaveLength(20)
  expect(readdirSync(folder).filter((name) => name.startsWith('.recordings'))).toEqual([])
  expect(await app.api['recordings:resume-export']({ uuid: stopped.uuid })).toMatchObject({ ok: false })
})

test('in the browser the file is fetched, and is gone with the session', async () => {
  const { folder } = prepared(2)
  const first = await openTestApplication({ dataDirectory: folder })
  const fileId = await fileFor(first)
  const job = await ask(first, 'recordings:export', { ...ALL, fileId })
  await settled(first, job.id)
  expect(await only(first)).toMatchObject({ status: 'finished', fileId })
  expect(await unzip(first.files.get(fileId, 'download').path)).toHaveLength(2)
  await first.close()
  const second = await openTestApplication({ dataDirectory: folder })
  expect(await only(second)).toMatchObject({
    status: 'finished',
    fileId: null,
    canResume: false,
    isGone: true
  })
})

test('an export that was cut off can go on; one that another program writes cannot be touched', async () => {
  const { folder } = prepared(2)
  const out = join(folder, 'recordings.zip')
  const app = await openTestApplication({ dataDirectory: folder, desktop: desktopFor(out) })
  const job = await ask(app, 'recordings:export', { ...ALL, fileId: await fileFor(app) })
  await settled(app, job.id)
  const { uuid } = await only(app)
  await ask(app, 'jobs:dismiss', { jobId: job.id })
  const store = openStore(join(folder, 'test.calltrail'), { mode: 'write' })
  store.db.prepare("UPDATE recording_export SET status = 'processing'").run()
  closeStore(store)
  expect(await only(app)).toMatchObject({ status: 'error', error: { code: 'cancelled' }, canResume: true })

  const release = await claimArchive(archiveFiles(out, uuid))
  expect(await only(app)).toMatchObject({ status: 'processing', canResume: false })
  for (const method of ['recordings:resume-export', 'recordings:delete-export'] as const) {
    expect(await app.api[method]({ uuid })).toMatchObject({ ok: false, error: { code: 'export-busy' } })
  }
  await release()
  const again = await ask(app, 'recordings:resume-export', { uuid })
  expect(await settled(app, again.id)).toMatchObject({ status: 'done' })
})

test('nothing to export is said at once, and leaves no entry', async () => {
  const { folder } = prepared(2)
  const app = await openTestApplication({ dataDirectory: folder })
  const request = { ...ALL, calls: { ids: [] }, fileId: await fileFor(app) }
  expect(await app.api['recordings:export'](request)).toMatchObject({
    ok: false,
    error: { code: 'nothing-to-export' }
  })
  expect(await ask(app, 'recordings:exports', {})).toEqual([])
})

test('no file is deleted because a workspace of somebody else calls its folder Calltrail’s own', async () => {
  const { folder } = prepared(2)
  const mine = join(folder, 'mine')
  const store = openStore(join(folder, 'test.calltrail'), { mode: 'write' })
  linkFiles(store, { path: mine, kind: 'cache' }, [{ uuid: recordingUuid(2), content: smallWav(0.2) }])
  closeStore(store)
  const app = await openTestApplication({ dataDirectory: folder })
  expect(await ask(app, 'recordings:delete-media', { calls: ALL.calls })).toMatchObject({ copies: 0 })
  expect(readdirSync(mine)).toHaveLength(1)
})

test('the shape of a copy goes with it', async () => {
  const { folder } = prepared(3)
  const beside = join(folder, 'test.calltrail-recordings')
  const store = openStore(join(folder, 'test.calltrail'), { mode: 'write' })
  linkFiles(store, { path: join(beside, 'cache'), kind: 'cache' }, [
    { uuid: recordingUuid(3), content: smallWav(0.2) }
  ])
  closeStore(store)
  const app = await openTestApplication({ dataDirectory: folder })
  for (const n of [1, 3]) await ask(app, 'recordings:peaks', { uuid: recordingUuid(n) })
  expect(readdirSync(join(beside, 'peaks'))).toHaveLength(2)
  await ask(app, 'recordings:delete-media', { calls: ALL.calls })
  expect(readdirSync(join(beside, 'peaks'))).toEqual([expect.stringContaining(recordingUuid(1))])
})

test('only copies that Calltrail made are deleted', async () => {
  const { folder, sounds } = prepared(3)
  const cache = join(folder, 'test.calltrail-recordings', 'cache')
  mkdirSync(cache, { recursive: true })
  const store = openStore(join(folder, 'test.calltrail'), { mode: 'write' })
  linkFiles(store, { path: cache, kind: 'cache' }, [{ uuid: recordingUuid(3), content: smallWav(0.2) }])
  closeStore(store)
  const app = await openTestApplication({ dataDirectory: folder })
  const would = { copies: 1, bytes: smallWav(0.2).length, kept: 2 }
  expect(await ask(app, 'recordings:deletable', { calls: ALL.calls })).toEqual(would)
  expect(await ask(app, 'recordings:deletable', { calls: { ids: [1, 2] } })).toEqual({
    copies: 0,
    bytes: 0,
    kept: 2
  })
  expect(await ask(app, 'recordings:delete-media', { calls: ALL.calls })).toEqual(would)
  expect(readdirSync(cache).filter((name) => name.endsWith('.wav'))).toEqual([])
  expect(readdirSync(sounds)).toHaveLength(2)
  expect((await ask(app, 'recordings:exportable', { calls: ALL.calls })).counts).toMatchObject({
    playable: 2,
    missing: 1
  })
  expect((await ask(app, 'call-logs:detail', { id: 3 })).callLog.recordings).toHaveLength(1)
})
