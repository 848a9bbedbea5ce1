import { describe, expect, test } from 'vitest'
import { callLogOf, skippedOf } from '../../support/cel-table'
import { USER_B, callFromAToB, line, unansweredFromAToB, user } from '../../support/cel-table-calls'

/** Callees by channel name, in order of start; those with a `+` enter a bridge. */
const callees = (...names: string[]): ReturnType<typeof callFromAToB> => {
  const rows = names.flatMap((name, n) => {
    const channel = name.replace('+', '')
    const start = `CHAN_START | ${n + 1} | 1.${n + 2} | ${channel} | B | 20`
    return name.endsWith('+') ? [start, `BRIDGE_ENTER | 9 | 1.${n + 2} | ${channel} | B | 20`] : [start]
  })
  return unansweredFromAToB({ calleeStart: rows.join('\n') })
}
const directory = { users: [user(USER_B)], lines: [line('b', USER_B, '20'), line('c', USER_B, '21')] }
const destinations = (...names: string[]): unknown =>
  callLogOf(callees(...names), directory).participants.map(({ lineId, answered }) => [lineId, answered])

describe('channels of one line', () => {
  test('count once', () => {
    expect(destinations('PJSIP/b-01', 'PJSIP/b-02')).toEqual([[98, false]])
  })

  test('are those of one protocol: PJSIP and SIP are the same, SIP and sip are not', () => {
    expect(destinations('PJSIP/b-01', 'SIP/b-02')).toEqual([[98, false]])
    expect(destinations('SIP/b-01', 'sip/b-02')).toEqual([
      [98, false],
      [98, false]
    ])
    expect(destinations('PjSip/b-01', 'pjsip/b-02')).toEqual([[98, false]])
  })

  test('count as answered when one of them did', () => {
    expect(destinations('PJSIP/b-01+', 'PJSIP/b-02')).toEqual([[98, true]])
    expect(destinations('PJSIP/b-01', 'PJSIP/b-02+', 'PJSIP/b-03')).toEqual([[98, true]])
  })

  test('are only put together where they are neighbours by name', () => {
    // By name: PJSIP/b, PJSIP/c, SIP/b. The first and the last are one line, but not neighbours.
    expect(destinations('PJSIP/b-01', 'PJSIP/c-02', 'SIP/b-03')).toEqual([
      [98, false],
      [99, false],
      [98, false]
    ])
  })
})

test('one channel that cannot be taken apart loses the call', () => {
  expect(skippedOf(callees('PJSIP/b-01', 'CBAnn/conf-02'))).toMatchObject({
    code: 'failed',
    rule: '7.2',
    celId: 3,
    reason: 'The channel name CBAnn/conf-02 cannot be taken apart'
  })
})

test('such a name that occurs as peer only does no harm', () => {
  const calleeBridge = 'BRIDGE_ENTER | 10 | 1.2 | PJSIP/b-02 | B | 20 | | | | | CBAnn/conf-02'
  expect(callLogOf(callFromAToB({ calleeBridge })).answered).toBe(true)
})

test('Local channels take no part, whatever the directory says', () => {
  const lines = [line('x@inside', USER_B, '20')]
  expect(callLogOf(callees('Local/x@inside-01;1'), { users: [user(USER_B)], lines }).participants).toEqual([])
  expect(
    callLogOf(callees('LOCAL/x@inside-01;1'), { users: [user(USER_B)], lines }).participants
  ).toHaveLength(1)
})
