import { existsSync, mkdirSync, readFileSync, symlinkSync, writeFileSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { beforeEach, expect, test } from 'vitest'
import { gzipSync } from 'node:zlib'
import { temporaryFolder } from '../../support/temporary-folder'
import { cli, type CliResult } from './run'

const SAMPLES = resolve(import.meta.dirname, '../../fixtures/samples')
const sample = (name: string): Buffer => readFileSync(join(SAMPLES, name))
/** Call logs that the sample gives, and its rows. */
const CALLS = 14
const ROWS = 271
const WAV = Buffer.concat([Buffer.from('RIFF\0\0\0\0WAVEfmt '), Buffer.alloc(200)])

let folder: string
let dumps: string
beforeEach(() => {
  folder = temporaryFolder()
  dumps = join(folder, 'dumps')
  mkdirSync(dumps)
})

const put = (name: string, content: Buffer | string): void => {
  const path = join(dumps, name)
  mkdirSync(join(path, '..'), { recursive: true })
  writeFileSync(path, content)
}
const run = (...args: string[]): Promise<CliResult> =>
  cli(['--workspace', join(folder, 'w.calltrail'), ...args])
const calls = async (): Promise<number> =>
  (JSON.parse((await run('list', '--limit', '100', '--json')).stdout) as { items: unknown[] }).items.length
const filesOf = (result: CliResult): (string | undefined)[] =>
  (JSON.parse(result.stdout) as { imports: { file?: string }[] }).imports.map(({ file }) => file)

/** The first and the second half of the sample's rows, as two CSV files: calls lie across the cut. */
function halves(): [string, string] {
  const [header = '', ...rows] = sample('cel.ndjson').toString().trim().split('\n').reverse()
  const all = [header, ...rows].reverse()
  return [all.slice(0, 120).join('\n'), all.slice(120).join('\n')]
}

test('a folder is walked in the order of its names, directories of users first, the rest passed over', async () => {
  const [first, second] = halves()
  put('log/cel-10.ndjson', second)
  put('log/cel-9.ndjson.gz', gzipSync(first))
  put('zz-users.csv', sample('users-export.csv'))
  put('notes.txt', 'neither dump nor directory')
  put('monitor/1.wav', WAV)
  put('.hidden.csv', sample('wazo-cel.csv'))
  const result = await run('import', dumps, '--json')
  expect(result.exitCode).toBe(0)
  expect(filesOf(result)).toEqual([
    'dumps/zz-users.csv',
    'dumps/log/cel-9.ndjson.gz',
    'dumps/log/cel-10.ndjson'
  ])
  expect(JSON.parse(result.stdout)).toMatchObject({ passed_over: 2 })
})

test('calls that lie in several files become whole', async () => {
  const [first, second] = halves()
  put('1', first)
  put('2', second)
  const { exitCode, stdout } = await run('import', join(dumps, '1'), join(dumps, '2'))
  expect(exitCode).toBe(0)
  expect(stdout).toContain(`2 files imported: ${ROWS} events added, 0 already here, 0 rejected.`)
  expect(await calls()).toBe(CALLS)
})

test('one that is damaged fails by name, and the others stay', async () => {
  put('a.csv.gz', sample('wazo-cel.csv.gz').subarray(0, 3000))
  put('b.csv', sample('wazo-cel.csv'))
  const { exitCode, stderr, stdout } = await run('import', dumps)
  expect(exitCode).toBe(1)
  expect(stderr).toContain('dumps/a.csv.gz: ')
  expect(stdout).toContain('1 file imported')
  expect(stdout).toContain('1 failed: dumps/a.csv.gz.')
  expect(await calls()).toBe(CALLS)
})

test('a file that is named fails where one that is met in a folder is passed over', async () => {
  put('a.txt', 'neither dump nor directory')
  put('b.csv', sample('wazo-cel.csv'))
  expect((await run('import', dumps)).exitCode).toBe(0)
  const named = await run('import', join(dumps, 'a.txt'), join(dumps, 'b.csv'))
  expect(named.exitCode).toBe(1)
  expect(named.stderr).toContain('a.txt')
})

test('links do not lead out of the folder, or round in circles', async () => {
  writeFileSync(join(folder, 'outside.csv'), sample('wazo-cel.csv'))
  put('users.csv', sample('users-export.csv'))
  symlinkSync(join(folder, 'outside.csv'), join(dumps, 'link.csv'))
  symlinkSync(dumps, join(dumps, 'circle'))
  expect(filesOf(await run('import', dumps, '--json'))).toEqual(['dumps/users.csv'])
})

test('a folder without anything to read says so, and nothing is made', async () => {
  put('a.wav', WAV)
  const { exitCode, stderr } = await run('import', dumps)
  expect(exitCode).toBe(1)
  expect(stderr).toContain('1 file, and none of them can be read')
})

test('the same events in every binary form are added once', async () => {
  const forms = ['wazo-asterisk.pgdump', 'wazo-asterisk.pgdump.tar', 'db.tgz'].map((name) =>
    join(SAMPLES, name)
  )
  const { exitCode, stdout } = await run('import', ...forms)
  expect(exitCode).toBe(0)
  expect(stdout).toContain(`3 files imported: ${ROWS} events added, ${2 * ROWS} already here, 0 rejected.`)
  expect(await calls()).toBe(CALLS)
})

test('an archive through a pipe is read like a file', async () => {
  const args = ['--workspace', join(folder, 'w.calltrail'), 'import', '-']
  const { exitCode } = await cli(args, { stdin: sample('db.tgz') })
  expect(exitCode).toBe(0)
  expect(await calls()).toBe(CALLS)
})

test.each([
  'wazo-asterisk.pgdump',
  'db.tgz',
  'cel.sqlite',
  'Master.zip',
  'cel.ndjson.xz',
  'wazo-cel.csv.bz2'
])('a cut %s leaves no workspace behind, and one that is there as it was', async (name) => {
  put('cut', sample(name).subarray(0, Math.floor(sample(name).length * 0.6)))
  const { exitCode, stderr } = await run('import', join(dumps, 'cut'))
  expect(exitCode).toBe(1)
  expect(stderr).toMatch(/damaged|cut short|ends too early/)
  expect(existsSync(join(folder, 'w.calltrail'))).toBe(false)
  await run('import', join(SAMPLES, 'users-export.csv'))
  expect(await run('import', join(dumps, 'cut'))).toMatchObject({ exitCode: 1 })
  expect(await calls()).toBe(0)
})

test('--dry-run says of every file in an archive what becomes of it', async () => {
  const { stdout } = await run('import', '--dry-run', join(SAMPLES, 'db.tgz'))
  expect(stdout).toContain('db.tgz: cel, pg-custom, gzip, tar, UTF-8')
  expect(stdout).toContain('inside: pg-backup/asterisk-26.08.dump (pg-custom)')
})
