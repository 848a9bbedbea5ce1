import { describe, expect, test } from 'vitest'
import { callLogOf } from '../../support/cel-table'
import { callerEvent, callFromAToB, unansweredFromAToB } from '../../support/cel-table-calls'

const waiting = 'CHAN_START | 1 | 1.3 | Local/dev-1@wazo_wait_for_registration-0001;2 | wait | 99 | | inside'
const leg = (channel: string, uniqueid = '1.2'): string =>
  `CHAN_START | 2 | ${uniqueid} | ${channel} | Mobile | 20 | | mobiles`

describe('a mobile that the system waits for', () => {
  test('has its real leg taken as the internal destination', () => {
    const call = callLogOf(unansweredFromAToB({ calleeStart: `${waiting}\n${leg('PJSIP/dev-1-0002')}` }))
    expect(call).toMatchObject({
      destinationExten: '20',
      destinationName: 'Mobile',
      destinationInternalExten: '20',
      destinationInternalContext: 'mobiles',
      requestedName: null
    })
  })

  test('keeps the first callee bridge from changing the destination', () => {
    const calleeBridge = 'BRIDGE_ENTER | 10 | 1.2 | PJSIP/dev-1-0002 | Other | 77'
    const cels = callFromAToB({
      calleeStart: `${waiting}\n${leg('PJSIP/dev-1-0002')}`,
      calleeBridge,
      callerBridge: ''
    })
    expect(callLogOf(cels)).toMatchObject({ destinationName: 'Mobile', destinationExten: '20' })
  })

  test('is waited for once: a second leg is an ordinary callee', () => {
    const second = leg('PJSIP/dev-1-0003', '1.4').replace('Mobile', 'Second').replace('20', '21')
    const calleeStart = [waiting, leg('PJSIP/dev-1-0002'), second].join('\n')
    expect(callLogOf(unansweredFromAToB({ calleeStart }))).toMatchObject({
      destinationExten: '21',
      destinationInternalExten: '20',
      requestedName: 'Second'
    })
  })

  test.each(['SIP/dev-1-0002', 'PJSIP/dev-0002', 'PJSIP/dev-1x-0002', 'pjsip/dev-1-0002'])(
    'is not %s',
    (channel) => {
      const call = callLogOf(unansweredFromAToB({ calleeStart: `${waiting}\n${leg(channel)}` }))
      expect(call).toMatchObject({ destinationInternalExten: null, requestedName: 'Mobile' })
    }
  )

  test('is not looked for in an outgoing call', () => {
    const routing = callerEvent('XIVO_OUTCALL', 'null')
    const call = callLogOf(
      unansweredFromAToB({ routing, calleeStart: `${waiting}\n${leg('PJSIP/dev-1-0002')}` })
    )
    expect(call).toMatchObject({ destinationName: '', destinationInternalExten: null })
  })
})

describe('a waiting Local channel', () => {
  test('changes nothing but the line of the destination', () => {
    expect(callLogOf(unansweredFromAToB({ calleeStart: waiting }))).toMatchObject({
      destinationExten: '20',
      destinationName: null,
      requestedName: null,
      destinationLineIdentity: 'local/dev-1@wazo_wait_for_registration;2'
    })
  })

  test.each([
    'Local/dev-1@wazo_wait_for_registration-0001;1',
    'Local/@wazo_wait_for_registration-0001;2',
    'local/dev-1@wazo_wait_for_registration-0001;2'
  ])('has its exact form: %s is an ordinary callee', (channel) => {
    const calleeStart = waiting.replace(/Local\S+/, channel)
    expect(callLogOf(unansweredFromAToB({ calleeStart })).requestedName).toBe('wait')
  })
})
