/**
 * How long a purge of half of the calls, and forgetting one of three tenants, keeps others waiting, through the threads
 * as a host has them: time, memory, the longest wait of a page of the list and of a change that a person makes.
 * Arguments: `--calls` (default 1 000 000), `--folder` where the workspace is kept between runs (it is copied, and the
 * copy changed), `--only purge` or `--only forget`.
 */
import { copyFileSync, mkdtempSync, rmSync, statSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { setTimeout as pause } from 'node:timers/promises'
import { parseArgs } from 'node:util'
import type { JobState } from '@shared/model/job'
import { startBackend } from '../../src-main/worker/client'
import type { JobSpec } from '../../src-main/worker/protocol'
import { START } from '../store/cels'
import { workspaceWithCalls } from './many-calls'

const { values } = parseArgs({
  options: {
    calls: { type: 'string', default: '1000000' },
    folder: { type: 'string' },
    only: { type: 'string' }
  }
})
const calls = Number(values.calls)
const DAY_US = 86_400_000_000
const folder = mkdtempSync(join(tmpdir(), 'calltrail-bench-'))
const kept = workspaceWithCalls(calls, values.folder ?? folder)

/** Times of one question asked again and again, milliseconds. */
async function asking(ask: () => Promise<unknown>, ended: () => boolean): Promise<readonly number[]> {
  const times: number[] = []
  while (!ended()) {
    const from = performance.now()
    await ask()
    times.push(performance.now() - from)
    await pause(10)
  }
  return times
}

function tell(name: string, times: readonly number[]): void {
  const sorted = [...times].sort((a, b) => a - b)
  const at = (share: number): string => (sorted[Math.floor((sorted.length - 1) * share)] ?? 0).toFixed(1)
  console.log(`  ${name.padEnd(20)} ${times.length} times: p50 ${at(0.5)}, p95 ${at(0.95)}, max ${at(1)} ms`)
}

async function measure(name: string, specOf: () => JobSpec): Promise<void> {
  const path = join(folder, `${name}.calltrail`)
  copyFileSync(kept, path)
  const jobs = new Map<string, JobState>()
  const backend = startBackend({ onJob: (job) => jobs.set(job.id, job), onChanged: () => undefined })
  await backend.open({ workspaceId: 'bench', path, name: 'Bench', color: 1, isSample: false })
  await backend.person({ person: { kind: 'number', number: '1001' }, filter: {}, zone: 'UTC' })
  // Half of the calls are older than they are kept.
  const days = Math.round((Date.now() * 1000 - (START + (calls / 2) * 7_000_000)) / DAY_US)
  await backend.change('setRetention', {
    workspace: { callLogs: days, recordings: days, exports: null },
    tenants: {}
  })
  const before = process.memoryUsage().rss
  const sizeBefore = statSync(path).size
  let most = before
  const started = performance.now()
  const { id } = await backend.startJob(specOf())
  const ended = (): boolean => {
    most = Math.max(most, process.memoryUsage().rss)
    const job = jobs.get(id)
    return job !== undefined && job.finishedAt !== null
  }
  let n = 0
  const sort = { column: 'date', descending: true } as const
  const pages = asking(() => {
    n += 1
    return backend.query('pageCallLogs', { filter: {}, sort, offset: (n % 50) * 100, limit: 100 })
  }, ended)
  const changes = asking(() => backend.change('setTeam', { login: 'ann', members: [] }), ended)
  const [read, written] = await Promise.all([pages, changes])
  const job = jobs.get(id)
  console.log(`${name}: ${((performance.now() - started) / 1000).toFixed(1)} s, ${job?.status}`, job?.result)
  tell('pages', read)
  tell('changes by people', written)
  const mb = (bytes: number): string => `${Math.round(bytes / 1e6)} MB`
  console.log(
    `  memory ${mb(before)}, at most ${mb(most)}; file ${mb(sizeBefore)}, then ${mb(statSync(path).size)}`
  )
  await backend.close()
}

if (values.only !== 'forget') await measure('purge', () => ({ kind: 'purge', tenantUuid: null }))
if (values.only !== 'purge') {
  const tenantUuid = '10000000-0000-4000-8000-000000000001'
  await measure('forget', () => ({ kind: 'forget', tenantUuid, name: tenantUuid, words: false }))
}
rmSync(folder, { recursive: true })
