/*
 * What `npm test` runs after the build: unit tests, then browser tests, with their usual output; at the end what failed
 * and what needed another attempt once more (the output above is long), and as the very last line the sum of both. Fails
 * when anything failed, when a runner broke down, and when nothing ran at all.
 */
import { spawnSync } from 'node:child_process'
import { existsSync, mkdirSync, readFileSync, rmSync } from 'node:fs'
import { join, relative, resolve } from 'node:path'
import { stripVTControlCharacters } from 'node:util'

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

const unitResult = read(unitReport)
const browserResult = read(browserReport)
const unit = unitCounts(unitResult)
const browser = browserCounts(browserResult)
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
const browserTests = (browserResult.suites ?? []).flatMap((suite) => testsOf(suite))
list('Failed', [
  ...unitFailures(unitResult),
  ...browserTests.filter(({ status }) => status === 'unexpected').map(({ text }) => text)
])
list(
  'Passed, but not at the first attempt',
  browserTests.filter(({ status }) => status === 'flaky').map(({ text }) => text)
)

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

/** One text per failed unit test and per test file that did not load: where, which, and how its message begins. */
function unitFailures(report) {
  return (report.testResults ?? []).flatMap(({ name, status, message, assertionResults }) => {
    const failed = assertionResults.filter((test) => test.status === 'failed')
    const file = relative(root, name)
    if (failed.length === 0) return status === 'failed' ? [`${file}\n${beginning(message)}`] : []
    return failed.map((test) => `${file} > ${test.fullName}\n${beginning(test.failureMessages.join('\n'))}`)
  })
}

/** The browser tests of a suite and of those within it: outcome, and a text as above with the first failed attempt. */
function testsOf(suite) {
  const own = (suite.specs ?? []).flatMap((spec) =>
    spec.tests.map(({ status, results: attempts }) => {
      const message = attempts.find(({ error }) => error)?.error.message ?? ''
      return { status, text: `${spec.file}:${spec.line} > ${spec.title}\n${beginning(message)}` }
    })
  )
  return [...own, ...(suite.suites ?? []).flatMap((inner) => testsOf(inner))]
}

function beginning(message) {
  return stripVTControlCharacters(message)
    .split('\n')
    .slice(0, 8)
    .map((line) => `    ${line}`)
    .join('\n')
}

function list(title, texts) {
  if (texts.length > 0) console.log(`\n${title}:\n${texts.map((text) => `  ${text}`).join('\n')}`)
}
