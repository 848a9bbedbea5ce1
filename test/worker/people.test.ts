import { existsSync, readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { expect, onTestFinished, test } from 'vitest'
import type { PeopleData } from '../../src-shared/api/events'
import { DEFAULT_SORT } from '../../src-shared/model/call-filter'
import type { JobState } from '../../src-shared/model/job'
import { openStore } from '../../src-main/store/open-store'
import { all, closeStore } from '../../src-main/store/store'
import type { Backend } from '../../src-main/worker/backend'
import { startBackend } from '../../src-main/worker/client'
import { generateCelCsv } from '../support/cel-generator'
import { writeEndlessDump } from '../support/endless-dump'
import { temporaryFolder } from '../support/temporary-folder'

interface Started {
  readonly backend: Backend
  readonly folder: string
  readonly told: PeopleData[]
  /** Waits for a state of the job that fulfils the test. */
  until(jobId: string, reached: (job: JobState) => boolean): Promise<JobState>
}

async function start(folder = temporaryFolder()): Promise<Started> {
  const states = new Map<string, JobState>()
  const told: PeopleData[] = []
  const backend = startBackend({
    onJob: (job) => states.set(job.id, job),
    onChanged: () => undefined,
    onPeople: (what) => told.push(what)
  })
  onTestFinished(() => backend.close())
  const path = join(folder, 'one.calltrail')
  await backend.open({ workspaceId: 'w1', path, name: 'One', color: 1, isSample: false })
  const until = async (jobId: string, reached: (job: JobState) => boolean): Promise<JobState> => {
    for (;;) {
      const job = states.get(jobId)
      if (job !== undefined && reached(job)) return job
      if (job?.finishedAt) throw new Error(`The job ended as ${job.status}: ${job.error?.message ?? ''}`)
      await new Promise((done) => setTimeout(done, 5))
    }
  }
  return { backend, folder, told, until }
}

const isOver = ({ finishedAt }: JobState): boolean => finishedAt !== null
const reading = ({ phase, done }: JobState): boolean => phase === 'reading' && done > 0

/** Starts the import of so many invented rows. */
async function startImport({ backend, folder }: Started, rows: number): Promise<string> {
  const path = join(folder, 'cel.csv')
  let text = ''
  for (const part of generateCelCsv({ rows, seed: 4 })) text += part
  writeFileSync(path, text)
  const file = { path, name: 'cel.csv', sizeBytes: Buffer.byteLength(text) }
  return (await backend.startJob({ kind: 'import', file, options: { timeZone: 'UTC' } })).id
}

/** Starts an import that does not end while a test runs. */
const startEndless = async ({ backend, folder }: Started): Promise<string> =>
  (await backend.startJob({ kind: 'import', file: writeEndlessDump(folder), options: {} })).id

const list = { filter: {}, period: null, sort: DEFAULT_SORT, columns: null }
const names = async (backend: Backend): Promise<string[]> =>
  (await backend.readPeople('listViews', {})).map(({ name }) => name)

test('a view saved while an import reads is there at once, and stays when the import is cancelled', async () => {
  const started = await start()
  const { backend, told, until } = started
  const job = await startEndless(started)
  await until(job, reading)
  const view = await backend.change('saveView', { ...list, name: 'During' })
  expect(await names(backend)).toEqual(['During'])
  await backend.cancelJob(job)
  expect((await until(job, isOver)).status).toBe('cancelled')
  expect(await backend.readPeople('listViews', {})).toEqual([view])
  expect(await backend.query('listViews', {})).toEqual([view])
  expect((await backend.query('workspaceSummary', {})).cels).toBe(0)
  expect(told).toEqual(['views', 'views'])
})

test('views saved while an import runs are all there afterwards', async () => {
  const started = await start()
  const { backend, until } = started
  const job = await startImport(started, 40_000)
  let over = false
  const ended = until(job, isOver).finally(() => (over = true))
  const saved: string[] = []
  do {
    saved.push(`View ${saved.length}`)
    await backend.change('saveView', { ...list, name: saved.at(-1) ?? '' })
    await expect(backend.change('saveView', { ...list, name: 'VIEW 0' })).rejects.toMatchObject({
      code: 'name-taken'
    })
  } while (!over)
  expect((await ended).status).toBe('done')
  expect(await names(backend)).toEqual(saved)
  expect((await backend.query('listViews', {})).map(({ name }) => name)).toEqual(saved)
})

test('a view saved while an import reads is there after the application was closed meanwhile', async () => {
  const first = await start()
  const job = await startEndless(first)
  await first.until(job, reading)
  await first.backend.change('saveView', { ...list, name: 'Before closing' })
  await first.backend.close()

  const second = await start(first.folder)
  expect(await names(second.backend)).toEqual(['Before closing'])
  expect((await second.backend.query('workspaceSummary', {})).cels).toBe(0)
  expect(existsSync(join(first.folder, 'one.calltrail-people'))).toBe(false)
})

test('an answer comes while an import holds the workspace, not after it', async () => {
  const started = await start()
  const { backend, until } = started
  const job = await startEndless(started)
  await until(job, reading)
  await backend.change('rememberList', { last: { ...list, viewId: null } })
  expect((await until(job, () => true)).phase).toBe('reading')
  expect((await backend.readPeople('readMemory', {})).last).toEqual({ ...list, viewId: null })
  await backend.cancelJob(job)
  await until(job, isOver)
})

test('a label on calls while an import reads waits for its end, then stands on them and is told', async () => {
  const started = await start()
  const { backend, told, until } = started
  const first = await startImport(started, 2000)
  await until(first, isOver)
  const request = { filter: {}, sort: DEFAULT_SORT, offset: 0, limit: 1 }
  const { ids } = await backend.query('listCallLogIds', request)
  const label = await backend.change('saveLabel', { name: 'Mine', color: 1, rule: null })
  expect(await backend.isSettled(0)).toBe(true)

  const second = await startEndless(started)
  await until(second, reading)
  const apply = { labelId: label.id, on: true, calls: { ids } }
  expect(await backend.change('applyLabel', apply)).toEqual({ changed: 1 })
  expect(await backend.isSettled(10)).toBe(false)
  const labelled = { ...request, filter: { labels: { mode: 'any' as const, values: [label.id] } } }
  expect((await backend.query('listCallLogIds', labelled)).filtered).toBe(0)
  const before = told.length
  await backend.cancelJob(second)
  await until(second, isOver)
  await expect.poll(() => backend.isSettled(0)).toBe(true)
  expect(told.slice(before)).toEqual(['labels'])
  expect((await backend.query('listCallLogIds', labelled)).filtered).toBe(1)
})

test('while a tenant is forgotten people go on, and no file of the workspace has a byte of it afterwards', async () => {
  const started = await start()
  const { backend, folder, until } = started
  const sample = resolve(import.meta.dirname, '../../resources/samples/wazo-cel.csv')
  const file = { path: sample, name: 'cel.csv', sizeBytes: statSync(sample).size }
  await until((await backend.startJob({ kind: 'import', file, options: {} })).id, isOver)
  // Call logs that are made anew leave their bytes behind.
  const again = await backend.startJob({ kind: 'generate', selection: { kind: 'all' }, dryRun: false })
  await until(again.id, isOver)
  const page = await backend.query('pageCallLogs', { ...list, offset: 0, limit: 100 })
  const numbers = page.rows.map(({ sourceExten }) => sourceExten ?? '').filter((one) => one.length > 8)
  expect(numbers.length).toBeGreaterThan(0)
  const path = join(folder, 'one.calltrail')
  const files = (): string =>
    readdirSync(folder)
      .filter((name) => name.startsWith('one.calltrail'))
      .map((name) => readFileSync(join(folder, name), 'latin1'))
      .join('')
  for (const number of numbers) expect(files()).toContain(number)

  const tenantUuid = page.rows[0]?.tenantUuid ?? ''
  const before = statSync(path).ino
  const job = await backend.startJob({ kind: 'forget', tenantUuid, name: 'theirs', words: false })
  let over = false
  const ended = until(job.id, isOver).finally(() => (over = true))
  const saved: string[] = []
  while (!over) {
    saved.push(`View ${saved.length}`)
    await backend.change('saveView', { ...list, name: saved.at(-1) ?? '' })
    await backend.query('workspaceSummary', {})
  }
  expect((await ended).status).toBe('done')
  expect(await names(backend)).toEqual(saved)
  expect(statSync(path).ino).not.toBe(before)
  // Events that no call log holds stay: nobody can tell whose they are.
  const store = openStore(path, { mode: 'read' })
  const stays = JSON.stringify(all(store, 'SELECT packed FROM cel'))
  closeStore(store)
  const gone = numbers.filter((number) => !stays.includes(number))
  expect(gone.length).toBeGreaterThan(numbers.length / 2)
  for (const number of gone) expect(files()).not.toContain(number)
  const left = await backend.query('pageCallLogs', { ...list, offset: 0, limit: 100 })
  expect(left.rows.map((row) => row.tenantUuid)).not.toContain(tenantUuid)
})
