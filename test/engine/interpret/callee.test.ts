import { describe, expect, test } from 'vitest'
import { callLogOf, skippedOf } from '../../support/cel-table'
import {
  A_AND_B,
  USER_B,
  callFromAToB,
  callerEvent,
  textOf,
  unansweredFromAToB
} from '../../support/cel-table-calls'

const bridge = (name: string, num: string, peer = ''): string =>
  `BRIDGE_ENTER | 10 | 1.2 | PJSIP/b-02 | ${name} | ${num} | | | | | ${peer}`
const answeredUsers = (cels: ReturnType<typeof callFromAToB>): readonly boolean[] =>
  callLogOf(cels, A_AND_B).participants.map((participant) => participant.answered)

describe('a callee that starts', () => {
  test('gives the destination, and the requested name if that is still blank', () => {
    const ringing = 'CHAN_START | 2 | 1.3 | PJSIP/c-03 | C | 30'
    expect(callLogOf(unansweredFromAToB({ ringing }))).toMatchObject({
      destinationName: 'C',
      destinationExten: '30',
      requestedName: 'B'
    })
  })

  test('gives its line to the destination even if it never answers', () => {
    const ringing = 'CHAN_START | 2 | 1.3 | PJSIP/c-03 | C | 30'
    expect(callLogOf(callFromAToB({ ringing })).destinationLineIdentity).toBe('pjsip/c')
  })

  test('empties the destination where it has no caller id', () => {
    const calleeStart = 'CHAN_START | 1 | 1.2 | PJSIP/b-02'
    expect(callLogOf(unansweredFromAToB({ calleeStart }))).toMatchObject({
      destinationName: '',
      destinationExten: ''
    })
  })

  test('meets the state left by the end of the caller, however early it started', () => {
    const after = `XIVO_OUTCALL | 40 | 1.1 | PJSIP/a-01`
    expect(callLogOf(unansweredFromAToB({ after })).destinationName).toBe('')
  })
})

describe('the first callee in a bridge', () => {
  test('gives the destination, its name even when it is empty', () => {
    expect(callLogOf(callFromAToB({ calleeBridge: bridge('', '21') }))).toMatchObject({
      destinationName: '',
      destinationExten: '21'
    })
  })

  test.each(['', 's'])('with the number "%s" gives its name only', (num) => {
    expect(callLogOf(callFromAToB({ calleeBridge: bridge('Bee', num) }))).toMatchObject({
      destinationName: 'Bee',
      destinationExten: '20'
    })
  })

  test('is the only one', () => {
    const calleeBridge = `${bridge('Bee', '21')}\n${bridge('Later', '22')}`
    expect(callLogOf(callFromAToB({ calleeBridge })).destinationName).toBe('Bee')
  })

  test('leaves a destination alone that an event named', () => {
    const routing = callerEvent('WAZO_CALL_LOG_DESTINATION', textOf('type: group,id: 7,label: Desk'))
    expect(callLogOf(callFromAToB({ routing, calleeBridge: bridge('Bee', '21') }))).toMatchObject({
      destinationName: 'Desk',
      destinationExten: '20'
    })
  })
})

describe('a callee that enters a bridge with peers', () => {
  test('brings back its caller id from the start, also as internal extension', () => {
    expect(callLogOf(callFromAToB({ calleeBridge: bridge('Bee', '21', 'X') }))).toMatchObject({
      destinationName: 'B',
      destinationExten: '20',
      destinationInternalExten: '20'
    })
  })

  test('passes over empty parts of that caller id', () => {
    const calleeStart = 'CHAN_START | 1 | 1.2 | PJSIP/b-02'
    expect(callLogOf(callFromAToB({ calleeStart, calleeBridge: bridge('Bee', '21', 'X') }))).toMatchObject({
      destinationName: 'Bee',
      destinationExten: '21',
      destinationInternalExten: null
    })
  })

  test('marks the peers answered, without trimming their names', () => {
    expect(answeredUsers(callFromAToB({ calleeBridge: bridge('B', '20', 'X,PJSIP/a-01') }))).toEqual([
      true,
      true
    ])
    expect(answeredUsers(callFromAToB({ calleeBridge: bridge('B', '20', 'X,·PJSIP/a-01') }))).toEqual([
      false,
      true
    ])
  })

  test('under a name that never started loses the call', () => {
    const calleeBridge = 'BRIDGE_ENTER | 10 | 1.2 | PJSIP/renamed-02 | B | 20 | | | | | X'
    expect(skippedOf(callFromAToB({ calleeBridge }))).toMatchObject({
      code: 'failed',
      rule: '5.4 BRIDGE_ENTER'
    })
  })
})

test('a callee renamed before it enters a bridge without peer loses the call in the end', () => {
  const calleeBridge = 'BRIDGE_ENTER | 10 | 1.2 | PJSIP/renamed-02 | B | 20'
  expect(skippedOf(callFromAToB({ calleeBridge }))).toMatchObject({
    code: 'failed',
    rule: '8.5',
    celId: null
  })
})

test('a callee in a holding bridge counts as answered', () => {
  const calleeBridge = `${bridge('B', '20')} | {"bridge_id":"h","bridge_technology":"holding_bridge"}`
  expect(answeredUsers(callFromAToB({ calleeBridge }))).toEqual([false, true])
})

test('a channel started again keeps its answered mark and takes the new role', () => {
  const ringing = 'CHAN_START | 15 | 1.3 | PJSIP/a-01 | A | 10'
  const cels = callFromAToB({ ringing, calleeBridge: bridge('B', '20', 'PJSIP/a-01') })
  expect(callLogOf(cels, A_AND_B).participants).toMatchObject([
    { role: 'destination', answered: true },
    { userUuid: USER_B, answered: true }
  ])
})
