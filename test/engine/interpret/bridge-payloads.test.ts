import { describe, expect, test } from 'vitest'
import { at, callLogOf, skippedOf } from '../../support/cel-table'
import { callFromAToB } from '../../support/cel-table-calls'

/** The caller enters one bridge with this payload, then an ordinary one. */
const callWith = (extra: string): ReturnType<typeof callFromAToB> =>
  callFromAToB({
    callerBridge: `BRIDGE_ENTER | 5 | 1.1 | PJSIP/a-01 | A | 10 | | | | | | ${extra}
      BRIDGE_ENTER | 8 | 1.1 | PJSIP/a-01 | A | 10`
  })

describe('a bridge of the caller is holding, so the call is not answered there, with', () => {
  test.each([
    '{"bridge_id":"h","bridge_technology":"holding_bridge"}',
    '{"bridge_id":null,"bridge_technology":"holding_bridge"}',
    '{"bridge_id":7,"bridge_technology":"holding_bridge","more":1}'
  ])('%s', (extra) => expect(callLogOf(callWith(extra)).dateAnswer).toBe(at(8)))
})

describe('a bridge of the caller is not known to be holding, so the call is answered there, with', () => {
  test.each([
    '{"bridge_id":"x","bridge_technology":"softmix"}',
    '{"bridge_technology":"holding_bridge"}',
    '{"bridge_id":"x"}',
    '"bridge_id and bridge_technology"',
    '[1,"bridge_id",null]',
    '{"bridge_id":',
    'NaN',
    '{}',
    '0',
    'null'
  ])('%s', (extra) => expect(callLogOf(callWith(extra)).dateAnswer).toBe(at(5)))
})

describe('a bridge row loses the call, on either side, with', () => {
  test.each([
    '12',
    'true',
    '[["x"]]',
    '["a",{"b":1}]',
    '["bridge_id","bridge_technology"]',
    '{"bridge_id":[1],"bridge_technology":"softmix"}',
    '{"bridge_id":{"a":1},"bridge_technology":"softmix"}'
  ])('%s', (extra) => {
    expect(skippedOf(callWith(extra))).toMatchObject({ code: 'failed', rule: '5.3' })
    const calleeBridge = `BRIDGE_ENTER | 10 | 1.2 | PJSIP/b-02 | B | 20 | | | | | | ${extra}`
    expect(skippedOf(callFromAToB({ calleeBridge }))).toMatchObject({ code: 'failed', rule: '5.3' })
  })
})
