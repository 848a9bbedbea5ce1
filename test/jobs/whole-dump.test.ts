import { readFileSync, statSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { expect, onTestFinished, test } from 'vitest'
import { runImport } from '../../src-main/jobs/import'
import { openStore } from '../../src-main/store/open-store'
import { listSources } from '../../src-main/store/sources'
import { all, closeStore, type WriteStore } from '../../src-main/store/store'
import { errorData } from '../../src-shared/errors/app-error'
import { temporaryFolder } from '../support/temporary-folder'
import { quiet } from './quiet'

const SAMPLES = resolve(import.meta.dirname, '../fixtures/samples')

function file(name: string): { kind: 'file'; path: string; name: string; sizeBytes: number } {
  const path = resolve(SAMPLES, name)
  return { kind: 'file', path, name, sizeBytes: statSync(path).size }
}

function workspace(): { readonly store: WriteStore; readonly path: string } {
  const path = join(temporaryFolder(), 'one.calltrail')
  const store = openStore(path, { mode: 'write' })
  onTestFinished(() => {
    if (store.db.open) closeStore(store)
  })
  return { store, path }
}

test.each(['wazo-cel.copy.sql', 'wazo-cel.inserts.sql'])(
  '%s brings events, directory and stored call logs, and no password',
  async (name) => {
    expect(readFileSync(resolve(SAMPLES, name), 'utf8')).toContain('4321')
    const { store, path } = workspace()
    const report = await runImport(store, file(name), {}, quiet)
    expect(report).toMatchObject({
      added: 271,
      rejected: 0,
      directory: { users: 7, lines: 8 },
      serverCallLogs: { read: 14, added: 14 },
      generation: { callLogs: 14, skipped: { unfinished: 1 } }
    })
    closeStore(store)
    // The mailbox's password; its digits stand nowhere else in the dump.
    expect(readFileSync(path).includes('4321')).toBe(false)
  }
)

test('the same events from a database and from a dump with ids of its own are there once', async () => {
  const { store } = workspace()
  await runImport(store, file('db.tgz'), { generate: false }, quiet)
  expect(await runImport(store, file('cel.sqlite'), { generate: false }, quiet)).toMatchObject({
    duplicates: 271,
    added: 20
  })
  expect(
    all(store, 'SELECT 1 FROM cel GROUP BY uniqueid, eventtime, eventtype, packed HAVING count(*) > 1')
  ).toEqual([])
})

test('what the person declines stays out of the workspace', async () => {
  const { store } = workspace()
  const take = { directory: false, history: false }
  const report = await runImport(store, file('wazo-cel.copy.sql'), { take }, quiet)
  expect(report).toMatchObject({ added: 271, directory: null, serverCallLogs: null })
  expect(all(store, 'SELECT 1 FROM server_call_log')).toEqual([])
})

test('a dump that holds nothing for us is refused, and leaves the workspace as it was', async () => {
  const { store } = workspace()
  for (const text of [
    '--\n-- PostgreSQL database dump\n--\nSET a = 1;\n',
    'eventtype,eventtime,uniqueid,linkedid\nHANGUP,never,1.1,1.1\n'
  ]) {
    const { Readable } = await import('node:stream')
    const input = {
      kind: 'stream',
      stream: Readable.from([Buffer.from(text)]),
      name: 'dump',
      sizeBytes: null
    } as const
    const error = await runImport(store, input, {}, quiet).catch(errorData)
    expect(error).toMatchObject({ code: 'nothing-readable' })
    expect(listSources(store)).toEqual([])
  }
})
