import { describe, expect, test } from 'vitest'
import { at, callLogOf, generate } from '../support/cel-table'
import { A_AND_B, TENANT, callFromAToB, callerEvent, textOf } from '../support/cel-table-calls'

const destination = callerEvent('WAZO_CALL_LOG_DESTINATION', textOf('type: group,id: 7,label: Desk'))

const stepsOf = (cels: ReturnType<typeof callFromAToB>, field: string): readonly (readonly unknown[])[] =>
  (generate(cels, A_AND_B, { provenance: true }).provenance?.[0] ?? [])
    .filter((step) => step.field === field)
    .map((step) => [step.celId, step.rule, step.value, step.replaced])

describe('every value can say why it is so', () => {
  test('which rows set it, under which rules, and what they replaced', () => {
    expect(stepsOf(callFromAToB(), 'destinationExten')).toEqual([
      [1, '5.3 CHAN_START', '20', null],
      [2, '5.4 CHAN_START', '20', '20'],
      [3, '5.4 BRIDGE_ENTER', '20', '20']
    ])
    expect(stepsOf(callFromAToB(), 'dateAnswer')).toEqual([[4, '5.3 BRIDGE_ENTER', at(10.5), null]])
  })

  test('a destination event leaves no step of the legs behind it', () => {
    expect(stepsOf(callFromAToB({ routing: destination }), 'destinationName')).toEqual([
      [2, '5.3 WAZO_CALL_LOG_DESTINATION', 'Desk', null]
    ])
  })

  test('values concluded after the rows name the rule alone', () => {
    expect(stepsOf(callFromAToB(), 'sourceInternalExten')).toEqual([[null, '8.5', '10', null]])
    expect(stepsOf(callFromAToB(), 'tenantUuid')).toEqual([[null, '8.4', TENANT, null]])
    expect(stepsOf(callFromAToB(), 'outcome')).toEqual([[null, 'measures: outcome', 'completed', null]])
  })

  test('a recording tells its start, its end and its uuid', () => {
    const talking =
      'MIXMONITOR_START | 11 | 1.1 | PJSIP/a-01 | | | | | | | | {"filename":"/a.wav","mixmonitor_id":"1"}'
    expect(stepsOf(callFromAToB({ talking }), 'recordings').map(([, rule]) => rule)).toEqual([
      '5.3 MIXMONITOR_START',
      '5.3 CHAN_END',
      '5.4 CHAN_END',
      '9.3'
    ])
  })
})

test('recording the reasons changes no value', () => {
  expect(generate(callFromAToB(), A_AND_B, { provenance: true }).callLogs).toEqual([
    callLogOf(callFromAToB(), A_AND_B)
  ])
})

test('no reasons are recorded unless asked for', () => {
  expect(generate(callFromAToB(), A_AND_B).provenance).toBeNull()
})
