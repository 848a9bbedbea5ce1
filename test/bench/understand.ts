/**
 * How long pasted texts take to be read, with the column index and in SQL alone:
 * `node test/bench/run.mjs understand --calls 1000000`. With columns the first
 * time that a text is asked, and the next; what the first time works out is kept.
 */
import { join } from 'node:path'
import { tmpdir } from 'node:os'
import { understand } from '../../src-main/api/understand'
import { CallIndex } from '../../src-main/store/columns/call-index'
import { openStore } from '../../src-main/store/open-store'
import { closeStore, tuples } from '../../src-main/store/store'
import type { Backend } from '../../src-main/worker/backend'
import { isFinderQuery } from '../../src-main/worker/finder-names'
import { answerFromColumns } from '../../src-main/worker/finder-queries'
import { QUERIES } from '../../src-main/worker/queries'
import { workspaceWithCalls } from './many-calls'

const option = (name: string, otherwise: string): string =>
  process.argv[process.argv.indexOf(`--${name}`) + 1] ?? otherwise
const calls = process.argv.includes('--calls') ? Number(option('calls', '')) : 1_000_000
const folder = process.argv.includes('--folder') ? option('folder', '') : join(tmpdir(), 'calltrail-bench')

const path = workspaceWithCalls(calls, folder)
const store = openStore(path, { mode: 'read' })
const index = openIndex()
const queries = QUERIES as unknown as Readonly<Record<string, (store: unknown, request: unknown) => unknown>>
const bySql = {
  query: async (name: string, request: unknown) => queries[name]?.(store, request)
} as unknown as Backend
const byColumns = {
  query: async (name: string, request: unknown) =>
    isFinderQuery(name)
      ? answerFromColumns({ columns: index.columns, store }, name, request)
      : queries[name]?.(store, request)
} as unknown as Backend

const [[conversation, source] = ['', '']] = tuples<[string, string]>(
  store,
  'SELECT conversation_id, source_exten FROM call_log ORDER BY id DESC LIMIT 1'
)
const [[uuid] = ['']] = tuples<[string]>(store, 'SELECT uuid FROM recording LIMIT 1')
const texts = {
  conversation,
  uuid,
  'file name': `${uuid}.mp3`,
  channel: 'PJSIP/a1001-0000005c',
  number: source,
  'unknown number': '+998 71 000 00 00',
  'call id': '#77',
  name: 'User 77',
  'no such thing': 'no such thing'
}
for (const [kind, text] of Object.entries(texts)) {
  const [first] = await measure(byColumns, text)
  const [next] = await measure(byColumns, text)
  const [sql, told] = await measure(bySql, text)
  console.log(`${kind.padEnd(16)} ${ms(first)} and ${ms(next)} with columns ${ms(sql)} in SQL  ${told}`)
}
closeStore(store)

async function measure(backend: Backend, text: string): Promise<[number, string]> {
  store.memo.values.clear()
  const began = performance.now()
  const readings = await understand(backend, text)
  return [performance.now() - began, readings.map(({ kind, count }) => `${kind} ${count}`).join(', ')]
}

function ms(value: number): string {
  return `${value.toFixed(0).padStart(6)} ms`
}

function openIndex(): CallIndex {
  const columnsPath = `${path}-columns`
  const saved = CallIndex.load(store, columnsPath)
  if (saved !== null) return saved
  const steps = CallIndex.build(store, [columnsPath])
  for (;;) {
    const step = steps.next()
    if (step.done === true) return step.value
  }
}
