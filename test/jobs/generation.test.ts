import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { resolve } from 'node:path'
import { describe, expect, test } from 'vitest'
import { parseInstant } from '../../src-shared/format/instant'
import { runGeneration } from '../../src-main/jobs/generation'
import { callLogCels, callLogDetail } from '../../src-main/store/call-log-detail'
import { pageCallLogs } from '../../src-main/store/page-call-logs'
import { selectCels, selectedCelIds, type Seeds } from '../../src-main/store/select-cels'
import { pageSkippedGroups } from '../../src-main/store/skipped-groups'
import { all, type WriteStore } from '../../src-main/store/store'
import { addCels, memoryStore } from '../store/workspace'
import { call, cel } from '../store/cels'
import { quiet } from './quiet'

const rows = (store: WriteStore) =>
  pageCallLogs(store, { filter: {}, sort: { column: 'id', descending: false }, offset: 0, limit: 100 }).rows

const unprocessed = (store: WriteStore): string[] =>
  all<{ linkedid: string }>(
    store,
    'SELECT DISTINCT linkedid FROM cel WHERE call_log_id IS NULL ORDER BY 1'
  ).map((row) => row.linkedid)

const generate = (
  store: WriteStore,
  selection: Parameters<typeof runGeneration>[1]['selection'],
  dryRun = false
) => runGeneration(store, { selection, dryRun }, quiet)

describe('what a run makes', () => {
  test('a finished call becomes a call log that points to its rows, in group order', async () => {
    const store = memoryStore()
    addCels(store, call('100.1'))
    const report = await generate(store, { kind: 'last', count: 20_000 })
    expect(report).toMatchObject({ cels: 12, callLogs: 1, replaced: 0, keptStale: 0 })
    const [row] = rows(store)
    expect(row).toMatchObject({ sourceExten: '1001', destinationExten: '1002', callStatus: 'answered' })
    expect(callLogCels(store, { id: row?.id ?? 0 }).cels.map((c) => c.id)).toEqual([
      1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12
    ])
    expect(unprocessed(store)).toEqual([])
  })

  test('a call without end is noted as unfinished, and the note goes when its end arrives', async () => {
    const store = memoryStore()
    addCels(store, call('100.1', { open: true }))
    expect((await generate(store, { kind: 'all' })).skipped.unfinished).toBe(1)
    await generate(store, { kind: 'all' })
    const noted = pageSkippedGroups(store, { offset: 0, limit: 10 })
    expect(noted).toMatchObject({
      total: 1,
      rows: [{ code: 'unfinished', conversationId: '100.1', celCount: 11 }]
    })

    addCels(store, [cel({ at: 22, eventtype: 'LINKEDID_END', channame: 'PJSIP/a1001-100.1' })])
    expect((await generate(store, { kind: 'last', count: 0 })).callLogs).toBe(1)
    expect(pageSkippedGroups(store, { offset: 0, limit: 10 }).total).toBe(0)
  })

  test('late rows replace the call log by one with a new id', async () => {
    const store = memoryStore()
    addCels(store, call('100.1'))
    await generate(store, { kind: 'all' })
    const before = rows(store)[0]?.id ?? 0
    addCels(store, [cel({ at: 23, eventtype: 'HANGUP', uniqueid: '100.1', linkedid: '100.1' })])
    expect(await generate(store, { kind: 'last', count: 20_000 })).toMatchObject({
      cels: 13,
      callLogs: 1,
      replaced: 1
    })
    const after = rows(store)
    expect(after).toHaveLength(1)
    expect(after[0]?.id).toBeGreaterThan(before)
    expect(callLogCels(store, { id: after[0]?.id ?? 0 }).cels).toHaveLength(13)
  })

  test('a call log for whose rows nothing new comes is kept and marked stale, and replaced once something does', async () => {
    const store = memoryStore()
    addCels(store, call('100.1'))
    await generate(store, { kind: 'all' })
    const id = rows(store)[0]?.id ?? 0
    // A second linkedid on the same channel, not over yet: the enlarged group gives no call log.
    addCels(store, [cel({ at: 10, linkedid: '100.2', uniqueid: '100.1b', channame: 'PJSIP/b1002-100.1' })])
    expect(await generate(store, { kind: 'last', count: 20_000 })).toMatchObject({
      callLogs: 0,
      replaced: 0,
      keptStale: 1
    })
    expect(rows(store).map((row) => row.id)).toEqual([id])
    expect(callLogDetail(store, { id }).callLog.stale).toBe(true)

    addCels(store, [cel({ at: 30, linkedid: '100.2', uniqueid: '100.1b', eventtype: 'LINKEDID_END' })])
    expect(await generate(store, { kind: 'last', count: 20_000 })).toMatchObject({
      callLogs: 1,
      replaced: 1,
      keptStale: 0
    })
    const after = rows(store)
    expect(after.map((row) => row.id)).not.toContain(id)
    expect(callLogDetail(store, { id: after[0]?.id ?? 0 }).callLog.stale).toBe(false)
  })

  test('a dry run says what would be made and changes nothing', async () => {
    const store = memoryStore()
    addCels(store, [...call('100.1'), ...call('200.1', { at: 60, open: true })])
    expect(await generate(store, { kind: 'all' }, true)).toMatchObject({
      callLogs: 1,
      skipped: { unfinished: 1 },
      dryRun: true
    })
    expect(rows(store)).toEqual([])
    expect(pageSkippedGroups(store, { offset: 0, limit: 10 }).total).toBe(0)
    expect(unprocessed(store)).toEqual(['100.1', '200.1'])
  })

  test('a linkedid between two others makes one call, one after them makes two', async () => {
    const store = memoryStore()
    const row = (linkedid: string, uniqueid: string, at: number) => [
      cel({ linkedid, uniqueid, at, channame: `PJSIP/x-${uniqueid}`, cidNum: '10', exten: '20' }),
      cel({ linkedid, uniqueid, at: at + 1, eventtype: 'LINKEDID_END', channame: `PJSIP/x-${uniqueid}` })
    ]
    addCels(store, [
      ...row('100.1', 'u1', 0),
      ...row('100.2', 'u2', 10),
      ...row('100.3', 'u1', 20),
      ...row('100.3', 'u2', 22)
    ])
    await generate(store, { kind: 'all' })
    const made = rows(store)
    expect(made.map((r) => r.conversationId)).toEqual(['100.1', '100.2'])
    // The rows of the linkedid that is in both point to the later one.
    const owner = all<{ id: number }>(
      store,
      "SELECT DISTINCT call_log_id AS id FROM cel WHERE linkedid = '100.3'"
    )
    expect(owner).toEqual([{ id: made[1]?.id }])
  })

  test('regenerating Q and R after P and Q leaves the rows of P without call log until a sweep takes them', async () => {
    const store = memoryStore()
    const row = (linkedid: string, uniqueid: string, at: number) => [
      cel({ linkedid, uniqueid, at, channame: `PJSIP/x-${uniqueid}`, cidNum: '10', exten: '20' }),
      cel({ linkedid, uniqueid, at: at + 1, eventtype: 'LINKEDID_END', channame: `PJSIP/x-${uniqueid}` })
    ]
    addCels(store, [...row('P', 'u1', 0), ...row('Q', 'u1', 5), ...row('Q', 'u2', 6), ...row('R', 'u2', 10)])
    await generate(store, { kind: 'linkedid', linkedid: 'P' })
    expect(unprocessed(store)).toEqual(['R'])
    await generate(store, { kind: 'linkedid', linkedid: 'R' })
    expect(unprocessed(store)).toEqual(['P'])
  })
})

describe('which rows a run takes', () => {
  test('chat rows are no seeds, so a conversation of nothing else is left alone', async () => {
    const store = memoryStore()
    addCels(store, [
      ...call('100.1'),
      cel({ linkedid: '900.1', uniqueid: '900.1', at: 90, channame: 'Message/ast_msg_queue' })
    ])
    expect(await generate(store, { kind: 'last', count: 0 })).toMatchObject({ cels: 12, callLogs: 1 })
    expect((await generate(store, { kind: 'all' })).skipped.unfinished).toBe(1)
  })

  const folder = resolve(
    process.env['CALLTRAIL_CASES'] ?? resolve(import.meta.dirname, '../../../shared/cases'),
    'selection'
  )
  if (!existsSync(folder)) {
    console.warn(`SKIPPED: the selection cases are not at ${folder}. Set CALLTRAIL_CASES to their folder.`)
    test.skip('selection cases', () => undefined)
    return
  }
  interface SelectionCase {
    readonly select: { readonly linkedid?: string; readonly limit?: number; readonly since?: string }
    readonly expected: { readonly cel_ids: readonly number[] }
    readonly cels: readonly {
      readonly id: number
      readonly eventtype: string
      readonly eventtime: string
      readonly uniqueid: string
      readonly linkedid: string
      readonly channame: string
      readonly call_log_id: number | null
    }[]
  }
  for (const file of readdirSync(folder).sort()) {
    test(`selection case ${file}`, () => {
      const given = JSON.parse(readFileSync(resolve(folder, file), 'utf8')) as SelectionCase
      const store = memoryStore()
      addCels(
        store,
        given.cels.map(({ id, eventtime, eventtype, uniqueid, linkedid, channame }) =>
          cel({
            serverId: id,
            eventtime: parseInstant(eventtime) ?? 0,
            eventtype,
            uniqueid,
            linkedid,
            channame
          })
        )
      )
      const ids = new Map(
        all<{ id: number; serverId: number }>(store, 'SELECT id, server_id AS serverId FROM cel').map(
          (row) => [row.id, row.serverId]
        )
      )
      const attach = store.db.prepare('UPDATE cel SET call_log_id = ? WHERE server_id = ?')
      for (const row of given.cels) if (row.call_log_id !== null) attach.run(row.call_log_id, row.id)
      selectCels(store, seeds(given.select))
      const taken = selectedCelIds(store).map((id) => ids.get(id))
      expect([...taken].sort()).toEqual([...given.expected.cel_ids].sort())
    })
  }

  function seeds({ linkedid, limit, since }: SelectionCase['select']): Seeds {
    if (linkedid !== undefined) return { kind: 'linkedid', linkedid }
    if (since !== undefined) return { kind: 'unprocessed-since', sinceUs: parseInstant(since) ?? 0 }
    return { kind: 'unprocessed', limit: limit ?? 0 }
  }
})
