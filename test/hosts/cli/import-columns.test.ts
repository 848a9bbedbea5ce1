import Database from 'better-sqlite3'
import { readFileSync, writeFileSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { expect, test } from 'vitest'
import { temporaryFolder } from '../../support/temporary-folder'
import { cli, type CliResult } from './run'

const SAMPLES = resolve(import.meta.dirname, '../../fixtures/samples')

function workspace(): ((...args: string[]) => Promise<CliResult>) & { readonly path: string } {
  const path = join(temporaryFolder(), 'w.calltrail')
  return Object.assign((...args: string[]) => cli(['--workspace', path, ...args]), { path })
}

test('--directory takes the directory of a dump, and none of its events', async () => {
  const run = workspace()
  const dump = join(SAMPLES, 'db.tgz')
  const other = join(SAMPLES, 'freepbx-asteriskcdrdb-cel.sql')
  const { stdout } = await run('import', '--directory', dump, '--time-zone', 'Europe/Paris', other, '--json')
  const [directory, events] = (
    JSON.parse(stdout) as { imports: { added: number; directory: unknown; server_call_logs: unknown }[] }
  ).imports
  expect(directory).toMatchObject({ added: 0, directory: { users: 7 }, server_call_logs: null })
  expect(events?.added).toBeGreaterThan(0)
})

test('--columns says what the columns of a file without header are', async () => {
  const file = join(temporaryFolder(), 'cel.csv')
  writeFileSync(file, 'CHAN_START,2026-03-11 10:02:10+01,7,1773219730.1,1773219730.1,SIP/alpha-0001,8\n')
  const run = workspace()
  const names = 'event,time,exten,uniqueid,linkedid,channame,-'
  expect((await run('import', '--no-generate', '--columns', names, file)).exitCode).toBe(0)
  const db = new Database(run.path, { readonly: true })
  expect(db.prepare('SELECT exten, cid_num, channame FROM cels').all()).toEqual([
    { exten: '7', cid_num: '', channame: 'SIP/alpha-0001' }
  ])
  db.close()
  const wrong = await run('import', '--columns', 'eventtype,colour', file)
  expect(wrong).toMatchObject({ exitCode: 2, stderr: expect.stringContaining('"colour"') })
  expect((await run('import', '--columns', 'eventtype,event', file)).exitCode).toBe(2)
})

test('what is missing is said in words', async () => {
  const lines = readFileSync(join(SAMPLES, 'Master.csv'), 'utf8').trimEnd().split('\n')
  const file = join(temporaryFolder(), 'Master.csv')
  const short = lines.map((line) => line.replace(/,"(?:[^"]|"")*"$/, ''))
  writeFileSync(file, short.join('\n'))
  const { exitCode, stderr } = await workspace()('import', file)
  expect(exitCode).toBe(0)
  expect(stderr).toContain('no recordings')
  expect(stderr).toContain('--columns')
})
