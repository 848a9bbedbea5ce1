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

describe('the duration', () => {
  const until = (time: number): number | null =>
    callLogOf(callFromAToB({ callerEnd: `CHAN_END | ${time} | 1.1 | PJSIP/a-01` })).duration

  test('is in whole seconds from answer to end, rounded down to the microsecond', () => {
    expect(until(20.499999)).toBe(9)
    expect(until(20.5)).toBe(10)
  })

  test('is never negative', () => {
    expect(until(3)).toBe(0)
  })

  test('is null while answer or end are', () => {
    expect(callLogOf(unansweredFromAToB()).duration).toBeNull()
  })
})

test('a blocked call is blocked even when it was answered', () => {
  const text = 't: ,d: ,n: 10,name: A,b: x'
  const routing = callerEvent('WAZO_USER_BLOCKED_CALL', textOf(text))
  expect(callLogOf(callFromAToB({ routing }))).toMatchObject({ callStatus: 'blocked', answered: true })
})

test('an unanswered call is of unknown status', () => {
  expect(callLogOf(unansweredFromAToB()).callStatus).toBe('unknown')
})

describe('the destination shown', () => {
  const twoLegs = (answering: string): ReturnType<typeof callFromAToB> =>
    callFromAToB({
      ringing: 'CHAN_START | 1 | 1.3 | PJSIP/a-03 | A | 10',
      start: 'CHAN_START | 0 | 1.1 | PJSIP/x-01 | X | 90 | 20 | inside',
      calleeBridge: answering
    })

  test('is the participant who answered', () => {
    const call = callLogOf(twoLegs('BRIDGE_ENTER | 10 | 1.3 | PJSIP/a-03 | A | 10'), A_AND_B)
    expect(call).toMatchObject({ destinationUserUuid: USER_A, destinationLineId: 97 })
  })

  test('is else the one with the highest uuid', () => {
    expect(callLogOf(twoLegs(''), A_AND_B).destinationUserUuid).toBe(USER_B)
  })

  test('is the first registered of two lines of one user', () => {
    const directory = {
      users: [user(USER_B)],
      lines: [line('b', USER_B, '20', 8), line('a', USER_B, '20', 9)]
    }
    expect(callLogOf(twoLegs(''), directory).destinationLineId).toBe(8)
  })
})

describe('several of one kind', () => {
  const mentioned = (uuid: string, time: number): string =>
    callerEvent('WAZO_CALL_LOG_DESTINATION', textOf(`type: user,uuid: ${uuid},name: x`), { time })

  test('of the source: the first registered is shown', () => {
    // A missed call names A, who has no channel here, as a second source.
    const missed = callerEvent('WAZO_USER_MISSED_CALL', textOf(`t: ,s: ${USER_A},d: ,e: ,sn: A,dn: B`))
    const directory = { users: A_AND_B.users ?? [], lines: [line('x', USER_B, '20', 5)] }
    const start = 'CHAN_START | 0 | 1.1 | PJSIP/x-01 | X | 90 | 20 | inside'
    const call = callLogOf(unansweredFromAToB({ start, routing: missed }), directory)
    expect(call.participants.map(({ role }) => role)).toEqual(['source', 'source'])
    expect(call).toMatchObject({ sourceUserUuid: USER_B, sourceLineId: 5 })
  })

  test('that were requested: the first in the list is shown', () => {
    const routing = `${mentioned(USER_B, 0.4)}\n${mentioned(USER_A, 0.5)}`
    expect(callLogOf(unansweredFromAToB({ routing }), A_AND_B).requestedUserUuid).toBe(USER_B)
  })
})

test('the tags are those of all participants, each once, in order of appearance', () => {
  const directory = {
    users: [user(USER_A, { userfield: 'b,a' }), user(USER_B, { userfield: 'a,c,a' })],
    lines: A_AND_B.lines ?? []
  }
  expect(callLogOf(callFromAToB(), directory).tags).toEqual(['b', 'a', 'c'])
})

test('the call has the ids of all its rows, in order of time', () => {
  const cels = callFromAToB()
  expect(callLogOf([...cels].reverse()).celIds).toEqual(cels.map((cel) => cel.id))
})

test('empty and null are kept apart', () => {
  const start = "CHAN_START | 0 | 1.1 | PJSIP/a-01 | A | '' | '' | ''"
  const call = callLogOf(unansweredFromAToB({ start, calleeStart: '', calleeEnd: '' }))
  expect(call).toMatchObject({ sourceExten: '', requestedContext: '', destinationName: null })
})
