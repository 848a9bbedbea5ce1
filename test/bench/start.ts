/**
 * From opening a workspace to the first rows, as a host does it: with the columns saved beside the workspace, and without,
 * when the reading thread answers until the index is made. Budget: 1.5 s at one million calls. Arguments: `--calls`
 * (default 1 000 000), `--folder` where the workspace is kept between runs.
 */
import { existsSync, mkdtempSync, rmSync, statSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { parseArgs } from 'node:util'
import { DEFAULT_SORT, type CallFilter, type CallSort } from '@shared/model/call-filter'
import type { Backend } from '../../src-main/worker/backend'
import { startBackend } from '../../src-main/worker/client'
import { workspaceWithCalls } from './many-calls'

const { values } = parseArgs({
  options: { calls: { type: 'string', default: '1000000' }, folder: { type: 'string' } }
})
const folder = values.folder ?? mkdtempSync(join(tmpdir(), 'calltrail-bench-'))
const path = workspaceWithCalls(Number(values.calls), folder)
const columns = `${path}-columns`
const rss = (): string => `${Math.round(process.memoryUsage.rss() / 1e6)} MB`

async function timed<T>(name: string, work: () => Promise<T>): Promise<T> {
  const from = performance.now()
  const value = await work()
  console.log(`${name.padEnd(58)} ${(performance.now() - from).toFixed(0).padStart(6)} ms`)
  return value
}

const page = (backend: Backend, filter: CallFilter = {}, sort: CallSort = DEFAULT_SORT): Promise<unknown> =>
  backend.query('pageCallLogs', { filter, sort, offset: 0, limit: 100 })

async function open(): Promise<Backend> {
  const backend = startBackend({ onJob: () => undefined, onChanged: () => undefined })
  await backend.open({ workspaceId: 'bench', path, name: 'Bench', color: 1, isSample: false })
  return backend
}

const person = { person: { kind: 'number' as const, number: '1001' }, filter: {}, zone: 'UTC' }
for (const state of ['no columns file', 'columns file', 'columns file'] as const) {
  if (state === 'no columns file') rmSync(columns, { force: true })
  console.log(`\n${values.calls} calls, ${state}`)
  const from = performance.now()
  const backend = await timed('open', open)
  await timed('first page', () => page(backend))
  console.log(`start to first rows: ${(performance.now() - from).toFixed(0)} ms`)
  await timed('first filtered page', () => page(backend, { directions: ['inbound'] }))
  await timed('person, which waits for the index', () => backend.person(person))
  console.log(`index ready after ${((performance.now() - from) / 1000).toFixed(1)} s; memory ${rss()}`)
  const sort = { column: 'talkDurationUs', descending: true } as const
  await timed('first page sorted by talk time', () => page(backend, { search: 'élodie ünal 1' }, sort))
  await timed('the same with another direction', () =>
    page(backend, { search: 'élodie ünal 1', directions: ['internal'] }, sort)
  )
  await backend.close()
  console.log(`columns file: ${existsSync(columns) ? Math.round(statSync(columns).size / 1e6) : 0} MB`)
}
if (values.folder === undefined) rmSync(folder, { recursive: true })
