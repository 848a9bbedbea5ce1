import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { existsSync, mkdirSync, rmdirSync, rmSync, writeFileSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { describe, expect, onTestFinished, test } from 'vitest'
import { NO_RETENTION, type Retention } from '@shared/model/retention'
import { runGeneration } from '../../src-main/jobs/generation'
import { previewPurge, runPurge, type PurgeOrder } from '../../src-main/jobs/purge'
import { applyLabel } from '../../src-main/store/apply-label'
import { saveComment } from '../../src-main/store/comments'
import { saveLabel } from '../../src-main/store/labels'
import { findMissing } from '../../src-main/store/missing'
import { openStore } from '../../src-main/store/open-store'
import { addExport, listExports, noteExport } from '../../src-main/store/recording-exports'
import { setRetention } from '../../src-main/store/retention'
import { selectCels } from '../../src-main/store/select-cels'
import { all, closeStore, first, inTransaction, type WriteStore } from '../../src-main/store/store'
import { bundleScript } from '../support/bundle-script.mjs'
import { CACHE } from '../support/node-worker-plugin'
import { linkFiles, recordedCall, recordingUuid } from '../support/recorded-calls'
import { temporaryFolder } from '../support/temporary-folder'
import { addCallLogs, callLog } from '../store/call-logs'
import { START } from '../store/cels'
import { call } from '../store/cels'
import { addCels } from '../store/workspace'
import { quiet } from './quiet'

const DAY_US = 86_400_000_000
const ONE = '10000000-0000-4000-8000-000000000001'
const TWO = '10000000-0000-4000-8000-000000000002'

/** `now` such that calls of `START` are so many days old. */
const after = (days: number, given: PurgeOrder['given'] = {}): PurgeOrder => ({
  tenantUuid: null,
  given,
  now: START + days * DAY_US
})

function workspace(): { readonly store: WriteStore; readonly folder: string } {
  const folder = temporaryFolder()
  const store = openStore(join(folder, 'w.calltrail'), { mode: 'write' })
  onTestFinished(() => closeStore(store))
  return { store, folder }
}

/** Calls that start so many days after `START`. */
const days = (tenant: string, ...starts: readonly number[]) =>
  starts.map((start, n) => callLog(start * 10 + n, { tenantUuid: tenant, date: START + start * DAY_US }))

const keep = (store: WriteStore, retention: Partial<Retention>): unknown =>
  inTransaction(store, () => setRetention(store, { ...NO_RETENTION, ...retention }))

const conversations = (store: WriteStore): unknown[] =>
  all<{ id: string }>(store, 'SELECT conversation_id AS id FROM call_log ORDER BY id').map(({ id }) => id)

describe('calls', () => {
  test('older than a year go unless somebody says otherwise; the day itself stays', async () => {
    const { store } = workspace()
    addCallLogs(store, days(ONE, 0, 1, 400))
    expect(previewPurge(store, after(365)).total.callLogs).toBe(0)
    expect(previewPurge(store, after(366)).total.callLogs).toBe(1)
    expect((await runPurge(store, after(366), quiet)).callLogs).toBe(1)
    expect(conversations(store)).toEqual(['11.1', '4002.1'])
  })

  test('a tenant’s days come before the workspace’s, these before those given, and 0 counts', async () => {
    const { store } = workspace()
    addCallLogs(store, [...days(ONE, 0, 100), ...days(TWO, 5, 105)])
    const left = (): unknown => previewPurge(store, after(110, { callLogs: 20 })).total.callLogs
    expect(left()).toBe(2)
    keep(store, { workspace: { callLogs: 200, recordings: null, exports: null } })
    expect(left()).toBe(0)
    keep(store, { tenants: { [TWO]: { callLogs: 0, recordings: null, exports: null } } })
    expect(left()).toBe(3)
    const preview = previewPurge(store, { ...after(110, { callLogs: 20 }), tenantUuid: TWO })
    expect(preview.tenants).toMatchObject([
      { tenantUuid: TWO, days: { callLogs: 0, recordings: 365, exports: 2 }, counts: { callLogs: 2 } }
    ])
    await runPurge(store, { ...after(110), tenantUuid: TWO }, quiet)
    expect(all(store, 'SELECT DISTINCT tenant_uuid AS t FROM call_log')).toEqual([{ t: ONE }])
  })

  test('recordings kept longer than calls are refused, and nothing is changed', () => {
    const { store } = workspace()
    const tooLong = { callLogs: 30, recordings: 31, exports: null }
    for (const retention of [{ workspace: tooLong }, { tenants: { [ONE]: tooLong } }])
      expect(() => keep(store, retention)).toThrow(expect.objectContaining({ code: 'invalid-request' }))
    expect(previewPurge(store, after(1)).total.callLogs).toBe(0)
  })

  test('a tenant that is not here is refused', () => {
    const { store } = workspace()
    expect(() => previewPurge(store, { ...after(1), tenantUuid: TWO })).toThrow(
      expect.objectContaining({ code: 'invalid-request' })
    )
  })

  test('their events stay and no sweep takes them up again, but by hand they can be made again', async () => {
    const { store } = workspace()
    addCels(store, call('100.1'))
    await runGeneration(store, { selection: { kind: 'all' }, dryRun: false }, quiet)
    expect((await runPurge(store, after(400), quiet)).callLogs).toBe(1)
    expect(first(store, 'SELECT count(*) AS n FROM cel')).toEqual({ n: 12 })
    expect(selectCels(store, { kind: 'unprocessed', limit: 0 })).toEqual({ cels: 0, linkedids: 0 })
    expect(conversations(store)).toEqual([])
    expect(findMissing(store, { word: '100.1', needle: '100.1' }).reasons).toEqual([
      { kind: 'purged', linkedid: '100.1', events: 12, firstTime: START }
    ])
    await runGeneration(store, { selection: { kind: 'linkedid', linkedid: '100.1' }, dryRun: false }, quiet)
    expect(conversations(store)).toEqual(['100.1'])
  })

  test('those with comments or labels by hand are counted, and the words stay', async () => {
    const { store } = workspace()
    addCallLogs(store, days(ONE, 0, 1, 2))
    inTransaction(store, () => {
      const comment = { id: 'a', conversationId: '0.1', text: 'Call back', at: 1, edit: false, login: 'ann' }
      saveComment(store, comment)
      const { id } = saveLabel(store, { name: 'Late', color: 1, rule: null })
      applyLabel(
        store,
        { labelId: id, on: true, calls: { filter: { conversationId: '11.1' }, except: [] } },
        store
      )
    })
    expect(previewPurge(store, after(500)).total).toMatchObject({ callLogs: 3, withWords: 2 })
    await runPurge(store, after(500), quiet)
    expect(all(store, 'SELECT text FROM comment')).toEqual([{ text: 'Call back' }])
    expect(all(store, 'SELECT conversation_id AS c FROM call_label')).toEqual([{ c: '11.1' }])
  })

  test('a cancelled purge keeps what it did, and can be gone on with', async () => {
    const { store } = workspace()
    addCallLogs(
      store,
      Array.from({ length: 500 }, (_, n) => callLog(n))
    )
    let told = 0
    const stopping = {
      progress: ({ done }: { done: number }) => (told = done),
      cancelled: () => told > 0
    }
    await expect(runPurge(store, after(500), stopping)).rejects.toMatchObject({ code: 'cancelled' })
    expect(conversations(store)).toHaveLength(500 - told)
    expect(told).toBeGreaterThan(0)
    expect((await runPurge(store, after(500), quiet)).callLogs).toBe(500 - told)
  })
})

describe('recordings', () => {
  test('only copies that Calltrail made go, by the start of their call; the person’s own files stay', async () => {
    const { store, folder } = workspace()
    addCallLogs(store, [recordedCall(1), recordedCall(2), recordedCall(3, 1, { date: START + 100 * DAY_US })])
    const cache = join(folder, 'w.calltrail-recordings/cache')
    const own = join(folder, 'monitor')
    const [a, b, c] = [1, 2, 3].map((n) => recordingUuid(n)) as [string, string, string]
    linkFiles(store, { path: cache, kind: 'cache' }, [
      { uuid: a, content: 'copy' },
      { uuid: c, content: 'newer copy' }
    ])
    linkFiles(store, { path: own }, [{ uuid: b, content: 'own' }])
    keep(store, { workspace: { callLogs: null, recordings: 30, exports: null } })
    expect(previewPurge(store, after(101)).total).toMatchObject({
      callLogs: 0,
      recordings: 1,
      recordingBytes: 4
    })
    expect(await runPurge(store, after(101), quiet)).toMatchObject({ recordings: 1, recordingBytes: 4 })
    expect(
      [join(cache, `${a}.wav`), join(cache, `${c}.wav`), join(own, `${b}.wav`)].map((f) => existsSync(f))
    ).toEqual([false, true, true])
    // The recordings themselves are still known.
    expect(first(store, 'SELECT count(*) AS n FROM recording')).toEqual({ n: 3 })

    await runPurge(store, after(600), quiet)
    expect(existsSync(join(cache, `${c}.wav`))).toBe(false)
    expect(existsSync(join(own, `${b}.wav`))).toBe(true)
  })

  test('a workspace that says its copies lie elsewhere has nothing removed there', async () => {
    const { store, folder } = workspace()
    addCallLogs(store, [recordedCall(1)])
    const elsewhere = join(folder, 'documents')
    linkFiles(store, { path: elsewhere, kind: 'cache' }, [{ uuid: recordingUuid(1), content: 'mine' }])
    await runPurge(store, after(600), quiet)
    expect(existsSync(join(elsewhere, `${recordingUuid(1)}.wav`))).toBe(true)
  })
})

/** A finished export, asked for so many days after `START`, with a file of that content. */
function exported(store: WriteStore, path: string, asked: number, content: string): void {
  writeFileSync(path, content)
  const uuid = `${asked}0000000-0000-4000-8000-000000000000`.slice(-36)
  const request = {
    calls: { filter: {}, except: [] },
    by: 'call',
    target: 'original',
    fetch: false
  } as const
  inTransaction(store, () => {
    addExport(store, { uuid, requestedAt: START + asked * DAY_US, path, fileName: 'x.zip', request })
    noteExport(store, { uuid, status: 'finished', bytes: content.length, error: null })
  })
}

describe('exports', () => {
  test('are removed after two days, with their files', async () => {
    const { store, folder } = workspace()
    const [old, recent] = [join(folder, 'old.zip'), join(folder, 'recent.zip')]
    exported(store, old, 1, 'PK old')
    exported(store, recent, 5, 'PK recent')
    expect(previewPurge(store, after(6)).total).toMatchObject({ exports: 1, exportBytes: 6 })
    expect(await runPurge(store, after(6), quiet)).toMatchObject({ exports: 1, exportBytes: 6 })
    expect([existsSync(old), existsSync(recent)]).toEqual([false, true])
    expect(listExports(store)).toHaveLength(1)
  })

  test('follow the days of a tenant whose calls alone they hold', () => {
    const { store, folder } = workspace()
    addCallLogs(store, [recordedCall(1, 1, { tenantUuid: TWO })])
    exported(store, join(folder, 'one.zip'), 0, 'PK')
    keep(store, { tenants: { [TWO]: { callLogs: null, recordings: null, exports: 30 } } })
    expect(previewPurge(store, after(6)).total.exports).toBe(0)
    expect(previewPurge(store, after(31)).tenants[0]?.counts.exports).toBe(1)
  })

  test('leave another file alone that has taken the place', async () => {
    const { store, folder } = workspace()
    const [sameSize, noZip] = [join(folder, 'a.zip'), join(folder, 'b.zip')]
    exported(store, sameSize, 1, 'PK old')
    writeFileSync(sameSize, 'PK another')
    exported(store, noZip, 2, 'letter')
    mkdirSync(join(folder, 'c.zip'))
    await runPurge(store, after(9), quiet)
    expect([existsSync(sameSize), existsSync(noZip)]).toEqual([true, true])
    expect(listExports(store)).toEqual([])
  })
})

describe('a purge that is killed', () => {
  /** Kills a purge that has removed a file, and has not yet written that to the workspace: it waits for our lock. */
  async function killedAfter(store: WriteStore, file: string): Promise<void> {
    const script = await bundleScript(resolve(import.meta.dirname, 'purge-child.ts'), CACHE)
    store.db.exec('BEGIN IMMEDIATE')
    const child = spawn(process.execPath, [script, store.path], { stdio: 'ignore' })
    const exit = once(child, 'exit')
    await expect.poll(() => existsSync(file), { timeout: 30_000, interval: 5 }).toBe(false)
    child.kill('SIGKILL')
    await exit
    store.db.exec('ROLLBACK')
  }

  test('between the file of an export and what is known of it leaves it known, and the next one ends it', async () => {
    const { store, folder } = workspace()
    const path = join(folder, 'old.zip')
    exported(store, path, 1, 'PK old')
    await killedAfter(store, path)
    expect(listExports(store)).toMatchObject([{ path, status: 'finished' }])
    expect(await runPurge(store, after(6), quiet)).toMatchObject({ exports: 1, exportBytes: 0 })
    expect(listExports(store)).toEqual([])
  })

  test('between a copy of a recording and what is known of it leaves nothing of which nobody knows', async () => {
    const { store } = workspace()
    addCallLogs(store, [recordedCall(1)])
    const cache = `${store.path}-recordings/cache`
    linkFiles(store, { path: cache, kind: 'cache' }, [{ uuid: recordingUuid(1), content: 'copy' }])
    await killedAfter(store, join(cache, `${recordingUuid(1)}.wav`))
    expect(all(store, 'SELECT recording_uuid AS r FROM recording_file')).toEqual([{ r: recordingUuid(1) }])
    await runPurge(store, after(600), quiet)
    expect(all(store, 'SELECT recording_uuid FROM recording_file')).toEqual([])
    expect(conversations(store)).toEqual([])
  })
})

test('a file that cannot be removed stays known, with its call, and is told', async () => {
  const { store } = workspace()
  addCallLogs(store, [recordedCall(1)])
  const cache = `${store.path}-recordings/cache`
  linkFiles(store, { path: cache, kind: 'cache' }, [{ uuid: recordingUuid(1), content: 'copy' }])
  const file = join(cache, `${recordingUuid(1)}.wav`)
  // What everybody is kept from removing, whatever their rights: a folder in the place of the file.
  const order = { ...after(600) }
  let looked = false
  const replacing = {
    progress: () => {
      if (looked) return
      looked = true
      rmSync(file)
      mkdirSync(file)
    },
    cancelled: () => false
  }
  await expect(runPurge(store, order, replacing)).rejects.toMatchObject({ code: 'file-unwritable' })
  expect(all(store, 'SELECT recording_uuid AS r FROM recording_file')).toEqual([{ r: recordingUuid(1) }])
  expect(conversations(store)).toHaveLength(1)
  rmdirSync(file)
  expect((await runPurge(store, order, quiet)).callLogs).toBe(1)
})
