import { existsSync, readdirSync } from 'node:fs'
import { join } from 'node:path'
import Database from 'better-sqlite3'
import { expect, test } from 'vitest'
import { DEFAULT_SORT } from '@shared/model/call-filter'
import { DEFAULT_EXPORT } from '@shared/model/export'
import { runExport } from '../../src-main/jobs/export'
import { openStore } from '../../src-main/store/open-store'
import { closeStore, inTransaction } from '../../src-main/store/store'
import { storeCallLogs } from '../../src-main/store/store-call-logs'
import { callLog } from '../store/call-logs'
import { temporaryFolder } from '../support/temporary-folder'

const QUIET = { progress: () => undefined, cancelled: () => false }
const request = {
  options: {
    ...DEFAULT_EXPORT,
    format: 'sqlite',
    columns: ['id', 'date', 'sourceName', 'talkDurationUs', 'answered', 'tags'],
    describe: true
  },
  filter: {},
  sort: DEFAULT_SORT,
  title: 'March',
  sentence: ''
} as const

function workspace(folder: string, calls: number): ReturnType<typeof openStore> {
  const store = openStore(join(folder, 'w.calltrail'), { mode: 'write' })
  const callLogs = Array.from({ length: calls }, (_, n) => callLog(n, { tags: ['a;b'] }))
  inTransaction(store, () =>
    storeCallLogs(store, { cels: [], callLogs, skipped: [], engineVersion: '1', generatedAt: 0 })
  )
  return store
}

test('calls become a table of typed columns, with a table that says what they are', async () => {
  const folder = temporaryFolder()
  const store = workspace(folder, 2500)
  const path = join(folder, 'calls.sqlite')
  const { rows } = await runExport(store, request, { path }, QUIET)
  expect(rows).toBe(2500)
  const db = new Database(path, { readonly: true })
  const kinds = 'typeof(id), typeof(start), typeof(talk_duration), typeof(answered), tags'
  expect(db.prepare(`SELECT DISTINCT ${kinds} FROM calls`).raw().all()).toEqual([
    ['integer', 'integer', 'integer', 'integer', '["a;b"]']
  ])
  expect(db.prepare('SELECT count(*), min(start), max(talk_duration) FROM calls').raw().get()).toEqual([
    2500,
    callLog(0).date,
    17_000_000
  ])
  expect(db.prepare("SELECT value FROM about WHERE name = 'calls'").pluck().get()).toBe('2500')
  db.close()
  closeStore(store)
})

test('a cancelled one leaves nothing', async () => {
  const folder = temporaryFolder()
  const store = workspace(folder, 10)
  const path = join(folder, 'calls.sqlite')
  const failed = runExport(store, request, { path }, { ...QUIET, cancelled: () => true })
  await expect(failed).rejects.toMatchObject({ code: 'cancelled' })
  expect(existsSync(path)).toBe(false)
  expect(readdirSync(folder).filter((name) => name.includes('.part'))).toEqual([])
  closeStore(store)
})
