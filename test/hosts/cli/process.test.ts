import { spawn } from 'node:child_process'
import type { ChildProcess } from 'node:child_process'
import { existsSync, readdirSync, statSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { beforeEach, expect, test } from 'vitest'
import { temporaryFolder } from '../../support/temporary-folder'

const CLI = resolve(import.meta.dirname, '../../../out/main/cli.js')
const DUMP = resolve(import.meta.dirname, '../../fixtures/samples/wazo-cel.csv')
const HEADER = 'id,eventtype,eventtime,cid_name,cid_num,exten,context,channame,appname,uniqueid,linkedid\n'

let folder: string

beforeEach(() => {
  if (!existsSync(CLI)) throw new Error('out/main/cli.js is missing: run "npm run build" before this test.')
  folder = temporaryFolder()
})

/** The built command line as a process of its own, as a shell starts it. */
function start(args: readonly string[]): { readonly child: ChildProcess; readonly ended: Promise<Ended> } {
  const child = spawn(process.execPath, [CLI, '--workspace', join(folder, 'w.calltrail'), ...args], {
    stdio: ['pipe', 'pipe', 'pipe']
  })
  let stdout = ''
  let stderr = ''
  child.stdout?.on('data', (chunk) => (stdout += String(chunk)))
  child.stderr?.on('data', (chunk) => (stderr += String(chunk)))
  child.stdin?.on('error', () => undefined)
  const ended = new Promise<Ended>((done) =>
    child.on('close', (exitCode, signal) => done({ exitCode, signal, stdout, stderr }))
  )
  return { child, ended }
}

interface Ended {
  readonly exitCode: number | null
  readonly signal: string | null
  readonly stdout: string
  readonly stderr: string
}

const run = async (...args: string[]): Promise<Ended> => {
  const { child, ended } = start(args)
  child.stdin?.end()
  return ended
}

test('Ctrl+C during an import from a pipe ends it with 130 and keeps nothing', async () => {
  const { child, ended } = start(['import', '-', '--progress'])
  child.stdin?.write(HEADER)
  const rows = Array.from(
    { length: 20_000 },
    (_, n) => `${n},CHAN_START,2026-03-11 10:00:00+01,Ann,1,2,internal,PJSIP/a-${n},,${n}.1,${n}.1\n`
  )
  // The pipe stays open, so the import cannot end by itself.
  // They are more than a pipe holds: once they are gone, the import reads them.
  await new Promise((read) => child.stdin?.write(rows.join(''), read))
  child.kill('SIGINT')
  const pipe = setInterval(() => child.stdin?.write(rows[0] ?? ''), 50)
  const { exitCode, stderr } = await ended
  clearInterval(pipe)
  expect(stderr).toContain('Cancelled')
  expect(exitCode).toBe(130)
  expect(readdirSync(folder)).toEqual([])
})

test.skipIf(process.platform === 'win32')(
  'a build leaves the command line executable, as npx starts it',
  () => {
    expect(statSync(CLI).mode & 0o111).toBe(0o111)
  }
)

test('a reader that leaves early is no error', async () => {
  await run('import', DUMP)
  const { child, ended } = start(['list', '--format', 'ndjson'])
  child.stdout?.destroy()
  const { exitCode, stderr } = await ended
  expect(stderr).toBe('')
  expect(exitCode).toBe(0)
})

test('progress is not shown where no terminal is, so a log holds results only', async () => {
  const { exitCode, stdout, stderr } = await run('import', DUMP)
  expect(exitCode).toBe(0)
  expect(stderr).toMatch(/^Tenant not known[^\r\n]*\n$/)
  expect(stdout).toContain('call logs of')
})
