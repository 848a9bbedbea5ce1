/**
 * Import and generation of a large dump, beside `sqlite3 .import` and the same indexes of the same file in the same run.
 * Budgets: import at most 1.5 times `sqlite3`; all of it linear and under 400 MB of resident memory whatever the size.
 * Arguments: `--rows` (default 1 000 000), `--keep FOLDER` to keep dump and workspace there.
 */
import { execFileSync } from 'node:child_process'
import {
  createWriteStream,
  existsSync,
  mkdirSync,
  mkdtempSync,
  rmSync,
  statSync,
  writeFileSync
} from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { Readable } from 'node:stream'
import { pipeline } from 'node:stream/promises'
import { parseArgs } from 'node:util'
import type { JobControl } from '../../src-main/jobs/control'
import { runGeneration } from '../../src-main/jobs/generation'
import { runImport } from '../../src-main/jobs/import'
import { replaceDirectory } from '../../src-main/store/directory'
import { openStore } from '../../src-main/store/open-store'
import { closeStore, inTransaction } from '../../src-main/store/store'
import { generateCelCsv } from '../support/cel-generator'

const { values } = parseArgs({
  options: { rows: { type: 'string', default: '1000000' }, keep: { type: 'string' } }
})
const folder = values.keep ?? mkdtempSync(join(tmpdir(), 'calltrail-bench-'))
mkdirSync(folder, { recursive: true })
const dump = join(folder, `cel-${values.rows}.csv`)
const workspace = join(folder, 'bench.calltrail')
for (const suffix of ['', '-wal', '-shm', '-lock']) rmSync(workspace + suffix, { force: true })

const generated = generateCelCsv({ rows: Number(values.rows), seed: 1 })
if (!existsSync(dump)) await pipeline(Readable.from(generated), createWriteStream(dump))
const megabytes = (bytes: number): string => `${Math.round(bytes / 1e6)} MB`
console.log(`dump: ${megabytes(statSync(dump).size)}`)

const plain = join(folder, 'plain.sqlite')
rmSync(plain, { force: true })
const script = join(folder, 'import.sql')
const commands = [
  '.mode csv',
  `.import ${dump} cel`,
  'CREATE INDEX a ON cel (linkedid);',
  'CREATE INDEX b ON cel (uniqueid, linkedid);',
  'CREATE INDEX c ON cel (eventtime);',
  "CREATE INDEX d ON cel (eventtime) WHERE call_log_id = '';"
]
writeFileSync(script, commands.join('\n'))
function seconds(started: number): number {
  return (performance.now() - started) / 1000
}
let started = performance.now()
execFileSync('sqlite3', [plain, `.read ${script}`])
const baseline = seconds(started)
console.log(`sqlite3 .import + indexes: ${baseline.toFixed(2)} s, ${megabytes(statSync(plain).size)}`)
rmSync(plain)

let peak = 0
let heap = 0
const phases = new Map<string, { first: number; last: number }>()
let longest = 0
let lastTurn = performance.now()
const watch = setInterval(() => {
  const { rss, heapTotal, external } = process.memoryUsage()
  if (rss > peak) heap = heapTotal + external
  peak = Math.max(peak, rss)
  longest = Math.max(longest, performance.now() - lastTurn)
  lastTurn = performance.now()
}, 20)
const control: JobControl = {
  progress({ phase }) {
    const now = performance.now()
    const known = phases.get(phase)
    if (known === undefined) phases.set(phase, { first: now, last: now })
    else known.last = now
  },
  cancelled: () => false
}
const store = openStore(workspace, { mode: 'write' })
inTransaction(store, () => replaceDirectory(store, generated.directory))
started = lastTurn = performance.now()
const input = { kind: 'file', path: dump, name: 'cel.csv', sizeBytes: statSync(dump).size } as const
const report = await runImport(store, input, { generate: false }, control)
const imported = seconds(started)
console.log(
  `import: ${imported.toFixed(2)} s, ${(imported / baseline).toFixed(2)} x sqlite3, ${report.added} rows`
)
for (const [phase, { first, last }] of phases)
  console.log(`  ${phase}: ${((last - first) / 1000).toFixed(2)} s`)
console.log(`  longest wait for the event loop: ${Math.round(longest)} ms`)

longest = 0
started = lastTurn = performance.now()
const generation = await runGeneration(
  store,
  { selection: { kind: 'last', count: 0 }, dryRun: false },
  control
)
const made = seconds(started)
console.log(
  `generation, stored: ${made.toFixed(2)} s, ${Math.round(report.added / made / 1000)} k CELs/s, ${generation.callLogs} call logs`
)
console.log(`  longest wait for the event loop: ${Math.round(longest)} ms`)
console.log(`  skipped: ${JSON.stringify(generation.skipped)}, truth: ${JSON.stringify(generated.truth)}`)
clearInterval(watch)
closeStore(store)
console.log(
  `peak resident memory: ${megabytes(peak)} (${megabytes(heap)} of it JavaScript); workspace: ${megabytes(statSync(workspace).size)}`
)
if (values.keep === undefined) rmSync(folder, { recursive: true })
