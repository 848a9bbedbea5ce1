import { expect, test } from 'vitest'
import { FACET_LIMIT, FACET_NAMES, FACET_PARTS, type FacetName } from '../../src-shared/api/contract'
import type { CallFilter } from '../../src-shared/model/call-filter'
import type { CallLog, Participant } from '../../src-shared/model/call-log'
import { countCallLogs } from '../../src-main/store/call-log-ids'
import { facet } from '../../src-main/store/facet'
import { saveLabel } from '../../src-main/store/labels'
import { inTransaction, run, type WriteStore } from '../../src-main/store/store'
import { addCallLogs, callLog } from './call-logs'
import { memoryStore } from './workspace'

const ANN = '20000000-0000-4000-8000-000000000001'
const BOB = '20000000-0000-4000-8000-000000000002'
const TENANT = '10000000-0000-4000-8000-000000000001'

const participant = (userUuid: string, role: Participant['role'], tags: string[] = []): Participant => ({
  userUuid,
  lineId: null,
  role,
  tags,
  answered: false,
  requested: false
})

function filled(): WriteStore {
  const store = memoryStore()
  const calls: readonly Partial<CallLog>[] = [
    {
      direction: 'inbound',
      hangupCause: 17,
      sourceUserUuid: ANN,
      destinationUserUuid: ANN,
      tags: ['sales', 'vip'],
      requestedInternalExten: '1002',
      participants: [participant(ANN, 'source', ['sales']), participant(BOB, 'destination', ['vip'])]
    },
    {
      direction: 'inbound',
      hangupCause: null,
      hangupSource: null,
      destinationUserUuid: BOB,
      tags: ['vip'],
      requestedInternalContext: 'inside',
      recordings: [{ uuid: 'r1', startTime: 1, endTime: 2, path: null, mixmonitorId: null }],
      participants: [participant(BOB, 'destination', ['vip'])]
    },
    { direction: 'outbound', callStatus: 'blocked', outcome: 'blocked', blocked: true }
  ]
  addCallLogs(
    store,
    calls.map((given, index) => callLog(index, given))
  )
  inTransaction(store, () => {
    run(store, "UPDATE call_log SET campaign_id = 'c1' WHERE id = 2")
    saveLabel(store, { name: 'Mine', color: 1, rule: null })
    saveLabel(store, { name: 'Inbound', color: 2, rule: { directions: ['inbound'] } })
    run(store, "INSERT INTO call_label VALUES (1, '0.1', 1)")
    run(
      store,
      `INSERT INTO directory_user (position, uuid, firstname, lastname, lines) VALUES (1, '${ANN}', 'Ann', NULL, '[]')`
    )
    run(store, `INSERT INTO directory_tenant (position, uuid, name) VALUES (1, '${TENANT}', 'Head office')`)
  })
  return store
}

const values = (store: WriteStore, name: FacetName, filter: CallFilter = {}, search?: string) =>
  facet(store, { name, filter, ...(search === undefined ? {} : { search }) }).values

test('every facet lists its values, none as empty text, flags as words, with the names that are known', () => {
  const store = filled()
  const expected: Record<FacetName, readonly unknown[]> = {
    tags: [
      { value: 'vip', count: 2 },
      { value: '', count: 1 },
      { value: 'sales', count: 1 }
    ],
    labels: [
      { value: '2', label: 'Inbound', count: 2 },
      { value: '', count: 1 },
      { value: '1', label: 'Mine', count: 1 }
    ],
    directions: [
      { value: 'inbound', count: 2 },
      { value: 'outbound', count: 1 }
    ],
    outcomes: [
      { value: 'completed', count: 2 },
      { value: 'blocked', count: 1 }
    ],
    statuses: [
      { value: 'answered', count: 2 },
      { value: 'blocked', count: 1 }
    ],
    blocked: [
      { value: 'false', count: 2 },
      { value: 'true', count: 1 }
    ],
    recorded: [
      { value: 'false', count: 2 },
      { value: 'true', count: 1 }
    ],
    recordingStates: [{ value: 'deleted', count: 1 }],
    hangupCauses: [
      { value: '', count: 1 },
      { value: '16', count: 1 },
      { value: '17', count: 1 }
    ],
    hangupSources: [
      { value: 'caller', count: 2 },
      { value: '', count: 1 }
    ],
    tenants: [{ value: TENANT, label: 'Head office', count: 3 }],
    // Ann called herself: one call.
    users: [
      { value: '', count: 1 },
      { value: ANN, label: 'Ann', count: 1 },
      { value: BOB, count: 1 }
    ],
    participants: [
      { value: BOB, count: 2 },
      { value: '', count: 1 },
      { value: ANN, label: 'Ann', count: 1 }
    ],
    requestedInternalExtensions: [
      { value: '', count: 2 },
      { value: '1002', count: 1 }
    ],
    requestedInternalContexts: [
      { value: '', count: 2 },
      { value: 'inside', count: 1 }
    ],
    campaigns: [
      { value: '', count: 2 },
      { value: 'c1', count: 1 }
    ]
  }
  for (const name of FACET_NAMES) expect({ [name]: values(store, name) }).toEqual({ [name]: expected[name] })
})

test('a count is what ticking the value alone would show', () => {
  const store = filled()
  const filterOf = (name: FacetName, value: string): CallFilter => {
    const part = FACET_PARTS[name]
    if (name === 'tags')
      return { tags: { mode: value === '' ? 'untagged' : 'any', values: value === '' ? [] : [value] } }
    if (name === 'labels')
      return {
        labels: { mode: value === '' ? 'unlabelled' : 'any', values: value === '' ? [] : [Number(value)] }
      }
    if (name === 'blocked' || name === 'recorded') return { [part]: value === 'true' }
    if (name === 'hangupCauses') return { hangupCauses: [value === '' ? null : Number(value)] }
    return { [part]: name.startsWith('requested') ? value : [value === '' ? null : value] }
  }
  // Nobody can tick calls without a user, or without a requested extension.
  const unticked = new Set([
    'users',
    'participants',
    'requestedInternalExtensions',
    'requestedInternalContexts'
  ])
  for (const others of [{}, { directions: ['inbound'] }] satisfies CallFilter[]) {
    for (const name of FACET_NAMES) {
      for (const { value, count } of values(store, name, others)) {
        if (value === '' && unticked.has(name)) continue
        if (name === 'directions') continue
        expect([name, value, countCallLogs(store, { ...others, ...filterOf(name, value) })]).toEqual([
          name,
          value,
          count
        ])
      }
    }
  }
})

test('tags of one role are counted when the filter asks for that role', () => {
  const store = filled()
  expect(values(store, 'tags', { tags: { mode: 'any', values: [], of: 'source' } })).toEqual([
    { value: '', count: 2 },
    { value: 'sales', count: 1 }
  ])
})

test('a search keeps what holds it in value or label, and what is ticked', () => {
  const store = filled()
  expect(values(store, 'tags', {}, 'SAL')).toEqual([{ value: 'sales', count: 1 }])
  expect(values(store, 'users', {}, 'ann')).toEqual([{ value: ANN, label: 'Ann', count: 1 }])
  const filter: CallFilter = { tags: { mode: 'any', values: ['vip', 'gone'] } }
  expect(values(store, 'tags', filter, 'sal')).toEqual([
    { value: 'sales', count: 1 },
    { value: 'vip', count: 2 },
    { value: 'gone', count: 0 }
  ])
  expect(values(store, 'tags', { tags: { mode: 'untagged', values: [] } }, 'sal')).toEqual([
    { value: 'sales', count: 1 },
    { value: '', count: 1 }
  ])
  expect(values(store, 'hangupCauses', { hangupCauses: [null] }, '17')).toEqual([
    { value: '17', count: 1 },
    { value: '', count: 1 }
  ])
})

test('a ticked value beyond the end of the list is on it', () => {
  const store = memoryStore()
  addCallLogs(
    store,
    Array.from({ length: FACET_LIMIT + 50 }, (_, n) =>
      callLog(n, { tags: [`tag ${String(n).padStart(4, '0')}`] })
    )
  )
  const last = `tag ${String(FACET_LIMIT + 49).padStart(4, '0')}`
  const { values: listed, truncated } = facet(store, {
    name: 'tags',
    filter: { tags: { mode: 'any', values: [last] } }
  })
  expect(truncated).toBe(true)
  expect(listed).toHaveLength(FACET_LIMIT + 1)
  expect(listed.at(-1)).toEqual({ value: last, count: 1 })
})
