/**
 * The report on the data and the comparison with a server's call logs, at a million events: budget 3 s for each, on the
 * reading thread, which answers other queries in between. Arguments: `--rows` (default 1 000 000).
 */
import { createWriteStream, mkdtempSync, rmSync, statSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { Readable } from 'node:stream'
import { pipeline } from 'node:stream/promises'
import { parseArgs } from 'node:util'
import { compareWithServer } from '../../src-main/jobs/diff'
import { runImport } from '../../src-main/jobs/import'
import { replaceDirectory } from '../../src-main/store/directory'
import { loadHistory } from '../../src-main/store/history'
import { callLogIdsBetween } from '../../src-main/store/diff-facts'
import { openStore } from '../../src-main/store/open-store'
import { qualityReport } from '../../src-main/store/quality/report'
import { closeStore, inTransaction } from '../../src-main/store/store'
import { readCallLogs } from '../../src-main/store/stored-call-logs'
import { generateCelCsv } from '../support/cel-generator'
import { asServerCallLog } from '../support/server-call-logs'

const { values } = parseArgs({ options: { rows: { type: 'string', default: '1000000' } } })
const folder = mkdtempSync(join(tmpdir(), 'calltrail-bench-'))
const dump = join(folder, 'cel.csv')
const workspace = join(folder, 'bench.calltrail')
const generated = generateCelCsv({ rows: Number(values.rows), seed: 1 })
await pipeline(Readable.from(generated), createWriteStream(dump))

const store = openStore(workspace, { mode: 'write' })
inTransaction(store, () => replaceDirectory(store, generated.directory))
const input = { kind: 'file', path: dump, name: 'cel.csv', sizeBytes: statSync(dump).size } as const
const quiet = { progress: () => undefined, cancelled: () => false }
const report = await runImport(store, input, {}, quiet)
inTransaction(store, () => {
  const history = loadHistory(store, report.sourceId ?? 0)
  const ids = callLogIdsBetween(store, { from: 0, until: Number.MAX_SAFE_INTEGER })
  for (let at = 0; at < ids.length; at += 1000) {
    const callLogs = readCallLogs(store, ids.slice(at, at + 1000)).map((call, n) =>
      // One call in a hundred differs, as with a server that ran another version.
      asServerCallLog(call, n % 100 === 0 ? { sourceName: 'Somebody else' } : {})
    )
    history.add({ callLogs, parts: [] })
  }
  history.finish()
})
closeStore(store)

async function measure(name: string, work: () => Promise<string>): Promise<void> {
  let longest = 0
  let last = performance.now()
  const watch = setInterval(() => {
    longest = Math.max(longest, performance.now() - last)
    last = performance.now()
  }, 5)
  const started = performance.now()
  const result = await work()
  clearInterval(watch)
  const seconds = ((performance.now() - started) / 1000).toFixed(2)
  console.log(`${name}: ${seconds} s, other queries wait at most ${Math.round(longest)} ms; ${result}`)
}

const reader = openStore(workspace, { mode: 'read' })
console.log(`${report.added} events, ${report.generation?.callLogs} call logs`)
await measure('report on the data', async () => {
  const { checks } = await qualityReport(reader)
  return checks
    .filter(({ count }) => count > 0)
    .map(({ code, count }) => `${code} ${count}`)
    .join(', ')
})
await measure('comparison', async () => {
  const { summary } = await compareWithServer(reader, { ignore: [] })
  return `${summary.equal} equal, ${summary.different} different, ${summary.unexplained} unexplained`
})
closeStore(reader)
rmSync(folder, { recursive: true })
