/* Longer than usual: one case for each likely cause of a difference. */
import { statSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { describe, expect, test } from 'vitest'
import type { Cel } from '@shared/model/cel'
import type { DiffCause, DiffField, DiffRow } from '@shared/model/diff'
import type { DirectorySnapshot } from '@shared/model/directory'
import type { ServerCallLog } from '@shared/model/server-call-log'
import { compareWithServer, diffPage, diffSummary } from '../../src-main/jobs/diff'
import { runGeneration } from '../../src-main/jobs/generation'
import { runImport } from '../../src-main/jobs/import'
import { callLogIdsBetween } from '../../src-main/store/diff-facts'
import { loadDirectory } from '../../src-main/store/directory-snapshot'
import { loadHistory } from '../../src-main/store/history'
import { raiseRevision } from '../../src-main/store/settings'
import { inTransaction, run, type WriteStore } from '../../src-main/store/store'
import { readCallLogs } from '../../src-main/store/stored-call-logs'
import { addCels, memoryStore } from '../store/workspace'
import { CLEAN_DIRECTORY, cleanCall } from '../support/clean-calls'
import { asServerCallLog } from '../support/server-call-logs'
import { quiet } from './quiet'

const SAMPLES = resolve(import.meta.dirname, '../fixtures/samples')
const MINUTE_US = 60_000_000

/** Rows imported with what the dump says of the server's call logs, and call logs made of them. */
async function workspaceOf(
  cels: readonly Cel[],
  {
    directory = CLEAN_DIRECTORY,
    serverCallLogOf
  }: {
    readonly directory?: DirectorySnapshot | null
    readonly serverCallLogOf?: (cel: Cel) => number | undefined
  } = {}
): Promise<WriteStore> {
  const store = memoryStore()
  const origin = { origin: 'd.json', format: 'directory-json', loadedAt: 1 }
  if (directory !== null) inTransaction(store, () => loadDirectory(store, directory, origin))
  addCels(
    store,
    cels.map((cel) => {
      const { id, callLogId: _none, ...content } = cel
      return { ...content, serverId: id, serverCallLogId: serverCallLogOf?.(cel) }
    })
  )
  await runGeneration(store, { selection: { kind: 'all' }, dryRun: false }, quiet)
  return store
}

/** Gives the workspace a server's call logs. */
function addHistory(store: WriteStore, callLogs: readonly ServerCallLog[]): void {
  inTransaction(store, () => {
    const history = loadHistory(store, 1)
    history.add({ callLogs, parts: [] })
    history.finish()
    raiseRevision(store)
  })
}

const callLogsOf = (store: WriteStore) =>
  readCallLogs(store, callLogIdsBetween(store, { from: 0, until: Number.MAX_SAFE_INTEGER }))

/** The one row of a workspace of one call whose server's call log differs as given. */
async function rowOf(
  given: Partial<ServerCallLog>,
  options: Parameters<typeof workspaceOf>[1] = {}
): Promise<DiffRow | undefined> {
  const store = await workspaceOf(cleanCall(1), options)
  const [here] = callLogsOf(store)
  if (here === undefined) throw new Error('no call log')
  addHistory(store, [asServerCallLog(here, given)])
  const { rows } = await compareWithServer(store, { ignore: [] })
  expect(rows.length).toBeLessThan(2)
  return rows[0]
}

const causesOf = (row: DiffRow | undefined): Partial<Record<DiffField, DiffCause>> =>
  Object.fromEntries(row?.differences.map(({ field, cause }) => [field, cause]) ?? [])

describe('the samples', () => {
  const input = (name: string) => {
    const path = join(SAMPLES, name)
    return { kind: 'file', path, name, sizeBytes: statSync(path).size } as const
  }

  for (const history of ['call-logd-cdr.json', 'call-logd-cdr.csv', 'xivo-call-logs.csv']) {
    test(`${history} against a regeneration: no unexplained difference`, async () => {
      const store = memoryStore()
      await runImport(store, input('directory.json'), {}, quiet)
      await runImport(store, input('wazo-cel.csv'), {}, quiet)
      const { serverCallLogs } = await runImport(store, input(history), { timeZone: 'Europe/Paris' }, quiet)
      const { summary, rows } = await compareWithServer(store, { ignore: [] })
      expect(summary.server).toBe(serverCallLogs?.read)
      expect(summary).toMatchObject({ unexplained: 0, onlyServer: 0, onlyHere: 0 })
      // Two lines of one user rang, and the reference shows either.
      expect(rows.flatMap(({ differences }) => differences.map(({ field }) => field))).toEqual(
        history === 'xivo-call-logs.csv' ? [] : ['destination_line_id']
      )
    })
  }

  test('the tables of a whole dump against a regeneration: all equal, and the dump again changes nothing', async () => {
    const store = memoryStore()
    const first = await runImport(store, input('wazo-cel.copy.sql'), {}, quiet)
    expect(first.serverCallLogs).toEqual({ read: 14, added: 14 })
    const { summary } = await compareWithServer(store, { ignore: [] })
    expect(summary).toMatchObject({ server: 14, here: 14, equal: 14, different: 0 })
    const again = await runImport(store, input('wazo-cel.copy.sql'), {}, quiet)
    expect(again.serverCallLogs).toEqual({ read: 14, added: 0 })
    expect((await compareWithServer(store, { ignore: [] })).summary).toMatchObject({ server: 14, equal: 14 })
  })

  test('the same call logs from four origins count once', async () => {
    const store = memoryStore()
    for (const name of ['wazo-cel.copy.sql', 'call-logd-cdr.json', 'call-logd-cdr.csv', 'xivo-call-logs.csv'])
      await runImport(store, input(name), { timeZone: 'Europe/Paris' }, quiet)
    const { summary } = await compareWithServer(store, { ignore: [] })
    expect(summary).toMatchObject({ server: 14, equal: 14 })
  })
})

describe('events that were imported from two dumps', () => {
  test('are the cause of what differs', async () => {
    const told = cleanCall(1)
    const [right] = callLogsOf(await workspaceOf(told))
    if (right === undefined) throw new Error('no call log')
    const again = told.map((cel) => ({
      ...cel,
      id: cel.id + 1000,
      eventtime: Math.floor(cel.eventtime / 1e6) * 1e6
    }))
    const store = await workspaceOf([...told, ...again])
    addHistory(store, [asServerCallLog(right, { sourceName: 'Somebody' })])
    const { rows } = await compareWithServer(store, { ignore: [] })
    expect(rows).toMatchObject([{ kind: 'different', cause: 'events-twice', rule: '13.2' }])
  })
})

describe('fields that differ', () => {
  test('equal call logs give no row', async () => {
    expect(await rowOf({})).toBeUndefined()
  })

  test('one that nothing explains is unexplained, with both values', async () => {
    const row = await rowOf({ sourceName: 'Anna' })
    expect(row).toMatchObject({
      kind: 'different',
      cause: 'unexplained',
      differences: [{ field: 'source_name', server: 'Anna', here: 'Ann', cause: 'unexplained' }]
    })
  })

  test('users, lines and tags: the directory was another one, or there is none here', async () => {
    const other = { sourceUserUuid: '40000000-0000-4000-8000-000000000000', tags: ['old'] }
    const origin = { origin: 'call-logd-json' } as const
    expect(causesOf(await rowOf({ ...origin, ...other }))).toEqual({
      source_user_uuid: 'directory-changed',
      tags: 'directory-changed'
    })
    const without = await rowOf({ ...origin, ...other, tags: ['sales'] }, { directory: null })
    expect(causesOf(without)).toEqual({ source_user_uuid: 'directory-missing', tags: 'directory-missing' })
  })

  test('what older servers did not store is a newer rule', async () => {
    expect(causesOf(await rowOf({ sourceInternalName: null, conversationId: null }))).toEqual({
      conversation_id: 'older-engine',
      source_internal_name: 'older-engine'
    })
  })

  test('events that the dump marks as not taken up came late', async () => {
    const row = await rowOf(
      { id: 700, dateEnd: null, destinationName: 'Before' },
      { serverCallLogOf: (cel) => (cel.id > 108 ? 0 : 700) }
    )
    expect(row).toMatchObject({ cause: 'late-events', detail: '5', serverId: 700 })
  })

  test('whole seconds against microseconds are the same within what the source knows', async () => {
    const store = await workspaceOf(cleanCall(1))
    const [here] = callLogsOf(store)
    const second = Math.floor((here?.dateEnd ?? 0) / 1_000_000) * 1_000_000
    expect(causesOf(await rowOf({ dateEnd: second }))).toEqual({ end: 'precision' })
    expect(causesOf(await rowOf({ dateEnd: second - 5_000_000 }))).not.toMatchObject({ end: 'precision' })
  })

  test('recordings: deleted media and random uuids are told apart from others', async () => {
    const recorded = [
      ...cleanCall(1),
      ...[4, 10].map((second, stop): Cel => ({
        ...(cleanCall(1)[0] as Cel),
        id: 150 + stop,
        eventtime: (cleanCall(1)[0]?.eventtime ?? 0) + second * 1_000_000,
        eventtype: stop ? 'MIXMONITOR_STOP' : 'MIXMONITOR_START',
        extra: JSON.stringify({ mixmonitor_id: '0x1', ...(stop ? {} : { filename: '/rec/one.wav' }) })
      }))
    ]
    const store = await workspaceOf(recorded)
    const [here] = callLogsOf(store)
    if (here === undefined) throw new Error('no call log')
    const base = asServerCallLog(here, { id: 800 })
    const [recording] = base.recordings
    if (recording === undefined) throw new Error('no recording')
    const causeOf = async (change: Partial<typeof recording>): Promise<DiffCause | undefined> => {
      addHistory(store, [{ ...base, recordings: [{ ...recording, ...change }] }])
      const { rows } = await compareWithServer(store, { ignore: [] })
      return causesOf(rows[0]).recordings
    }
    expect(await causeOf({})).toBeUndefined()
    expect(await causeOf({ path: null, deleted: true })).toBe('media-deleted')
    expect(await causeOf({ uuid: '50000000-0000-4000-8000-000000000000' })).toBe('random-uuid')
    expect(await causeOf({ startTime: recording.startTime + 1 })).toBe('unexplained')
  })

  test('ignored fields do not count, and neither do those that the origin cannot tell', async () => {
    const store = await workspaceOf(cleanCall(1))
    const [here] = callLogsOf(store)
    if (here === undefined) throw new Error('no call log')
    addHistory(store, [
      asServerCallLog(here, { sourceName: 'Anna', userField: 'x', origin: 'call-logd-json' })
    ])
    expect(await diffSummary(store, { ignore: [] })).toMatchObject({
      different: 1,
      fields: [{ field: 'source_name', count: 1 }]
    })
    expect(await diffSummary(store, { ignore: ['source_name'] })).toMatchObject({ different: 0, equal: 1 })
  })
})

describe('calls on one side', () => {
  test('only on the server: no events, unfinished, failing, not made', async () => {
    const open = cleanCall(2, 60).filter((cel) => cel.eventtype !== 'LINKEDID_END')
    const broken = cleanCall(3, 120).map((cel) => ({
      ...cel,
      channame: cel.channame.replace('bbbb', 'b.b')
    }))
    const store = await workspaceOf([...cleanCall(1), ...open, ...broken])
    addCels(
      store,
      cleanCall(4, 180).map((cel) => ({ ...cel, serverId: cel.id }))
    )
    const [here] = callLogsOf(store)
    if (here === undefined) throw new Error('no call log')
    const of = (n: number, conversationId: string): ServerCallLog =>
      asServerCallLog(here, { conversationId, date: here.date + n * MINUTE_US })
    addHistory(store, [
      of(0, here.conversationId),
      of(1, '1935476169.4'),
      of(2, '1935476229.6'),
      of(3, '1935476289.8'),
      of(4, '1935476349.10')
    ])
    const { summary, rows } = await compareWithServer(store, { ignore: [] })
    expect(summary).toMatchObject({ equal: 1, onlyServer: 4, unexplained: 0 })
    expect(rows.map(({ cause, rule }) => [cause, rule])).toEqual([
      ['unfinished-here', '3.3'],
      ['failed-here', '7.2'],
      ['not-generated', null],
      ['events-missing', null]
    ])
    expect(rows[0]?.skippedGroupId).toEqual(expect.any(Number))
    expect(rows[1]?.detail).toContain('b.b')
  })

  test('only here: left out by the list, another tenant, purged, not taken up, unexplained', async () => {
    const calls = Array.from({ length: 6 }, (_, n) => cleanCall(n + 1, n * 60))
    const marks = [500, undefined, undefined, 501, 0, undefined]
    const store = await workspaceOf(calls.flat(), {
      serverCallLogOf: (cel) => marks[Math.floor(cel.id / 100) - 1]
    })
    const callLogs = callLogsOf(store)
    const [first] = callLogs
    if (first === undefined) throw new Error('no call log')
    addHistory(store, [asServerCallLog(first, { id: 500, origin: 'call-logd-json' })])
    run(store, 'UPDATE call_log SET blocked = 1 WHERE id = ?', callLogs[1]?.id)
    run(store, `UPDATE call_log SET tenant_uuid = 'other' WHERE id = ?`, callLogs[2]?.id)
    const scope = { from: first.date, until: first.date + 10 * MINUTE_US, ignore: [] }
    const { rows, summary } = await compareWithServer(store, scope)
    expect(rows.map(({ kind, cause, detail }) => [kind, cause, detail])).toEqual([
      ['only-here', 'rest-filter', ''],
      ['only-here', 'other-tenant', 'other'],
      ['only-here', 'purged-there', '501'],
      ['only-here', 'not-processed-there', ''],
      ['only-here', 'unexplained', '']
    ])
    expect(summary).toMatchObject({ server: 1, here: 6, equal: 1, onlyHere: 5, unexplained: 1 })
    const page = await diffPage(store, { ...scope, cause: 'purged-there', offset: 0, limit: 10 })
    expect(page).toMatchObject({ total: 1, rows: [{ callLogId: callLogs[3]?.id }] })
    expect((await diffPage(store, { ...scope, kind: 'only-server', offset: 0, limit: 10 })).total).toBe(0)
    expect((await diffPage(store, { ...scope, offset: 3, limit: 10 })).rows).toHaveLength(2)
  })

  test('calls outside of what the server’s call logs span say nothing', async () => {
    const store = await workspaceOf([...cleanCall(1), ...cleanCall(2, 60), ...cleanCall(3, 120)])
    const [, second] = callLogsOf(store)
    if (second === undefined) throw new Error('no call log')
    addHistory(store, [asServerCallLog(second)])
    expect(await diffSummary(store, { ignore: [] })).toMatchObject({ here: 1, equal: 1, onlyHere: 0 })
  })

  test('without call logs of a server there is no period', async () => {
    const store = await workspaceOf(cleanCall(1))
    expect(await diffSummary(store, { ignore: [] })).toMatchObject({ period: null, server: 0, onlyHere: 0 })
  })
})

describe('finding the partner', () => {
  test('events that name the server’s call log win over everything else', async () => {
    const store = await workspaceOf([...cleanCall(1), ...cleanCall(2, 60)], {
      serverCallLogOf: (cel) => (cel.id < 200 ? 902 : 901)
    })
    const [one, two] = callLogsOf(store)
    if (one === undefined || two === undefined) throw new Error('no call logs')
    // The conversation ids say the opposite of the events.
    addHistory(store, [
      asServerCallLog(one, { id: 901, conversationId: one.conversationId }),
      asServerCallLog(two, { id: 902, conversationId: two.conversationId })
    ])
    const { rows } = await compareWithServer(store, { ignore: [] })
    expect(rows.map(({ serverId, callLogId }) => [serverId, callLogId])).toEqual([
      [902, one.id],
      [901, two.id]
    ])
  })

  // XiVO rounds the 16.9 s that the reference cuts.
  test('without ids, the start and the caller tell, each call once', async () => {
    const store = await workspaceOf([...cleanCall(1), ...cleanCall(2, 0.2)])
    const callLogs = callLogsOf(store)
    expect(callLogs).toHaveLength(2)
    addHistory(
      store,
      callLogs.map((call) =>
        asServerCallLog(call, { id: null, conversationId: null, origin: 'xivo-csv', duration: 17 })
      )
    )
    expect(await diffSummary(store, { ignore: [] })).toMatchObject({ server: 2, equal: 2, onlyHere: 0 })
  })
})
