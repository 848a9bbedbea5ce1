/* Longer than usual: one case for each check of the report, each with its table of events. */
import { setImmediate } from 'node:timers/promises'
import { describe, expect, test } from 'vitest'
import type { Cel } from '@shared/model/cel'
import { QUALITY_CODES } from '@shared/model/quality'
import { runGeneration } from '../../../src-main/jobs/generation'
import { loadDirectory } from '../../../src-main/store/directory-snapshot'
import { qualityReport } from '../../../src-main/store/quality/report'
import {
  raiseLabelVersion,
  raiseRevision,
  readRevision,
  writeSetting
} from '../../../src-main/store/settings'
import { insertProblems, insertSource, finishSource } from '../../../src-main/store/sources'
import { inTransaction, run } from '../../../src-main/store/store'
import { celTable, TABLE_EPOCH } from '../../support/cel-table'
import { CLEAN_DIRECTORY, cleanCall } from '../../support/clean-calls'
import { quiet } from '../../jobs/quiet'
import { addCels } from '../workspace'
import { checkOf, findingsOf, reportOf, workspaceOf } from './quality-store'

const HOUR = 3600
const SECOND = 1_000_000

/** Rows in the order of their ids, as a dump has them. */
const inOrder = (...calls: readonly (readonly Cel[])[]): Cel[] =>
  calls.flat().sort((a, b) => a.eventtime - b.eventtime || a.id - b.id)

const without = (cels: readonly Cel[], ...eventtypes: readonly string[]): Cel[] =>
  cels.filter((cel) => !eventtypes.includes(cel.eventtype))

describe('the report', () => {
  test('finds nothing in clean data, and still names every check', async () => {
    const report = await reportOf(await workspaceOf(inOrder(cleanCall(1), cleanCall(2, 60))))
    expect(findingsOf(report)).toEqual([])
    expect(report.checks.map(({ code }) => code).sort()).toEqual([...QUALITY_CODES].sort())
    expect(report).toMatchObject({
      cels: 26,
      usedCels: 26,
      callLogs: 2,
      directory: { users: 2, linesMet: 2, linesKnown: 2 },
      period: { from: TABLE_EPOCH, until: TABLE_EPOCH + 80.2 * SECOND },
      perDay: [{ day: '2031-05-02', cels: 26, calls: 2 }]
    })
  })

  test('of an empty workspace is empty', async () => {
    const report = await reportOf(await workspaceOf([], null))
    expect(findingsOf(report)).toEqual([])
    expect(report).toMatchObject({ period: null, cels: 0, perDay: [], gaps: [], directory: null })
  })

  test('counts days in the zone of the workspace', async () => {
    // 08:15:09 in London is past midnight of the next day in Kiritimati, 14 hours ahead, from 10:00 UTC on.
    const store = await workspaceOf(inOrder(cleanCall(1), cleanCall(2, 2 * HOUR)))
    inTransaction(store, () => writeSetting(store, 'zone', 'Pacific/Kiritimati'))
    expect((await reportOf(store)).perDay).toEqual([
      { day: '2031-05-02', cels: 13, calls: 1 },
      { day: '2031-05-03', cels: 13, calls: 1 }
    ])
  })

  test('is kept while nothing changes, and made anew afterwards', async () => {
    const store = await workspaceOf(cleanCall(1))
    const first = await qualityReport(store)
    expect(await qualityReport(store)).toBe(first)
    addCels(store, [])
    inTransaction(store, () => raiseRevision(store))
    expect(await qualityReport(store)).not.toBe(first)
  })

  test('is of one state of the workspace, also when that changes while it is made', async () => {
    const store = await workspaceOf(cleanCall(1))
    inTransaction(store, () => raiseRevision(store))
    const asked = qualityReport(store)
    await setImmediate()
    await setImmediate()
    addCels(
      store,
      without(cleanCall(2, 60), 'LINKEDID_END').map(({ id, callLogId: _none, ...cel }) => ({
        ...cel,
        serverId: id
      }))
    )
    await runGeneration(store, { selection: { kind: 'all' }, dryRun: false }, quiet)
    const { revision, checks, skipped } = await asked
    expect(revision).toBe(readRevision(store))
    expect(skipped.unfinished).toBe(1)
    expect(checks.find(({ code }) => code === 'unfinished-groups')?.count).toBe(1)
  })

  test('puts problems before warnings and notes, and the greatest count first', async () => {
    const store = await workspaceOf(without(cleanCall(1), 'LINKEDID_END', 'BRIDGE_EXIT'), null)
    const { checks } = await reportOf(store)
    const found = checks.filter(({ count }) => count > 0)
    const order = found.map(({ severity }) => ['problem', 'warning', 'note'].indexOf(severity))
    expect(order).toEqual([...order].sort())
    expect(found[0]).toMatchObject({ code: 'events-not-logged', count: 2 })
  })
})

describe('groups without call log', () => {
  test('unfinished calls: open at the end of the data or lost in the middle, with what to ask for', async () => {
    const day = 24 * HOUR
    const store = await workspaceOf(
      inOrder(
        without(cleanCall(1), 'LINKEDID_END'),
        without(cleanCall(2, 60), 'LINKEDID_END'),
        without(cleanCall(3, 120), 'LINKEDID_END'),
        cleanCall(4, day),
        without(cleanCall(5, day + 60), 'LINKEDID_END')
      )
    )
    const check = await checkOf(store, 'unfinished-groups')
    expect(check).toMatchObject({
      count: 4,
      severity: 'problem',
      params: { atEnd: 1, inMiddle: 3, endsAreWritten: 1, burst: 3 }
    })
    expect(check.command).toContain("eventtime >= '2031-05-03 08:16:09+00:00'")
    expect(check.examples).toHaveLength(4)
    expect(check.examples[0]).toMatchObject({ linkedid: '1935476109.2', skippedGroupId: expect.any(Number) })
  })

  test('failed calls name the rule and the row, one of each rule first', async () => {
    const broken = (n: number, at: number): Cel[] =>
      cleanCall(n, at).map((cel) => ({
        ...cel,
        channame: cel.channame.replace('PJSIP/bbbb-', 'PJSIP/bb.bb-')
      }))
    const store = await workspaceOf(inOrder(broken(1, 0), broken(2, 60), cleanCall(3, 120)))
    const check = await checkOf(store, 'failed-groups')
    expect(check).toMatchObject({ count: 2, severity: 'problem', params: { rules: '7.2: 2' } })
    expect(check.examples[0]?.text).toContain('PJSIP/bb.bb-1')
  })

  test('groups without a caller are a note, not a problem', async () => {
    const nobody = cleanCall(1).map((cel) => ({ ...cel, cidName: '', cidNum: '' }))
    const store = await workspaceOf(inOrder(nobody, cleanCall(2, 60)))
    expect(await checkOf(store, 'invalid-groups')).toMatchObject({ count: 1, severity: 'note' })
  })
})

describe('events', () => {
  test('those that are never written are named; seldom ones only where there are enough calls', async () => {
    const store = await workspaceOf(without(cleanCall(1), 'BRIDGE_ENTER', 'BRIDGE_EXIT'))
    expect(await checkOf(store, 'events-not-logged')).toMatchObject({
      count: 2,
      severity: 'problem',
      examples: [{ text: 'BRIDGE_ENTER' }, { text: 'BRIDGE_EXIT' }],
      command: "sudo asterisk -rx 'cel show status'"
    })
    const many = await workspaceOf(
      inOrder(...Array.from({ length: 110 }, (_, n) => cleanCall(n + 1, n * 30)))
    )
    const check = await checkOf(many, 'events-not-logged')
    expect(check.severity).toBe('note')
    expect(check.params['events']).toContain('MIXMONITOR_START')
    // The data shows that Dial is written, and neither queues nor voicemail.
    expect(check.params['events']).toContain('APP_START VoiceMail')
    expect(check.params['events']).not.toContain('APP_START Dial')
  })

  test('types of the dialplan are listed with their count and a row to open', async () => {
    const [first] = cleanCall(1)
    const own = { ...(first as Cel), id: 99, eventtype: 'OUR_SURVEY', eventtime: TABLE_EPOCH + 5 * SECOND }
    const store = await workspaceOf(inOrder(cleanCall(1), [own]))
    expect(await checkOf(store, 'unknown-events')).toMatchObject({
      count: 1,
      examples: [{ text: 'OUR_SURVEY: 1', celId: expect.any(Number) }],
      params: { rows: 1 }
    })
  })
})

describe('channels', () => {
  test('without start or end are found by the rows that are left', async () => {
    const isStartOfA = (cel: Cel): boolean => cel.eventtype === 'CHAN_START' && cel.channame.includes('aaaa')
    const isEndOfB = (cel: Cel): boolean => cel.eventtype === 'CHAN_END' && cel.channame.includes('bbbb')
    const store = await workspaceOf(
      inOrder(
        cleanCall(1).filter((cel) => !isStartOfA(cel)),
        cleanCall(2, 60).filter((cel) => !isEndOfB(cel)),
        cleanCall(3, 120)
      )
    )
    expect(await checkOf(store, 'channels-without-start')).toMatchObject({
      count: 1,
      examples: [{ text: 'PJSIP/aaaa-1', linkedid: '1935476109.2' }]
    })
    expect(await checkOf(store, 'channels-without-end')).toMatchObject({
      count: 1,
      examples: [{ text: 'PJSIP/bbbb-2' }]
    })
  })

  test('a dump sorted backwards has none', async () => {
    const store = await workspaceOf(inOrder(cleanCall(1), cleanCall(2, 60)).reverse())
    const found = findingsOf(await reportOf(store))
    expect(found.filter((code) => code.startsWith('channels'))).toEqual([])
  })

  test('that start twice are counted once each', async () => {
    const [start] = cleanCall(1)
    const again = { ...(start as Cel), id: 50, eventtime: TABLE_EPOCH + 50_000 }
    const store = await workspaceOf(inOrder(cleanCall(1), [again]))
    expect(await checkOf(store, 'channels-started-twice')).toMatchObject({ count: 1 })
  })

  test('that start twice are found when the second telling comes after the first has ended', async () => {
    const told = inOrder(cleanCall(1))
    const wholeSeconds = told.map((row, index) => ({
      ...row,
      id: told.length + index + 1,
      eventtime: Math.floor(row.eventtime / 1e6) * 1e6
    }))
    const channels = told.filter(({ eventtype }) => eventtype === 'CHAN_START').length
    const store = await workspaceOf([...told, ...wholeSeconds])
    expect(await checkOf(store, 'channels-started-twice')).toMatchObject({
      count: channels,
      severity: 'problem'
    })
  })
})

describe('the clock', () => {
  test('set back: channels made later carry an earlier epoch', async () => {
    const store = await workspaceOf([...cleanCall(1, 100), ...cleanCall(2, 59)])
    expect(await checkOf(store, 'clock-jumps')).toMatchObject({
      count: 1,
      examples: [{ text: '-41 s' }],
      params: { largestSeconds: 41 }
    })
  })

  test('a restart of Asterisk begins to count anew and is no jump', async () => {
    const store = await workspaceOf([...cleanCall(40, 0), ...cleanCall(1, 100)])
    expect((await checkOf(store, 'clock-jumps')).count).toBe(0)
  })

  test('ids against times: a row written late is counted, equal seconds are not', async () => {
    const cels = cleanCall(1)
    const late = cels.map((cel) => (cel.id === 112 ? { ...cel, eventtime: cel.eventtime - 2 * SECOND } : cel))
    expect(await checkOf(await workspaceOf(late), 'order-of-ids')).toMatchObject({
      count: 1,
      severity: 'note'
    })
  })

  test('times in another zone than the uniqueids are a problem with their offset', async () => {
    const shifted = cleanCall(1).map((cel) => ({ ...cel, eventtime: cel.eventtime + HOUR * SECOND }))
    expect(await checkOf(await workspaceOf(shifted), 'time-offset')).toMatchObject({
      count: 2,
      severity: 'problem',
      params: { minutes: 60, share: 2 }
    })
  })

  test('calls in the hour that came twice are counted, those an hour later are not', async () => {
    // Europe/Paris goes back on 26 October 2031 at 01:00 UTC: 02:00 to 03:00 comes twice, from 00:00 to 02:00 UTC.
    const night = Math.round(Date.UTC(2031, 9, 26, 0, 30) / 1000 - TABLE_EPOCH / SECOND)
    const store = await workspaceOf(
      inOrder(cleanCall(1, night), cleanCall(2, night + HOUR), cleanCall(3, night + 2 * HOUR))
    )
    inTransaction(store, () => writeSetting(store, 'zone', 'Europe/Paris'))
    expect(await checkOf(store, 'repeated-hour')).toMatchObject({ count: 2, params: { nights: 1 } })
  })
})

describe('gaps', () => {
  /** Three calls an hour from 8 to 17 on `days` days in a row, but none on the days and hours left out. */
  function weeks(days: number, isQuiet: (day: number, hour: number) => boolean): Cel[] {
    const calls: Cel[][] = []
    for (let day = 0; day < days; day += 1) {
      for (let hour = 0; hour < 9; hour += 1) {
        for (let n = 0; n < 3 && !isQuiet(day, hour); n += 1)
          calls.push(cleanCall(calls.length + 1, day * 24 * HOUR + hour * HOUR + n * 600))
      }
    }
    return calls.flat()
  }
  // 2031-05-02, day 0 of a table, is a Friday.
  const isWeekend = (day: number): boolean => day % 7 === 1 || day % 7 === 2

  test('nights and weekends are none', async () => {
    const { gaps } = await reportOf(await workspaceOf(weeks(15, (day) => isWeekend(day))))
    expect(gaps).toEqual([])
  })

  test('a working day without events is one, from the last event before to the first one after', async () => {
    const store = await workspaceOf(weeks(15, (day) => isWeekend(day) || day === 6))
    const { gaps } = await reportOf(store)
    expect(gaps).toHaveLength(1)
    expect(new Date((gaps[0]?.from ?? 0) / 1000).toISOString()).toBe('2031-05-07T16:35:29.200Z')
    expect(new Date((gaps[0]?.until ?? 0) / 1000).toISOString()).toBe('2031-05-09T08:15:09.000Z')
    const check = await checkOf(store, 'gaps')
    expect(check.count).toBe(1)
    expect(check.command).toContain("eventtime < '2031-05-09 08:15:09+00:00'")
  })

  test('half a year without anything is one, however few calls there are', async () => {
    const { gaps } = await reportOf(await workspaceOf([...cleanCall(1), ...cleanCall(2, 180 * 24 * HOUR)]))
    expect(gaps).toMatchObject([{ expectedCels: 0, until: TABLE_EPOCH + 180 * 24 * HOUR * SECOND }])
  })
})

describe('directory', () => {
  test('without one there is a warning with the command that gets it', async () => {
    const store = await workspaceOf(cleanCall(1), null)
    const check = await checkOf(store, 'no-directory')
    expect(check).toMatchObject({ count: 1, severity: 'warning' })
    expect(check.command).toContain('pg_dump')
    expect((await checkOf(store, 'lines-not-in-directory')).count).toBe(0)
  })

  test('lines that it does not know are counted with their calls', async () => {
    const directory = { ...CLEAN_DIRECTORY, lines: CLEAN_DIRECTORY.lines.slice(0, 1) }
    const store = await workspaceOf(inOrder(cleanCall(1), cleanCall(2, 60)), directory)
    expect(await checkOf(store, 'lines-not-in-directory')).toMatchObject({
      count: 1,
      examples: [{ text: 'pjsip/bbbb: 2', callLogId: expect.any(Number) }],
      params: { calls: 2, met: 2 }
    })
  })

  test('call logs made with an older one are counted until they are made again', async () => {
    const store = await workspaceOf(cleanCall(1))
    const origin = { origin: 'b.json', format: 'directory-json', loadedAt: 2 }
    inTransaction(store, () => loadDirectory(store, { ...CLEAN_DIRECTORY, lines: [] }, origin))
    expect(await checkOf(store, 'directory-outdated')).toMatchObject({ count: 1, severity: 'warning' })
  })
})

describe('sources and call logs', () => {
  test('rejected rows and duplicates are those of the imports', async () => {
    const store = await workspaceOf(cleanCall(1))
    inTransaction(store, () => {
      const given = {
        fileName: 'x.csv',
        kind: 'cel',
        format: 'delimited',
        importedAt: 0,
        options: {}
      } as const
      const id = insertSource(store, given)
      const counts = { read: 5, added: 1, duplicates: 3, rejected: 1, ignored: 0, firstTime: 1, lastTime: 1 }
      finishSource(store, id, counts)
      insertProblems(store, id, [{ file: 'x.csv', line: 7, code: 'time-unreadable', text: 'CHAN_START,?' }])
    })
    expect(await checkOf(store, 'rejected-rows')).toMatchObject({
      count: 1,
      examples: [{ text: 'x.csv:7: time-unreadable: CHAN_START,?' }]
    })
    expect(await checkOf(store, 'duplicates-dropped')).toMatchObject({
      count: 3,
      examples: [{ text: 'x.csv: 3' }]
    })
  })

  test('rows that no run has taken up are told', async () => {
    const store = await workspaceOf(cleanCall(1))
    addCels(
      store,
      cleanCall(2, 60).map((cel) => ({ ...cel, serverId: null }))
    )
    expect(await checkOf(store, 'not-generated')).toMatchObject({ count: 13 })
  })

  test('old call logs that were kept are told', async () => {
    const store = await workspaceOf(cleanCall(1))
    run(store, 'UPDATE call_log SET stale = 1')
    expect(await checkOf(store, 'call-logs-stale')).toMatchObject({ count: 1, examples: [{ callLogId: 1 }] })
  })

  test('recordings that calls name come with the folders to ask for', async () => {
    const store = await workspaceOf(
      inOrder(
        cleanCall(1),
        celTable(`
          id  | time | event            | uniqueid     | channel      | extra
          150 | 4    | MIXMONITOR_START | 1935476109.2 | PJSIP/aaaa-1 | {"filename":"/rec/it's/one.wav","mixmonitor_id":"0x1"}
          151 | 10   | MIXMONITOR_STOP  | 1935476109.2 | PJSIP/aaaa-1 | {"mixmonitor_id":"0x1"}`)
      )
    )
    expect(await checkOf(store, 'recordings-without-file')).toMatchObject({
      count: 1,
      examples: [{ text: "/rec/it's/one.wav", callLogId: 1 }],
      command: "sudo tar -czf recordings.tgz '/rec/it'\\''s/'",
      params: { places: 0, unreadable: 0 }
    })
    // Its file is found, and then turns out to be empty; the events stay as they are.
    const link = (problem: string | null): void =>
      inTransaction(store, () => {
        run(store, "INSERT OR IGNORE INTO recording_root (id, kind, path) VALUES (1, 'folder', '/mnt')")
        run(
          store,
          `INSERT OR REPLACE INTO recording_file
             (recording_uuid, root_id, member, matched_by, size_bytes, modified_at, problem)
           SELECT uuid, 1, 'one.wav', 'path', 44, 1, ? FROM recording`,
          problem
        )
        raiseLabelVersion(store)
      })
    link(null)
    expect(await checkOf(store, 'recordings-without-file')).toMatchObject({ count: 0, command: null })
    link('empty')
    expect(await checkOf(store, 'recordings-without-file')).toMatchObject({
      count: 1,
      params: { places: 1, unreadable: 1 }
    })
  })

  test('chat is no call', async () => {
    const chat = celTable(`
      id | time | event      | uniqueid     | channel
      70 | 1    | CHAN_START | 1935476110.9 | Message/ast_msg_queue
      71 | 2    | CHAN_END   | 1935476110.9 | Message/ast_msg_queue`)
    const store = await workspaceOf(inOrder(cleanCall(1), chat))
    expect(await checkOf(store, 'chat-rows')).toMatchObject({ count: 2, severity: 'note' })
  })
})
