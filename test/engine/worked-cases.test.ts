/** The worked cases of the engine specification, 13.4, in its order. */
import { describe, expect, test } from 'vitest'
import { at, callLogOf, celTable, generate } from '../support/cel-table'
import {
  A_AND_B,
  TENANT,
  USER_A,
  USER_B,
  callFromAToB,
  callerEvent,
  line,
  textOf,
  unansweredFromAToB,
  user
} from '../support/cel-table-calls'

const HOLDING = '{"bridge_id":"h","bridge_technology":"holding_bridge"}'
const RECORDING = '{"filename":"/rec/one.wav","mixmonitor_id":"0x1"}'
const SECOND = '{"filename":"/rec/two.wav","mixmonitor_id":"0x2"}'
const calleeRecording = `MIXMONITOR_START | 11 | 1.2 | PJSIP/b-02 | | | | | | | | ${RECORDING}`
const callerRecording = `MIXMONITOR_START | 11 | 1.1 | PJSIP/a-01 | | | | | | | | ${RECORDING}`

const answeredBy = (cels: ReturnType<typeof callFromAToB>): string[] =>
  callLogOf(cels, A_AND_B)
    .participants.filter((participant) => participant.answered)
    .map((participant) => participant.userUuid)

describe('a simple call', () => {
  test('is answered when the caller enters the bridge, and only the callee counts as having answered', () => {
    expect(callLogOf(callFromAToB())).toMatchObject({
      sourceName: 'A',
      sourceExten: '10',
      destinationName: 'B',
      destinationExten: '20',
      requestedName: 'B',
      dateAnswer: at(10.5)
    })
    expect(answeredBy(callFromAToB())).toEqual([USER_B])
  })

  test('has both participants answered when the callee enters a bridge where the caller already is', () => {
    const calleeBridge = 'BRIDGE_ENTER | 10 | 1.2 | PJSIP/b-02 | B | 20 | | | | | PJSIP/a-01'
    expect(answeredBy(callFromAToB({ calleeBridge }))).toEqual([USER_A, USER_B])
  })

  test('without a bridge row of the caller has no answer date, yet keeps its recordings', () => {
    const call = callLogOf(callFromAToB({ callerBridge: '', talking: calleeRecording }))
    expect(call).toMatchObject({ dateAnswer: null, answered: false })
    expect(call.recordings).toHaveLength(1)
  })

  test('with holding bridges only has no answer date, yet keeps its recordings', () => {
    const call = callLogOf(
      callFromAToB({
        calleeBridge: `BRIDGE_ENTER | 10 | 1.2 | PJSIP/b-02 | B | 20 | | | | | | ${HOLDING}`,
        callerBridge: `BRIDGE_ENTER | 10.5 | 1.1 | PJSIP/a-01 | A | 10 | | | | | | ${HOLDING}`,
        talking: calleeRecording
      })
    )
    expect(call.dateAnswer).toBeNull()
    expect(call.recordings).toHaveLength(1)
  })

  test('is answered although its bridge payloads are unreadable', () => {
    const callerBridge = 'BRIDGE_ENTER | 10.5 | 1.1 | PJSIP/a-01 | A | 10 | | | | | | {"bridge_id":'
    expect(callLogOf(callFromAToB({ callerBridge })).dateAnswer).toBe(at(10.5))
  })
})

describe('recordings', () => {
  test('a caller recording without stop ends with a callee that ends later', () => {
    const calleeEnd = 'CHAN_END | 30 | 1.2 | PJSIP/b-02'
    const call = callLogOf(callFromAToB({ talking: callerRecording, calleeEnd: '', after: calleeEnd }))
    expect(call.recordings.map((recording) => recording.endTime)).toEqual([at(30)])
  })

  test('a callee recording without stop and without end of its channel is dropped', () => {
    expect(callLogOf(callFromAToB({ talking: calleeRecording, calleeEnd: '' })).recordings).toEqual([])
  })

  const twoFilesOn = (uniqueid: string, channel: string): string =>
    [
      `MIXMONITOR_START | 11 | ${uniqueid} | ${channel} | | | | | | | | ${RECORDING}`,
      `MIXMONITOR_STOP | 12 | ${uniqueid} | ${channel} | | | | | | | | {"mixmonitor_id":"0x1"}`,
      `MIXMONITOR_START | 13 | ${uniqueid} | ${channel} | | | | | | | | ${SECOND}`,
      `MIXMONITOR_STOP | 14 | ${uniqueid} | ${channel} | | | | | | | | {"mixmonitor_id":"0x2"}`
    ].join('\n')

  test('two files recorded on a callee become one, with the path of the first and the end of the second', () => {
    const { recordings } = callLogOf(callFromAToB({ talking: twoFilesOn('1.2', 'PJSIP/b-02') }))
    expect(recordings).toMatchObject([{ startTime: at(11), endTime: at(14), path: '/rec/one.wav' }])
  })

  test('two files recorded on the caller stay two', () => {
    const { recordings } = callLogOf(callFromAToB({ talking: twoFilesOn('1.1', 'PJSIP/a-01') }))
    expect(recordings.map((recording) => recording.path)).toEqual(['/rec/one.wav', '/rec/two.wav'])
    expect(new Set(recordings.map((recording) => recording.uuid)).size).toBe(2)
  })
})

describe('linkedids that share channels', () => {
  const sequence = (linkedid: string, uniqueids: readonly string[]): string =>
    uniqueids
      .map(
        (uniqueid) => `CHAN_START | ${uniqueid} | ${linkedid} | PJSIP/x-${uniqueid.replace('.', '')} | X | 1`
      )
      .concat(`LINKEDID_END | ${uniqueids[0]} | ${linkedid}`)
      .join('\n')
  const table = (...sequences: string[]): ReturnType<typeof celTable> =>
    celTable(['event | uniqueid | linkedid | channel | name | num', ...sequences].join('\n'))

  test('a linking linkedid that sorts last gives two call logs, and its rows are in both', () => {
    const cels = table(sequence('100.1', ['u1']), sequence('100.2', ['u2']), sequence('100.3', ['u1', 'u2']))
    const { callLogs } = generate(cels)
    expect(callLogs.map((call) => [call.conversationId, call.celIds])).toEqual([
      ['100.1', [1, 2, 5, 6, 7]],
      ['100.2', [3, 4, 5, 6, 7]]
    ])
  })

  test('a linking linkedid that sorts between gives one call log', () => {
    const cels = table(sequence('100.1', ['u1']), sequence('100.2', ['u1', 'u9']), sequence('100.3', ['u9']))
    expect(generate(cels).callLogs.map((call) => call.conversationId)).toEqual(['100.1'])
  })
})

describe('events and directory', () => {
  test('a missed-call row with the number s leaves the source extension empty and names the source', () => {
    const text = `wazo_tenant_uuid: ${TENANT},source_user_uuid: ,destination_user_uuid: ,destination_exten: 20,source_name: Nora,destination_name: Omar`
    const routing = callerEvent('WAZO_USER_MISSED_CALL', textOf(text), { num: 's' })
    expect(callLogOf(unansweredFromAToB({ routing }))).toMatchObject({ sourceExten: '', sourceName: 'Nora' })
  })

  const box = (id: number, number: string, context: string): object => ({
    id,
    name: `Box ${id}`,
    number,
    context
  })
  const voicemailOf = (data: string): ReturnType<typeof callLogOf> =>
    callLogOf(
      unansweredFromAToB({
        routing: `APP_START | 0.5 | 1.1 | PJSIP/a-01 | A | 10 | 20 | inside | VoiceMail | ${data}`
      }),
      {
        voicemails: [box(4, '10', 'b'), box(5, '10', 'a'), box(6, '11', 'b')].map((found) => ({
          ...(found as { id: number; name: string; number: string; context: string }),
          tenantUuid: '5e1c0000-0000-4000-8000-000000000001'
        }))
      }
    )

  test('the first of several mailboxes is looked up', () => {
    expect(voicemailOf('10@a&11@b,su').destinationDetails).toEqual({
      type: 'voicemail',
      voicemail_id: '5',
      voicemail_name: 'Box 5'
    })
  })

  test('a mailbox without number gives the status voicemail and keeps the details', () => {
    expect(voicemailOf('@default')).toMatchObject({ callStatus: 'voicemail', destinationDetails: {} })
  })

  test('a call to the own line has one participant, the destination', () => {
    const cels = callFromAToB({
      calleeStart: 'CHAN_START | 1 | 1.2 | PJSIP/a-02 | A | 10 | | inside',
      calleeBridge: 'BRIDGE_ENTER | 10 | 1.2 | PJSIP/a-02 | A | 10'
    })
    expect(callLogOf(cels, A_AND_B)).toMatchObject({
      sourceUserUuid: null,
      participants: [{ userUuid: USER_A, role: 'destination' }]
    })
  })

  const onTwoLines = callFromAToB({
    routing: callerEvent('WAZO_CALL_LOG_DESTINATION', textOf(`type: user,uuid: ${USER_B},name: B`)),
    ringing: 'CHAN_START | 1 | 1.3 | PJSIP/c-03 | B | 20 | | inside'
  })

  test('a user rung on two known lines is twice a destination and not requested', () => {
    const directory = { users: [user(USER_B)], lines: [line('b', USER_B, '20'), line('c', USER_B, '20')] }
    expect(callLogOf(onTwoLines, directory).participants).toMatchObject([
      { role: 'destination', lineId: 98, requested: false },
      { role: 'destination', lineId: 99, requested: false }
    ])
  })

  test('a user rung on two lines of which one is unknown is requested', () => {
    const directory = { users: [user(USER_B)], lines: [line('b', USER_B, '20')] }
    expect(callLogOf(onTwoLines, directory).participants).toMatchObject([
      { role: 'destination', requested: true }
    ])
  })
})
