/**
 * Speed of the engine alone, in memory: rows of synthetic calls, grouped and interpreted in batches as a run does.
 * Budget: at least ten times the reference in one process, about 580 000 CELs/s; the aim is 1 000 000.
 * Arguments: number of calls (default 60 000), rounds (default 5), `provenance` to record it.
 */
import { createDirectoryIndex, generateCallLogs, groupCels } from '../../src-main/engine'
import { benchmarkCels, benchmarkDirectory } from './engine-cels'

const calls = Number(process.argv[2] ?? 60_000)
const rounds = Number(process.argv[3] ?? 5)
const provenance = process.argv[4] === 'provenance'
const BATCH_CALLS = 1000

const batches = Array.from({ length: Math.ceil(calls / BATCH_CALLS) }, (_, n) => n * BATCH_CALLS)
const cels = benchmarkCels(calls)
const rowsPerBatch = Math.ceil(cels.length / batches.length)
// Batches of whole calls, as a run selects them.
const byCall = groupCels(cels).flatMap((group) => group.cels)
const directory = createDirectoryIndex(benchmarkDirectory())
console.log(`${cels.length} CELs of ${calls} calls, batches of about ${rowsPerBatch} rows`)

for (let round = 1; round <= rounds; round += 1) {
  const started = performance.now()
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
  const rate = Math.round(cels.length / seconds).toLocaleString('en')
  console.log(`round ${round}: ${rate} CELs/s, ${made} call logs, ${skipped} skipped (cut by a batch)`)
}
