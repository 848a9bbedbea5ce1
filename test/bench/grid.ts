/**
 * What the grid asks of a workspace with many calls, and the CSV export of all of them beside `sqlite3 -csv` of the same
 * columns. Budgets: interactions p95 under 50 ms, first page after a change of filter under 150 ms, export at most 1.5
 * times `sqlite3`. Arguments: `--calls` (default 1 000 000).
 */
import { execFileSync } from 'node:child_process'
import { mkdtempSync, openSync, rmSync, statSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { parseArgs } from 'node:util'
import type { CallFilter, CallSort } from '@shared/model/call-filter'
import { CALL_DIRECTIONS, CALL_OUTCOMES, type CallLog } from '@shared/model/call-log'
import { DEFAULT_EXPORT } from '@shared/model/export'
import { runExport } from '../../src-main/jobs/export'
import { facet } from '../../src-main/store/facet'
import { openStore } from '../../src-main/store/open-store'
import { pageCallLogs } from '../../src-main/store/page-call-logs'
import { closeStore, inTransaction, shrinkLog } from '../../src-main/store/store'
import { storeCallLogs } from '../../src-main/store/store-call-logs'
import { sumCallLogs } from '../../src-main/store/sum-call-logs'
import { callLog } from '../store/call-logs'
import { START } from '../store/cels'

const { values } = parseArgs({ options: { calls: { type: 'string', default: '1000000' } } })
const calls = Number(values.calls)
const folder = mkdtempSync(join(tmpdir(), 'calltrail-bench-'))
const path = join(folder, 'bench.calltrail')
const writer = openStore(path, { mode: 'write' })

/** A fixed sequence that looks random. */
let seed = 1
function below(limit: number): number {
  seed = (seed * 48_271) % 2_147_483_647
  return seed % limit
}

function manyCallLogs(from: number, count: number): CallLog[] {
  return Array.from({ length: count }, (_, index) => {
    const n = from + index
    const tags = below(10) < 3 ? [`team ${below(20)}`] : []
    const user = `20000000-0000-4000-8000-${String(below(200)).padStart(12, '0')}`
    const answered = below(10) < 7
    return callLog(n, {
      sourceName: `Caller Number ${below(200_000)}`,
      sourceExten: `0033${100_000_000 + below(800_000_000)}`,
      destinationName: `Ümläut ${below(200)}`,
      destinationExten: String(1000 + below(200)),
      direction: CALL_DIRECTIONS[below(3)] ?? 'internal',
      outcome: CALL_OUTCOMES[below(7)] ?? 'missed',
      destinationUserUuid: user,
      tags,
      answered,
      talkDurationUs: answered ? below(600) * 1_000_000 : null,
      participants: [{ userUuid: user, lineId: 1, role: 'destination', tags, answered, requested: true }],
      recordings:
        below(10) === 0
          ? [
              {
                uuid: `r${n}`,
                startTime: START,
                endTime: START + 5,
                path: `/rec/${n}.wav`,
                mixmonitorId: '0x1'
              }
            ]
          : []
    })
  })
}

let started = performance.now()
for (let from = 0; from < calls; from += 5000) {
  inTransaction(writer, () =>
    storeCallLogs(writer, {
      cels: [],
      callLogs: manyCallLogs(from, Math.min(5000, calls - from)),
      skipped: [],
      engineVersion: 'bench',
      generatedAt: START
    })
  )
}
shrinkLog(writer)
console.log(`${calls} call logs stored in ${((performance.now() - started) / 1000).toFixed(1)} s`)
closeStore(writer)
const store = openStore(path, { mode: 'read' })

const byDate: CallSort = { column: 'date', descending: true }
const page = (filter: CallFilter, sort: CallSort, offset = 0): number =>
  pageCallLogs(store, { filter, sort, offset, limit: 100 }).filtered

/** Milliseconds of the first time, when nothing is remembered, and of the next. */
function measure(name: string, work: () => unknown): void {
  store.memo.values.clear()
  const times = [1, 2].map(() => {
    const from = performance.now()
    work()
    return performance.now() - from
  })
  console.log(
    `${name.padEnd(46)} first ${times[0]?.toFixed(1).padStart(7)} ms, again ${times[1]?.toFixed(1)} ms`
  )
}

const day = 86_400_000_000
measure('first page', () => page({}, byDate))
measure('page in the middle', () => page({}, byDate, calls / 2))
measure('page by direction', () => page({ directions: ['inbound'] }, byDate))
measure('page of 30 days', () => page({ from: START, until: START + 30 * day }, byDate))
measure('page by search', () => page({ search: 'number 12345' }, byDate))
measure('page by search, rare', () => page({ search: '9999999' }, byDate))
measure('page by a tag', () => page({ tags: { mode: 'any', values: ['team 3'] } }, byDate))
measure('page without a tag', () => page({ tags: { mode: 'none', values: ['team 3'] } }, byDate))
measure('page by number', () => page({ number: '1005' }, byDate))
measure('page by user', () => page({ userUuids: ['20000000-0000-4000-8000-000000000005'] }, byDate))
measure('page of recorded calls', () => page({ recorded: true }, byDate))
measure('page sorted by name', () => page({}, { column: 'sourceName', descending: false }))
measure('page sorted by talk, inbound', () =>
  page({ directions: ['inbound'] }, { column: 'talkDurationUs', descending: true })
)
measure('page in the middle, sorted by name', () =>
  page({}, { column: 'sourceName', descending: false }, calls / 2)
)
measure('sums', () => sumCallLogs(store, { filter: {} }))
measure('sums, inbound', () => sumCallLogs(store, { filter: { directions: ['inbound'] } }))
measure('facet of tags', () => facet(store, { name: 'tags', filter: {} }))
measure('facet of tags, inbound', () => facet(store, { name: 'tags', filter: { directions: ['inbound'] } }))
measure('facet of outcomes', () => facet(store, { name: 'outcomes', filter: {} }))
measure('facet of tenants, searched', () => facet(store, { name: 'tenants', filter: { search: '1234' } }))

const baseline = join(folder, 'plain.csv')
const query = `SELECT id, tenant_uuid, answered, strftime('%Y-%m-%dT%H:%M:%S', date / 1000000, 'unixepoch'),
  strftime('%Y-%m-%dT%H:%M:%S', date_answer / 1000000, 'unixepoch'),
  strftime('%Y-%m-%dT%H:%M:%S', date_end / 1000000, 'unixepoch'), destination_exten, destination_name,
  destination_internal_exten, destination_internal_context, destination_user_uuid, destination_line_id, duration,
  direction, call_status, requested_name, requested_exten, requested_context, requested_internal_exten,
  requested_internal_context, requested_user_uuid, source_exten, source_name, source_internal_name,
  source_internal_exten, source_internal_context, source_user_uuid, source_line_id, replace(tags, char(31), ';'),
  (SELECT uuid || ',' || start_time || ',' || end_time || ',' || path FROM recording WHERE call_log_id = call_log.id)
  FROM call_log ORDER BY date`
started = performance.now()
execFileSync('sqlite3', ['-csv', path, query], { stdio: ['ignore', openSync(baseline, 'w'), 'inherit'] })
const plain = (performance.now() - started) / 1000
for (const profile of ['wazo', 'xivo'] as const) {
  const out = join(folder, `${profile}.csv`)
  started = performance.now()
  await runExport(
    store,
    {
      options: { ...DEFAULT_EXPORT, columns: profile, guard: false, timeZone: 'Europe/Paris' },
      filter: {},
      sort: { column: 'date', descending: false },
      title: '',
      sentence: ''
    },
    { path: out },
    { progress: () => undefined, cancelled: () => false }
  )
  const seconds = (performance.now() - started) / 1000
  console.log(
    `export ${profile}: ${seconds.toFixed(2)} s, ${(seconds / plain).toFixed(2)} x sqlite3 -csv (${plain.toFixed(2)} s), ` +
      `${Math.round(statSync(out).size / 1e6)} MB beside ${Math.round(statSync(baseline).size / 1e6)} MB`
  )
}
console.log(`resident memory: ${Math.round(process.memoryUsage.rss() / 1e6)} MB`)
closeStore(store)
rmSync(folder, { recursive: true })
