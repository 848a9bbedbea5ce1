import { describe, expect, test } from 'vitest'
import { at, callLogOf, type Directory, generate } from '../support/cel-table'
import {
  A_AND_B,
  TENANT,
  USER_A,
  USER_B,
  callFromAToB,
  callerEvent,
  line,
  textOf,
  unansweredFromAToB
} from '../support/cel-table-calls'

const destination = callerEvent('WAZO_CALL_LOG_DESTINATION', textOf('type: group,id: 7,label: Desk'))

const stepsOf = (cels: ReturnType<typeof callFromAToB>, field: string): readonly (readonly unknown[])[] =>
  (generate(cels, A_AND_B, { provenance: true }).provenance?.[0] ?? [])
    .filter((step) => step.field === field)
    .map((step) => [step.celId, step.rule, step.value, step.replaced])

const leftOf = (
  cels: ReturnType<typeof callFromAToB>,
  field: string,
  directory: Directory = A_AND_B
): readonly (readonly unknown[])[] =>
  (generate(cels, directory, { provenance: true }).declined?.[0] ?? [])
    .filter((step) => step.field === field)
    .map((step) => [step.celId, step.rule, step.reason, step.value])

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

describe('what could have changed a value and did not', () => {
  test('a destination event keeps the legs from naming the destination', () => {
    const calleeStart = 'CHAN_START | 1 | 1.2 | PJSIP/b-02 | B | 21 | | inside'
    const calleeBridge = 'BRIDGE_ENTER | 10 | 1.2 | PJSIP/b-02 | B | 21'
    const cels = callFromAToB({ routing: destination, calleeStart, calleeBridge })
    expect(leftOf(cels, 'destinationExten')).toEqual([
      [2, '5.3 WAZO_CALL_LOG_DESTINATION', 'names-no-number', null],
      [3, '5.4 CHAN_START', 'destination-event-first', '21'],
      [4, '5.4 BRIDGE_ENTER', 'destination-event-first', '21']
    ])
  })

  test('what would not have changed it is not told', () => {
    expect(leftOf(callFromAToB({ routing: destination }), 'destinationExten')).toHaveLength(1)
  })

  test('only the caller in a bridge that is no waiting room answers the call', () => {
    const waiting = '{"bridge_id":"1","bridge_technology":"holding_bridge"}'
    const calls = callFromAToB({
      ringing: 'ANSWER | 2 | 1.1 | PJSIP/a-01 | A | 10',
      callerBridge: `BRIDGE_ENTER | 10.5 | 1.1 | PJSIP/a-01 | A | 10 | | | | | | ${waiting}`
    })
    expect(leftOf(calls, 'dateAnswer')).toEqual([
      [3, '5.3 ANSWER', 'answer-is-no-talk', at(2)],
      [5, '5.3 BRIDGE_ENTER', 'holding-bridge', at(10.5)],
      [4, '5.4 BRIDGE_ENTER', 'callee-bridge', at(10)]
    ])
  })

  test('a channel whose line the directory does not know gives no participant', () => {
    expect(leftOf(callFromAToB(), 'participants', {})).toEqual([
      [null, '8.2', 'line-unknown', 'PJSIP/a-01'],
      [null, '8.2', 'line-unknown', 'PJSIP/b-02']
    ])
  })

  test('a user who rings on two lines is not taken for the one who was asked for', () => {
    const routing = callerEvent('WAZO_CALL_LOG_DESTINATION', textOf(`type: user,uuid: ${USER_B},name: Ben`))
    const calleeStart = `CHAN_START | 1 | 1.2 | PJSIP/b-02 | B | 20 | | inside
      CHAN_START | 1 | 1.3 | PJSIP/c-03 | B | 20 | | inside`
    const directory = {
      ...A_AND_B,
      lines: [line('a', USER_A, '10'), line('b', USER_B, '20'), line('c', USER_B)]
    }
    expect(leftOf(callFromAToB({ routing, calleeStart }), 'requestedUserUuid', directory)).toEqual([
      [null, '8.3', 'users-do-not-match', USER_B]
    ])
  })

  test('a forward that cannot be read leaves what was asked for', () => {
    const routing = callerEvent('XIVO_USER_FWD', textOf('NUM:30'))
    expect(leftOf(callFromAToB({ routing }), 'requestedInternalExten')[0]).toEqual([
      2,
      '5.3 XIVO_USER_FWD',
      'forward-unreadable',
      null
    ])
  })
})

describe('concluded values name what they come from', () => {
  const hangup = '{"hangupcause":16,"hangupsource":"PJSIP/b-02","dialstatus":"ANSWER"}'
  const cels = callFromAToB({
    callerEnd: `HANGUP | 20.1 | 1.1 | PJSIP/a-01 | A | 10 | | | | | | ${hangup}
      CHAN_END | 20.1 | 1.1 | PJSIP/a-01 | A | 10`
  })
  const sourceOf = (field: string, of = cels): unknown =>
    generate(of, A_AND_B, { provenance: true }).provenance?.[0]?.findLast((step) => step.field === field)
      ?.from

  test('the conversation from answer and end, the ringing from the first phone and the answer', () => {
    expect(sourceOf('talkDurationUs')).toEqual({ fields: ['dateAnswer', 'dateEnd'], celIds: [] })
    expect(sourceOf('ringDurationUs')).toEqual({ fields: ['dateAnswer'], celIds: [2] })
  })

  test('ringing that nobody answered ends with the row that ended it', () => {
    expect(sourceOf('ringDurationUs', unansweredFromAToB())).toEqual({ fields: [], celIds: [2, 3] })
  })

  test('who hung up and why from the row of the hang-up', () => {
    expect(sourceOf('hangupCause')).toEqual({ fields: [], celIds: [6] })
    expect(sourceOf('hangupSource')).toEqual({ fields: [], celIds: [6] })
  })

  test('who hung up, where no row says so, from the rows whose order tells it', () => {
    expect(sourceOf('hangupSource', callFromAToB())).toEqual({ fields: [], celIds: [6, 5] })
  })

  test('users from the participants, those from the starts of their channels', () => {
    expect(sourceOf('sourceUserUuid')).toEqual({ fields: ['participants'], celIds: [] })
    expect(sourceOf('participants')).toEqual({ fields: [], celIds: [1, 2] })
  })
})

test('recording the reasons changes no value', () => {
  expect(generate(callFromAToB(), A_AND_B, { provenance: true }).callLogs).toEqual([
    callLogOf(callFromAToB(), A_AND_B)
  ])
})

test('no reasons are recorded unless asked for', () => {
  expect(generate(callFromAToB(), A_AND_B)).toMatchObject({ provenance: null, declined: null })
})
