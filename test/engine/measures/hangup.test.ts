import { describe, expect, test } from 'vitest'
import type { CallOutcome, HangupSource } from '@shared/model/call-log'
import { callLogOf } from '../../support/cel-table'
import { callFromAToB, callerEvent, textOf, unansweredFromAToB } from '../../support/cel-table-calls'
import { callerHangup } from './support'

describe('who ended the call', () => {
  test.each([
    ['PJSIP/a-01', 'caller'],
    ['PJSIP/b-02', 'callee'],
    ['', 'system']
  ])('is stated by the hang-up source "%s": %s', (source, expected) => {
    const call = callLogOf(callFromAToB({ callerEnd: callerHangup(16, source, 'ANSWER') }))
    expect(call).toMatchObject({ hangupCause: 16, hangupSource: expected, hangupInferred: false })
  })

  const exits = (first: string, second: string): string =>
    [first, second]
      .map((on) => `BRIDGE_EXIT | 19 | ${on === 'A' ? '1.1 | PJSIP/a-01' : '1.2 | PJSIP/b-02'}`)
      .join('\n')

  test('is else concluded from who leaves the bridge first', () => {
    expect(callLogOf(callFromAToB({ talking: exits('A', 'B') }))).toMatchObject({
      hangupCause: null,
      hangupSource: 'caller',
      hangupInferred: true
    })
    expect(callLogOf(callFromAToB({ talking: exits('B', 'A') })).hangupSource).toBe('callee')
  })

  test('is else concluded from whose channel ends first', () => {
    expect(callLogOf(callFromAToB())).toMatchObject({ hangupSource: 'callee', hangupInferred: true })
    const calleeEnd = 'CHAN_END | 20.2 | 1.2 | PJSIP/b-02'
    expect(callLogOf(callFromAToB({ calleeEnd: '', after: calleeEnd })).hangupSource).toBe('caller')
  })

  test('is the caller of a conference, who is alone on the line', () => {
    expect(callLogOf(callFromAToB({ calleeStart: '', calleeBridge: '', calleeEnd: '' })).hangupSource).toBe(
      'caller'
    )
  })

  test('stays open for an unanswered call of which no row tells', () => {
    expect(callLogOf(unansweredFromAToB())).toMatchObject({ hangupSource: null, hangupInferred: false })
  })
})

describe('the cause', () => {
  const causeOf = (cause: number, dialstatus: string): number | null =>
    callLogOf(unansweredFromAToB({ callerEnd: callerHangup(cause, '', dialstatus) })).hangupCause

  test.each([
    [16, 'NOANSWER', 19],
    [0, 'BUSY', 17],
    [16, 'CONGESTION', 34],
    [31, 'CHANUNAVAIL', 44],
    [16, 'CANCEL', 16],
    [21, 'BUSY', 21]
  ])('%i with the dial result %s is %i', (cause, dialstatus, expected) => {
    expect(causeOf(cause, dialstatus)).toBe(expected)
  })

  test('of an answered call, or one taken by a mailbox, stays as stated', () => {
    expect(callLogOf(callFromAToB({ callerEnd: callerHangup(16, '', 'NOANSWER') })).hangupCause).toBe(16)
    const routing = 'APP_START | 0.5 | 1.1 | PJSIP/a-01 | A | 10 | | | VoiceMail | 20'
    const call = callLogOf(
      unansweredFromAToB({ routing, callerEnd: callerHangup(16, 'PJSIP/a-01', 'NOANSWER') })
    )
    expect(call).toMatchObject({ hangupCause: 16, hangupSource: 'caller', outcome: 'voicemail' })
  })
})

describe('the outcome', () => {
  test.each<[number, string, string, CallOutcome, HangupSource]>([
    [16, 'PJSIP/a-01', 'CANCEL', 'cancelled', 'caller'],
    [16, '', 'NOANSWER', 'missed', 'system'],
    [16, 'PJSIP/a-01', 'NOANSWER', 'missed', 'caller'],
    [19, '', '', 'missed', 'system'],
    [17, '', '', 'busy', 'system'],
    [16, '', 'BUSY', 'busy', 'system'],
    [16, '', 'CONGESTION', 'failed', 'system'],
    [20, '', 'CHANUNAVAIL', 'failed', 'system'],
    [1, '', '', 'failed', 'system'],
    [16, 'PJSIP/a-01', '', 'cancelled', 'caller'],
    [16, '', '', 'missed', 'system']
  ])(
    'of an unanswered call with cause %i, source "%s" and dial result "%s" is %s',
    (cause, source, dialstatus, outcome, by) => {
      const call = callLogOf(unansweredFromAToB({ callerEnd: callerHangup(cause, source, dialstatus) }))
      expect(call).toMatchObject({ outcome, hangupSource: by })
    }
  )

  test('is completed, whatever came before the answer', () => {
    expect(callLogOf(callFromAToB({ callerEnd: callerHangup(17, '', 'BUSY') })).outcome).toBe('completed')
  })

  test('is blocked before all else', () => {
    const routing = callerEvent('WAZO_USER_BLOCKED_CALL', textOf('t: ,d: ,n: 10,name: A,b: x'))
    expect(callLogOf(callFromAToB({ routing })).outcome).toBe('blocked')
  })

  test('without any hang-up row is missed', () => {
    expect(callLogOf(unansweredFromAToB()).outcome).toBe('missed')
  })

  test.each([
    'null',
    '12',
    '"x"',
    '[]',
    '{"hangupcause":"16"}',
    '{"hangupcause":"x","hangupsource":5,"dialstatus":[]}'
  ])('does not trip over the hang-up payload %s', (extra) => {
    const callerEnd = `HANGUP | 20 | 1.1 | PJSIP/a-01 | | | | | | | | ${extra}\n CHAN_END | 20.1 | 1.1 | PJSIP/a-01`
    expect(callLogOf(unansweredFromAToB({ callerEnd })).outcome).toBe('missed')
  })
})
