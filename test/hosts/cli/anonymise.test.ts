import { readFileSync, writeFileSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { beforeEach, describe, expect, test } from 'vitest'
import { temporaryFolder } from '../../support/temporary-folder'
import { cli, type CliResult } from './run'

const SAMPLES = resolve(import.meta.dirname, '../../../resources/samples')

let folder: string
const at = (name: string): string => join(folder, name)
const run = (...args: string[]): Promise<CliResult> => cli(['--workspace', at('w.calltrail'), ...args])

beforeEach(async () => {
  folder = temporaryFolder()
  process.env.CALLTRAIL_HOME = at('home')
  await run('import', join(SAMPLES, 'wazo-cel.csv'), '--directory', join(SAMPLES, 'directory.json'))
})

const lines = (name: string): string[] => readFileSync(at(name), 'utf8').trimEnd().split('\n')
const linkedids = (name: string): string[] => [
  ...new Set(lines(name).map((line) => (JSON.parse(line) as { linkedid: string }).linkedid))
]

interface Listed {
  readonly items: readonly { readonly start: string; readonly source_name: string; readonly tags: string[] }[]
}
async function listed(workspace: string): Promise<Listed['items']> {
  const { stdout } = await cli(['--workspace', at(workspace), 'list', '--json', '--time-zone', 'UTC'])
  return (JSON.parse(stdout) as Listed).items
}

test('the dump goes into another workspace and gives the same calls under other names', async () => {
  const { exitCode, stdout } = await run('anonymise', at('dump.zip'))
  expect(exitCode).toBe(0)
  expect(stdout).toBe(`Wrote 271 events to ${at('dump.zip')}.\n`)
  const imported = await cli(['--workspace', at('other.calltrail'), 'import', at('dump.zip')])
  expect(imported.exitCode).toBe(0)
  expect(imported.stderr).toContain('an altered dump: names, numbers and ids in it are pseudonyms')
  const [before, after] = [await listed('w.calltrail'), await listed('other.calltrail')]
  expect(after.map(({ start }) => start)).toEqual(before.map(({ start }) => start))
  expect(after.map(({ tags }) => tags.length)).toEqual(before.map(({ tags }) => tags.length))
  const names = new Set(before.map(({ source_name: name }) => name))
  expect(after.filter(({ source_name: name }) => names.has(name))).toEqual([])
})

test('a key in a file gives the same pseudonyms again, and is not in the dump', async () => {
  writeFileSync(at('key'), 'correct horse battery staple\n')
  await run('anonymise', at('a.csv'), '--key-file', at('key'))
  await run('anonymise', at('b.csv'), '--key-file', at('key'))
  await run('anonymise', at('c.csv'))
  expect(lines('a.csv')).toEqual(lines('b.csv'))
  expect(lines('a.csv')).not.toEqual(lines('c.csv'))
  expect(readFileSync(at('a.csv'), 'utf8')).not.toContain('horse')
})

test('times move by whole weeks, within unique ids too', async () => {
  const { stdout } = await run('--json', 'anonymise', at('dump.ndjson'), '--shift-weeks', '-52')
  expect(JSON.parse(stdout)).toMatchObject({ rows: 271, shift_weeks: -52 })
  await cli(['--workspace', at('other.calltrail'), 'import', at('dump.ndjson')])
  const [before, after] = [await listed('w.calltrail'), await listed('other.calltrail')]
  const days = 52 * 7 * 24 * 3600 * 1000
  expect(after.map(({ start }) => Date.parse(start) + days)).toEqual(
    before.map(({ start }) => Date.parse(start))
  )
  const years = linkedids('dump.ndjson').map((id) =>
    new Date(Number(id.split('.')[0]) * 1000).getUTCFullYear()
  )
  expect(Math.max(...years)).toBe(2025)
})

test('at random it is some year back, never now', async () => {
  const { stdout } = await run('--json', 'anonymise', at('dump.csv'), '--shift-weeks', 'random')
  const { shift_weeks: weeks } = JSON.parse(stdout) as { shift_weeks: number }
  expect(weeks).toBeLessThanOrEqual(-26)
  expect(weeks).toBeGreaterThanOrEqual(-260)
})

test('only some calls', async () => {
  await run('anonymise', at('one.ndjson'), '--linkedid', '1773219730.41')
  expect(linkedids('one.ndjson')).toEqual(['1773219730.41'])
  await run('anonymise', at('early.ndjson'), '--until', '2026-01-01', '--time-zone', 'UTC')
  expect(linkedids('early.ndjson')).toEqual(['1761440310.8'])
})

describe('refuses', () => {
  test.each([
    [['--shift-weeks', '1.5'], '--shift-weeks is a whole number'],
    [['--shift-weeks', '5000'], '--shift-weeks is a whole number'],
    [['--keep-prefix', '11'], '--keep-prefix is at most 10.'],
    [['--keep-prefix', 'x'], '--keep-prefix']
  ])('%j', async (args, words) => {
    const { exitCode, stderr } = await run('anonymise', at('dump.csv'), ...args)
    expect(exitCode).toBe(2)
    expect(stderr).toContain(words)
  })

  test('a key that can be guessed, and a key file that is not there', async () => {
    writeFileSync(at('key'), 'secret')
    const short = await run('anonymise', at('dump.csv'), '--key-file', at('key'))
    expect(short).toMatchObject({ exitCode: 2 })
    expect(short.stderr).toContain('fewer than 16 characters')
    const gone = await run('anonymise', at('dump.csv'), '--key-file', at('gone'))
    expect(gone).toMatchObject({ exitCode: 1 })
    expect(gone.stderr).toContain('cannot be read')
  })
})
