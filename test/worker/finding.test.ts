import { existsSync, readdirSync, statSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, onTestFinished, test } from 'vitest'
import type { JobState } from '../../src-shared/model/job'
import { DEFAULT_SORT, type CallFilter } from '../../src-shared/model/call-filter'
import { openStore } from '../../src-main/store/open-store'
import { closeStore, shrinkLog } from '../../src-main/store/store'
import type { Backend } from '../../src-main/worker/backend'
import { startBackend } from '../../src-main/worker/client'
import { addManyCalls } from '../bench/many-calls'
import { generateCelCsv } from '../support/cel-generator'
import { temporaryFolder } from '../support/temporary-folder'

const pageOf = (filter: CallFilter, offset = 0) => ({ filter, sort: DEFAULT_SORT, offset, limit: 100 })

function workspaceWith(calls: number): string {
  const path = join(temporaryFolder(), 'one.calltrail')
  const store = openStore(path, { mode: 'write' })
  addManyCalls(store, { from: 0, calls })
  shrinkLog(store)
  closeStore(store)
  return path
}

async function start(path: string): Promise<{ backend: Backend; jobs: JobState[] }> {
  const jobs: JobState[] = []
  const backend = startBackend({ onJob: (job) => jobs.push(job), onChanged: () => undefined })
  onTestFinished(() => backend.close())
  await backend.open({ workspaceId: 'w', path, name: 'One', color: 1, isSample: false })
  return { backend, jobs }
}

test('pages are whole and right while an import runs, and new calls are there when it is done', async () => {
  const path = workspaceWith(8000)
  const dump = join(temporaryFolder(), 'cel.csv')
  const cels = generateCelCsv({ rows: 60_000 })
  writeFileSync(dump, [...cels].join(''))
  const { backend, jobs } = await start(path)
  const { id } = await backend.startJob({
    kind: 'import',
    file: { path: dump, name: 'cel.csv', sizeBytes: statSync(dump).size },
    options: {}
  })
  const job = (): JobState | undefined => jobs.findLast((state) => state.id === id)
  let asked = 0
  let revision = 0
  do {
    const filter: CallFilter = asked % 2 === 0 ? {} : { directions: ['internal'] }
    const page = await backend.query('pageCallLogs', pageOf(filter, (asked % 7) * 50))
    expect(page.rows).toHaveLength(100)
    expect(page.total).toBeGreaterThanOrEqual(8000)
    if (asked % 2 === 1) expect(new Set(page.rows.map((row) => row.direction))).toEqual(new Set(['internal']))
    expect(page.revision).toBeGreaterThanOrEqual(revision)
    revision = page.revision
    asked += 1
  } while (job()?.finishedAt === null || job() === undefined)
  expect(job()?.status).toBe('done')
  expect((await backend.query('pageCallLogs', pageOf({}))).total).toBe(8000 + cels.truth.callLogs)
})

test('of what is typed quickly, the last is answered and what waited before it is not asked', async () => {
  const { backend } = await start(workspaceWith(3000))
  const typed = ['é', 'él', 'élo', 'élod', 'élodie ünal 7'].map((search) =>
    backend.query('pageCallLogs', pageOf({ search }))
  )
  const outcomes = await Promise.allSettled(typed)
  expect(outcomes.map(({ status }) => status)).toEqual([
    'fulfilled',
    'rejected',
    'rejected',
    'rejected',
    'fulfilled'
  ])
  await expect(typed[1]).rejects.toMatchObject({ code: 'outdated' })
})

test('a person is counted as soon as the workspace is open', async () => {
  const { backend } = await start(workspaceWith(3000))
  const report = await backend.person({ person: { kind: 'tag', tag: 'team 3' }, filter: {}, zone: 'UTC' })
  expect(report.placed.calls + report.received.calls).toBeGreaterThan(0)
})

test('many calls have their columns beside the workspace, and nothing else stays there', async () => {
  const path = workspaceWith(21_000)
  const { backend } = await start(path)
  await backend.person({ person: { kind: 'number', number: '1001' }, filter: {}, zone: 'UTC' })
  await backend.close()
  expect(readdirSync(join(path, '..')).sort()).toEqual(['one.calltrail', 'one.calltrail-columns'])
  expect(existsSync(`${path}-wal`)).toBe(false)
})
