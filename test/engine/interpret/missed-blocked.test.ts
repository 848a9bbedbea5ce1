import { describe, expect, test } from 'vitest'
import { SERVICE_TENANT, callLogOf, skippedOf } from '../../support/cel-table'
import {
  A_AND_B,
  TENANT,
  USER_A,
  USER_B,
  callerEvent,
  textOf,
  unansweredFromAToB,
  user
} from '../../support/cel-table-calls'

const missedText = (
  source: string,
  destination: string,
  names = 'source_name: Nora,destination_name: Omar'
): string =>
  `wazo_tenant_uuid: ${TENANT},source_user_uuid: ${source},destination_user_uuid: ${destination},destination_exten: 20,${names}`
const missed = (text: string, num = '10'): string =>
  callerEvent('WAZO_USER_MISSED_CALL', textOf(text), { num })
const blocked = (text: string): string => callerEvent('WAZO_USER_BLOCKED_CALL', textOf(text))
const alone = { calleeStart: '', calleeEnd: '' }

describe('a missed call', () => {
  test('has names, tenant and both users from the event, users without any channel included', () => {
    const directory = { users: [user(USER_A, { lineId: 1 }), user(USER_B, { userfield: 'sales, emea' })] }
    const call = callLogOf(
      unansweredFromAToB({ ...alone, routing: missed(missedText(USER_A, USER_B)) }),
      directory
    )
    expect(call).toMatchObject({
      tenantUuid: TENANT,
      sourceName: 'Nora',
      destinationName: 'Omar',
      destinationExten: '20'
    })
    expect(call.participants).toEqual([
      { userUuid: USER_A, lineId: 1, role: 'source', tags: [], answered: false, requested: false },
      {
        userUuid: USER_B,
        lineId: null,
        role: 'destination',
        tags: ['sales', 'emea'],
        answered: false,
        requested: false
      }
    ])
  })

  test('takes its source number unfiltered, which only a later end of the caller blanks', () => {
    const routing = missed(missedText('', ''), 's')
    expect(callLogOf(unansweredFromAToB({ ...alone, routing, callerEnd: '' })).sourceExten).toBe('s')
    expect(callLogOf(unansweredFromAToB({ ...alone, routing })).sourceExten).toBe('')
  })

  test('replaces even the name that a destination event gave', () => {
    const destination = callerEvent('WAZO_CALL_LOG_DESTINATION', textOf('type: group,id: 7,label: Desk'), {
      time: 0.3
    })
    const call = callLogOf(
      unansweredFromAToB({ ...alone, routing: `${destination}\n${missed(missedText('', ''))}` })
    )
    expect(call.destinationName).toBe('Omar')
  })

  test('decodes its names and never trips over them', () => {
    const names = 'source_name: Lind%2C%20Nora+x,destination_name: 100%25 %zz %E9'
    expect(
      callLogOf(unansweredFromAToB({ ...alone, routing: missed(missedText('', '', names)) }))
    ).toMatchObject({
      sourceName: 'Lind, Nora+x',
      destinationName: '100% %zz \ufffd'
    })
  })

  test('merges mentions by user and role: the one of a destination event stays requested', () => {
    const destination = callerEvent(
      'WAZO_CALL_LOG_DESTINATION',
      textOf(`type: user,uuid: ${USER_B},name: B`),
      { time: 0.3 }
    )
    const routing = `${destination}\n${missed(missedText('', USER_B))}`
    expect(callLogOf(unansweredFromAToB({ routing }), A_AND_B).requestedUserUuid).toBe(USER_B)
  })

  test('with an empty tenant leaves the tenant open', () => {
    const text = missedText('', '').replace(TENANT, '')
    expect(callLogOf(unansweredFromAToB({ ...alone, routing: missed(text) })).tenantUuid).toBe(SERVICE_TENANT)
  })

  test('without payload changes nothing', () => {
    const routing = callerEvent('WAZO_USER_MISSED_CALL', 'null')
    expect(callLogOf(unansweredFromAToB({ ...alone, routing })).sourceName).toBe('A')
  })

  test.each([
    ['too few fields', 'a: 1,b: 2,c: 3,d: 4,e: 5'],
    ['a field that is not read without its mark', 'a: 1,b: 2,c: 3,destination_exten:4,e: 5,f: 6']
  ])('with %s is lost', (_, text) => {
    expect(skippedOf(unansweredFromAToB({ routing: missed(text) }))).toMatchObject({
      code: 'failed',
      rule: '1.6'
    })
  })
})

describe('a blocked call', () => {
  const text = `wazo_tenant_uuid: ${TENANT}, destination_user_uuid: ${USER_B}, blocked_caller_id_num: %2B4930111, blocked_caller_id_name: Spam, blocked_number_uuid: 03be`

  test('is blocked, from the blocked caller, and the called user takes part', () => {
    const call = callLogOf(unansweredFromAToB({ ...alone, routing: blocked(text) }), A_AND_B)
    expect(call).toMatchObject({
      blocked: true,
      callStatus: 'blocked',
      sourceExten: '+4930111',
      sourceName: 'Spam',
      destinationUserUuid: USER_B,
      tenantUuid: TENANT
    })
  })

  test('lacking its fifth field is lost', () => {
    const routing = blocked(text.replace(', blocked_number_uuid: 03be', ''))
    expect(skippedOf(unansweredFromAToB({ routing }))).toMatchObject({ code: 'failed', rule: '1.6' })
  })
})
