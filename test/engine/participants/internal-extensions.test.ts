import { describe, expect, test } from 'vitest'
import { callLogOf } from '../../support/cel-table'
import {
  A_AND_B,
  USER_A,
  USER_B,
  callFromAToB,
  callerEvent,
  line,
  textOf,
  unansweredFromAToB,
  user
} from '../../support/cel-table-calls'

const requested = (text: string): string => callerEvent('WAZO_CALL_LOG_REQUESTED_INTERNAL', textOf(text))

describe('internal extensions', () => {
  test('come from the first extension of the lines of both sides', () => {
    const extensions = [
      { exten: '21', context: 'first' },
      { exten: '22', context: 'second' }
    ]
    const lines = [line('a', USER_A, '10'), { ...line('b', USER_B), extensions }]
    expect(callLogOf(callFromAToB(), { users: A_AND_B.users ?? [], lines })).toMatchObject({
      sourceInternalExten: '10',
      sourceInternalContext: 'inside',
      destinationInternalExten: '21',
      destinationInternalContext: 'first',
      requestedInternalExten: '21',
      requestedInternalContext: 'first'
    })
  })

  test('are not taken from a line without extension, or without a known user', () => {
    const lines = [line('a', USER_A, '10'), line('b', USER_B)]
    expect(callLogOf(unansweredFromAToB(), { users: [user(USER_B)], lines })).toMatchObject({
      sourceInternalExten: null,
      destinationInternalExten: null
    })
  })

  test('of the destination follow the leg that answered, those requested the first leg', () => {
    const calleeStart = `CHAN_START | 1 | 1.2 | PJSIP/b-02 | B | 20
      CHAN_START | 1 | 1.3 | PJSIP/c-03 | C | 30`
    const calleeBridge = 'BRIDGE_ENTER | 10 | 1.3 | PJSIP/c-03 | C | 30'
    const lines = [line('b', USER_B, '20'), line('c', USER_A, '30')]
    const directory = { users: A_AND_B.users ?? [], lines }
    expect(callLogOf(callFromAToB({ calleeStart, calleeBridge }), directory)).toMatchObject({
      destinationInternalExten: '30',
      requestedInternalExten: '20'
    })
    const first = 'BRIDGE_ENTER | 10 | 1.2 | PJSIP/b-02 | B | 20'
    expect(
      callLogOf(callFromAToB({ calleeStart, calleeBridge: first }), directory).destinationInternalExten
    ).toBe('20')
  })

  test('from an event stay when both parts are there', () => {
    const call = callLogOf(callFromAToB({ routing: requested('number: 77,context: x') }), A_AND_B)
    expect(call).toMatchObject({ requestedInternalExten: '77', requestedInternalContext: 'x' })
  })

  test('from an event are replaced together when one part is missing', () => {
    const call = callLogOf(callFromAToB({ routing: requested('number: 77') }), A_AND_B)
    expect(call).toMatchObject({ requestedInternalExten: '20', requestedInternalContext: 'inside' })
  })
})
