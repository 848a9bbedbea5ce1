import { describe, expect, test } from 'vitest'
import type { Cel } from '../../../src-shared/model/cel'
import { type FieldMapping, NO_MAPPING } from '../../../src-shared/model/workspace-options'
import { mappedFields } from '../../../src-main/engine'

/** Rows as `seconds event channel application`, one per line; the rest of a row is empty. */
function rows(text: string, given: Partial<Cel> = {}): Cel[] {
  return text
    .trim()
    .split('\n')
    .map((line, index) => {
      const [at = '', eventtype = '', uniqueid = '', appname = ''] = line.trim().split(/\s+/)
      return { ...EMPTY, ...given, id: index + 1, eventtime: Number(at) * 1e6, eventtype, uniqueid, appname }
    })
}

const EMPTY: Cel = {
  id: 0,
  eventtype: '',
  eventtime: 0,
  userdeftype: '',
  cidName: '',
  cidNum: '',
  cidAni: '',
  cidRdnis: '',
  cidDnid: '',
  exten: '',
  context: '',
  channame: '',
  appname: '',
  appdata: '',
  amaflags: '',
  accountcode: '',
  peeraccount: '',
  uniqueid: '',
  linkedid: '',
  userfield: '',
  peer: '',
  extra: null,
  callLogId: null
}

const application: FieldMapping = { ...NO_MAPPING, bot: { kind: 'application', application: 'Stasis' } }
const bridge: FieldMapping = { ...NO_MAPPING, bot: { kind: 'bridge', application: 'Stasis' } }
const botSeconds = (text: string, mapping: FieldMapping): number | null => {
  const us = mappedFields(rows(text), mapping).botDurationUs
  return us === null ? null : us / 1e6
}

describe('bot time of an application', () => {
  test.each([
    [
      'from its start to its end',
      '0 CHAN_START a\n2 APP_START a Stasis\n7.5 APP_END a Stasis\n9 CHAN_END a',
      5.5
    ],
    ['in any case', '2 APP_START a STASIS\n3 APP_END a stasis', 1],
    ['twice', '1 APP_START a Stasis\n2 APP_END a Stasis\n5 APP_START a Stasis\n8 APP_END a Stasis', 4],
    ['up to the end of the channel', '1 APP_START a Stasis\n4 CHAN_END a\n9 CHAN_END b', 3],
    ['up to the end of the call where nothing ends it', '1 APP_START a Stasis\n9 CHAN_END b', 8],
    [
      'at once on two channels counts once',
      '1 APP_START a Stasis\n2 APP_START b Stasis\n4 APP_END a Stasis\n6 APP_END b Stasis',
      5
    ],
    [
      'one within the other',
      '1 APP_START a Stasis\n2 APP_START b Stasis\n3 APP_END b Stasis\n6 APP_END a Stasis',
      5
    ],
    [
      'another application inside of it ends nothing',
      '1 APP_START a Stasis\n2 APP_START a Playback\n3 APP_END a Playback\n5 APP_END a Stasis',
      4
    ],
    ['of no length', '1 APP_START a Stasis\n1 APP_END a Stasis', 0],
    ['none: another application', '1 APP_START a Dial\n5 APP_END a Dial', null],
    ['none: only an end', '5 APP_END a Stasis', null]
  ])('%s', (_, text, expected) => {
    expect(botSeconds(text, application)).toBe(expected)
  })
})

describe('bot time of the bridges of an application', () => {
  test.each([
    ['from entering to leaving', '1 APP_START a Stasis\n3 BRIDGE_ENTER a Stasis\n8 BRIDGE_EXIT a Stasis', 5],
    ['leaving while something else runs', '3 BRIDGE_ENTER a Stasis\n8 BRIDGE_EXIT a', 5],
    [
      'two bridges',
      '1 BRIDGE_ENTER a Stasis\n2 BRIDGE_EXIT a Stasis\n4 BRIDGE_ENTER a Stasis\n9 CHAN_END a',
      6
    ],
    ['names of Asterisk before 12', '1 BRIDGE_START a Stasis\n4 BRIDGE_END a Stasis', 3],
    ['none: bridges of a dialled call', '1 BRIDGE_ENTER a Dial\n4 BRIDGE_EXIT a Dial', null]
  ])('%s', (_, text, expected) => {
    expect(botSeconds(text, bridge)).toBe(expected)
  })
})

test.each([
  [1, 61],
  [6, 66],
  [60, 120]
])('billed bot time is rounded up to %i s', (billingStepSeconds, billed) => {
  const cels = rows('0 APP_START a Stasis\n60.25 APP_END a Stasis')
  expect(mappedFields(cels, { ...application, billingStepSeconds }).botBillUs).toBe(billed * 1e6)
})

test('a whole number of steps is not rounded further', () => {
  const cels = rows('0 APP_START a Stasis\n60 APP_END a Stasis')
  expect(mappedFields(cels, { ...application, billingStepSeconds: 60 }).botBillUs).toBe(60e6)
})

describe('campaign', () => {
  const campaignOf = (cels: readonly Partial<Cel>[], campaign: FieldMapping['campaign']): string | null =>
    mappedFields(
      cels.map((cel) => ({ ...EMPTY, ...cel })),
      { ...NO_MAPPING, campaign }
    ).campaignId
  const event = (extra: string | null, key: string | null): string | null =>
    campaignOf([{ eventtype: 'CAMPAIGN', extra }], { kind: 'event', eventtype: 'CAMPAIGN', key })

  test('the first row on which the column is filled', () => {
    const cels = [{ accountcode: ' ' }, { accountcode: ' spring ' }, { accountcode: 'autumn' }]
    expect(campaignOf(cels, { kind: 'field', field: 'accountcode' })).toBe('spring')
    expect(campaignOf(cels, { kind: 'field', field: 'cidDnid' })).toBeNull()
  })

  test('the text of a user event, whole or by key', () => {
    expect(event('{"extra":" spring 26"}', null)).toBe('spring 26')
    expect(event('{"extra":"list: 7,id: spring,note: a"}', 'id')).toBe('spring')
    expect(event('{"extra":"{\\"id\\":\\"spring\\"}"}', 'id')).toBe('spring')
    expect(event('{"extra":{"id":26}}', 'id')).toBe('26')
    expect(event('{"id":"spring"}', 'id')).toBe('spring')
  })

  test.each([null, '', 'no json', '{}', '{"extra":""}', '{"extra":"id:"}', '[1]', '7'])(
    'nothing in %j',
    (extra) => {
      expect(event(extra, 'id')).toBeNull()
    }
  )

  test('an event whose name stands in the column for user events', () => {
    const cel = { eventtype: 'USER_DEFINED', userdeftype: 'CAMPAIGN', extra: '{"extra":"spring"}' }
    expect(campaignOf([cel], { kind: 'event', eventtype: 'CAMPAIGN', key: null })).toBe('spring')
  })
})

test('without mapping there are no mapped fields', () => {
  const cels = rows('0 APP_START a Stasis\n60 APP_END a Stasis', { accountcode: 'x' })
  expect(mappedFields(cels, NO_MAPPING)).toEqual({ botDurationUs: null, botBillUs: null, campaignId: null })
})
