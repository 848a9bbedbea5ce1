import { execFileSync } from 'node:child_process'
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { commandWords, filterCommand } from '@shared/format/filter-command'
import {
  CALL_FIELDS,
  DEFAULT_SORT,
  NUMBER_MODES,
  NUMBER_SIDES,
  SORT_COLUMNS,
  type CallFilter,
  type CallSort
} from '@shared/model/call-filter'
import { CALL_DIRECTIONS, CALL_OUTCOMES, CALL_STATUSES, HANGUP_SOURCES } from '@shared/model/call-log'
import { RECORDING_STATES } from '@shared/model/recording'
import { filterFrom } from '../../../src-main/hosts/cli/filters'
import { sortFrom } from '../../../src-main/api/options/sort-option'
import { saveLabel } from '../../../src-main/store/labels'
import { inTransaction } from '../../../src-main/store/store'
import { parseOptions } from '../../hosts/cli/parse-options'
import { memoryStore } from '../../store/workspace'

/** Any text, with the characters that shells, lists and patterns care about. */
const text = fc.oneof(
  fc.string({ maxLength: 8 }),
  fc.constantFrom(
    '',
    "d'accord",
    'a,b',
    '$HOME',
    '"',
    '-x',
    '--help',
    '*21#',
    '!1',
    'none',
    'é',
    '\\',
    '`',
    'a\nb',
    '='
  )
)
const list = fc.array(text, { maxLength: 3 })
const range = fc.record({ min: fc.nat(10 ** 10), max: fc.nat(10 ** 10) }, { requiredKeys: [] })
const instant = fc.oneof(fc.integer({ min: 0, max: 4e15 }), fc.constantFrom(-5, 0, 9e15, -9e15))
const uniqueOf = <T>(values: readonly T[]) => fc.uniqueArray(fc.constantFrom(...values), { maxLength: 3 })

const flat = {
  from: instant,
  until: instant,
  hours: fc.record(
    {
      zone: fc.constantFrom('Europe/Paris', 'UTC', 'America/New_York'),
      weekdays: fc.array(fc.integer({ min: 1, max: 7 }), { maxLength: 7 }),
      from: fc.integer({ min: 0, max: 1440 }),
      until: fc.integer({ min: 0, max: 1440 }),
      outside: fc.constant(true)
    },
    { requiredKeys: ['zone', 'weekdays', 'from', 'until'] }
  ),
  search: text,
  numbers: fc.array(
    fc.record(
      {
        side: fc.constantFrom(...NUMBER_SIDES),
        mode: fc.constantFrom(...NUMBER_MODES),
        value: text.filter((value) => value !== ''),
        not: fc.constant(true)
      },
      { requiredKeys: ['side', 'mode', 'value'] }
    ),
    { maxLength: 3 }
  ),
  tags: fc.record(
    {
      mode: fc.constantFrom('any' as const, 'all' as const, 'none' as const, 'untagged' as const),
      values: list,
      of: fc.constantFrom('source' as const, 'destination' as const)
    },
    { requiredKeys: ['mode', 'values'] }
  ),
  labels: fc.record({
    mode: fc.constantFrom('any' as const, 'all' as const, 'none' as const, 'unlabelled' as const),
    values: fc.array(fc.nat(5), { maxLength: 3 })
  }),
  commented: fc.boolean(),
  commentText: text,
  directions: uniqueOf(CALL_DIRECTIONS),
  outcomes: uniqueOf(CALL_OUTCOMES),
  statuses: uniqueOf(CALL_STATUSES),
  blocked: fc.boolean(),
  ringUs: range,
  talkUs: range,
  totalUs: range,
  hangupCauses: fc.array(fc.option(fc.integer({ min: -1, max: 127 })), { maxLength: 3 }),
  hangupSources: uniqueOf([...HANGUP_SOURCES, null]),
  number: fc.constantFrom('1001', '_33', '33_', '_1_'),
  userUuids: list,
  participantUuids: list,
  tenantUuids: list,
  recorded: fc.boolean(),
  recordingStates: uniqueOf(RECORDING_STATES),
  conversationId: fc.oneof(fc.constant('1773219730.12'), text),
  requestedInternalExtension: text,
  requestedInternalContext: text,
  fromId: fc.integer({ min: -1, max: 1e9 }),
  ids: fc.array(fc.integer({ min: -1, max: 1e9 }), { maxLength: 3 }),
  distinct: fc.constant('peer_exten' as const),
  botUs: range,
  botBillUs: range,
  campaignIds: fc.array(fc.option(text), { maxLength: 3 }),
  fields: fc.array(
    fc.record({
      field: fc.constantFrom(...CALL_FIELDS),
      mode: fc.constantFrom('equals' as const, 'contains' as const),
      values: fc.array(fc.oneof(text, fc.nat(9), fc.boolean(), fc.constant(null)), { maxLength: 2 })
    }),
    { maxLength: 2 }
  )
}
const simple: fc.Arbitrary<CallFilter> = fc.record(flat, { requiredKeys: [] })
const filters: fc.Arbitrary<CallFilter> = fc.oneof(
  { weight: 3, arbitrary: simple },
  fc.record(
    { ...flat, anyOf: fc.array(simple, { maxLength: 2 }), noneOf: fc.array(simple, { maxLength: 2 }) },
    { requiredKeys: [] }
  )
)
const sorts: fc.Arbitrary<CallSort> = fc.record({
  column: fc.constantFrom(...SORT_COLUMNS),
  descending: fc.boolean()
})

const LABELS = [
  { id: 1, name: 'To call back' },
  { id: 2, name: "Patron d'Ann" },
  { id: 3, name: 'a,b' }
]

/** The same filter, with conditions on numbers in the order of their options. */
const settled = (filter: CallFilter): unknown => ({
  ...filter,
  ...(filter.numbers === undefined
    ? {}
    : {
        numbers: [...filter.numbers].sort(
          (a, b) => NUMBER_SIDES.indexOf(a.side) - NUMBER_SIDES.indexOf(b.side)
        )
      })
})

test('gives the same filter and the same order, whatever they are', () => {
  const store = memoryStore()
  inTransaction(store, () => LABELS.forEach(({ name }) => saveLabel(store, { name, color: 0, rule: null })))
  fc.assert(
    fc.property(filters, sorts, (filter, sort) => {
      const [name, ...words] = commandWords(filter, sort, { labels: LABELS })
      expect(name).toBe('list')
      const options = parseOptions(words)
      expect(settled(filterFrom(options, options.timeZone ?? 'Asia/Tokyo', store))).toEqual(settled(filter))
      expect(sortFrom(options)).toEqual(sort)
    }),
    { numRuns: 500 }
  )
})

test('a shell takes it apart into the same words', () => {
  const samples = fc.sample(fc.tuple(filters, text), { numRuns: 60, seed: 7 })
  for (const [filter, workspace] of samples) {
    // A shell cannot pass on NUL, and neither can any file name.
    if (JSON.stringify([filter, workspace]).includes('\\u0000')) continue
    const options = { workspace: `/tmp/${workspace}` }
    const command = filterCommand(filter, DEFAULT_SORT, options)
    const script = `calltrail() { printf '%s\\0' "$@"; }; ${command}`
    const taken = execFileSync('/bin/sh', ['-c', script], { encoding: 'utf8' }).split('\0').slice(0, -1)
    expect(taken).toEqual(commandWords(filter, DEFAULT_SORT, options))
  }
})

test('reads well', () => {
  expect(
    filterCommand(
      {
        from: Date.UTC(2026, 2, 9) * 1000,
        hours: { zone: 'Europe/Paris', weekdays: [1, 2, 3, 4, 5], from: 540, until: 1080 },
        numbers: [{ side: 'from', mode: 'begins', value: '01 42', not: true }],
        outcomes: ['missed', 'busy'],
        ringUs: { min: 90e6 },
        labels: { mode: 'any', values: [2] },
        anyOf: [{ blocked: true }]
      },
      { column: 'ringDurationUs', descending: true },
      { workspace: '/data/My calls.calltrail', labels: LABELS }
    )
  ).toBe(
    "calltrail --workspace '/data/My calls.calltrail' list --from 2026-03-09T00:00:00Z --weekdays 1-5 " +
      "--hours 09:00-18:00 --time-zone Europe/Paris --source '!01 42*' --outcome 'missed,busy' --ring 1m30s.. " +
      "--label 'Patron d'\\''Ann' --where '{\"anyOf\":[{\"blocked\":true}]}' --order ringDurationUs"
  )
  expect(filterCommand({}, DEFAULT_SORT)).toBe('calltrail list')
})
