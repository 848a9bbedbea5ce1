import { describe, expect, test } from 'vitest'
import { SERVICE_TENANT, callLogOf, skippedOf } from '../../support/cel-table'
import {
  OTHER_TENANT,
  TENANT,
  callFromAToB,
  callerEvent,
  textOf,
  unansweredFromAToB
} from '../../support/cel-table-calls'

const incall = (extra: string): string => callerEvent('XIVO_INCALL', extra)
const forward = (text: string, time = 0.4): string => callerEvent('XIVO_USER_FWD', textOf(text), { time })
const alone = { calleeStart: '', calleeEnd: '' }

describe('an incoming call', () => {
  test('is inbound and of the tenant that the event names', () => {
    expect(callLogOf(callFromAToB({ routing: incall(textOf(TENANT)) }))).toMatchObject({
      direction: 'inbound',
      tenantUuid: TENANT
    })
  })

  test.each(['null', "''", '{', '{}', '0'])('is inbound also without a payload: %s', (extra) => {
    expect(callLogOf(callFromAToB({ routing: incall(extra) }))).toMatchObject({
      direction: 'inbound',
      tenantUuid: SERVICE_TENANT
    })
  })

  test('keeps the first tenant of two', () => {
    const routing = `${incall(textOf(TENANT))}\n${incall(textOf(OTHER_TENANT))}`
    expect(callLogOf(callFromAToB({ routing })).tenantUuid).toBe(TENANT)
  })

  test.each([textOf(''), '{"extra":5}', '{"extra":null}', '{"extra":["x"]}'])(
    'whose tenant is empty or no text counts as not given: %s',
    (extra) => {
      expect(callLogOf(callFromAToB({ routing: incall(extra) })).tenantUuid).toBe(SERVICE_TENANT)
    }
  )

  test.each(['{"tenant":"x"}', '7', '"text"', '[1]', 'true'])(
    'with a payload of another shape is lost: %s',
    (extra) => {
      expect(skippedOf(callFromAToB({ routing: incall(extra) }))).toMatchObject({
        code: 'failed',
        rule: '1.3',
        celId: 2
      })
    }
  )

  test('that began at s has its number once XIVO_FROM_S comes', () => {
    const routing = 'XIVO_FROM_S | 0.5 | 1.1 | PJSIP/a-01 | A | 10 | 30 | from-extern'
    expect(callLogOf(unansweredFromAToB({ routing, ...alone }))).toMatchObject({
      requestedExten: '30',
      destinationExten: '30',
      requestedContext: 'from-extern'
    })
  })
})

describe('an outgoing call', () => {
  test('is outbound, and its callee leaves the names empty and the extensions alone', () => {
    const call = callLogOf(unansweredFromAToB({ routing: callerEvent('XIVO_OUTCALL', textOf('')) }))
    expect(call).toMatchObject({
      direction: 'outbound',
      destinationName: '',
      requestedName: '',
      destinationExten: '20',
      destinationLineIdentity: 'pjsip/b'
    })
  })

  test('after a forward keeps its direction and goes to the number of that row, details gone', () => {
    const destination = callerEvent('WAZO_CALL_LOG_DESTINATION', textOf('type: group,id: 7,label: Desk'), {
      time: 0.3
    })
    const outcall = callerEvent('XIVO_OUTCALL', 'null', { name: 'Outside', num: '0033' })
    const routing = [destination, forward('NUM:0033,CONTEXT:outside,NAME:X'), outcall].join('\n')
    expect(callLogOf(unansweredFromAToB({ routing, ...alone }))).toMatchObject({
      direction: 'internal',
      destinationExten: '0033',
      destinationName: 'Outside',
      destinationDetails: {}
    })
  })
})

describe('a forward', () => {
  test('moves the destination; the first one fixes what was requested inside', () => {
    const routing = `${forward('NUM:20,CONTEXT:inside,NAME:Omar')}\n${forward('NUM:30,CONTEXT:else,NAME:Lea', 0.5)}`
    expect(callLogOf(unansweredFromAToB({ routing, ...alone }))).toMatchObject({
      destinationExten: '30',
      requestedInternalExten: '20',
      requestedInternalContext: 'inside',
      requestedName: 'Omar'
    })
  })

  test('that cannot be read uses up the right of the first', () => {
    const routing = `${forward('NUM;20')}\n${forward('NUM:30,CONTEXT:else,NAME:Lea', 0.5)}`
    expect(callLogOf(unansweredFromAToB({ routing, ...alone }))).toMatchObject({
      destinationExten: '30',
      requestedInternalExten: null,
      requestedName: null
    })
  })

  test('without a payload loses the call, an empty one does not', () => {
    expect(skippedOf(callFromAToB({ routing: callerEvent('XIVO_USER_FWD', 'null') }))).toMatchObject({
      rule: '1.5'
    })
    expect(callLogOf(callFromAToB({ routing: callerEvent('XIVO_USER_FWD', "''") })).destinationExten).toBe(
      '20'
    )
  })

  test('lets the first callee bridge move a destination that an event had fixed', () => {
    const destination = callerEvent('WAZO_CALL_LOG_DESTINATION', textOf('type: group,id: 7,label: Desk'), {
      time: 0.3
    })
    const calleeBridge = 'BRIDGE_ENTER | 10 | 1.2 | PJSIP/b-02 | Bee | 21'
    expect(callLogOf(callFromAToB({ routing: destination, calleeBridge })).destinationName).toBe('Desk')
    const routing = `${destination}\n${forward('NUM:30,CONTEXT:else,NAME:Lea')}`
    expect(callLogOf(callFromAToB({ routing, calleeBridge }))).toMatchObject({
      destinationName: 'Bee',
      destinationExten: '21'
    })
  })

  test('to s is hidden', () => {
    const routing = forward('NUM:s,CONTEXT:s,NAME:X')
    expect(callLogOf(unansweredFromAToB({ routing, ...alone }))).toMatchObject({
      destinationExten: '',
      requestedInternalExten: '',
      requestedInternalContext: 's'
    })
  })
})
