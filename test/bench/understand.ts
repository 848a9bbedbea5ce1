/**
 * How long pasted texts take to be read, in SQL alone: `node test/bench/run.mjs understand --calls 1000000`. The window
 * has the column index for what is counted here.
 */
import { join } from 'node:path'
import { tmpdir } from 'node:os'
import { understand } from '../../src-main/api/understand'
import { openStore } from '../../src-main/store/open-store'
import { closeStore, tuples } from '../../src-main/store/store'
import type { Backend } from '../../src-main/worker/client'
import { QUERIES } from '../../src-main/worker/queries'
import { workspaceWithCalls } from './many-calls'

const option = (name: string, otherwise: string): string =>
  process.argv[process.argv.indexOf(`--${name}`) + 1] ?? otherwise
const calls = process.argv.includes('--calls') ? Number(option('calls', '')) : 1_000_000
const folder = process.argv.includes('--folder') ? option('folder', '') : join(tmpdir(), 'calltrail-bench')

const store = openStore(workspaceWithCalls(calls, folder), { mode: 'read' })
const queries = QUERIES as unknown as Readonly<Record<string, (store: unknown, request: unknown) => unknown>>
const backend = {
  query: async (name: string, request: unknown) => queries[name]?.(store, request)
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
  store.memo.values.clear()
  const began = performance.now()
  const readings = await understand(backend, text)
  const ms = performance.now() - began
  const told = readings.map((reading) => `${reading.kind} ${reading.count}`).join(', ')
  console.log(`${kind.padEnd(16)} ${ms.toFixed(0).padStart(6)} ms  ${told}`)
}
closeStore(store)
