import { cpSync, renameSync, rmSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { expect, test } from 'vitest'
import type { AnswerOf, Method, RequestOf } from '@shared/api/contract'
import { writeFiles } from '../support/recordings'
import { openTestApplication, SAMPLES_FOLDER, type TestApplication } from '../support/test-application'
import type { ApplicationOptions } from '../../src-main/api/application'

const FIXTURES = resolve(import.meta.dirname, '../fixtures/recordings')
const MONITOR = '/var/lib/wazo/sounds/tenants/9fe0f849-8380-4d85-b6d2-59be0ddf8bdd/monitor'
const FIRST = '33dfa51f-e6d7-423a-a495-9b943d4c4fa8'
const SECOND = '6f73ca2e-f8e2-40ef-8bc6-e8d19cb5198b'
const everything = { filter: {}, offset: 0, limit: 100 }

async function ask<M extends Method>(
  app: TestApplication,
  method: M,
  request: RequestOf<M>
): Promise<AnswerOf<M>> {
  const answer = await app.api[method](request)
  if (!answer.ok) throw new Error(`${method}: ${answer.error.code} ${answer.error.message}`)
  return answer.value
}

/** The Wazo sample, and its recordings in a folder of the person. */
async function opened(options: Partial<ApplicationOptions> = {}) {
  const app = await openTestApplication(options)
  await app.openFiles([join(SAMPLES_FOLDER, 'wazo-cel.csv')])
  const arrived = app.events.find(({ event }) => event === 'files:arrived')?.payload as unknown as {
    files: { fileId: string }[]
  }
  await ask(app, 'imports:start', { fileId: arrived.files[0]?.fileId ?? '', options: {} })
  await app.idle()
  cpSync(join(FIXTURES, 'var'), join(app.folder, 'var'), { recursive: true })
  return { app, place: join(app.folder, MONITOR) }
}

test('from one found file to sounds that can be played, and back', async () => {
  const { app, place } = await opened()
  expect(await ask(app, 'recordings:overview', {})).toMatchObject({
    counts: { playable: 0, missing: 2, remote: 0 },
    strays: 0,
    roots: []
  })
  const proposal = await ask(app, 'recordings:choose', { kind: 'file', path: join(place, `${FIRST}.wav`) })
  expect(proposal?.choices[0]).toMatchObject({ root: place, prefix: MONITOR, found: 2 })
  const { proposalId = '' } = proposal ?? {}
  const job = await ask(app, 'recordings:add-root', { proposalId, choice: 0 })
  expect(job).toMatchObject({ kind: 'link', phases: ['looking'] })
  const done = (await app.idle()).find(({ id }) => id === job.id)
  expect(done?.result).toEqual({ kind: 'link', files: 2, linked: 2, strays: 0, unreadable: 0 })
  expect(app.events).toContainEqual({ event: 'people:changed', payload: { what: 'recordings' } })

  const { roots, counts } = await ask(app, 'recordings:overview', {})
  expect(roots).toMatchObject([{ path: place, prefix: MONITOR, files: 2, linked: 2, isThere: true }])
  expect(counts).toMatchObject({ playable: 2, missing: 0 })
  const { rows } = await ask(app, 'recordings:page', everything)
  const [newest] = rows
  expect(await ask(app, 'recordings:of-call', { callLogId: newest?.callLogId ?? 0 })).toMatchObject([
    {
      recording: { uuid: FIRST },
      state: 'playable',
      file: { matchedBy: 'path', audio: { format: 'WAV', rate: 8000, channels: 1 } }
    },
    { recording: { uuid: SECOND }, state: 'playable' }
  ])

  // A proposal is taken once.
  expect(await app.api['recordings:add-root']({ proposalId, choice: 0 })).toMatchObject({ ok: false })
  await ask(app, 'recordings:remove-root', { rootId: roots[0]?.id ?? 0 })
  expect(await ask(app, 'recordings:overview', {})).toMatchObject({ counts: { missing: 2 }, roots: [] })
})

test('a page counts by state, and is found by text, state and the filter of calls', async () => {
  const { app, place } = await opened()
  rmSync(join(place, `${SECOND}.wav`))
  const proposal = await ask(app, 'recordings:choose', { kind: 'folder', path: place })
  await ask(app, 'recordings:add-root', { proposalId: proposal?.proposalId ?? '', choice: 0 })
  await app.idle()
  const page = (request: object) => ask(app, 'recordings:page', { ...everything, ...request })
  expect(await page({})).toMatchObject({ total: 2, filtered: 2, counts: { playable: 1, missing: 1 } })
  expect(await page({ states: ['missing'] })).toMatchObject({
    rows: [{ recording: { uuid: SECOND }, state: 'missing', file: null }],
    total: 2,
    filtered: 1,
    counts: { playable: 1, missing: 1 }
  })
  expect(await page({ search: FIRST.toUpperCase().slice(0, 8) })).toMatchObject({
    rows: [{ recording: { uuid: FIRST } }],
    filtered: 1
  })
  const [row] = (await page({ states: ['playable'] })).rows
  // Both are of one call.
  expect(await page({ filter: { ids: [row?.callLogId ?? 0] } })).toMatchObject({ filtered: 2, total: 2 })
  expect(await page({ filter: { recorded: false } })).toMatchObject({ rows: [], filtered: 0, total: 2 })
})

test('a stray’s candidates are by name, else by time and length; what is attached can be taken back', async () => {
  const { app, place } = await opened()
  writeFiles(place, { 'from the phone.wav': null })
  rmSync(join(place, `${SECOND}.wav`))
  const proposal = await ask(app, 'recordings:choose', { kind: 'folder', path: place })
  await ask(app, 'recordings:add-root', { proposalId: proposal?.proposalId ?? '', choice: 0 })
  await app.idle()
  const strays = await ask(app, 'recordings:strays', { offset: 0, limit: 10 })
  expect(strays).toMatchObject({
    total: 1,
    rows: [{ member: 'from the phone.wav', audio: { lengthUs: 100_000 } }]
  })
  const strayId = strays.rows[0]?.id ?? 0
  await ask(app, 'recordings:attach', { strayId, uuid: SECOND })
  expect(await ask(app, 'recordings:page', { ...everything, states: ['playable'] })).toMatchObject({
    filtered: 2
  })
  expect(await ask(app, 'recordings:strays', { offset: 0, limit: 10 })).toMatchObject({ total: 0 })
  await ask(app, 'recordings:link', {})
  await app.idle()
  expect(await ask(app, 'recordings:page', { ...everything, search: 'from the phone' })).toMatchObject({
    rows: [{ recording: { uuid: SECOND }, file: { matchedBy: 'hand' } }]
  })
  await ask(app, 'recordings:detach', { uuid: SECOND })
  expect(await ask(app, 'recordings:strays', { search: 'PHONE', offset: 0, limit: 10 })).toMatchObject({
    total: 1
  })
})

test('on a desktop a dialog asks, in the browser a path is typed', async () => {
  const { app, place } = await opened()
  expect(await app.api['recordings:choose']({ kind: 'folder' })).toMatchObject({
    ok: false,
    error: { code: 'no-dialog' }
  })
  expect(await app.api['recordings:choose']({ kind: 'folder', path: '/nowhere' })).toMatchObject({
    ok: false,
    error: { code: 'file-not-found' }
  })

  const answers: (string | null)[] = [place, null]
  const desktop = {
    chooseFiles: async () => [join(place, `${FIRST}.wav`)],
    chooseFolder: async () => answers.shift() ?? null,
    chooseSave: async () => null,
    reveal: () => undefined
  }
  const electron = await opened({ host: 'electron', desktop })
  const choose = (request: RequestOf<'recordings:choose'>) => ask(electron.app, 'recordings:choose', request)
  expect(await choose({ kind: 'folder' })).toMatchObject({ path: place })
  expect(await choose({ kind: 'folder' })).toBeNull()
  expect(await choose({ kind: 'file' })).toMatchObject({ path: place })
  expect(await electron.app.api['recordings:choose']({ kind: 'folder', path: place })).toMatchObject({
    ok: false,
    error: { code: 'invalid-request' }
  })
})

test('a place that went is noticed when something cannot be heard, when asked for, and when the workspace is opened', async () => {
  const { app, place } = await opened()
  const proposal = await ask(app, 'recordings:choose', { kind: 'folder', path: place })
  await ask(app, 'recordings:add-root', { proposalId: proposal?.proposalId ?? '', choice: 0 })
  await app.idle()
  const states = async (): Promise<readonly string[]> =>
    (await ask(app, 'recordings:page', everything)).rows.map(({ state }) => state)
  const gone = `${place}-gone`
  expect(await states()).toEqual(['playable', 'playable'])

  renameSync(place, gone)
  expect(await app.api['recordings:open']({ uuid: FIRST })).toMatchObject({ ok: false })
  await expect.poll(states).toEqual(['missing', 'missing'])
  const grid = await ask(app, 'call-logs:page', {
    filter: { recordingStates: ['missing'] },
    sort: { column: 'date', descending: true },
    offset: 0,
    limit: 10
  })
  expect(grid.filtered).toBe(1)

  renameSync(gone, place)
  const told = app.events.length
  await ask(app, 'recordings:check-places', {})
  expect(await states()).toEqual(['playable', 'playable'])
  expect(app.events.slice(told)).toContainEqual({ event: 'people:changed', payload: { what: 'recordings' } })

  await app.close()
  renameSync(place, gone)
  const again = await openTestApplication({
    dataDirectory: app.folder,
    workspaceFile: join(app.folder, 'test.calltrail')
  })
  await expect
    .poll(async () => (await ask(again, 'recordings:page', everything)).rows.map(({ state }) => state))
    .toEqual(['missing', 'missing'])
})
