/**
 * Speed of the engine alone, in memory: rows of synthetic calls, grouped and interpreted in batches as a run does.
 * The rate is given twice: by elapsed time, and by the processor time of this thread, which a busy machine does not distort.
 * Budget: at least ten times the reference in one process, about 580 000 CELs/s; the aim is 1 000 000.
 * `node test/bench/run.mjs engine 60000 5 flat`: number of calls, rounds, `flat` or `sliced` strings, and `provenance` to
 * record the reasons too.
 */
import { createDirectoryIndex, generateCallLogs, groupCels } from '../../src-main/engine'
import { benchmarkCels, benchmarkDirectory } from './engine-cels'

const calls = Number(process.argv[2] ?? 60_000)
const rounds = Number(process.argv[3] ?? 5)
const strings = process.argv[4] === 'sliced' ? 'sliced' : 'flat'
const provenance = process.argv[5] === 'provenance'
const BATCH_CALLS = 1000

const batches = Array.from({ length: Math.ceil(calls / BATCH_CALLS) }, (_, n) => n * BATCH_CALLS)
const cels = benchmarkCels(calls, strings)
const rowsPerBatch = Math.ceil(cels.length / batches.length)
// Batches of whole calls, as a run selects them.
const byCall = groupCels(cels).flatMap((group) => group.cels)
const directory = createDirectoryIndex(benchmarkDirectory())
console.log(
  `${cels.length} CELs of ${calls} calls, ${strings} strings, batches of about ${rowsPerBatch} rows`
)

for (let round = 1; round <= rounds; round += 1) {
  const started = performance.now()
  const processorTime = process.threadCpuUsage()
  let made = 0
  let skipped = 0
  for (let from = 0; from < byCall.length; from += rowsPerBatch) {
    const batch = byCall.slice(from, from + rowsPerBatch)
    const result = generateCallLogs(batch, directory, {
      serviceTenantUuid: '00000000-0000-4000-8000-000000000000',
      provenance
    })
    made += result.callLogs.length
    skipped += result.skipped.length
  }
  const seconds = (performance.now() - started) / 1000
  const { user, system } = process.threadCpuUsage(processorTime)
  const rate = (over: number): string => Math.round(cels.length / over).toLocaleString('en')
  const rates = `${rate(seconds)} CELs/s elapsed, ${rate((user + system) / 1e6)} by processor time`
  console.log(`round ${round}: ${rates}; ${made} call logs, ${skipped} skipped (cut by a batch)`)
}
