/**
 * What the grid waits for while an import runs, through the threads as a host has them: pages of changing filters and
 * orders, first quiet, then with a dump coming in. Budget: p95 under 50 ms. Arguments: `--calls` (default 1 000 000), `--rows`
 * of the dump (400 000), `--folder` where the workspace is kept between runs (it is copied, and the copy changed).
 */
import { copyFileSync, mkdtempSync, rmSync, statSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { setTimeout as pause } from 'node:timers/promises'
import { parseArgs } from 'node:util'
import type { CallFilter, CallSort } from '@shared/model/call-filter'
import type { JobState } from '@shared/model/job'
import { startBackend } from '../../src-main/worker/client'
import { generateCelCsv } from '../support/cel-generator'
import { workspaceWithCalls } from './many-calls'

const { values } = parseArgs({
  options: {
    calls: { type: 'string', default: '1000000' },
    rows: { type: 'string', default: '400000' },
    folder: { type: 'string' }
  }
})
const folder = mkdtempSync(join(tmpdir(), 'calltrail-bench-'))
const kept = workspaceWithCalls(Number(values.calls), values.folder ?? folder)
const path = join(folder, 'copy.calltrail')
copyFileSync(kept, path)
const dump = join(folder, 'cel.csv')
writeFileSync(dump, [...generateCelCsv({ rows: Number(values.rows) })].join(''))

const FILTERS: readonly CallFilter[] = [
  {},
  { directions: ['inbound'] },
  { search: 'ünal 12' },
  { tags: { mode: 'any', values: ['team 3'] }, outcomes: ['completed', 'missed'] },
  { talkUs: { min: 60_000_000 }, recorded: true }
]
const SORTS: readonly CallSort[] = [
  { column: 'date', descending: true },
  { column: 'talkDurationUs', descending: true },
  { column: 'sourceName', descending: false }
]

const jobs = new Map<string, JobState>()
const backend = startBackend({ onJob: (job) => jobs.set(job.id, job), onChanged: () => undefined })
await backend.open({ workspaceId: 'bench', path, name: 'Bench', color: 1, isSample: false })
await backend.person({ person: { kind: 'number', number: '1001' }, filter: {}, zone: 'UTC' })

let asked = 0
/** Milliseconds of one page; the next is of another filter and order. */
async function ask(): Promise<number> {
  const filter = FILTERS[asked % FILTERS.length] ?? {}
  const sort = SORTS[asked % SORTS.length] ?? SORTS[0]
  asked += 1
  if (sort === undefined) return 0
  const from = performance.now()
  await backend.query('pageCallLogs', { filter, sort, offset: (asked % 5) * 1000, limit: 100 })
  return performance.now() - from
}

function tell(name: string, times: readonly number[]): void {
  const sorted = [...times].sort((a, b) => a - b)
  const at = (share: number): string => (sorted[Math.floor((sorted.length - 1) * share)] ?? 0).toFixed(1)
  console.log(`${name.padEnd(26)} ${times.length} pages: p50 ${at(0.5)}, p95 ${at(0.95)}, max ${at(1)} ms`)
}

for (let n = 0; n < FILTERS.length * SORTS.length; n += 1) await ask()
const quiet: number[] = []
for (let n = 0; n < 150; n += 1) {
  quiet.push(await ask())
  await pause(20)
}
tell('quiet', quiet)

const started = performance.now()
const { id } = await backend.startJob({
  kind: 'import',
  file: { path: dump, name: 'cel.csv', sizeBytes: statSync(dump).size },
  options: {}
})
const busy = new Map<string, number[]>()
for (;;) {
  const job = jobs.get(id)
  if (job !== undefined && job.finishedAt !== null) break
  const phase = job?.phase ?? 'waiting'
  busy.set(phase, [...(busy.get(phase) ?? []), await ask()])
  await pause(20)
}
for (const [phase, times] of busy) tell(phase, times)
tell('the first afterwards', [await ask()])
console.log(`import: ${((performance.now() - started) / 1000).toFixed(1)} s, ${jobs.get(id)?.status}`)
await backend.close()
rmSync(folder, { recursive: true })
