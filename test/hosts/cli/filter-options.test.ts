import { execFileSync } from 'node:child_process'
import { Command } from 'commander'
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
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
import { addFilters, checkFilters, filterFrom, type FilterOptions } from '../../../src-main/hosts/cli/filters'
import { addSort, sortFrom } from '../../../src-main/hosts/cli/sort-option'
import { saveLabel } from '../../../src-main/store/labels'
import { inTransaction } from '../../../src-main/store/store'
import { memoryStore } from '../../store/workspace'

type Options = FilterOptions & { readonly timeZone?: string }

/** Options as the parser of the command line gives them. */
function parse(words: readonly string[]): Options {
  const command = addSort(addFilters(new Command('list')))
    .option('--time-zone <zone>')
    .exitOverride()
  command.configureOutput({ writeErr: () => undefined })
  command.parse([...words], { from: 'user' })
  return command.opts<Options>()
}

const filterOf = (...words: string[]): CallFilter => filterFrom(parse(words), 'UTC')

/** Message and hint of the usage error that a command line gives. */
function refusal(...words: string[]): string {
  try {
    checkFilters(parse(words))
  } catch (error) {
    const { message, hint = '' } = error as { message: string; hint?: string }
    return `${message} ${hint}`
  }
  return 'nothing'
}

describe('options', () => {
  test('numbers: * at an end, ! before, any side, again and again', () => {
    expect(
      filterOf('--source', '01 42*', '--source', '!*78', '--either', '*33*', '--destination', '1001')
    ).toEqual({
      numbers: [
        { side: 'from', mode: 'begins', value: '01 42' },
        { side: 'from', mode: 'ends', value: '78', not: true },
        { side: 'to', mode: 'exact', value: '1001' },
        { side: 'either', mode: 'contains', value: '33' }
      ]
    })
    expect(filterOf('--requested', '+331')).toEqual({
      numbers: [{ side: 'requested', mode: 'exact', value: '+331' }]
    })
  })

  test('ranges of lengths', () => {
    expect(filterOf('--ring', '5s..1m', '--talk', '..30s', '--total', '2m..', '--bot', '1h30..2h')).toEqual({
      ringUs: { min: 5e6, max: 60e6 },
      talkUs: { max: 30e6 },
      totalUs: { min: 120e6 },
      botUs: { min: 5400e6, max: 7200e6 }
    })
    expect(filterOf('--bot-bill', '..')).toEqual({ botBillUs: {} })
  })

  test('days and hours', () => {
    expect(filterOf('--weekdays', '1-5', '--hours', '09:00-18:00')).toEqual({
      hours: { zone: 'UTC', weekdays: [1, 2, 3, 4, 5], from: 540, until: 1080 }
    })
    expect(filterOf('--weekdays', '6,7', '--outside-hours')).toEqual({
      hours: { zone: 'UTC', weekdays: [6, 7], from: 0, until: 1440, outside: true }
    })
    expect(filterOf('--hours', '22-6:30')).toMatchObject({ hours: { weekdays: [], from: 1320, until: 390 } })
  })

  test('choices, with none for calls without a value', () => {
    expect(
      filterOf('--hangup-cause', '16,none', '--hangup-source', 'caller,none', '--campaign', 'c1,none')
    ).toEqual({
      hangupCauses: [16, null],
      hangupSources: ['caller', null],
      campaignIds: ['c1', null]
    })
    expect(filterOf('--blocked', 'no', '--id', '1,5', '--distinct', 'peer_exten')).toEqual({
      blocked: false,
      ids: [1, 5],
      distinct: 'peer_exten'
    })
    expect(filterOf('--participant-uuid', 'a,b')).toEqual({ participantUuids: ['a', 'b'] })
  })

  test('tags as in the REST interface, and otherwise', () => {
    expect(filterOf('--tags', 'a,b')).toEqual({ tags: { mode: 'all', values: ['a', 'b'] } })
    expect(filterOf('--tags', 'a', '--tag-mode', 'none', '--tags-of', 'source')).toEqual({
      tags: { mode: 'none', values: ['a'], of: 'source' }
    })
    expect(filterOf('--tag-mode', 'untagged')).toEqual({ tags: { mode: 'untagged', values: [] } })
  })

  test('labels by their names', () => {
    const store = memoryStore()
    inTransaction(store, () => {
      saveLabel(store, { name: 'To call back', color: 1, rule: null })
      saveLabel(store, { name: 'Fraud', color: 2, rule: null })
    })
    expect(filterFrom(parse(['--label', 'fraud,To call back']), 'UTC', store)).toEqual({
      labels: { mode: 'any', values: [2, 1] }
    })
    expect(() => filterFrom(parse(['--label', 'x']), 'UTC', store)).toThrow('--label does not know "x"')
    expect(filterOf('--label-mode', 'unlabelled')).toEqual({ labels: { mode: 'unlabelled', values: [] } })
  })

  test('times as the window takes them: a stretch of time stands for its beginning', () => {
    const { from = 0, until } = filterOf('--from', '-2h', '--until', '2026-03-11')
    expect(Math.abs(from / 1000 - (Date.now() - 7_200_000))).toBeLessThan(60_000)
    expect(until).toBe(Date.UTC(2026, 2, 11) * 1000)
    expect(filterFrom(parse(['--from', '11 March 2026 14:03']), 'Europe/Paris').from).toBe(
      Date.UTC(2026, 2, 11, 13, 3) * 1000
    )
  })

  test('--where holds beside the other options', () => {
    expect(filterOf('--where', '{"anyOf":[{"blocked":true}]}', '--recorded', 'yes')).toEqual({
      recorded: true,
      anyOf: [{ blocked: true }]
    })
    expect(filterOf('--where', '{"recorded":false}', '--recorded', 'yes')).toEqual({
      allOf: [{ recorded: true }, { recorded: false }]
    })
  })

  test('a usage error names the option and says what it takes', () => {
    for (const [words, text] of [
      [['--source', '*'], '--source takes a number, not "*". For example'],
      [['--ring', '5s'], '--ring takes a range of lengths, not "5s". For example 5s..1m'],
      [['--talk', '1m..5s'], '--talk takes the shorter length first'],
      [['--hangup-cause', 'busy'], '--hangup-cause takes a whole number, not "busy"'],
      [
        ['--hangup-source', 'me'],
        '--hangup-source does not know "me". It takes caller, callee, system, none.'
      ],
      [['--weekdays', '5-1'], '--weekdays takes days from 1 (Monday) to 7 (Sunday), not "5-1"'],
      [['--weekdays', '8'], '--weekdays takes days'],
      [['--hours', '9'], '--hours takes a beginning and an end, not "9"'],
      [['--hours', '09:00-25:00'], '--hours takes'],
      [['--outside-hours'], '--outside-hours needs hours'],
      [['--tag-mode', 'any'], '--tag-mode needs --tags'],
      [['--tags-of', 'source'], '--tags-of needs --tags'],
      [['--tag-mode', 'untagged', '--tags', 'a'], '--tag-mode untagged takes calls without any tag'],
      [['--label-mode', 'all'], '--label-mode needs --label'],
      [['--id', 'x'], '--id takes a whole number, not "x"'],
      [['--from', 'someday'], '--from takes a date and time, not "someday". For example'],
      [['--where', '{'], '--where takes a filter as JSON'],
      [['--where', '{"directions":["up"]}'], '--where takes a filter as JSON at directions.0'],
      [['--where', '{"colour":1}'], 'colour'],
      [['--where', '{"hours":{"zone":"Mars/Base","weekdays":[],"from":0,"until":1}}'], 'at hours.zone']
    ] as const)
      expect([words.join(' '), refusal(...words)]).toEqual([words.join(' '), expect.stringContaining(text)])
  })

  test('groups may stand four deep in each other', () => {
    const nested = (depth: number): CallFilter => (depth === 0 ? {} : { anyOf: [nested(depth - 1)] })
    expect(filterOf('--where', JSON.stringify(nested(4)))).toEqual(nested(4))
    expect(refusal('--where', JSON.stringify(nested(5)))).toContain('groups stand at most 4 deep')
  })

  test('every column sorts under its own name and that of the REST interface', () => {
    const order = (name: string) => sortFrom(parse(['--order', name])).column
    for (const column of SORT_COLUMNS.filter((one) => one !== 'duration' && one !== 'answered'))
      expect(order(column)).toBe(column)
    expect(order('source_internal_extension')).toBe('sourceInternalExten')
    expect(order('start')).toBe('date')
    expect(order('duration')).toBe('talkDurationUs')
    expect(order('answered')).toBe('dateAnswer')
    expect(order('requested_user_uuid')).toBe('requestedUserUuid')
    expect(() => order('colour')).toThrow('--order does not know "colour"')
  })
})

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

describe('the command of a filter', () => {
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
        const options = parse(words)
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
})
