import { describe, expect, test } from 'vitest'
import type { CallLog, Participant } from '../../../../src-shared/model/call-log'
import type { Person, PersonReport } from '../../../../src-shared/model/person'
import { countCallLogs } from '../../../../src-main/store/call-log-ids'
import { personFromColumns } from '../../../../src-main/store/columns/answers'
import { inTransaction, run, type WriteStore } from '../../../../src-main/store/store'
import { changeOptions } from '../../../../src-main/store/workspace-options'
import { addCallLogs, callLog } from '../../call-logs'
import { memoryStore } from '../../workspace'
import { memoryColumns } from '../memory-columns'

const ANN = 'u-ann'
const BOB = 'u-bob'
/** Sunday of the change to winter time: 02:30 in Paris comes twice. */
const FIRST = Date.UTC(2025, 9, 26, 0, 30) * 1000
const SECOND = Date.UTC(2025, 9, 26, 1, 30) * 1000

const who = (userUuid: string, role: Participant['role'], tags: string[] = []): Participant => ({
  userUuid,
  lineId: 1,
  role,
  tags,
  answered: false,
  requested: false
})

const CALLS: readonly Partial<CallLog>[] = [
  {
    date: FIRST,
    sourceUserUuid: ANN,
    destinationName: 'Shop',
    destinationExten: '+33 1 42 34 56 78',
    participants: [who(ANN, 'source', ['sales'])],
    tags: ['sales'],
    talkDurationUs: 5
  },
  {
    date: SECOND,
    sourceUserUuid: ANN,
    destinationName: null,
    destinationExten: '0142345678',
    participants: [who(ANN, 'source', ['sales'])],
    tags: ['sales'],
    talkDurationUs: 7
  },
  {
    date: SECOND + 1,
    sourceUserUuid: BOB,
    sourceName: 'Bob',
    sourceExten: '1002',
    participants: [who(BOB, 'source'), who(ANN, 'destination', ['sales'])],
    tags: ['sales'],
    answered: false,
    talkDurationUs: null
  },
  { date: SECOND + 2, participants: [who(BOB, 'destination')], sourceExten: '0142345678' }
]

function reportOn(person: Person, filter = {}): { store: WriteStore; report: PersonReport } {
  const store = memoryStore()
  addCallLogs(
    store,
    CALLS.map((given, n) => callLog(n, given))
  )
  inTransaction(store, () => {
    changeOptions(store, { country: 'FR' })
    run(
      store,
      `INSERT INTO directory_user (position, uuid, firstname, lastname, userfield, lines)
       VALUES (0, 'u-ann', 'Ann', 'Ünal', 'sales, ,vip', '[{"id":1,"extensions":[{"exten":"1001","context":"in"}]}]')`
    )
  })
  const source = { columns: memoryColumns(store), store }
  return { store, report: personFromColumns(source, { person, filter, zone: 'Europe/Paris' }) }
}

describe('a person', () => {
  test('a user: placed, received and missed, with what the directory knows', () => {
    const { report } = reportOn({ kind: 'user', uuid: ANN })
    expect(report).toMatchObject({
      title: 'Ann Ünal',
      extensions: ['1001'],
      tags: ['sales', 'vip'],
      placed: { calls: 2, answered: 2, talkUs: 12 },
      received: { calls: 1, answered: 0, talkUs: 0 },
      missed: 1,
      firstCall: FIRST,
      lastCall: SECOND + 1
    })
  })

  test('a correspondent has a name though its latest calls have an empty one', () => {
    const store = memoryStore()
    const received = { participants: [who(ANN, 'destination')], sourceExten: '1002' }
    addCallLogs(store, [
      callLog(0, { ...received, date: FIRST, sourceName: 'Bob' }),
      callLog(1, { ...received, date: SECOND, sourceName: '' })
    ])
    const report = personFromColumns(
      { columns: memoryColumns(store), store },
      { person: { kind: 'user', uuid: ANN }, filter: {}, zone: 'Europe/Paris' }
    )
    expect(report.correspondents).toMatchObject([{ name: 'Bob', number: '1002', calls: 2 }])
  })

  test('two spellings of a number are one correspondent, under the name that one of them has', () => {
    const { report } = reportOn({ kind: 'user', uuid: ANN })
    expect(report.correspondents).toEqual([
      { name: 'Shop', number: '0142345678', calls: 2, talkUs: 12 },
      { name: 'Bob', number: '1002', calls: 1, talkUs: 0 }
    ])
  })

  test('hours are those of the zone: the hour that comes twice holds the calls of both', () => {
    const { report } = reportOn({ kind: 'user', uuid: ANN })
    expect(report.hours).toHaveLength(168)
    expect(report.hours[6 * 24 + 2]).toBe(3)
    expect(report.hours.reduce((sum, calls) => sum + calls, 0)).toBe(3)
  })

  test('a number in any spelling, and a tag; within a filter', () => {
    const number = reportOn({ kind: 'number', number: '0033142345678' }).report
    expect([number.placed.calls, number.received.calls]).toEqual([1, 2])
    const tag = reportOn({ kind: 'tag', tag: 'sales' }).report
    expect([tag.placed.calls, tag.received.calls, tag.missed]).toEqual([2, 1, 1])
    expect(reportOn({ kind: 'tag', tag: 'sales' }, { from: SECOND + 1 }).report.placed.calls).toBe(0)
  })

  test('each count opens the list of exactly these calls', () => {
    for (const person of [
      { kind: 'user', uuid: ANN },
      { kind: 'number', number: '01 42 34 56 78' },
      { kind: 'tag', tag: 'sales' }
    ] as const) {
      const { store, report } = reportOn(person)
      expect(countCallLogs(store, report.placedFilter)).toBe(report.placed.calls)
      expect(countCallLogs(store, report.receivedFilter)).toBe(report.received.calls)
      expect(countCallLogs(store, report.missedFilter)).toBe(report.missed)
      expect(countCallLogs(store, report.filter)).toBe(report.hours.reduce((sum, calls) => sum + calls, 0))
    }
  })

  test('somebody without calls has an empty page', () => {
    const { report } = reportOn({ kind: 'user', uuid: 'u-none' })
    expect(report).toMatchObject({ title: 'u-none', firstCall: null, lastCall: null, correspondents: [] })
  })
})
