/*
 * What `npm test` runs after the build: unit tests, then browser tests, with their usual output, and as the very last
 * line the sum of both. Fails when anything failed, when a runner broke down, and when nothing ran at all.
 */
import { spawnSync } from 'node:child_process'
import { existsSync, mkdirSync, readFileSync, rmSync } from 'node:fs'
import { join, resolve } from 'node:path'

const root = resolve(import.meta.dirname, '../..')
const results = join(root, 'test-results')
const unitReport = join(results, 'unit.json')
const browserReport = join(results, 'browser.json')
const arguments_ = process.argv.slice(2)

mkdirSync(results, { recursive: true })
for (const report of [unitReport, browserReport]) rmSync(report, { force: true })

const unitStatus = run('vitest/vitest.mjs', [
  'run',
  '--reporter=default',
  '--reporter=json',
  `--outputFile.json=${unitReport}`,
  ...arguments_
])
const browserStatus = run('playwright/cli.js', ['test', '--reporter=list,json'], {
  PLAYWRIGHT_JSON_OUTPUT_FILE: browserReport
})

const unit = unitCounts(read(unitReport))
const browser = browserCounts(read(browserReport))
const passed = unit.passed + browser.passed
const skipped = unit.skipped + browser.skipped
// A runner that breaks down (a test file that does not load, a missing browser) fails no test, yet something failed.
const broken = [
  [unitStatus, unit.failed, 'unit tests'],
  [browserStatus, browser.failed, 'browser tests']
].filter(([status, failed]) => status !== 0 && failed === 0)
for (const [, , name] of broken) console.error(`The ${name} ended with an error outside any test; see above.`)
const failed = unit.failed + browser.failed + broken.length
if (passed === 0 && failed === 0) console.error('No test ran.')

console.log(`\n${passed} passed, ${failed} failed${skipped > 0 ? `, ${skipped} skipped` : ''}`)
process.exitCode = failed > 0 || passed === 0 ? 1 : 0

function run(script, args, environment = {}) {
  const { status, error } = spawnSync(process.execPath, [join(root, 'node_modules', script), ...args], {
    cwd: root,
    stdio: 'inherit',
    env: { ...process.env, ...environment }
  })
  if (error) console.error(error.message)
  return status ?? 1
}

function read(path) {
  return existsSync(path) ? JSON.parse(readFileSync(path, 'utf8')) : {}
}

function unitCounts(report) {
  return {
    passed: report.numPassedTests ?? 0,
    failed: report.numFailedTests ?? 0,
    skipped: (report.numPendingTests ?? 0) + (report.numTodoTests ?? 0)
  }
}

function browserCounts(report) {
  const stats = report.stats ?? {}
  return {
    passed: (stats.expected ?? 0) + (stats.flaky ?? 0),
    failed: stats.unexpected ?? 0,
    skipped: stats.skipped ?? 0
  }
}
