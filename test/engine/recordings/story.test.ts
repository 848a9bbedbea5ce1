import { describe, expect, test } from 'vitest'
import type { RecordingRules } from '@shared/model/directory'
import type { RecordingFact } from '@shared/model/recording'
import { RECORDING_FACTS } from '@shared/model/recording'
import { recordingFactText } from '@shared/rules/recording-facts'
import { RECORDING_FACTS_EN } from '@shared/rules/recording-facts-en'
import { RECORDING_FACTS_FR } from '@shared/rules/recording-facts-fr'
import { tellRecordings, type StoryInput } from '../../../src-main/engine'
import { callLogOf } from '../../support/cel-table'
import { callFromAToB, unansweredFromAToB, type CallParts } from '../../support/cel-table-calls'

const FOLDER = '/var/lib/wazo/sounds/tenants/7d0c9f5e-1b1f-4a63-9f0e-1d1f6f1c0a01/monitor'
const ONE = '33dfa51f-e6d7-423a-a495-9b943d4c4fa8'
const TWO = '6f73ca2e-f8e2-40ef-8bc6-e8d19cb5198b'
const pathOf = (uuid: string): string => `${FOLDER}/${uuid}.wav`
type Side = 'caller' | 'callee'
type User = StoryInput['users'][number]

const on = (side: Side): string =>
  side === 'caller' ? '1.1 | PJSIP/a-01 | A | 10' : '1.2 | PJSIP/b-02 | B | 20'
const start = (side: Side, time: number, filename: unknown, id: unknown = '0x1'): string =>
  `MIXMONITOR_START | ${time} | ${on(side)} | | | | | | ${JSON.stringify({ filename, mixmonitor_id: id })}`
const stop = (side: Side, time: number, id = '0x1'): string =>
  `MIXMONITOR_STOP | ${time} | ${on(side)} | | | | | | ${JSON.stringify({ mixmonitor_id: id })}`

const NO: RecordingRules = {
  outgoingExternal: false,
  outgoingInternal: false,
  incomingExternal: false,
  incomingInternal: false,
  onDemand: null
}
const user = (name: string, role: 'source' | 'destination', rules: RecordingRules | null): User => ({
  name,
  role,
  answered: true,
  rules
})

interface Told {
  readonly users?: readonly User[]
  /** Recordings of the call log in place of those that the engine gives. */
  readonly recordings?: StoryInput['recordings']
  readonly unanswered?: boolean
}

function story(
  parts: CallParts,
  { users = [], recordings, unanswered = false }: Told = {}
): readonly RecordingFact[] {
  const cels = unanswered ? unansweredFromAToB(parts) : callFromAToB(parts)
  const call = callLogOf(cels)
  return tellRecordings({ call, cels, recordings: recordings ?? call.recordings, users }).facts
}

const codes = (facts: readonly RecordingFact[]): readonly string[] => facts.map(({ code }) => code)
const talking = (...rows: readonly string[]): CallParts => ({ talking: rows.join('\n') })

describe('a recording', () => {
  test('that is started in the conversation and stopped by hand', () => {
    const facts = story(talking(start('callee', 14, pathOf(ONE)), stop('callee', 16)))
    expect(facts).toMatchObject([
      {
        code: 'started-by-feature',
        afterUs: 14_000_000,
        recordingUuid: ONE,
        values: { who: 'B', file: `${ONE}.wav` }
      },
      { code: 'stopped', afterUs: 16_000_000, recordingUuid: ONE }
    ])
    for (const { celId, at } of facts) expect([typeof celId, typeof at]).toEqual(['number', 'number'])
  })

  test('that is started as the talk begins comes by a rule, which is named where the directory has it', () => {
    const parts = talking(start('callee', 11, pathOf(ONE)))
    expect(story(parts)[0]).toMatchObject({ code: 'started-by-rule', values: { who: 'B' } })
    const rules = { ...NO, incomingInternal: true }
    const [first] = story(parts, { users: [user('Ann', 'source', NO), user('Bob', 'destination', rules)] })
    expect(first?.values).toMatchObject({ user: 'Bob', kind: 'incomingInternal' })
  })

  test('that is paused and resumed is one, in order of time', () => {
    const facts = story(
      talking(
        start('caller', 12, pathOf(ONE)),
        stop('caller', 13),
        start('caller', 15, pathOf(ONE), '0x2'),
        start('caller', 17, pathOf(TWO), '0x3')
      )
    )
    expect(facts.map(({ code, recordingUuid }) => [code, recordingUuid])).toEqual([
      ['started-by-rule', ONE],
      ['paused', ONE],
      ['resumed', ONE],
      ['started-by-feature', TWO],
      ['ended-with-channel', ONE],
      ['ended-with-channel', TWO]
    ])
  })

  test('of another file that the reference joins to it is told as joined', () => {
    const facts = story(talking(start('callee', 14, '/a.wav'), start('callee', 15, '/b.wav', '0x2')))
    expect(codes(facts)).toEqual(['started-by-feature', 'merged', 'ended-with-channel'])
    expect(facts[1]?.values).toMatchObject({ file: 'b.wav' })
  })

  test('of an unanswered call is dropped, and the story says why', () => {
    const facts = story({ ringing: start('caller', 5, pathOf(ONE)) }, { unanswered: true })
    expect(codes(facts)).toEqual(['started-by-rule', 'ended-with-channel', 'dropped-unanswered'])
    expect(facts.at(-1)).toMatchObject({ celId: null, recordingUuid: null, values: { file: `${ONE}.wav` } })
  })

  test('without any end is dropped too', () => {
    const facts = story({ ...talking(start('callee', 14, pathOf(ONE))), calleeEnd: '', callerEnd: '' })
    expect(codes(facts)).toEqual(['started-by-feature', 'dropped-open'])
  })

  test('whose call log does not hold it stands elsewhere', () => {
    const facts = story(talking(start('caller', 14, pathOf(ONE))), { recordings: [] })
    expect(codes(facts)).toEqual(['started-by-feature', 'ended-with-channel', 'kept-elsewhere'])
  })

  test('whose sound was deleted on the server', () => {
    const facts = story(talking(start('caller', 14, pathOf(ONE)), stop('caller', 15)), {
      recordings: [{ uuid: ONE, startTime: 1, endTime: 2, path: null, mixmonitorId: '0x1' }]
    })
    expect(codes(facts)).toEqual(['started-by-feature', 'stopped', 'media-deleted'])
  })

  test('without events is told by what the call log says', () => {
    const recording = { uuid: ONE, startTime: 1, endTime: 2, path: pathOf(ONE), mixmonitorId: null }
    expect(story({}, { recordings: [recording] })).toMatchObject([
      { code: 'started', at: 1, celId: null, recordingUuid: ONE }
    ])
  })

  test.each([
    ['without-file-name', start('caller', 14, null)],
    ['without-id', start('caller', 14, '/a.wav', '')],
    ['channel-unknown', start('caller', 14, '/a.wav').replace('1.1', '7.7')]
  ])('that does not count: %s', (code, row) => {
    expect(codes(story(talking(row)))).toEqual([code])
  })

  test('of an Asterisk without such events shows as the application that ran', () => {
    const row = `APP_START | 14 | ${on('callee')} | | | MixMonitor | 2026/03/11/in-1.wav,abi`
    expect(story(talking(row))).toMatchObject([
      { code: 'application-only', values: { file: 'in-1.wav', who: 'B' } }
    ])
  })
})

describe('no recording', () => {
  test('of a call that nobody answered', () => {
    expect(codes(story({}, { unanswered: true }))).toEqual(['never-started', 'not-answered'])
  })

  test('and no user who could have had a rule', () => {
    expect(codes(story({}))).toEqual(['never-started', 'users-unknown'])
    const rang = { ...user('Bob', 'destination', NO), answered: false }
    expect(codes(story({}, { users: [rang] }))).toEqual(['never-started', 'users-unknown'])
  })

  test.each([
    ['rule-says-no', NO],
    ['rule-says-yes', { ...NO, incomingInternal: true }],
    ['rule-for-other-calls', { ...NO, incomingExternal: true, outgoingExternal: true }],
    ['rules-unknown', { ...NO, incomingInternal: null }],
    ['rules-unknown', null]
  ])('%s', (code, rules) => {
    const facts = story({}, { users: [user('Bob', 'destination', rules)] })
    expect(codes(facts)).toEqual(['never-started', code])
    expect(facts[1]?.values['user']).toBe('Bob')
  })

  test('and who may start one', () => {
    const users = [
      user('Ann', 'source', { ...NO, onDemand: true }),
      user('Bob', 'destination', { ...NO, onDemand: false }),
      // The same user on another line.
      user('Bob', 'destination', { ...NO, onDemand: false })
    ]
    expect(codes(story({}, { users })).slice(1)).toEqual([
      'rule-says-no',
      'may-start',
      'rule-says-no',
      'may-not-start'
    ])
  })
})

test('every fact has a sentence of its own in both languages, and no value is left out of it', () => {
  for (const texts of [RECORDING_FACTS_EN, RECORDING_FACTS_FR]) {
    const sentences = RECORDING_FACTS.map((code) =>
      recordingFactText(texts, {
        code,
        values: {
          who: 'Ann',
          file: 'a.wav',
          user: 'Bob',
          kind: 'incomingInternal',
          others: 'outgoingExternal outgoingInternal'
        }
      })
    )
    expect(new Set(sentences).size).toBe(RECORDING_FACTS.length)
    for (const sentence of sentences) {
      expect(sentence).toMatch(/^\S.+\.$/)
      expect(sentence).not.toMatch(/undefined|incomingInternal|outgoing[EI]/)
    }
  }
})
