import { createWriteStream } from 'node:fs'
import { Readable } from 'node:stream'
import { pipeline } from 'node:stream/promises'
import { parseArgs } from 'node:util'
import { generateCelCsv } from '../support/cel-generator'

/**
 * Writes a large CEL dump: `--rows 1000000 --seed 1 --unfinished 0.002 --out cel.csv` (standard output without `--out`).
 * What is in it goes to standard error as JSON.
 */
const { values } = parseArgs({
  options: {
    rows: { type: 'string', default: '1000000' },
    seed: { type: 'string', default: '1' },
    unfinished: { type: 'string', default: '0.002' },
    out: { type: 'string' }
  }
})
const started = performance.now()
const generated = generateCelCsv({
  rows: Number(values.rows),
  seed: Number(values.seed),
  unfinished: Number(values.unfinished)
})
await pipeline(Readable.from(generated), values.out ? createWriteStream(values.out) : process.stdout)
const seconds = (performance.now() - started) / 1000
const rowsPerSecond = Math.round(generated.truth.rows / seconds)
process.stderr.write(`${JSON.stringify({ ...generated.truth, seconds, rowsPerSecond })}\n`)
