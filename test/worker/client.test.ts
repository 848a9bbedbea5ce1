import { copyFileSync, existsSync, readdirSync, readFileSync, statSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { describe, expect, onTestFinished, test } from 'vitest'
import type { JobState } from '../../src-shared/model/job'
import type { WorkspaceSummary } from '../../src-shared/model/workspace'
import type { Backend, WorkspaceFile } from '../../src-main/worker/backend'
import { startBackend } from '../../src-main/worker/client'
import type { JobSpec } from '../../src-main/worker/protocol'
import { DEFAULT_SORT } from '../../src-shared/model/call-filter'
import { DEFAULT_EXPORT } from '../../src-shared/model/export'
import { temporaryFolder } from '../support/temporary-folder'

const SAMPLES = resolve(import.meta.dirname, '../../resources/samples')

function sample(name: string): { path: string; name: string; sizeBytes: number } {
  const path = join(SAMPLES, name)
  return { path, name, sizeBytes: statSync(path).size }
}

const importOf = (name: string): JobSpec => ({ kind: 'import', file: sample(name), options: {} })

interface Started {
  readonly backend: Backend
  readonly folder: string
  readonly workspace: WorkspaceFile
  readonly seen: JobState[]
  readonly changes: WorkspaceSummary[]
  finished(jobId: string): Promise<JobState>
}

async function start(): Promise<Started> {
  const folder = temporaryFolder()
  const seen: JobState[] = []
  const changes: WorkspaceSummary[] = []
  const waiting = new Map<string, (job: JobState) => void>()
  const backend = startBackend({
    onJob(job) {
      seen.push(job)
      if (isOver(job)) waiting.get(job.id)?.(job)
    },
    onChanged: (summary) => changes.push(summary)
  })
  onTestFinished(() => backend.close())
  const workspace = {
    workspaceId: 'w1',
    path: join(folder, 'one.calltrail'),
    name: 'One',
    color: 1,
    isSample: false
  }
  await backend.open(workspace)
  const finished = (jobId: string): Promise<JobState> => {
    const over = seen.find((job) => job.id === jobId && isOver(job))
    return over === undefined ? new Promise((done) => waiting.set(jobId, done)) : Promise.resolve(over)
  }
  return { backend, folder, workspace, seen, changes, finished }
}

const isOver = ({ status }: JobState): boolean => ['done', 'failed', 'cancelled'].includes(status)

const firstPage = { filter: {}, sort: DEFAULT_SORT, offset: 0, limit: 100 }

describe('the two threads', () => {
  test('a new workspace is empty, and an import fills grid, sources and summary', async () => {
    const { backend, changes, seen, finished } = await start()
    expect(await backend.query('pageCallLogs', firstPage)).toMatchObject({ rows: [], total: 0 })

    const directory = await backend.startJob(importOf('directory.json'))
    const cels = await backend.startJob(importOf('wazo-cel.csv'))
    expect(['waiting', 'running']).toContain(cels.status)
    expect((await finished(directory.id)).status).toBe('done')
    const job = await finished(cels.id)
    expect(job).toMatchObject({
      status: 'done',
      title: 'wazo-cel.csv',
      phases: ['reading', 'indexing', 'generating']
    })
    if (job.result?.kind !== 'import') throw new Error('An import has an import report')
    const { report } = job.result
    expect(report.read).toBe(report.added + report.duplicates + report.rejected + report.ignored)
    expect(report.generation?.callLogs).toBeGreaterThan(0)

    const page = await backend.query('pageCallLogs', firstPage)
    expect(page.total).toBe(report.generation?.callLogs)
    const [row] = page.rows
    const detail = await backend.query('callLogDetail', { id: row?.id ?? 0 })
    expect(detail.callLog.conversationId).toBe(row?.conversationId)
    expect(await backend.query('callLogCels', { id: row?.id ?? 0 })).toMatchObject({
      cels: detail.callLog.celIds.map((id) => ({ id }))
    })
    expect((await backend.query('listSources', {})).map((source) => source.fileName)).toEqual([
      'wazo-cel.csv',
      'directory.json'
    ])
    expect(changes.at(-1)).toMatchObject({ callLogs: page.total, directory: { origin: 'directory.json' } })
    expect(seen.filter((state) => state.id === cels.id).map((state) => state.status)).toContain('running')
  })

  test('jobs run one after another, and a waiting one is cancelled at once', async () => {
    const { backend, seen, finished } = await start()
    const first = await backend.startJob(importOf('wazo-cel.csv'))
    const second = await backend.startJob({ kind: 'generate', selection: { kind: 'all' }, dryRun: true })
    const third = await backend.startJob(importOf('directory.json'))
    const cancelled = await backend.cancelJob(third.id)
    await Promise.all([finished(first.id), finished(second.id)])
    expect((await finished(third.id)).status).toBe('cancelled')
    expect(['cancelled', 'done']).toContain(cancelled.status)
    const firstOver = seen.findIndex((job) => job.id === first.id && isOver(job))
    const secondRuns = seen.findIndex((job) => job.id === second.id && job.status === 'running')
    expect(secondRuns).toBeGreaterThan(firstOver)
  })

  test('a failed job says what is wrong and what to do, and can be dismissed', async () => {
    const { backend, folder, finished } = await start()
    const file = { path: join(folder, 'none.csv'), name: 'none.csv', sizeBytes: 1 }
    const job = await backend.startJob({ kind: 'import', file, options: {} })
    const over = await finished(job.id)
    expect(over).toMatchObject({ status: 'failed', error: { code: 'file-not-found' } })
    expect(over.error?.hint).not.toBe('')
    await backend.dismissJob(job.id)
    expect(backend.listJobs()).toEqual([])
    await expect(backend.cancelJob(job.id)).rejects.toMatchObject({ code: 'job-not-found' })
  })

  test('a preview looks and changes nothing', async () => {
    const { backend, finished } = await start()
    const request = { file: sample('wazo-cel.csv'), options: {} }
    const before = await backend.preview(request)
    expect(before.alreadyHere).toBe(0)
    expect(await backend.query('listSources', {})).toEqual([])
    const job = await finished((await backend.startJob(importOf('wazo-cel.csv'))).id)
    const made = job.result?.kind === 'import' ? job.result.report.generation?.callLogs : undefined
    expect(before.willGive?.callLogs).toBe(made)
    const after = await backend.preview(request)
    expect(after.alreadyHere).toBe(after.rowCount)
    expect(after.willGive).toMatchObject({ callLogs: 0, unfinished: 0, failed: 0 })
    expect(after.willGive?.known).toBeGreaterThan(0)
  })

  test('an export writes the file that its preview showed', async () => {
    const { backend, folder, finished } = await start()
    await finished((await backend.startJob(importOf('wazo-cel.csv'))).id)
    const options = { ...DEFAULT_EXPORT, timeZone: 'Europe/Paris' }
    const request = { options, filter: {}, sort: DEFAULT_SORT, title: '', sentence: '' }
    const preview = await backend.query('exportPreview', { ...request, rows: 5 })
    const path = join(folder, 'out.csv')
    const job = await finished(
      (
        await backend.startJob({
          kind: 'export',
          request,
          fileId: 'f1',
          path,
          aboutPath: `${path}.about.json`,
          fileName: 'out.csv'
        })
      ).id
    )
    expect(job.error).toBeNull()
    expect(job.result).toMatchObject({ kind: 'export', fileId: 'f1', bytes: statSync(path).size })
    const lines = readFileSync(path, 'utf8').split('\r\n')
    expect(lines[0]).toBe(preview.header.join(','))
    expect(lines[1]?.split(',')[0]).toBe(preview.rows[0]?.[0])
  })

  test('another workspace can be opened while a job goes on with the first', async () => {
    const { backend, folder, workspace, finished } = await start()
    const job = await backend.startJob(importOf('wazo-cel.csv'))
    const other = { ...workspace, workspaceId: 'w2', path: join(folder, 'two.calltrail'), name: 'Two' }
    expect(await backend.open(other)).toMatchObject({ cels: 0, workspace: { id: 'w2', name: 'Two' } })
    await finished(job.id)
    expect(await backend.query('pageCallLogs', firstPage)).toMatchObject({ total: 0 })
    expect((await backend.open(workspace)).callLogs).toBeGreaterThan(0)
  })

  test('jobs are listed with the workspace that they work on, and with no other', async () => {
    const { backend, folder, workspace, finished } = await start()
    const job = await backend.startJob(importOf('wazo-cel.csv'))
    expect(job.workspaceId).toBe('w1')
    await backend.open({ ...workspace, workspaceId: 'w2', path: join(folder, 'two.calltrail') })
    expect(backend.listJobs()).toEqual([])
    await finished(job.id)
    await backend.open(workspace)
    expect(backend.listJobs().map(({ id }) => id)).toEqual([job.id])
  })

  test('a deletion can be counted before it is started, and then says what it did', async () => {
    const { backend, finished } = await start()
    await finished((await backend.startJob(importOf('wazo-cel.csv'))).id)
    const selection = { kind: 'all' } as const
    const counted = await backend.query('countDeletion', { selection })
    expect(counted).toEqual({ callLogs: 14, withoutCels: 0 })
    expect(await backend.query('countDeletion', { selection: { kind: 'days', days: 0 } })).toMatchObject({
      callLogs: 0
    })
    const job = await finished((await backend.startJob({ kind: 'delete', selection })).id)
    expect(job.result).toEqual({ kind: 'delete', deletedCallLogs: 14, withoutCels: 0 })
  })

  test('once it is closed, nothing is left beside the workspace, and nothing starts again', async () => {
    const { backend, folder, finished } = await start()
    await finished((await backend.startJob(importOf('wazo-cel.csv'))).id)
    await backend.query('pageCallLogs', firstPage)
    await backend.close()
    expect(readdirSync(folder)).toEqual(['one.calltrail'])
    await expect(backend.query('pageCallLogs', firstPage)).rejects.toMatchObject({ code: 'internal' })
    expect(readdirSync(folder)).toEqual(['one.calltrail'])
  })

  test('a file that is no workspace is refused, and the one open before stays open', async () => {
    const { backend, folder, workspace } = await start()
    const path = join(folder, 'dump.calltrail')
    copyFileSync(join(SAMPLES, 'wazo-cel.csv'), path)
    await expect(backend.open({ ...workspace, workspaceId: 'w2', path })).rejects.toMatchObject({
      code: 'workspace-foreign'
    })
    expect(readFileSync(path)).toEqual(readFileSync(join(SAMPLES, 'wazo-cel.csv')))
    expect(existsSync(`${path}-wal`)).toBe(false)
    expect(await backend.query('workspaceSummary', {})).toMatchObject({ workspace: { id: 'w1' } })
  })

  test('the zone of the server is kept', async () => {
    const { backend, changes } = await start()
    expect(await backend.setZone('America/Montreal')).toMatchObject({ zone: 'America/Montreal' })
    expect(changes.at(-1)?.zone).toBe('America/Montreal')
  })
})
