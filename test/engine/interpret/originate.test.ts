import { describe, expect, test } from 'vitest'
import { SERVICE_TENANT, at, callLogOf, skippedOf } from '../../support/cel-table'
import { A_AND_B, TENANT, USER_A, USER_B, textOf } from '../../support/cel-table-calls'
import { originate } from './originate-support'

const allLines = (extra: string): string =>
  `WAZO_ORIGINATE_ALL_LINES | 5 | 2 | Local/x@c-1;2 | | | | | | ${extra}`

describe('an originated call', () => {
  test('has its parties from the answers of source and destination', () => {
    const call = callLogOf(originate(), A_AND_B)
    expect(call).toMatchObject({
      date: at(0),
      dateAnswer: at(8),
      dateEnd: at(20),
      sourceName: 'A',
      sourceExten: '10',
      sourceLineIdentity: 'pjsip/a',
      sourceInternalName: null,
      sourceInternalExten: '10',
      requestedExten: null,
      requestedContext: null,
      destinationName: 'Bee',
      destinationExten: '21',
      destinationLineIdentity: 'pjsip/b',
      conversationId: '1'
    })
    expect(call.participants).toMatchObject([
      { userUuid: USER_A, role: 'source', answered: false },
      { userUuid: USER_B, role: 'destination', answered: false }
    ])
  })

  test('whose destination never enters a bridge is unanswered, with the extension of the second Local half', () => {
    expect(callLogOf(originate({ bridges: '' }))).toMatchObject({ dateAnswer: null, destinationExten: '20' })
    const bridges = 'BRIDGE_START | 8 | 4 | PJSIP/b-04 | B | 20'
    expect(callLogOf(originate({ bridges })).dateAnswer).toBeNull()
  })

  test('goes to the channel that enters a bridge last, answered at that moment', () => {
    const bridges = `CHAN_START | 8 | 5 | PJSIP/c-05
      ANSWER | 8 | 5 | PJSIP/c-05 | C | 30
      BRIDGE_ENTER | 9 | 4 | PJSIP/b-04
      BRIDGE_ENTER | 10 | 5 | PJSIP/c-05
      BRIDGE_ENTER | 11 | 4 | PJSIP/b-04`
    expect(callLogOf(originate({ bridges }))).toMatchObject({ destinationName: 'Bee', dateAnswer: at(11) })
  })

  test('stops being read at a destination that never answered', () => {
    const destination = 'CHAN_START | 6 | 4 | PJSIP/b-04'
    const middle = 'XIVO_OUTCALL | 5 | 3 | PJSIP/a-03'
    expect(callLogOf(originate({ destination, middle }))).toMatchObject({
      dateAnswer: null,
      direction: 'internal'
    })
  })

  test.each([
    ['source answer', { source: 'CHAN_START | 3 | 3 | PJSIP/a-03' }],
    ['source end', { end: '' }],
    ['answer of the second Local half', { localAnswers: '' }],
    ['third channel start', { source: 'ANSWER | 4 | 3 | PJSIP/a-03 | A | 10', destination: '' }]
  ])('without %s stays empty and is dropped', (_, parts) => {
    expect(skippedOf(originate(parts))).toMatchObject({ code: 'invalid', rule: '10.1' })
  })

  test('never takes the source as destination, even if it starts again', () => {
    const bridges = 'CHAN_START | 8 | 3 | PJSIP/a-03\n BRIDGE_ENTER | 9 | 3 | PJSIP/a-03'
    expect(callLogOf(originate({ bridges, destination: '' })).dateAnswer).toBeNull()
  })

  test('is outbound when events say both directions, and reads no tenant from them', () => {
    const incall = `XIVO_INCALL | 5 | 3 | PJSIP/a-03 | | | | | | ${textOf(TENANT)}`
    expect(callLogOf(originate({ middle: incall }))).toMatchObject({
      direction: 'inbound',
      tenantUuid: SERVICE_TENANT
    })
    expect(callLogOf(originate({ middle: `XIVO_OUTCALL | 5 | 3\n${incall}` })).direction).toBe('outbound')
  })

  test('has the user field of the first application on the first Local half', () => {
    const middle =
      'APP_START | 5 | 3 | | | | Dial | | no\n APP_START | 5 | 1 | | | | Dial | | yes\n APP_START | 5 | 1 | | | | Dial | | later'
    expect(callLogOf(originate({ middle })).userField).toBe('yes')
  })

  test('reaches voicemail on any of its channels', () => {
    const middle = 'APP_START | 5 | 4 | | | | VoiceMail | 20'
    expect(callLogOf(originate({ middle, bridges: '' })).callStatus).toBe('voicemail')
  })

  test('whose second row of the first channel is no answer is an ordinary call from the Local channel', () => {
    const cels = originate().map((cel, place) => (place === 2 ? { ...cel, eventtype: 'X' } : cel))
    expect(callLogOf(cels.map((cel) => ({ ...cel, cidName: cel.cidName || 'L' }))).sourceLineIdentity).toBe(
      'local/x@c;1'
    )
  })
})

describe('a call originated on all lines of a user', () => {
  test('has that user as source, and as requested user too', () => {
    const call = callLogOf(
      originate({ middle: allLines(textOf(`user_uuid:${USER_A},tenant_uuid:${TENANT}`)) }),
      A_AND_B
    )
    expect(call).toMatchObject({ tenantUuid: TENANT, sourceUserUuid: USER_A, requestedUserUuid: USER_A })
  })

  test.each([textOf('user_uuid:u'), textOf('nothing'), textOf(''), 'null', '"text"', '["x"]', '{"other":1}'])(
    'ignores the payload %s',
    (extra) => expect(callLogOf(originate({ middle: allLines(extra) })).requestedUserUuid).toBeNull()
  )

  test.each(['"an extra text"', '["extra"]', '12', 'true', '{"extra":null}', '{"extra":5}'])(
    'is lost with the payload %s',
    (extra) => {
      expect(skippedOf(originate({ middle: allLines(extra) }))).toMatchObject({ code: 'failed', rule: '5.6' })
    }
  )
})
