/**
 * Bundles a benchmark and runs it: `node test/bench/run.mjs store --rows 1000000`. The bundle is what a build would run,
 * without a test runner's overhead.
 */
import { spawn } from 'node:child_process'
import { mkdirSync } from 'node:fs'
import { resolve } from 'node:path'
import { bundleScript } from '../support/bundle-script.mjs'

const root = resolve(import.meta.dirname, '../..')
const [name, ...args] = process.argv.slice(2)
if (name === undefined) {
  console.error('Which benchmark? For example: node test/bench/run.mjs store --rows 1000000')
  process.exit(2)
}
const folder = resolve(root, 'node_modules/.cache/calltrail-bench')
mkdirSync(folder, { recursive: true })
const out = await bundleScript(resolve(import.meta.dirname, `${name}.ts`), folder)
// Young generation as in the writing thread (src-main/worker/client.ts).
spawn(process.execPath, ['--max-semi-space-size=8', out, ...args], { stdio: 'inherit' }).on('exit', (code) =>
  process.exit(code ?? 1)
)
