/**
 * What the grid asks, answered from the index of all calls: p50, p95 and max of random filters in random orders with a
 * page, of each filter alone, of facets, sums and places; beside plain SQL on the same workspace; and the same while
 * another program adds calls. Budgets at 5 M calls: p95 under 50 ms, first page after a change of filter under 150 ms.
 * Arguments: `--calls` (1 000 000), `--folder` where workspaces are kept between runs, `--rounds` (400), `--sql` how many
 * of the random questions SQL answers too (20), `--cpu` to measure the time of this thread on the processor instead of
 * the clock's, for machines that are busy with other things.
 */
import { spawn } from 'node:child_process'
import { copyFileSync, mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { setTimeout as pause } from 'node:timers/promises'
import { parseArgs } from 'node:util'
import { FACET_NAMES } from '@shared/api/contract'
import { DEFAULT_SORT } from '@shared/model/call-filter'
import {
  facetFromColumns,
  locateFromColumns,
  pageFromColumns,
  personFromColumns,
  sumsFromColumns
} from '../../src-main/store/columns/answers'
import type { ColumnSource } from '../../src-main/store/columns/call-columns'
import { CallIndex } from '../../src-main/store/columns/call-index'
import { facet } from '../../src-main/store/facet'
import { openStore } from '../../src-main/store/open-store'
import { pageCallLogs } from '../../src-main/store/page-call-logs'
import { closeStore } from '../../src-main/store/store'
import { sumCallLogs } from '../../src-main/store/sum-call-logs'
import { Finder } from '../../src-main/worker/finder'
import { PARTS, randomFilter, randomSort, sequence } from './grid-questions'
import { addManyCalls, workspaceWithCalls } from './many-calls'

const { values } = parseArgs({
  options: {
    calls: { type: 'string', default: '1000000' },
    folder: { type: 'string' },
    rounds: { type: 'string', default: '400' },
    sql: { type: 'string', default: '20' },
    cpu: { type: 'boolean', default: false },
    add: { type: 'string' }
  }
})
/** Calls that another program adds while questions are asked. */
const ADDED = 100_000
const calls = Number(values.calls)
const rounds = Number(values.rounds)
const folder = values.folder ?? mkdtempSync(join(tmpdir(), 'calltrail-bench-'))
const path = values.add ?? workspaceWithCalls(calls, folder)
const store = openStore(path, { mode: 'read' })
const below = sequence(7)

function now(): number {
  if (!values.cpu) return performance.now()
  const { user, system } = process.threadCpuUsage()
  return (user + system) / 1000
}

function milliseconds(work: () => unknown): number {
  const from = now()
  work()
  return now() - from
}

const at = (times: readonly number[], share: number): number =>
  [...times].sort((a, b) => a - b)[Math.min(times.length - 1, Math.floor(times.length * share))] ?? 0

function report(name: string, times: readonly number[], more = ''): void {
  const [p50, p95, max] = [0.5, 0.95, 1].map((share) => at(times, share).toFixed(1).padStart(8))
  console.log(`${name.padEnd(34)} p50 ${p50}  p95 ${p95}  max ${max} ms  (${times.length}) ${more}`)
}

function openIndex(): CallIndex {
  const columnsPath = `${path}-columns`
  let index: CallIndex | null = null
  const loaded = milliseconds(() => (index = CallIndex.load(store, columnsPath)))
  if (index !== null) {
    console.log(`index loaded in ${loaded.toFixed(0)} ms`)
    return index
  }
  const steps = CallIndex.build(store, [columnsPath])
  const from = performance.now()
  for (;;) {
    const step = steps.next()
    if (step.done !== true) continue
    console.log(`index built in ${((performance.now() - from) / 1000).toFixed(1)} s`)
    return step.value
  }
}

/** Random questions to the finding thread's own code while another program adds calls to a copy of the workspace. */
async function whileCallsAreAdded(): Promise<void> {
  const copy = join(mkdtempSync(join(tmpdir(), 'calltrail-bench-')), 'busy.calltrail')
  copyFileSync(path, copy)
  copyFileSync(`${path}-columns`, `${copy}-columns`)
  const finder = new Finder(copy)
  const writer = spawn(process.execPath, [process.argv[1] ?? '', '--add', copy, '--calls', values.calls], {
    stdio: 'inherit'
  })
  const done = new Promise((resolve) => writer.on('exit', resolve))
  let writing = true
  void done.then(() => (writing = false))
  const times: number[] = []
  while (writing) {
    const request = { filter: randomFilter(below, calls), sort: randomSort(below), offset: 0, limit: 100 }
    const from = now()
    const found = await finder.ask({ name: 'pageCallLogs', request, busy: true })
    if (found !== null) times.push(now() - from)
    await pause(20)
  }
  report('random questions while calls are added', times)
  finder.close()
  rmSync(dirname(copy), { recursive: true })
}

if (values.add !== undefined) {
  const adding = openStore(values.add, { mode: 'write' })
  const from = performance.now()
  addManyCalls(adding, { from: calls, calls: ADDED })
  console.log(`\n${ADDED} calls added in ${((performance.now() - from) / 1000).toFixed(1)} s`)
  closeStore(adding)
  process.exit()
}

const index = openIndex()
const source: ColumnSource = { columns: index.columns, store }
const first = milliseconds(() =>
  pageFromColumns(source, { filter: {}, sort: DEFAULT_SORT, offset: 0, limit: 100 })
)
console.log(`first page ever: ${first.toFixed(0)} ms\n`)

const plain = (work: () => unknown): number => {
  store.memo.values.clear()
  return milliseconds(work)
}

/** A fresh question each time; what was derived for earlier ones is there, as in a window that was used for a while. */
function randomQuestions(name: string, count: number, asked: () => void = () => undefined): void {
  const times: number[] = []
  for (let round = 0; round < count; round += 1) {
    const filter = randomFilter(below, calls)
    const sort = randomSort(below)
    const time = milliseconds(() => pageFromColumns(source, { filter, sort, offset: 0, limit: 100 }))
    times.push(time)
    if (process.env.SLOW && time > 25) console.log(time.toFixed(0), JSON.stringify(filter), sort.column)
    asked()
  }
  report(name, times)
}

randomQuestions('random filter and order, first', rounds)
randomQuestions('random filter and order, later', rounds)

const ratios: number[] = []
const inSql: number[] = []
for (let round = 0; round < Number(values.sql); round += 1) {
  const request = { filter: randomFilter(below, calls), sort: randomSort(below), offset: 0, limit: 100 }
  const columns = milliseconds(() => pageFromColumns(source, request))
  const sql = plain(() => pageCallLogs(store, request))
  inSql.push(sql)
  ratios.push(sql / columns)
}
report('the same in SQL', inSql, `${at(ratios, 0.5).toFixed(0)} times as long in the middle`)

console.log('\nfirst page of each filter alone, newest first; beside SQL')
for (const [name, part] of Object.entries(PARTS)) {
  const times = Array.from({ length: 8 }, () => {
    const filter = part(below, calls)
    return milliseconds(() => pageFromColumns(source, { filter, sort: DEFAULT_SORT, offset: 0, limit: 100 }))
  })
  const request = { filter: part(below, calls), sort: DEFAULT_SORT, offset: 0, limit: 100 }
  const sql = Number(values.sql) === 0 ? 0 : plain(() => pageCallLogs(store, request))
  report(name, times, `SQL ${sql.toFixed(0)} ms`)
}

console.log('\nfacets within a filter of directions; beside SQL')
for (const name of FACET_NAMES) {
  const times = Array.from({ length: 6 }, () => {
    const filter = PARTS.outcomes?.(below, calls) ?? {}
    return milliseconds(() => facetFromColumns(source, { name, filter }))
  })
  const sql =
    Number(values.sql) === 0 ? 0 : plain(() => facet(store, { name, filter: { directions: ['inbound'] } }))
  report(name, times, `SQL ${sql.toFixed(0)} ms`)
}

console.log('\nothers')
const many = (count: number, work: () => unknown): number[] =>
  Array.from({ length: count }, () => milliseconds(work))
report(
  'sums',
  many(20, () => sumsFromColumns(source, { filter: randomFilter(below, calls) })),
  `SQL ${plain(() => sumCallLogs(store, { filter: { directions: ['inbound'] } })).toFixed(0)} ms`
)
report(
  'sums of all but some',
  many(10, () => sumsFromColumns(source, { filter: {}, except: [5, 500, below(calls)] }))
)
report(
  'pages far down',
  many(100, () =>
    pageFromColumns(source, { filter: {}, sort: DEFAULT_SORT, offset: below(calls), limit: 100 })
  )
)
report(
  'where a call stands',
  many(50, () =>
    locateFromColumns(source, { filter: {}, sort: DEFAULT_SORT, target: { id: 1 + below(calls) } })
  )
)
report(
  'page of a person',
  many(10, () => {
    const uuid = PARTS.users?.(below, calls).userUuids?.[0] ?? ''
    return personFromColumns(source, { person: { kind: 'user', uuid }, filter: {}, zone: 'Europe/Paris' })
  })
)
index.close()
await whileCallsAreAdded()
const { rss, arrayBuffers } = process.memoryUsage()
console.log(`\nresident ${Math.round(rss / 1e6)} MB, of which columns ${Math.round(arrayBuffers / 1e6)} MB`)
closeStore(store)
if (values.folder === undefined) rmSync(folder, { recursive: true })
