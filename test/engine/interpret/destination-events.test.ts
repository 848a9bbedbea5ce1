import { describe, expect, test } from 'vitest'
import { callLogOf, skippedOf } from '../../support/cel-table'
import {
  A_AND_B,
  USER_A,
  USER_B,
  callFromAToB,
  callerEvent,
  textOf,
  unansweredFromAToB
} from '../../support/cel-table-calls'

const destination = (text: string, time = 0.5): string =>
  callerEvent('WAZO_CALL_LOG_DESTINATION', textOf(text), { time })
const requested = (text: string): string => callerEvent('WAZO_CALL_LOG_REQUESTED_INTERNAL', textOf(text))
const userB = `type: user,uuid: ${USER_B},name: Bee`

describe('a destination event', () => {
  test.each([
    [userB, { type: 'user', user_uuid: USER_B, user_name: 'Bee' }, 'Bee'],
    [
      'type: group,id: 7,label: Sales, North',
      { type: 'group', group_id: '7', group_label: 'Sales, North' },
      'Sales, North'
    ],
    ['name: Sync,uuid: u,type: meeting', { type: 'meeting', meeting_uuid: 'u', meeting_name: 'Sync' }, null],
    ['type: conference,id: 3', { type: 'conference', conference_id: '3' }, null]
  ])('%s gives its details and, for users and groups, the name', (text, details, name) => {
    const call = callLogOf(unansweredFromAToB({ routing: destination(text) }))
    expect(call).toMatchObject({ destinationDetails: details, destinationName: name, destinationExten: '20' })
  })

  test.each(['type: queue,id: 5', 'id: 5', ' type: group,id: 7,label: x'])(
    '%s is ignored: the callee gives the name',
    (text) => {
      const call = callLogOf(unansweredFromAToB({ routing: destination(text) }))
      expect(call).toMatchObject({ destinationDetails: {}, destinationName: 'B' })
    }
  )

  test.each([
    ['type: user,uuid: u', '1.3'],
    ['type: group,id: 7', '1.3'],
    ['type: meeting,name: x', '1.3'],
    ['type: conference', '1.3'],
    ['no key at all', '1.4']
  ])('%s loses the call', (text, rule) => {
    expect(skippedOf(callFromAToB({ routing: destination(text) }))).toMatchObject({ code: 'failed', rule })
  })

  test.each(['{"extra":["type: user"]}', '{"extra":5}', '{"extra":null}', '"text"'])(
    'with the payload %s loses the call',
    (extra) => {
      const routing = callerEvent('WAZO_CALL_LOG_DESTINATION', extra)
      expect(skippedOf(callFromAToB({ routing }))).toMatchObject({ code: 'failed', rule: '1.3' })
    }
  )

  test('after another replaces details and name', () => {
    const routing = `${destination('type: group,id: 7,label: Desk')}\n${destination(userB, 0.6)}`
    expect(callLogOf(unansweredFromAToB({ routing }))).toMatchObject({
      destinationName: 'Bee',
      destinationDetails: { type: 'user', user_uuid: USER_B, user_name: 'Bee' }
    })
  })

  test('keeps the destination from legs and bridges, so a transfer does not move the extension', () => {
    const ringing = 'CHAN_START | 5 | 1.3 | PJSIP/c-03 | C | 30'
    const call = callLogOf(callFromAToB({ routing: destination(userB), ringing }))
    expect(call).toMatchObject({
      destinationName: 'Bee',
      destinationExten: '20',
      destinationLineIdentity: 'pjsip/c'
    })
  })
})

describe('the requested user', () => {
  test('is the one of the first destination event of a known type', () => {
    const only = callLogOf(unansweredFromAToB({ routing: destination(userB) }), A_AND_B)
    expect(only.requestedUserUuid).toBe(USER_B)
    const second = `${destination('type: group,id: 7,label: Desk')}\n${destination(userB, 0.6)}`
    expect(callLogOf(unansweredFromAToB({ routing: second }), A_AND_B).requestedUserUuid).toBeNull()
  })

  test('is still open after an event of an unknown type', () => {
    const routing = `${destination('type: queue,id: 7')}\n${destination(userB, 0.6)}`
    expect(callLogOf(unansweredFromAToB({ routing }), A_AND_B).requestedUserUuid).toBe(USER_B)
  })

  test('is open to the caller too: roles are not compared', () => {
    const routing = destination(`type: user,uuid: ${USER_A},name: A`)
    expect(callLogOf(unansweredFromAToB({ routing }), A_AND_B).requestedUserUuid).toBe(USER_A)
  })
})

describe('a requested-internal event', () => {
  test('gives extension and context; empty values change nothing', () => {
    const routing = `${requested('type: user,number: 2010,context: inside')}\n${requested('number: ,context: other')}`
    expect(callLogOf(unansweredFromAToB({ routing }))).toMatchObject({
      requestedInternalExten: '2010',
      requestedInternalContext: 'other'
    })
  })

  test('on a callee gives the requested name too, replacing an earlier one', () => {
    const ringing = `WAZO_CALL_LOG_REQUESTED_INTERNAL | 2 | 1.2 | PJSIP/b-02 | Bee | 20 | | | | | | ${textOf('number: 20,context: inside')}`
    expect(callLogOf(unansweredFromAToB({ ringing }))).toMatchObject({
      requestedName: 'Bee',
      requestedInternalExten: '20'
    })
  })

  test('without payload on a callee leaves the name alone', () => {
    const ringing = 'WAZO_CALL_LOG_REQUESTED_INTERNAL | 2 | 1.2 | PJSIP/b-02 | Bee | 20 | | | | | | null'
    expect(callLogOf(unansweredFromAToB({ ringing })).requestedName).toBe('B')
  })

  test('without any key loses the call', () => {
    expect(skippedOf(callFromAToB({ routing: requested('nothing') }))).toMatchObject({ rule: '1.4' })
  })
})

test('a user event on a callee that is not meant for callees says nothing', () => {
  const ringing = `XIVO_INCALL | 2 | 1.2 | PJSIP/b-02 | | | | | | | | 12
    XIVO_OUTCALL | 2 | 1.2 | PJSIP/b-02
    WAZO_CALL_LOG_DESTINATION | 2 | 1.2 | PJSIP/b-02 | | | | | | | | ${textOf('type: user')}`
  expect(callLogOf(unansweredFromAToB({ ringing }))).toMatchObject({
    direction: 'internal',
    destinationDetails: {}
  })
})
