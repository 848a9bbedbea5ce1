import { join, resolve } from 'node:path'
import { beforeEach, expect, test } from 'vitest'
import { QUALITY_CODES } from '@shared/model/quality'
import { temporaryFolder } from '../../support/temporary-folder'
import { cli } from './run'

const SAMPLES = resolve(import.meta.dirname, '../../fixtures/samples')
const sample = (name: string): string => join(SAMPLES, name)

let workspace: readonly string[]

beforeEach(() => {
  const folder = temporaryFolder()
  process.env.CALLTRAIL_HOME = join(folder, 'home')
  workspace = ['--workspace', join(folder, 'w.calltrail')]
})

const run = (...args: readonly string[]) => cli([...workspace, ...args])

interface QualityJson {
  readonly call_logs: number
  readonly per_day: readonly { readonly day: string; readonly calls: number }[]
  readonly checks: readonly { readonly code: string; readonly count: number; readonly title: string }[]
}

test('quality: what was found in words, with the command to send to the customer', async () => {
  await run('import', sample('wazo-cel.csv'))
  const { stdout, exitCode } = await run('quality')
  expect(exitCode).toBe(0)
  expect(stdout).toContain('Problem         1  Calls without an end')
  expect(stdout).toContain('No LINKEDID_END for 1773251920.76')
  expect(stdout).toContain('Nobody has said yet where the files lie.')
  expect(stdout).toContain(
    '$ sudo -u postgres psql asterisk -c "\\copy (SELECT * FROM cel WHERE eventtime >= \'2026-03-11'
  )
  expect(stdout).toContain('No directory loaded: no tags')
})

test('quality --json: every check with its words, and the calls of each day', async () => {
  await run('import', sample('wazo-cel.csv'), '--directory', sample('directory.json'))
  const { stdout } = await run('quality', '--json')
  const report = JSON.parse(stdout) as QualityJson
  expect(report.call_logs).toBe(14)
  expect(report.per_day.map(({ day, calls }) => [day, calls])).toEqual([
    ['2025-10-26', 1],
    ['2026-03-11', 13]
  ])
  expect(report.checks.map(({ code }) => code).sort()).toEqual([...QUALITY_CODES].sort())
  expect(report.checks.every(({ title }) => title !== '')).toBe(true)
  expect(report.checks.find(({ code }) => code === 'no-directory')?.count).toBe(0)
})

test('quality of a MySQL dump asks for rows the MySQL way', async () => {
  const { exitCode, stderr } = await run(
    ...['import', sample('freepbx-asteriskcdrdb-cel.sql'), '--time-zone', 'Europe/Paris']
  )
  expect(exitCode, stderr).toBe(0)
  const { stdout } = await run('quality')
  expect(stdout).toContain('mysql asteriskcdrdb --batch')
  expect(stdout).not.toContain('psql')
})

test('diff: equal sides end with 0, others with 1 only when asked', async () => {
  await run('import', sample('wazo-cel.copy.sql'))
  const equal = await run('diff', '--exit-code')
  expect(equal.stdout).toContain('14 equal, 0 different')
  expect(equal.exitCode).toBe(0)
  await run('delete', '--all', '--yes')
  const gone = await run('diff')
  expect(gone.stdout).toContain('14 only on the server')
  expect(gone.stdout).toContain('no call log was made of its events yet')
  expect(gone.exitCode).toBe(0)
  expect((await run('diff', '--exit-code')).exitCode).toBe(1)
})

test('diff --exit-code: without call logs of a server it ends with 3, which is not "they differ"', async () => {
  await run('import', sample('wazo-cel.csv'))
  const answer = await run('diff', '--exit-code')
  expect(answer.stderr).toContain('holds no call logs of a server')
  expect(answer.exitCode).toBe(3)
  expect((await run('diff', '--exit-code', '--limit', 'x')).exitCode).toBe(2)
})

test('diff --ignore leaves fields out; as CSV there is a line for each field', async () => {
  await run('import', sample('wazo-cel.csv'), '--directory', sample('directory.json'))
  await run('import', sample('call-logd-cdr.json'))
  const { stdout } = await run('diff', '--format', 'csv')
  const [head, ...lines] = stdout.trimEnd().split('\r\n')
  expect(head).toMatch(/^kind,start,server_id,call_log_id,/)
  expect(lines).toHaveLength(1)
  expect(lines[0]).toMatch(/,destination_line_id,26,25,quirk,13\.2,$/)
  const ignoring = await run('diff', '--ignore', 'tags,destination_line_id', '--json', '--exit-code')
  expect(ignoring.exitCode).toBe(0)
  expect(JSON.parse(ignoring.stdout)).toMatchObject({ server: 13, equal: 13, unexplained: 0, items: [] })
  const wrong = await run('diff', '--ignore', 'colour')
  expect(wrong.exitCode).toBe(2)
  expect(wrong.stderr).toContain('destination_line_id')
})

test('diff of a period compares only its calls', async () => {
  await run('import', sample('wazo-cel.copy.sql'))
  const { stdout } = await run('diff', '--from', '2026-03-11T12:00', '--until', '2026-03-11T15:00', '--json')
  expect(JSON.parse(stdout)).toMatchObject({ server: 2, here: 2, equal: 2 })
})

test('diff without call logs of a server says what to import', async () => {
  await run('import', sample('wazo-cel.csv'))
  const { exitCode, stderr } = await run('diff')
  expect(exitCode).toBe(1)
  expect(stderr).toContain('This workspace holds no call logs of a server.')
  expect(stderr).toContain('GET /cdr')
})

test('generate --outdated makes again what another directory had given', async () => {
  await run('import', sample('wazo-cel.csv'))
  await run('import', sample('directory.json'))
  expect((await run('quality')).stdout).toContain('Call logs made with an older directory')
  expect((await run('generate', '--outdated')).stdout).toContain('Made 14 call logs')
  expect((await run('generate', '--outdated')).stdout).toContain('Made 0 call logs')
  expect((await run('generate', '--outdated', '--all')).exitCode).toBe(2)
})

test('import --directory-load merge keeps what the other directory has', async () => {
  await run('import', sample('directory.json'))
  await run('import', '--directory-load', 'merge', sample('users-export.csv'))
  expect((await run('quality')).stdout).toContain('Directory of 7 users')
  await run('import', '--directory-load', 'replace', sample('users-export.csv'))
  expect((await run('quality')).stdout).toContain('Directory of 5 users')
})
