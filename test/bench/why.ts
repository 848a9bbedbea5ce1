/**
 * Reasons: why the values of a call are as they are, and why something has no call log, in a workspace half of whose
 * events are without call log. Budget: 100 ms for a call, 500 ms for anything that is missing, whatever the size.
 * `node test/bench/run.mjs why --rows 1000000`. Calls of numbers are found by SQL here, where a window asks the column index.
 */
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { Readable } from 'node:stream'
import { parseArgs } from 'node:util'
import { askStore } from '../../src-main/api/ask-store'
import { explainMissing } from '../../src-main/api/explain-missing'
import { explainCall } from '../../src-main/jobs/explain'
import { runGeneration } from '../../src-main/jobs/generation'
import { runImport } from '../../src-main/jobs/import'
import { replaceDirectory } from '../../src-main/store/directory'
import { findMissing } from '../../src-main/store/missing'
import { openStore } from '../../src-main/store/open-store'
import { closeStore, inTransaction, tuples } from '../../src-main/store/store'
import { generateCelCsv } from '../support/cel-generator'

const { values } = parseArgs({ options: { rows: { type: 'string', default: '1000000' } } })
const rows = Number(values.rows)
const folder = mkdtempSync(join(tmpdir(), 'calltrail-bench-'))
const store = openStore(join(folder, 'bench.calltrail'), { mode: 'write' })
const generated = generateCelCsv({ rows, seed: 1, users: 2000 })
const control = { progress: () => undefined, cancelled: () => false }
const bytes = Readable.from(generated).map((text: string) => Buffer.from(text))
await runImport(
  store,
  { kind: 'stream', stream: bytes, name: 'cel.csv', sizeBytes: null },
  { generate: false },
  control
)
inTransaction(store, () => replaceDirectory(store, generated.directory))
await runGeneration(
  store,
  { selection: { kind: 'last', count: Math.ceil(rows / 2) }, dryRun: false },
  control
)

const one = (query: string): string => String(tuples<[string | number]>(store, query)[0]?.[0])
const calls = tuples<[number]>(store, 'SELECT id FROM call_log ORDER BY id DESC LIMIT 200').map(([id]) => id)
console.log(`${one('SELECT count(*) FROM call_log')} calls, ${one('SELECT count(*) FROM cel')} events`)
report(
  'values of a call',
  calls.map((id) => timed(() => explainCall(store, { id })))
)

const free = 'FROM cel INDEXED BY cel_unprocessed WHERE call_log_id IS NULL ORDER BY eventtime'
const texts = {
  linkedid: one(`SELECT linkedid ${free} LIMIT 1`),
  uniqueid: one(`SELECT uniqueid ${free} LIMIT 1`),
  'id of a call': one('SELECT conversation_id FROM call_log LIMIT 1'),
  'unknown id': '1999999999.1',
  'old channel': one(`SELECT packed ->> 8 ${free} LIMIT 1`),
  'new channel': one(`SELECT packed ->> 8 ${free} DESC LIMIT 1`),
  'unknown number': '+998 71 000 00 00'
}
const asker = askStore(store)
for (const [kind, text] of Object.entries(texts)) {
  const started = performance.now()
  const { reasons, complete } = await explainMissing(asker, text)
  const all = performance.now() - started
  const word = /^\d+\.\d+$/.test(text) ? text : null
  const facts = timed(() => findMissing(store, { word, needle: text, onlyIds: word !== null }))
  const kinds = [...new Set(reasons.map((reason) => reason.kind))].join(', ')
  console.log(
    `${kind.padEnd(16)} ${all.toFixed(0).padStart(6)} ms, of it events ${facts.toFixed(0)} ms  ${kinds}${complete ? '' : ', not complete'}`
  )
}
closeStore(store)
rmSync(folder, { recursive: true })

function timed(work: () => unknown): number {
  const started = performance.now()
  work()
  return performance.now() - started
}

function report(what: string, times: readonly number[]): void {
  const sorted = times.toSorted((a, b) => a - b)
  const at = (part: number): string => (sorted[Math.floor(part * (sorted.length - 1))] ?? 0).toFixed(1)
  console.log(`${what}: half within ${at(0.5)} ms, 95 of 100 within ${at(0.95)} ms`)
}
