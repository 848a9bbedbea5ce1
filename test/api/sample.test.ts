import { cpSync, renameSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import type { RecordingOverview } from '@shared/model/recording'
import { FIRST } from '../support/sample-recordings'
import { temporaryFolder } from '../support/temporary-folder'
import { openTestApplication, SAMPLES_FOLDER, type TestApplication } from '../support/test-application'

async function overviewOf({ api }: TestApplication): Promise<RecordingOverview> {
  const answer = await api['recordings:overview']({})
  if (!answer.ok) throw new Error(answer.error.message)
  return answer.value
}

test('the sample fills itself, and leaves no job that anybody has to take off the list', async () => {
  const app = await openTestApplication({ workspaceFile: null })
  await app.idle()
  const summary = await app.api['workspaces:summary']({})
  expect(summary).toMatchObject({ ok: true, value: { callLogs: 14, sources: 2, tenantKnown: true } })
  expect(await app.api['jobs:list']({})).toEqual({ ok: true, value: [] })
})

test('its recordings lie beside it, and the first one says what its transcript tells', async () => {
  const app = await openTestApplication({ workspaceFile: null })
  await app.idle()
  const { counts, strays, roots } = await overviewOf(app)
  expect(counts).toMatchObject({ playable: 2, missing: 0 })
  expect(strays).toBe(0)
  expect(roots).toMatchObject([{ path: join(SAMPLES_FOLDER, 'recordings'), isThere: true, linked: 2 }])
  const peaks = await app.api['recordings:peaks']({ uuid: FIRST })
  expect(peaks).toMatchObject({ ok: true, value: { lengthUs: 3_997_750 } })
  const page = await app.api['recordings:page']({ filter: {}, offset: 0, limit: 10 })
  const row = page.ok ? page.value.rows.find(({ recording }) => recording.uuid === FIRST) : undefined
  const transcripts = await app.api['transcripts:get']({ callLogId: row?.callLogId ?? 0 })
  expect(JSON.stringify(transcripts)).toContain('Chloé speaking')
})

test('its recordings are found where the application lies now', async () => {
  const dataDirectory = temporaryFolder()
  const before = join(temporaryFolder(), 'samples')
  const after = join(temporaryFolder(), 'samples')
  cpSync(SAMPLES_FOLDER, before, { recursive: true })
  const first = await openTestApplication({ workspaceFile: null, dataDirectory, samplesFolder: before })
  await first.idle()
  await first.close()
  cpSync(SAMPLES_FOLDER, after, { recursive: true })
  renameSync(before, `${before}-gone`)

  const second = await openTestApplication({ workspaceFile: null, dataDirectory, samplesFolder: after })
  expect((await overviewOf(second)).roots).toMatchObject([{ path: join(after, 'recordings'), isThere: true }])
  expect(await second.api['recordings:open']({ uuid: FIRST })).toMatchObject({ ok: true })
})

test('a dump that somebody else opens has nothing of them', async () => {
  const app = await openTestApplication()
  const opened = await app.api['files:open-path']({ path: join(SAMPLES_FOLDER, 'wazo-cel.csv') })
  const fileId = opened.ok ? (opened.value[0]?.fileId ?? '') : ''
  await app.api['imports:start']({ fileId, options: {} })
  await app.idle()
  const { counts, roots } = await overviewOf(app)
  expect(counts).toMatchObject({ playable: 0, missing: 2 })
  expect(roots).toEqual([])
})

test('the window hears of jobs of the open workspace only', async () => {
  const app = await openTestApplication({ workspaceFile: null })
  const created = await app.api['workspaces:create']({ name: 'Other' })
  const id = created.ok ? created.value.workspace.id : ''
  const from = app.events.length
  await new Promise((done) => setTimeout(done, 500))
  const jobs = app.events
    .slice(from)
    .flatMap(({ payload }) => ('workspaceId' in payload ? [payload.workspaceId] : []))
  expect(jobs.filter((one) => one !== id)).toEqual([])
})

test('tenants are listed under their names', async () => {
  const app = await openTestApplication({ workspaceFile: null })
  await app.idle()
  const facet = await app.api['call-logs:facet']({ name: 'tenants', filter: {} })
  const labels = facet.ok ? facet.value.values.map(({ label }) => label) : []
  expect(labels).toEqual(['Harbour Lane'])
})
