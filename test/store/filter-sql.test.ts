import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import {
  MAX_GROUP_DEPTH,
  type CallFilter,
  type FieldFilter,
  type NumberFilter
} from '../../src-shared/model/call-filter'
import type { CallLog, Participant } from '../../src-shared/model/call-log'
import { listIds } from '../../src-main/store/call-log-ids'
import { changeOptions } from '../../src-main/store/workspace-options'
import { saveLabel } from '../../src-main/store/labels'
import { inTransaction, run, type WriteStore } from '../../src-main/store/store'
import { addCallLogs, callLog } from './call-logs'
import { START } from './cels'
import { memoryStore } from './workspace'

const ids = (store: WriteStore, filter: CallFilter): number[] => [
  ...listIds(store, { filter, sort: { column: 'id', descending: false } })
]

/** A store with one call log per entry; ids count from 1. */
function storeOf(calls: readonly Partial<CallLog>[]): WriteStore {
  const store = memoryStore()
  addCallLogs(
    store,
    calls.map((given, index) => callLog(index, given))
  )
  return store
}

const ANN = '20000000-0000-4000-8000-000000000001'
const BOB = '20000000-0000-4000-8000-000000000002'

const participant = (
  userUuid: string,
  role: Participant['role'],
  given: Partial<Participant> = {}
): Participant => ({ userUuid, lineId: null, role, tags: [], answered: false, requested: false, ...given })

describe('numbers', () => {
  const calls = [
    { sourceExten: '+33142345678', destinationExten: '1001', requestedExten: '1000' },
    { sourceExten: '0142345678', destinationExten: '1002', requestedExten: '0142345678' },
    { sourceExten: '1001', destinationExten: '0033142345678', requestedExten: null },
    { sourceExten: null, destinationExten: null, requestedExten: '01 99' }
  ]
  const number = (side: NumberFilter['side'], mode: NumberFilter['mode'], value: string, not = false) => ({
    numbers: [{ side, mode, value, not }]
  })

  test('are read by the habits of the country, when one is set', () => {
    const store = storeOf(calls)
    expect(ids(store, number('either', 'exact', '01 42 34 56 78'))).toEqual([2])
    inTransaction(store, () => changeOptions(store, { country: 'FR' }))
    expect(ids(store, number('either', 'exact', '01 42 34 56 78'))).toEqual([1, 2, 3])
    expect(ids(store, number('from', 'begins', '+33 1'))).toEqual([1, 2])
    expect(ids(store, number('to', 'ends', '56-78'))).toEqual([3])
    inTransaction(store, () => changeOptions(store, { country: null }))
    expect(ids(store, number('either', 'exact', '01 42 34 56 78'))).toEqual([2])
  })

  test('each side, each way, and all conditions together', () => {
    const store = storeOf(calls)
    expect(ids(store, number('from', 'exact', '1001'))).toEqual([3])
    expect(ids(store, number('to', 'exact', '1001'))).toEqual([1])
    expect(ids(store, number('requested', 'contains', '100'))).toEqual([1])
    expect(ids(store, number('either', 'begins', '100'))).toEqual([1, 2, 3])
    const both = [...number('to', 'begins', '10').numbers, ...number('from', 'ends', '78').numbers]
    expect(ids(store, { numbers: both })).toEqual([1, 2])
    expect(ids(store, { numbers: [] })).toEqual([1, 2, 3, 4])
  })

  test('a negation takes in the calls without a number; of either side it means neither', () => {
    const store = storeOf(calls)
    expect(ids(store, number('from', 'exact', '1001', true))).toEqual([1, 2, 4])
    expect(ids(store, number('either', 'exact', '1001', true))).toEqual([2, 4])
    expect(ids(store, number('requested', 'begins', '1', true))).toEqual([2, 3, 4])
  })
})

describe('durations, causes, flags', () => {
  test('both ends belong to a range; calls without the duration never match', () => {
    const store = storeOf([
      { ringDurationUs: 1, talkDurationUs: null, totalDurationUs: 10 },
      { ringDurationUs: 2, talkDurationUs: 5, totalDurationUs: null },
      { ringDurationUs: 3, talkDurationUs: 6, totalDurationUs: 10 },
      { ringDurationUs: null, talkDurationUs: 0, totalDurationUs: 11 }
    ])
    expect(ids(store, { ringUs: { min: 2, max: 3 } })).toEqual([2, 3])
    expect(ids(store, { ringUs: { min: 2 } })).toEqual([2, 3])
    expect(ids(store, { talkUs: { max: 5 } })).toEqual([2, 4])
    expect(ids(store, { totalUs: { min: 10, max: 10 } })).toEqual([1, 3])
    expect(ids(store, { talkUs: {} })).toEqual([2, 3, 4])
    expect(ids(store, { ringUs: { min: 3, max: 2 } })).toEqual([])
    expect(ids(store, { noneOf: [{ talkUs: { max: 5 } }] })).toEqual([1, 3])
  })

  test('null is a choice of its own', () => {
    const store = storeOf([
      { hangupCause: 16, hangupSource: 'caller' },
      { hangupCause: null, hangupSource: null },
      { hangupCause: 17, hangupSource: 'system' }
    ])
    expect(ids(store, { hangupCauses: [16, 17] })).toEqual([1, 3])
    expect(ids(store, { hangupCauses: [null] })).toEqual([2])
    expect(ids(store, { hangupCauses: [null, 17] })).toEqual([2, 3])
    expect(ids(store, { hangupCauses: [] })).toEqual([1, 2, 3])
    expect(ids(store, { hangupSources: ['caller', null] })).toEqual([1, 2])
    expect(ids(store, { noneOf: [{ hangupCauses: [16] }] })).toEqual([2, 3])
  })

  test('mapped fields', () => {
    const store = storeOf([{}, {}, {}])
    run(store, "UPDATE call_log SET bot_duration_us = 5, bot_bill_us = 60, campaign_id = 'c1' WHERE id = 1")
    run(store, "UPDATE call_log SET bot_duration_us = 9, bot_bill_us = 60, campaign_id = 'c2' WHERE id = 3")
    expect(ids(store, { botUs: { min: 6 } })).toEqual([3])
    expect(ids(store, { botBillUs: { max: 60 } })).toEqual([1, 3])
    expect(ids(store, { campaignIds: ['c1', null] })).toEqual([1, 2])
  })

  test('blocked, and ids', () => {
    const store = storeOf([{ blocked: true }, {}, {}])
    expect(ids(store, { blocked: true })).toEqual([1])
    expect(ids(store, { blocked: false })).toEqual([2, 3])
    expect(ids(store, { ids: [3, 1, 99] })).toEqual([1, 3])
    expect(ids(store, { ids: [] })).toEqual([])
    expect(ids(store, { ids: [2, 3], search: 'user' })).toEqual([2, 3])
  })
})

describe('hours', () => {
  const at = (iso: string) => ({ date: Date.parse(iso) * 1000 })
  const hours = { zone: 'Europe/Paris', weekdays: [1, 2, 3, 4, 5], from: 540, until: 1080 }

  test('are those of the zone, summer and winter; the end is not among them', () => {
    const store = storeOf([
      at('2026-03-09T08:00:00Z'), // Monday 09:00, winter
      at('2026-03-09T07:59:59.999Z'),
      at('2026-07-06T07:00:00Z'), // Monday 09:00, summer
      at('2026-07-06T16:00:00Z'), // Monday 18:00
      at('2026-03-14T12:00:00Z'), // Saturday
      at('2026-03-08T23:30:00Z') // Monday 00:30 in Paris, Sunday in UTC
    ])
    expect(ids(store, { hours })).toEqual([1, 3])
    expect(ids(store, { hours: { ...hours, outside: true } })).toEqual([2, 4, 5, 6])
    expect(ids(store, { hours: { ...hours, weekdays: [1], from: 0, until: 1440 } })).toEqual([1, 2, 3, 4, 6])
    expect(ids(store, { hours: { ...hours, weekdays: [] } })).toEqual([1, 3, 5])
    expect(ids(store, { hours: { ...hours, zone: 'UTC', weekdays: [7], from: 0, until: 1440 } })).toEqual([6])
  })

  test('may span midnight; the day is the one on which the call starts', () => {
    const store = storeOf([
      at('2026-03-09T21:30:00Z'), // Monday 22:30
      at('2026-03-10T01:00:00Z'), // Tuesday 02:00
      at('2026-03-10T11:00:00Z')
    ])
    const night = { ...hours, from: 1320, until: 360 }
    expect(ids(store, { hours: night })).toEqual([1, 2])
    expect(ids(store, { hours: { ...night, weekdays: [1] } })).toEqual([1])
    expect(ids(store, { hours: { ...night, from: 600, until: 600 } })).toEqual([])
  })
})

describe('people and tags', () => {
  const calls: readonly Partial<CallLog>[] = [
    {
      sourceUserUuid: ANN,
      destinationUserUuid: BOB,
      tags: ['sales', 'vip'],
      participants: [
        participant(ANN, 'source', { tags: ['sales'] }),
        participant(BOB, 'destination', { tags: ['vip'] })
      ]
    },
    {
      destinationUserUuid: ANN,
      tags: ['vip'],
      participants: [participant(ANN, 'destination', { tags: ['vip'] }), participant(BOB, 'destination')]
    },
    { participants: [participant(BOB, 'source')] },
    {}
  ]

  test('users are the two ends, participants everybody', () => {
    const store = storeOf(calls)
    expect(ids(store, { userUuids: [ANN] })).toEqual([1, 2])
    expect(ids(store, { userUuids: [BOB] })).toEqual([1])
    expect(ids(store, { participantUuids: [BOB] })).toEqual([1, 2, 3])
    expect(ids(store, { participantUuids: [BOB], userUuids: [ANN] })).toEqual([1, 2])
    expect(ids(store, { noneOf: [{ userUuids: [BOB] }] })).toEqual([2, 3, 4])
    expect(ids(store, { noneOf: [{ participantUuids: [ANN] }] })).toEqual([3, 4])
  })

  test('tags of one role only', () => {
    const store = storeOf(calls)
    const by = (
      mode: 'any' | 'all' | 'none' | 'untagged',
      of: 'source' | 'destination',
      ...values: string[]
    ) => ids(store, { tags: { mode, values, of } })
    expect(by('any', 'source', 'sales', 'vip')).toEqual([1])
    expect(by('any', 'destination', 'vip')).toEqual([1, 2])
    expect(by('all', 'destination', 'vip', 'sales')).toEqual([])
    expect(by('all', 'source', 'sales', 'sales')).toEqual([1])
    expect(by('none', 'source', 'sales')).toEqual([2, 3, 4])
    expect(by('untagged', 'source')).toEqual([2, 3, 4])
    expect(by('untagged', 'destination')).toEqual([3, 4])
    expect(by('any', 'source')).toEqual([1, 2, 3, 4])
  })

  test('the latest call of each user and peer, and only then the other conditions', () => {
    const store = storeOf([
      { requestedExten: '1002', sourceExten: '1001', participants: [participant(ANN, 'source')] },
      { requestedExten: '1002', sourceExten: '1001', participants: [participant(ANN, 'source')] },
      { requestedExten: '1003', sourceExten: '1001', participants: [participant(ANN, 'source')] },
      // Received: the peer is who called.
      { requestedExten: '1001', sourceExten: '1002', participants: [participant(ANN, 'destination')] },
      {
        requestedExten: '1001',
        sourceExten: '1003',
        blocked: true,
        participants: [participant(ANN, 'destination')]
      },
      { requestedExten: '1002', sourceExten: '1009', participants: [participant(BOB, 'destination')] },
      { requestedExten: '1002', sourceExten: '1009' }
    ])
    expect(ids(store, { distinct: 'peer_exten' })).toEqual([4, 5, 6])
    expect(ids(store, { distinct: 'peer_exten', blocked: false })).toEqual([4, 6])
    expect(ids(store, { distinct: 'peer_exten', fromId: 5 })).toEqual([5, 6])
  })
})

describe('labels', () => {
  function labelled(): WriteStore {
    const store = storeOf([{ direction: 'inbound' }, { direction: 'inbound' }, {}, {}])
    inTransaction(store, () => {
      saveLabel(store, { name: 'by hand', color: 1, rule: null })
      saveLabel(store, { name: 'by rule', color: 2, rule: { directions: ['inbound'] } })
      const put = (label: number, conversation: string, held: number): void => {
        run(store, 'INSERT INTO call_label VALUES (?, ?, ?)', label, conversation, held)
      }
      put(1, '0.1', 1)
      put(1, '2.1', 1)
      put(2, '1.1', 0)
      put(2, '2.1', 1)
    })
    return store
  }

  test('are on calls by hand and by rule, unless they were taken out of the rule', () => {
    const store = labelled()
    expect(ids(store, { labels: { mode: 'any', values: [1] } })).toEqual([1, 3])
    expect(ids(store, { labels: { mode: 'any', values: [2] } })).toEqual([1, 3])
    expect(ids(store, { labels: { mode: 'none', values: [1] } })).toEqual([2, 4])
  })

  test('any, all, none, unlabelled', () => {
    const store = labelled()
    inTransaction(store, () => run(store, 'DELETE FROM call_label WHERE label_id = 2 AND held'))
    const by = (mode: 'any' | 'all' | 'none' | 'unlabelled', ...values: number[]) =>
      ids(store, { labels: { mode, values } })
    expect(by('any', 1, 2)).toEqual([1, 3])
    expect(by('all', 1, 2)).toEqual([1])
    expect(by('none', 2)).toEqual([2, 3, 4])
    expect(by('unlabelled')).toEqual([2, 4])
    expect(by('any', 99)).toEqual([])
    expect(by('all', 1, 99)).toEqual([])
    expect(by('none', 99)).toEqual([1, 2, 3, 4])
    expect(by('any')).toEqual([1, 2, 3, 4])
    expect(ids(storeOf([{}]), { labels: { mode: 'unlabelled', values: [] } })).toEqual([1])
  })
})

describe('any field', () => {
  const field = (
    name: FieldFilter['field'],
    mode: FieldFilter['mode'],
    values: FieldFilter['values'],
    not = false
  ) => ({ fields: [{ field: name, mode, values, not }] })

  test('equals one of the values, null for nothing, each kind only with its own', () => {
    const store = storeOf([
      {
        sourceName: 'Ann',
        hangupCause: 16,
        answered: true,
        tags: ['a', 'b'],
        destinationDetails: { type: 'user' }
      },
      { sourceName: 'ann', hangupCause: null, answered: false, tags: [] },
      {
        sourceName: null,
        hangupCause: 17,
        answered: false,
        tags: ['b'],
        destinationDetails: { type: 'group' }
      }
    ])
    expect(ids(store, field('sourceName', 'equals', ['Ann', null]))).toEqual([1, 3])
    expect(ids(store, field('sourceName', 'equals', ['Ann'], true))).toEqual([2, 3])
    expect(ids(store, field('hangupCause', 'equals', [16, 17]))).toEqual([1, 3])
    expect(ids(store, field('hangupCause', 'equals', ['16']))).toEqual([])
    expect(ids(store, field('answered', 'equals', [false]))).toEqual([2, 3])
    expect(ids(store, field('answered', 'equals', [0]))).toEqual([])
    expect(ids(store, field('tags', 'equals', ['b']))).toEqual([1, 3])
    expect(ids(store, field('tags', 'equals', ['a', null]))).toEqual([1, 2])
    expect(ids(store, field('tags', 'equals', ['a'], true))).toEqual([2, 3])
    expect(ids(store, field('destinationType', 'equals', ['user']))).toEqual([1])
    expect(ids(store, field('destinationType', 'equals', [null]))).toEqual([2])
    expect(ids(store, field('sourceName', 'equals', []))).toEqual([1, 2, 3])
    const two = [...field('hangupCause', 'equals', [16]).fields, ...field('tags', 'equals', ['b']).fields]
    expect(ids(store, { fields: two })).toEqual([1])
  })

  test('contains a text without case and accents; digits of numbers, flags never', () => {
    const store = storeOf([
      { userField: 'Élan vital', hangupCause: 16, tags: ['Équipe'] },
      { userField: 'elan', hangupCause: null },
      { userField: null, hangupCause: 116, tags: ['team'] }
    ])
    expect(ids(store, field('userField', 'contains', ['ELAN']))).toEqual([1, 2])
    expect(ids(store, field('userField', 'contains', ['vital', 'x']))).toEqual([1])
    expect(ids(store, field('userField', 'contains', ['elan'], true))).toEqual([3])
    expect(ids(store, field('userField', 'contains', [null]))).toEqual([])
    expect(ids(store, field('hangupCause', 'contains', ['16']))).toEqual([1, 3])
    expect(ids(store, field('tags', 'contains', ['equ']))).toEqual([1])
    expect(ids(store, field('answered', 'contains', ['true']))).toEqual([])
  })
})

describe('groups', () => {
  const store = () =>
    storeOf([
      { direction: 'inbound', outcome: 'missed' },
      { direction: 'inbound', outcome: 'completed' },
      { direction: 'outbound', outcome: 'missed', sourceExten: null }
    ])

  test('all, any and none of them hold', () => {
    const calls = store()
    expect(ids(calls, { anyOf: [{ directions: ['outbound'] }, { outcomes: ['completed'] }] })).toEqual([2, 3])
    expect(ids(calls, { allOf: [{ directions: ['inbound'] }, { outcomes: ['missed'] }] })).toEqual([1])
    expect(ids(calls, { noneOf: [{ directions: ['outbound'] }, { outcomes: ['completed'] }] })).toEqual([1])
    expect(ids(calls, { anyOf: [] })).toEqual([1, 2, 3])
    expect(ids(calls, { noneOf: [{}] })).toEqual([])
    expect(
      ids(calls, {
        outcomes: ['missed'],
        anyOf: [
          { noneOf: [{ directions: ['inbound'] }] },
          { numbers: [{ side: 'from', mode: 'exact', value: '1000' }] }
        ]
      })
    ).toEqual([1, 3])
  })

  test('a filter may be as large as any that is let in', () => {
    const part: CallFilter = {
      numbers: Array.from({ length: 100 }, (_, n) => ({
        side: 'either',
        mode: 'exact',
        value: `9${n}`,
        not: true
      })),
      fields: Array.from({ length: 100 }, () => ({
        field: 'sourceName',
        mode: 'equals',
        values: ['x'],
        not: true
      })),
      noneOf: Array.from({ length: 100 }, () => ({ outcomes: ['busy'] }))
    }
    const nested = (depth: number): CallFilter =>
      depth === 0
        ? part
        : { ...part, allOf: [...Array<CallFilter>(99).fill({ blocked: false }), nested(depth - 1)] }
    expect(ids(store(), nested(MAX_GROUP_DEPTH))).toEqual([1, 2, 3])
  })

  test('no call is lost between a filter and its opposite', () => {
    const nothing: Partial<CallLog> = {
      sourceExten: null,
      sourceName: null,
      destinationExten: null,
      requestedExten: null,
      ringDurationUs: null,
      talkDurationUs: null,
      hangupCause: null,
      hangupSource: null,
      userField: null,
      participants: []
    }
    const calls = storeOf([nothing, {}, { ...nothing, tags: ['a'] }, { sourceUserUuid: ANN, hangupCause: 1 }])
    const part = fc.oneof(
      fc.constantFrom<CallFilter>(
        { hangupCauses: [16] },
        { hangupSources: ['caller', null] },
        { userUuids: [ANN] },
        { participantUuids: [ANN] },
        { ringUs: { min: 1 } },
        { talkUs: {} },
        { number: '10_' },
        { search: 'user' },
        { tags: { mode: 'any', values: ['a'] } },
        { tags: { mode: 'none', values: ['a'], of: 'source' } },
        { requestedInternalExtension: '1' },
        { campaignIds: ['x'] },
        { fields: [{ field: 'sourceName', mode: 'contains', values: ['user'] }] },
        { fields: [{ field: 'hangupCause', mode: 'equals', values: [16], not: true }] },
        { numbers: [{ side: 'either', mode: 'begins', value: '10' }] },
        { numbers: [{ side: 'requested', mode: 'contains', value: '0', not: true }] },
        { distinct: 'peer_exten' },
        { ids: [1, 2] }
      ),
      fc.constant<CallFilter>({})
    )
    const tree: fc.Arbitrary<CallFilter> = fc.letrec<{ filter: CallFilter }>((tie) => ({
      filter: fc.oneof(
        { maxDepth: 2 },
        part,
        fc.record({ anyOf: fc.array(tie('filter'), { maxLength: 2 }) }),
        fc.record({ noneOf: fc.array(tie('filter'), { maxLength: 2 }) }),
        fc.record({ allOf: fc.array(tie('filter'), { maxLength: 2 }) })
      )
    })).filter
    fc.assert(
      fc.property(tree, (filter) => {
        const without = ids(calls, { noneOf: [filter] })
        const within = ids(calls, filter)
        expect([...within, ...without].sort()).toEqual([1, 2, 3, 4])
        expect(ids(calls, { noneOf: [{ noneOf: [filter] }] })).toEqual(within)
      }),
      { numRuns: 200 }
    )
  })
})

test('times: from is inside, until is not, and a search stays within them', () => {
  const store = storeOf([{}, {}, {}])
  expect(ids(store, { from: START + 60_000_000, until: START + 120_000_000, search: 'user' })).toEqual([2])
})
