import { describe, expect, test } from 'vitest'
import { callLogOf } from '../../support/cel-table'
import { callFromAToB, unansweredFromAToB } from '../../support/cel-table-calls'
import { seconds, trailText } from './support'

describe('ringing', () => {
  const ringOf = (...args: Parameters<typeof callLogOf>): number | null =>
    seconds(callLogOf(...args).ringDurationUs)

  test('lasts from the first ringing leg to the answer', () => {
    expect(ringOf(callFromAToB())).toBe(9.5)
    const ringing = 'CHAN_START | 4 | 1.3 | PJSIP/c-03 | C | 30'
    expect(ringOf(callFromAToB({ ringing }))).toBe(9.5)
  })

  test('of an unanswered call ends when its last leg stops', () => {
    const ringing = `CHAN_START | 2 | 1.3 | PJSIP/c-03 | C | 30
      CHAN_END | 15 | 1.3 | PJSIP/c-03`
    expect(ringOf(unansweredFromAToB({ calleeEnd: 'CHAN_END | 12 | 1.2 | PJSIP/b-02', ringing }))).toBe(14)
  })

  test('ends with the call where a leg has no end of its own', () => {
    expect(ringOf(unansweredFromAToB({ calleeEnd: '' }))).toBe(19.1)
  })

  test('is null when nothing rang', () => {
    expect(ringOf(callFromAToB({ calleeStart: '', calleeBridge: '', calleeEnd: '' }))).toBeNull()
  })

  test('does not count legs after the answer', () => {
    const parts = {
      calleeStart: '',
      calleeBridge: '',
      calleeEnd: '',
      ringing: 'CHAN_START | 15 | 1.3 | PJSIP/c-03 | C | 30'
    }
    expect(ringOf(callFromAToB(parts))).toBeNull()
  })

  test('begins with a phone rather than with a Local channel, unless there is nothing else', () => {
    const local = 'CHAN_START | 0.5 | 1.3 | Local/x@y-03;1 | C | 30'
    expect(ringOf(callFromAToB({ routing: local }))).toBe(9.5)
    expect(ringOf(callFromAToB({ routing: local, calleeStart: '', calleeBridge: '', calleeEnd: '' }))).toBe(
      10
    )
  })
})

describe('the trail', () => {
  test('of an answered call is ringing, then talking to the end', () => {
    expect(trailText(callLogOf(callFromAToB()))).toBe('ring 1-10.5, talk 10.5-20.1')
  })

  test('of a call to voicemail lets the mailbox begin where the ringing ends', () => {
    const calleeEnd = `CHAN_END | 12 | 1.2 | PJSIP/b-02
      APP_START | 12.4 | 1.1 | PJSIP/a-01 | A | 10 | | | VoiceMail | 20`
    const call = callLogOf(unansweredFromAToB({ calleeEnd }))
    expect(trailText(call)).toBe('ring 1-12, voicemail 12-20.1')
    expect(call).toMatchObject({ outcome: 'voicemail', talkDurationUs: null })
  })

  test('of a call straight to voicemail begins with its application', () => {
    const routing = 'APP_START | 0.5 | 1.1 | PJSIP/a-01 | A | 10 | | | VoiceMail | 20'
    const call = callLogOf(unansweredFromAToB({ routing, calleeStart: '', calleeEnd: '' }))
    expect(trailText(call)).toBe('voicemail 0.5-20.1')
  })

  test('of an answered call that ends in voicemail has both', () => {
    const talking = 'APP_START | 15 | 1.1 | PJSIP/a-01 | A | 10 | | | VoiceMail | 20'
    expect(trailText(callLogOf(callFromAToB({ talking })))).toBe(
      'ring 1-10.5, talk 10.5-15, voicemail 15-20.1'
    )
  })

  test.each(['BLINDTRANSFER', 'ATTENDEDTRANSFER'])('has a tick at a %s', (event) => {
    const talking = `${event} | 14 | 1.2 | PJSIP/b-02`
    expect(trailText(callLogOf(callFromAToB({ talking })))).toBe(
      'ring 1-10.5, talk 10.5-20.1, transfer 14-14'
    )
  })

  test('is empty where nothing rang and nobody talked', () => {
    expect(callLogOf(unansweredFromAToB({ calleeStart: '', calleeEnd: '' })).trail).toEqual([])
  })

  test('stays inside the call', () => {
    const call = callLogOf(callFromAToB({ callerEnd: 'CHAN_END | 5 | 1.1 | PJSIP/a-01' }))
    expect(trailText(call)).toBe('ring 1-5')
    expect(call).toMatchObject({ talkDurationUs: 0, totalDurationUs: 5_000_000 })
  })
})

test('talk and total durations are exact to the microsecond, and null without an end', () => {
  const call = callLogOf(callFromAToB({ callerEnd: 'CHAN_END | 20.123456 | 1.1 | PJSIP/a-01' }))
  expect(call).toMatchObject({ talkDurationUs: 9_623_456, totalDurationUs: 20_123_456 })
  expect(callLogOf(callFromAToB({ callerEnd: '' }))).toMatchObject({
    talkDurationUs: null,
    totalDurationUs: null
  })
})
