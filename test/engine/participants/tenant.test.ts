import { describe, expect, test } from 'vitest'
import { SERVICE_TENANT, callLogOf } from '../../support/cel-table'
import {
  OTHER_TENANT,
  TENANT,
  USER_A,
  USER_B,
  callFromAToB,
  callerEvent,
  line,
  textOf,
  unansweredFromAToB,
  user
} from '../../support/cel-table-calls'

const contexts = [
  { name: 'inside', tenantUuid: OTHER_TENANT },
  { name: 'inside', tenantUuid: TENANT }
]
const lines = [line('a', USER_A), line('b', USER_B)]

describe('the tenant of a call', () => {
  test('is that of the first channel with a user', () => {
    const users = [user(USER_A, { tenant: OTHER_TENANT }), user(USER_B)]
    expect(callLogOf(callFromAToB(), { users, lines }).tenantUuid).toBe(OTHER_TENANT)
    expect(callLogOf(callFromAToB(), { users: [user(USER_B)], lines, contexts }).tenantUuid).toBe(TENANT)
  })

  test('is else that of the first context of the requested name', () => {
    expect(callLogOf(callFromAToB(), { contexts }).tenantUuid).toBe(OTHER_TENANT)
  })

  test('is not looked for under a blank context', () => {
    const start = "CHAN_START | 0 | 1.1 | PJSIP/a-01 | A | 10 | 20 | ''"
    const named = [{ name: '', tenantUuid: TENANT }]
    expect(callLogOf(callFromAToB({ start }), { contexts: named }).tenantUuid).toBe(SERVICE_TENANT)
  })

  test('is else that of the service; users known by mention only do not count', () => {
    const routing = callerEvent('WAZO_CALL_LOG_DESTINATION', textOf(`type: user,uuid: ${USER_B},name: B`))
    const call = callLogOf(unansweredFromAToB({ routing }), { users: [user(USER_B)] })
    expect(call.participants).toHaveLength(1)
    expect(call.tenantUuid).toBe(SERVICE_TENANT)
  })

  test('passes over users whose tenant is not known', () => {
    const users = [user(USER_A, { tenant: null }), user(USER_B)]
    expect(callLogOf(callFromAToB(), { users, lines }).tenantUuid).toBe(TENANT)
  })

  test.each([TENANT.toUpperCase(), TENANT.replaceAll('-', '')])(
    'is shown in small letters with dashes where an event writes it as %s',
    (written) => {
      const routing = callerEvent('XIVO_INCALL', textOf(written))
      expect(callLogOf(callFromAToB({ routing })).tenantUuid).toBe(TENANT)
    }
  )
})
