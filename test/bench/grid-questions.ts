import { CALL_FIELDS, type CallFilter, type CallSort } from '@shared/model/call-filter'
import { CALL_DIRECTIONS, CALL_OUTCOMES, CALL_STATUSES } from '@shared/model/call-log'
import { START } from '../store/cels'

/** A number from 0 up to, not including, `limit`. */
type Below = (limit: number) => number

const DAY = 86_400_000_000
const user = (below: Below): string => `20000000-0000-4000-8000-${String(below(400)).padStart(12, '0')}`
const tenant = (below: Below): string => `10000000-0000-4000-8000-${String(1 + below(3)).padStart(12, '0')}`
const one = <T>(below: Below, values: readonly T[]): T => values[below(values.length)] as T
const some = <T>(below: Below, values: readonly T[]): T[] => values.filter(() => below(2) === 0)
const range = (below: Below, most: number): { min: number; max: number } => {
  const min = below(most)
  return { min, max: min + below(most) }
}

/** Each part of a filter with a random value for workspaces of `workspaceWithCalls`. */
export const PARTS: Readonly<Record<string, (below: Below, calls: number) => CallFilter>> = {
  period: (below, calls) => {
    const from = START + below(calls) * 7_000_000
    return { from, until: from + one(below, [1, 7, 30, 90]) * DAY }
  },
  hours: (below) => ({
    hours: {
      zone: one(below, ['Europe/Paris', 'UTC']),
      weekdays: [1, 2, 3, 4, 5],
      from: 60 * (6 + below(4)),
      until: 60 * (16 + below(4)),
      outside: below(2) === 0
    }
  }),
  'search, digits': (below) => ({ search: String(10_000 + below(90_000)) }),
  'search, name': (below) => ({ search: `umlaut ${below(400)}` }),
  'number contains': (below) => ({
    numbers: [{ side: 'either', mode: 'contains', value: String(1000 + below(9000)) }]
  }),
  'number exact': (below) => ({
    numbers: [{ side: 'either', mode: 'exact', value: String(1000 + below(400)), not: below(5) === 0 }]
  }),
  'number, whole': (below) => ({ number: `10${below(99)}_` }),
  'tags, any': (below) => ({ tags: { mode: 'any', values: [`team ${below(20)}`, `floor ${below(5)}`] } }),
  'tags, none': (below) => ({ tags: { mode: 'none', values: [`team ${below(20)}`] } }),
  'tags of the source': () => ({ tags: { mode: 'any', values: ['night shift'], of: 'source' } }),
  directions: (below) => ({ directions: some(below, CALL_DIRECTIONS) }),
  outcomes: (below) => ({ outcomes: some(below, CALL_OUTCOMES) }),
  statuses: (below) => ({ statuses: some(below, CALL_STATUSES) }),
  blocked: (below) => ({ blocked: below(2) === 0 }),
  ring: (below) => ({ ringUs: range(below, 40_000_000) }),
  talk: (below) => ({ talkUs: range(below, 900_000_000) }),
  total: (below) => ({ totalUs: range(below, 900_000_000) }),
  'hangup causes': (below) => ({ hangupCauses: some(below, [16, 17, 19, 21, null]) }),
  'hangup sources': (below) => ({ hangupSources: some(below, ['caller', 'callee', null]) }),
  users: (below) => ({ userUuids: [user(below), user(below)] }),
  participants: (below) => ({ participantUuids: [user(below), user(below)] }),
  tenants: (below) => ({ tenantUuids: [tenant(below)] }),
  recorded: (below) => ({ recorded: below(2) === 0 }),
  conversation: (below, calls) => {
    const n = below(calls)
    return { conversationId: `${1_700_000_000 + n}.${n % 1000}` }
  },
  'internal number asked for': (below) => ({ requestedInternalExtension: String(8000 + below(40)) }),
  'from an id on': (below, calls) => ({ fromId: below(calls) }),
  distinct: () => ({ distinct: 'peer_exten' }),
  'field equals': (below) => ({
    fields: [
      { field: 'destinationName', mode: 'equals', values: [`Ümläut ${below(400)}`], not: below(4) === 0 }
    ]
  }),
  'field contains': (below) => ({
    fields: [{ field: 'sourceName', mode: 'contains', values: [`number ${below(1000)}`] }]
  }),
  groups: (below) => ({
    anyOf: [{ directions: ['inbound'], outcomes: [one(below, CALL_OUTCOMES)] }, { userUuids: [user(below)] }],
    noneOf: [{ statuses: [one(below, CALL_STATUSES)] }]
  })
}

/** Filters of one to four parts, none in one of ten. */
export function randomFilter(below: Below, calls: number): CallFilter {
  const filter: CallFilter = {}
  if (below(10) === 0) return filter
  const names = Object.keys(PARTS)
  for (let left = 1 + below(4); left > 0; left -= 1) {
    Object.assign(filter, PARTS[one(below, names)]?.(below, calls))
  }
  return filter
}

/** Columns that people sort by; every other one comes up in one of ten. */
const USUAL = [
  'date',
  'sourceName',
  'sourceExten',
  'destinationName',
  'destinationExten',
  'talkDurationUs',
  'ringDurationUs',
  'totalDurationUs',
  'outcome',
  'tags'
] as const

export const randomSort = (below: Below): CallSort => ({
  column: below(10) === 0 ? one(below, CALL_FIELDS) : one(below, USUAL),
  descending: below(2) === 0
})

/** A fixed sequence that looks random. */
export function sequence(seed: number): Below {
  let state = seed
  return (limit) => {
    state = (state * 48_271) % 2_147_483_647
    return state % limit
  }
}
