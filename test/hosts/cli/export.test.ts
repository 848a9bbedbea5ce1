import { existsSync, readFileSync, readdirSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { beforeEach, expect, test } from 'vitest'
import { temporaryFolder } from '../../support/temporary-folder'
import { cli, type CliResult } from './run'

const SAMPLES = resolve(import.meta.dirname, '../../../resources/samples')

let folder: string
const run = (...args: string[]): Promise<CliResult> =>
  cli(['--workspace', join(folder, 'w.calltrail'), ...args])

beforeEach(async () => {
  folder = temporaryFolder()
  process.env.CALLTRAIL_HOME = join(folder, 'home')
  await run('import', join(SAMPLES, 'wazo-cel.csv'), '--directory', join(SAMPLES, 'directory.json'))
})

test('the ending of the file says its format, and the filter which calls', async () => {
  const out = join(folder, 'calls.json')
  const { exitCode, stdout } = await run('export', out, '--call-direction', 'internal', '--time-zone', 'UTC')
  expect(exitCode, stdout).toBe(0)
  const { items, filtered } = JSON.parse(readFileSync(out, 'utf8')) as {
    items: { call_direction: string }[]
    filtered: number
  }
  expect(items.length).toBe(filtered)
  expect(new Set(items.map((item) => item.call_direction))).toEqual(new Set(['internal']))
  const listed = JSON.parse(
    (await run('list', '--json', '--call-direction', 'internal', '--time-zone', 'UTC')).stdout
  ) as { items: unknown[] }
  expect(items).toEqual(listed.items)
})

test('columns are named as in the file or as in the list, and written in words', async () => {
  const { stdout } = await run(
    'export',
    '-',
    '--columns',
    'start,sourceName,outcome,labels',
    '--words',
    '--language',
    'fr',
    '--times',
    'local'
  )
  const [head, ...lines] = stdout.trimEnd().split('\r\n')
  expect(head).toBe('Début,De,Issue,Vos étiquettes')
  expect(lines).toHaveLength(14)
  expect(lines[0]).toMatch(/^2026-03-\d\d \d\d:\d\d:\d\d,/)
})

test('a file can be described by a second one, which names the filter as a command', async () => {
  const out = join(folder, 'calls.csv')
  await run('export', out, '--profile', 'view', '--describe', '--call-direction', 'inbound')
  const about = JSON.parse(readFileSync(`${out}.about.json`, 'utf8')) as { command: string; calls: number }
  expect(about.command).toContain('--call-direction inbound')
  expect(about.calls).toBe(readFileSync(out, 'utf8').trimEnd().split('\r\n').length - 1)
})

test('a page is written for people unless something else is said, and says what it holds', async () => {
  const out = join(folder, 'calls.html')
  const page = async (...options: string[]): Promise<string> => {
    await run('export', out, '--time-zone', 'Europe/Paris', ...options)
    return readFileSync(out, 'utf8')
  }
  const usual = await page()
  expect(usual).toContain('Outcome')
  expect(usual).toContain('2026-03-11 10:15:12')
  expect(usual).toContain('Fingerprint of the data')
  expect(usual).toContain('all calls of this workspace')
  expect(await page('--call-direction', 'inbound')).toContain('calltrail list --call-direction inbound')
  const foreign = await page('--profile', 'wazo', '--no-describe')
  expect(foreign).toContain('destination_internal_context')
  expect(foreign).not.toContain('Fingerprint of the data')
  expect(await page('--no-words', '--times', 'iso')).toMatch(/source_name[^]*2026-03-11T10:15:12/)
})

test.each([
  [['--columns', 'start,nonsense'], 'nonsense'],
  [['--profile', 'nonsense'], 'nonsense'],
  [['--profile', 'view', '--columns', 'start'], 'exclude each other'],
  [['--format', 'docx'], 'docx']
])('%j is refused with what is there, and nothing is written', async (options, said) => {
  const { exitCode, stderr } = await run('export', join(folder, 'out.csv'), ...options)
  expect(exitCode).toBe(2)
  expect(stderr).toContain(said)
  expect(existsSync(join(folder, 'out.csv'))).toBe(false)
  expect(readdirSync(folder).filter((name) => name.includes('.part'))).toEqual([])
})
