import { describe, expect, test } from 'vitest'
import { at, callLogOf, skippedOf } from '../../support/cel-table'
import { callFromAToB, callerEvent, unansweredFromAToB } from '../../support/cel-table-calls'

const HOLDING = '{"bridge_id":"h","bridge_technology":"holding_bridge"}'

describe('the start of the caller', () => {
  test('gives date, source and what was dialled', () => {
    expect(callLogOf(unansweredFromAToB({ calleeStart: '', calleeEnd: '' }))).toMatchObject({
      date: at(0),
      sourceName: 'A',
      sourceInternalName: 'A',
      sourceExten: '10',
      sourceLineIdentity: 'pjsip/a',
      requestedExten: '20',
      requestedContext: 'inside',
      destinationExten: '20',
      requestedName: null,
      userField: null,
      direction: 'internal'
    })
  })

  test('with the numbers s shows empty extensions', () => {
    const start = 'CHAN_START | 0 | 1.1 | PJSIP/a-01 | A | s | s | inside'
    expect(callLogOf(unansweredFromAToB({ start, calleeStart: '', calleeEnd: '' }))).toMatchObject({
      sourceExten: '',
      requestedExten: '',
      destinationExten: ''
    })
  })

  test('seen twice makes the caller its own callee too', () => {
    const ringing = 'CHAN_START | 2 | 1.1 | PJSIP/a-01 | A | 10 | 20 | inside'
    const call = callLogOf(callFromAToB({ ringing }))
    expect(call.destinationLineIdentity).toBe('pjsip/a')
  })

  test('is not needed for rows before it to count', () => {
    const before = 'APP_START | 0 | 1.1 | PJSIP/a-01 | A | 10 | | | Dial'
    expect(callLogOf(callFromAToB({ before })).userField).toBe('')
  })
})

describe('an application on the caller', () => {
  const app = (name: string, num: string): string =>
    `APP_START | 1 | 1.1 | PJSIP/a-01 | ${name} | ${num} | | | Dial`

  test('follows the caller id, passing over empty parts', () => {
    expect(callLogOf(callFromAToB({ routing: app('Nora', '') }))).toMatchObject({
      sourceName: 'Nora',
      sourceExten: '10'
    })
    expect(callLogOf(callFromAToB({ routing: app('', '11') }))).toMatchObject({
      sourceName: 'A',
      sourceExten: '11'
    })
  })

  test('no longer changes the source after a forward', () => {
    const forward = callerEvent('XIVO_USER_FWD', '{"extra":"NUM:30,CONTEXT:inside,NAME:C"}', { time: 0.5 })
    const call = callLogOf(callFromAToB({ routing: `${forward}\n${app('Nora', '11')}` }))
    expect(call).toMatchObject({ sourceName: 'A', sourceExten: '10' })
  })
})

describe('an answer of the caller', () => {
  const start = 'CHAN_START | 0 | 1.1 | PJSIP/a-01 | A | 10 | s | inside'
  const answer = 'ANSWER | 1 | 1.1 | PJSIP/a-01 | A | s'

  test('fills blank extensions, the destination without filter, and is no answer date', () => {
    const call = callLogOf(
      unansweredFromAToB({ start, routing: answer, calleeStart: '', calleeEnd: '', callerEnd: '' })
    )
    expect(call).toMatchObject({ destinationExten: 's', requestedExten: '', dateAnswer: null })
  })

  test('leaves given extensions alone', () => {
    const call = callLogOf(unansweredFromAToB({ routing: answer, calleeStart: '', calleeEnd: '' }))
    expect(call).toMatchObject({ destinationExten: '20', requestedExten: '20' })
  })
})

describe('a bridge of the caller', () => {
  test('fills a blank source', () => {
    const start = "CHAN_START | 0 | 1.1 | PJSIP/a-01 | '' | '' | 20 | inside"
    expect(callLogOf(callFromAToB({ start }))).toMatchObject({ sourceName: 'A', sourceExten: '10' })
  })

  test('answers at its first entry into a bridge that is not holding', () => {
    const callerBridge = `BRIDGE_ENTER | 5 | 1.1 | PJSIP/a-01 | A | 10 | | | | | | ${HOLDING}
      BRIDGE_ENTER | 8 | 1.1 | PJSIP/a-01 | A | 10
      BRIDGE_ENTER | 9 | 1.1 | PJSIP/a-01 | A | 10 | | | | | | ${HOLDING}`
    expect(callLogOf(callFromAToB({ callerBridge })).dateAnswer).toBe(at(8))
  })

  test('counts under its old name BRIDGE_START too', () => {
    expect(callLogOf(callFromAToB({ callerBridge: 'BRIDGE_START | 9 | 1.1 | PJSIP/a-01' })).dateAnswer).toBe(
      at(9)
    )
  })

  test('is read also once the call is answered, so a broken payload there loses the call', () => {
    const talking = 'BRIDGE_ENTER | 12 | 1.1 | PJSIP/a-01 | A | 10 | | | | | | 7'
    expect(skippedOf(callFromAToB({ talking }))).toMatchObject({ code: 'failed', rule: '5.3' })
  })
})

describe('the end of the caller', () => {
  test('is the end of the call', () => {
    expect(callLogOf(callFromAToB()).dateEnd).toBe(at(20.1))
    expect(callLogOf(callFromAToB({ callerEnd: '' }))).toMatchObject({ dateEnd: null, duration: null })
  })

  test('hides s, before any callee row is read', () => {
    const routing = callerEvent('WAZO_CALL_LOG_REQUESTED_INTERNAL', '{"extra":"number: s,context: inside"}')
    const calleeStart = 'CHAN_START | 1 | 1.2 | PJSIP/b-02 | B | s | | inside'
    const call = callLogOf(unansweredFromAToB({ routing, calleeStart }))
    expect(call).toMatchObject({ requestedInternalExten: '', destinationExten: 's' })
  })
})

test('rows of a channel that never starts are not read, yet belong to the call', () => {
  const ringing = `BRIDGE_ENTER | 3 | 1.9 | PJSIP/z-09 | Z | 90
    XIVO_OUTCALL | 3 | 1.9 | PJSIP/z-09`
  const call = callLogOf(callFromAToB({ ringing }))
  expect(call).toMatchObject({ direction: 'internal', destinationExten: '20' })
  expect(call.celIds).toHaveLength(9)
})

test('a row of a user event that bears its name in userdeftype is read as that event', () => {
  const cels = callFromAToB({ routing: callerEvent('USER_DEFINED', 'null') })
  const named = cels.map((cel) =>
    cel.eventtype === 'USER_DEFINED' ? { ...cel, userdeftype: 'XIVO_OUTCALL' } : cel
  )
  expect(callLogOf(cels).direction).toBe('internal')
  expect(callLogOf(named).direction).toBe('outbound')
})

test('event names are matched exactly', () => {
  expect(callLogOf(callFromAToB({ routing: callerEvent('xivo_outcall', 'null') })).direction).toBe('internal')
})
