import { existsSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, onTestFinished, test } from 'vitest'
import { runSourceDeletion } from '../../src-main/jobs/delete-source'
import { runGeneration } from '../../src-main/jobs/generation'
import { runPurge } from '../../src-main/jobs/purge'
import { saveComment } from '../../src-main/store/comments'
import { countSourceDeletion } from '../../src-main/store/delete-source'
import type { NewCel } from '../../src-main/store/known-cels'
import { openStore } from '../../src-main/store/open-store'
import { listSources } from '../../src-main/store/sources'
import { all, closeStore, first, inTransaction, run, type WriteStore } from '../../src-main/store/store'
import { linkFiles, recordingUuid } from '../support/recorded-calls'
import { temporaryFolder } from '../support/temporary-folder'
import { call, START } from '../store/cels'
import { addCels } from '../store/workspace'
import { quiet } from './quiet'

const DAY_US = 86_400_000_000

/** A workspace with these dumps, numbered from 1, and the call logs of all. */
async function workspace(...dumps: readonly (readonly NewCel[])[]): Promise<WriteStore> {
  const store = openStore(join(temporaryFolder(), 'w.calltrail'), { mode: 'write' })
  onTestFinished(() => closeStore(store))
  for (const cels of dumps) addCels(store, cels)
  await makeAll(store)
  return store
}

const makeAll = (store: WriteStore): Promise<unknown> =>
  runGeneration(store, { selection: { kind: 'all' }, dryRun: false }, quiet)

/** Call logs without what says when and in which order they were made. */
const callLogs = (store: WriteStore): unknown[] =>
  all<object>(store, 'SELECT * FROM call_log ORDER BY conversation_id').map((row) => ({
    ...row,
    id: 0,
    generated_at: 0
  }))

const conversations = (store: WriteStore): unknown[] =>
  all<{ c: string }>(store, 'SELECT conversation_id AS c FROM call_log ORDER BY 1').map(({ c }) => c)

describe('a source that is deleted', () => {
  test('takes its events and the call logs that only they gave; others are as if it had never been', async () => {
    const [one, two] = [
      [...call('1.1'), ...call('2.1', { at: 100 })],
      [...call('3.1', { at: 200 }), ...call('4.1', { at: 300, open: true })]
    ]
    const store = await workspace(one, two)
    expect(countSourceDeletion(store, { sourceId: 1 })).toMatchObject({ cels: 24, callLogs: 2, madeAnew: 0 })
    const told = await runSourceDeletion(store, 1, quiet)
    expect(told).toMatchObject({ cels: 24, callLogs: 2 })
    const never = await workspace([], two)
    expect(callLogs(store)).toEqual(callLogs(never))
    expect(listSources(store).map(({ id }) => id)).toEqual([2])
    expect(all(store, 'SELECT DISTINCT source_id AS s FROM cel')).toEqual([{ s: 2 }])
    expect(all(store, 'SELECT conversation_id AS c FROM skipped_group')).toEqual([{ c: '4.1' }])
  })

  test('leaves call logs that mix sources, made anew of what remains', async () => {
    const rows = call('1.1')
    // One dump ends in the middle of the call, the next one has the rest; a third repeats a whole call of another.
    const [start, rest] = [rows.slice(0, 6), rows.slice(6)]
    const other = call('2.1', { at: 100 })
    const store = await workspace(start, [...rest, ...other])
    expect(conversations(store)).toEqual(['1.1', '2.1'])
    expect(countSourceDeletion(store, { sourceId: 1 })).toMatchObject({ cels: 6, callLogs: 0, madeAnew: 1 })
    await runSourceDeletion(store, 1, quiet)
    const never = await workspace([], [...rest, ...other])
    expect(callLogs(store)).toEqual(callLogs(never))
    expect(all(store, 'SELECT conversation_id, code FROM skipped_group')).toEqual(
      all(never, 'SELECT conversation_id, code FROM skipped_group')
    )
  })

  test('comes back whole when its dump is imported again', async () => {
    const dump = [...call('1.1'), ...call('2.1', { at: 100 })]
    const store = await workspace(dump, call('3.1', { at: 200 }))
    const before = callLogs(store)
    await runSourceDeletion(store, 1, quiet)
    addCels(store, dump)
    await makeAll(store)
    expect(callLogs(store)).toEqual(before)
  })

  test('counts calls with words, which stay', async () => {
    const store = await workspace(call('1.1'), call('2.1', { at: 100 }))
    const comment = { id: 'a', conversationId: '1.1', text: 'Call back', at: 1, edit: false, login: 'ann' }
    inTransaction(store, () => saveComment(store, comment))
    expect(countSourceDeletion(store, { sourceId: 1 }).withWords).toBe(1)
    expect(countSourceDeletion(store, { sourceId: 2 }).withWords).toBe(0)
    await runSourceDeletion(store, 1, quiet)
    expect(all(store, 'SELECT text FROM comment')).toEqual([{ text: 'Call back' }])
  })

  test('takes copies of recordings that are gone with it, and rows of its own that could not be read', async () => {
    const store = await workspace(call('1.1'), call('2.1', { at: 100 }))
    const cache = `${store.path}-recordings/cache`
    const ids = all<{ id: number }>(store, 'SELECT id FROM call_log ORDER BY conversation_id')
    for (const [n, { id }] of ids.entries()) {
      const values = [recordingUuid(n + 1), id, START, START + 1]
      run(store, "INSERT INTO recording VALUES (?, ?, 0, ?, ?, '/r.wav', NULL)", ...values)
    }
    linkFiles(store, { path: cache, kind: 'cache' }, [
      { uuid: recordingUuid(1), content: 'theirs' },
      { uuid: recordingUuid(2), content: 'ours' }
    ])
    for (const source of [1, 2])
      run(store, "INSERT INTO problem (source_id, file, code, text) VALUES (?, 'a', 'row', 'text')", source)
    await runSourceDeletion(store, 1, quiet)
    expect([1, 2].map((n) => existsSync(join(cache, `${recordingUuid(n)}.wav`)))).toEqual([false, true])
    expect(all(store, 'SELECT recording_uuid AS r FROM recording_file')).toEqual([{ r: recordingUuid(2) }])
    expect(all(store, 'SELECT source_id AS s FROM problem')).toEqual([{ s: 2 }])
  })

  test('makes no call again that was purged', async () => {
    const rows = call('1.1')
    const store = await workspace(rows.slice(0, 6), [...rows.slice(6), ...call('2.1', { at: 100 })])
    const order = { tenantUuid: null, given: { callLogs: 0, recordings: 0 }, now: START + DAY_US }
    await runPurge(store, order, quiet)
    await runSourceDeletion(store, 1, quiet)
    expect(conversations(store)).toEqual([])
    expect(first(store, 'SELECT count(*) AS n FROM cel')).toEqual({ n: 18 })
  })

  test('is in the list still when it was cancelled, and goes with the next run', async () => {
    const dump = Array.from({ length: 200 }, (_, n) => call(`${n}.1`, { at: n * 60 })).flat()
    const store = await workspace(dump, call('x.1'))
    let told = 0
    const stopping = {
      progress: ({ done }: { readonly done: number }) => (told = done),
      cancelled: () => told > 0
    }
    await expect(runSourceDeletion(store, 1, stopping)).rejects.toMatchObject({ code: 'cancelled' })
    const left = countSourceDeletion(store, { sourceId: 1 })
    expect(left.cels).toBe(dump.length - told)
    expect(listSources(store)).toHaveLength(2)
    await runSourceDeletion(store, 1, quiet)
    await runGeneration(store, { selection: { kind: 'last', count: 0 }, dryRun: false }, quiet)
    expect(conversations(store)).toEqual(['x.1'])
    expect(listSources(store)).toHaveLength(1)
  })

  test('that is not here, or is a directory, is refused', async () => {
    const store = await workspace(call('1.1'))
    run(
      store,
      `INSERT INTO source (file_name, kind, format, imported_at, read, added, duplicates, rejected, ignored, options)
       VALUES ('users.json', 'directory', 'json', 0, 1, 0, 0, 0, 0, '{}')`
    )
    for (const sourceId of [2, 3])
      await expect(runSourceDeletion(store, sourceId, quiet)).rejects.toMatchObject({
        code: 'invalid-request'
      })
    expect(conversations(store)).toEqual(['1.1'])
  })
})
