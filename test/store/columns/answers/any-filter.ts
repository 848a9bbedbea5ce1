import fc from 'fast-check'
import {
  CALL_FIELDS,
  NUMBER_MODES,
  NUMBER_SIDES,
  SORT_COLUMNS,
  type CallFilter,
  type CallSort,
  type DurationRange,
  type FieldFilter
} from '../../../../src-shared/model/call-filter'
import { RECORDING_STATES } from '../../../../src-shared/model/recording'
import { CALL_DIRECTIONS, CALL_OUTCOMES, CALL_STATUSES } from '../../../../src-shared/model/call-log'
import {
  CAUSES,
  CONVERSATIONS,
  DURATIONS,
  moment,
  MOMENTS,
  NAMES,
  NUMBERS,
  TAGS,
  TENANTS,
  USERS
} from './any-workspace'

const COMMENT_TEXTS = ['', '@ann', 'ete', 'NO', 'nothing of the kind']

const some = <T>(values: readonly T[]): fc.Arbitrary<T[]> =>
  fc.uniqueArray(fc.constantFrom(...values), { maxLength: 3 })

const given = DURATIONS.filter((value) => value !== null)
const range: fc.Arbitrary<DurationRange> = fc.record(
  { min: fc.constantFrom(...given), max: fc.constantFrom(...given) },
  { requiredKeys: [] }
)

const FRAGMENTS = [
  '',
  '\u0301',
  'e',
  'É',
  '1',
  '01 42',
  '+33',
  '33',
  "o'h",
  'B',
  '😀',
  '\uffee',
  '00',
  '1.1',
  '17',
  'zzz'
]

const field: fc.Arbitrary<FieldFilter> = fc.record(
  {
    field: fc.constantFrom(...CALL_FIELDS),
    mode: fc.constantFrom('equals', 'equals', 'contains'),
    values: fc.oneof(
      some<string | null>([...NAMES, ...NUMBERS, ...TAGS, ...CONVERSATIONS, 'user', 'answered', 'u-ann']),
      some<number | null>([...DURATIONS, ...CAUSES, ...MOMENTS, 2, 3, 5, 61]),
      some<boolean | null>([true, false, null]),
      some(FRAGMENTS),
      some([true, 1, '1', null])
    ),
    not: fc.boolean()
  },
  { requiredKeys: ['field', 'mode', 'values'] }
)

/** Each part of a filter alone; labels are the ids 1 to 4, the last of which nobody made. */
const PARTS: {
  readonly [K in Exclude<keyof CallFilter, 'allOf' | 'anyOf' | 'noneOf'>]-?: fc.Arbitrary<unknown>
} = {
  from: moment,
  until: moment,
  hours: fc.record(
    {
      zone: fc.constantFrom('Europe/Paris', 'UTC', 'America/New_York', 'Asia/Kolkata'),
      weekdays: some([1, 2, 3, 4, 5, 6, 7]),
      from: fc.constantFrom(0, 90, 150, 540, 1380),
      until: fc.constantFrom(0, 150, 540, 1080, 1440),
      outside: fc.boolean()
    },
    { requiredKeys: ['zone', 'weekdays', 'from', 'until'] }
  ),
  search: fc.constantFrom(...FRAGMENTS),
  numbers: fc.array(
    fc.record(
      {
        side: fc.constantFrom(...NUMBER_SIDES),
        mode: fc.constantFrom(...NUMBER_MODES),
        value: fc.constantFrom(
          '1001',
          '01 42',
          '0142345678',
          '+33142345678',
          '33',
          '78',
          '00',
          '',
          'Anonymous',
          '*21'
        ),
        not: fc.boolean()
      },
      { requiredKeys: ['side', 'mode', 'value'] }
    ),
    { maxLength: 2 }
  ),
  tags: fc.record(
    {
      mode: fc.constantFrom('any', 'all', 'none', 'untagged'),
      values: some(TAGS),
      of: fc.constantFrom('source', 'destination')
    },
    { requiredKeys: ['mode', 'values'] }
  ),
  labels: fc.record({
    mode: fc.constantFrom('any', 'all', 'none', 'unlabelled'),
    values: some([1, 2, 3, 4])
  }),
  commented: fc.boolean(),
  commentText: fc.constantFrom(...COMMENT_TEXTS),
  directions: some(CALL_DIRECTIONS),
  outcomes: some(CALL_OUTCOMES),
  statuses: some(CALL_STATUSES),
  blocked: fc.boolean(),
  ringUs: range,
  talkUs: range,
  totalUs: range,
  hangupCauses: some(CAUSES),
  hangupSources: some([null, 'caller', 'callee', 'system']),
  number: fc.constantFrom('1001', '_1', '10_', '_42_', '_', ''),
  userUuids: some([...USERS, 'u-none']),
  participantUuids: some([...USERS, 'u-none']),
  tenantUuids: some([...TENANTS, 't-none']),
  recorded: fc.boolean(),
  recordingStates: some(RECORDING_STATES),
  conversationId: fc.constantFrom(...CONVERSATIONS, 'none'),
  requestedInternalExtension: fc.constantFrom('1001', '', 'none'),
  requestedInternalContext: fc.constantFrom('inside', '', 'none'),
  fromId: fc.nat({ max: 25 }),
  ids: fc.array(fc.nat({ max: 26 }), { maxLength: 12 }),
  distinct: fc.constant('peer_exten'),
  botUs: range,
  botBillUs: range,
  campaignIds: some(NAMES),
  fields: fc.array(field, { maxLength: 2 })
}

/** Filters with up to three parts, and groups of such filters in some. A rule of a label names no labels. */
export function anyFilter(depth = 2, isRule = false): fc.Arbitrary<CallFilter> {
  const parts = Object.entries(PARTS)
    .filter(([key]) => !(isRule && key === 'labels'))
    .map(([key, arbitrary]) => arbitrary.map((value) => ({ [key]: value })))
  const groups =
    depth === 0
      ? []
      : (['allOf', 'anyOf', 'noneOf'] as const).map((key) =>
          fc.array(anyFilter(depth - 1, isRule), { maxLength: 2 }).map((inner) => ({ [key]: inner }))
        )
  return fc
    .array(fc.oneof(...parts, ...groups, ...groups, ...groups), { maxLength: 3 })
    .map((chosen) => Object.assign({}, ...chosen) as CallFilter)
}

export const anySort: fc.Arbitrary<CallSort> = fc.record({
  column: fc.constantFrom(...SORT_COLUMNS),
  descending: fc.boolean()
})
