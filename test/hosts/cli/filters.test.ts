import { describe, expect, test } from 'vitest'
import { SORT_COLUMNS, type CallFilter } from '@shared/model/call-filter'
import { checkFilters, filterFrom } from '../../../src-main/hosts/cli/filters'
import { sortFrom } from '../../../src-main/api/options/sort-option'
import { saveLabel } from '../../../src-main/store/labels'
import { inTransaction } from '../../../src-main/store/store'
import { memoryStore } from '../../store/workspace'
import { parseOptions } from './parse-options'

const filterOf = (...words: string[]): CallFilter => filterFrom(parseOptions(words), 'UTC')

/** Message and hint of the usage error that a command line gives. */
function refusal(...words: string[]): string {
  try {
    checkFilters(parseOptions(words))
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
    expect(filterOf('--recording-state', 'missing,unreadable')).toEqual({
      recordingStates: ['missing', 'unreadable']
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
    expect(filterFrom(parseOptions(['--label', 'fraud,To call back']), 'UTC', store)).toEqual({
      labels: { mode: 'any', values: [2, 1] }
    })
    expect(() => filterFrom(parseOptions(['--label', 'x']), 'UTC', store)).toThrow(
      '--label does not know "x"'
    )
    expect(filterOf('--label-mode', 'unlabelled')).toEqual({ labels: { mode: 'unlabelled', values: [] } })
  })

  test('times as the window takes them: a stretch of time stands for its beginning', () => {
    const { from = 0, until } = filterOf('--from', '-2h', '--until', '2026-03-11')
    expect(Math.abs(from / 1000 - (Date.now() - 7_200_000))).toBeLessThan(60_000)
    expect(until).toBe(Date.UTC(2026, 2, 11) * 1000)
    expect(filterFrom(parseOptions(['--from', '11 March 2026 14:03']), 'Europe/Paris').from).toBe(
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
    const order = (name: string) => sortFrom(parseOptions(['--order', name])).column
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
