import { describe, expect, test } from 'vitest'
import type { CallLog } from '@shared/model/call-log'
import type { Cel } from '@shared/model/cel'
import { tellRecordings } from '../../../src-main/engine'
import { at, generate } from '../../support/cel-table'
import {
  callerEvent,
  callFromAToB,
  type CallParts,
  textOf,
  unansweredFromAToB
} from '../../support/cel-table-calls'

type Side = 'caller' | 'callee'

const on = (side: Side): string =>
  side === 'caller' ? '1.1 | PJSIP/a-01 | A | 10' : '1.2 | PJSIP/b-02 | B | 20'
const mix = (side: Side, time: number, data: string, app = 'MixMonitor'): string =>
  `APP_START | ${time} | ${on(side)} | | | ${app} | ${data}`
const stop = (side: Side, time: number): string => mix(side, time, '', 'StopMixMonitor')
const talking = (...rows: readonly string[]): CallParts => ({ talking: rows.join('\n') })

function made(cels: readonly Cel[], applicationRecordings = true): CallLog {
  const [call] = generate(cels, {}, { applicationRecordings }).callLogs
  if (call === undefined) throw new Error('No call log was made.')
  return call
}

const recordingsOf = (parts: CallParts): CallLog['recordings'] => made(callFromAToB(parts)).recordings

describe('a recording of which only the application MixMonitor tells', () => {
  test('lasts from its start to the end of its channel, under the name that Asterisk gives it', () => {
    const row = mix('callee', 12, '2026/03/11/in-20-10-20260311-101524-1.1.wav,abi(LOCAL_MIXMON_ID),')
    expect(recordingsOf(talking(row))).toEqual([
      {
        uuid: expect.stringMatching(/^[0-9a-f]{8}-[0-9a-f]{4}-5[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/),
        startTime: at(12),
        endTime: at(20),
        path: '/var/spool/asterisk/monitor/2026/03/11/in-20-10-20260311-101524-1.1.wav',
        mixmonitorId: null
      }
    ])
  })

  test.each([
    ['/mnt/rec/a.wav,b', '/mnt/rec/a.wav'],
    [' /mnt/rec/a.wav ', '/mnt/rec/a.wav'],
    ['a.gsm\\pb', '/var/spool/asterisk/monitor/a.gsm']
  ])('has the file that stands before the options: %s', (data, path) => {
    expect(recordingsOf(talking(mix('caller', 12, data)))).toMatchObject([{ path }])
  })

  test('ends with StopMixMonitor on its own channel, and with no other', () => {
    const row = mix('caller', 12, '/a.wav')
    expect(recordingsOf(talking(row, stop('caller', 15)))).toMatchObject([{ endTime: at(15) }])
    expect(recordingsOf(talking(row, stop('callee', 15)))).toMatchObject([{ endTime: at(20.1) }])
    expect(recordingsOf(talking(stop('caller', 11), row))).toMatchObject([{ endTime: at(20.1) }])
  })

  test('that was paused is one, from its first start to its last end', () => {
    const rows = [mix('caller', 12, '/a.wav'), stop('caller', 14), mix('caller', 16, '/a.wav')]
    const [first, ...others] = recordingsOf(talking(...rows))
    expect(first).toMatchObject({ startTime: at(12), endTime: at(20.1), path: '/a.wav' })
    expect(others).toEqual([])
    expect(first?.uuid).toBe(recordingsOf(talking(mix('caller', 12, '/a.wav')))[0]?.uuid)
  })

  test('stands beside those of other files', () => {
    const rows = [mix('caller', 12, '/a.wav'), mix('callee', 13, '/b.wav')]
    const recordings = recordingsOf(talking(...rows))
    expect(recordings.map(({ path }) => path)).toEqual(['/a.wav', '/b.wav'])
    expect(new Set(recordings.map(({ uuid }) => uuid)).size).toBe(2)
  })

  test('has the same uuid at every generation', () => {
    const parts = talking(mix('caller', 12, '/a.wav'))
    expect(recordingsOf(parts)).toEqual(recordingsOf(parts))
  })
})

describe('no recording is made', () => {
  test('of an application without file, of another one, and of one whose channel never ends', () => {
    expect(recordingsOf(talking(mix('caller', 12, ',b')))).toEqual([])
    expect(recordingsOf(talking(mix('caller', 12, '/a.wav', 'Monitor')))).toEqual([])
    expect(recordingsOf({ ...talking(mix('callee', 12, '/a.wav')), calleeEnd: '' })).toEqual([])
  })

  test('of a call that nobody answered (9.3)', () => {
    const row = mix('caller', 0.5, '/a.wav')
    expect(made(unansweredFromAToB({ routing: row })).recordings).toEqual([])
  })

  test.each([
    ['XIVO_INCALL', callerEvent('XIVO_INCALL', textOf(''))],
    ['an event of Wazo that no rule knows', callerEvent('WAZO_SOMETHING', textOf(''))],
    ['MIXMONITOR_STOP', callerEvent('MIXMONITOR_STOP', '{"mixmonitor_id":"0x1"}', { time: 13 })]
  ])('where the system has events of its own: %s', (_, routing) => {
    const parts = talking(mix('caller', 12, '/a.wav'))
    expect(recordingsOf(parts)).toHaveLength(1)
    expect(recordingsOf({ ...parts, routing })).toEqual([])
  })

  test('beside one that events tell of', () => {
    const extra = '{"filename":"/own.wav","mixmonitor_id":"0x1"}'
    const own = callerEvent('MIXMONITOR_START', extra, { time: 12 })
    expect(recordingsOf(talking(mix('caller', 12, '/a.wav'), own))).toMatchObject([{ path: '/own.wav' }])
  })

  test('unless that was asked for: the reference knows none', () => {
    expect(made(callFromAToB(talking(mix('caller', 12, '/a.wav'))), false).recordings).toEqual([])
  })
})

describe('the story of such a recording', () => {
  const story = (cels: readonly Cel[]): readonly object[] => {
    const call = made(cels)
    return tellRecordings({ call, cels, recordings: call.recordings, users: [] }).facts
  }

  test('is that of the application: when it began, paused, went on, and ended', () => {
    const rows = [mix('callee', 14, '/a.wav'), stop('callee', 15), mix('callee', 16, '/a.wav')]
    const cels = callFromAToB(talking(...rows))
    const uuid = made(cels).recordings[0]?.uuid
    expect(story(cels)).toMatchObject([
      { code: 'started-by-feature', at: at(14), recordingUuid: uuid, values: { who: 'B', file: 'a.wav' } },
      { code: 'paused', at: at(15), recordingUuid: uuid },
      { code: 'resumed', at: at(16), recordingUuid: uuid },
      { code: 'ended-with-channel', at: at(20), recordingUuid: uuid }
    ])
  })

  test('says that it was dropped because nobody answered', () => {
    expect(story(unansweredFromAToB({ routing: mix('caller', 0.5, '/a.wav') }))).toMatchObject([
      { code: 'started-by-rule' },
      { code: 'ended-with-channel' },
      { code: 'dropped-unanswered', values: { file: 'a.wav' } }
    ])
  })
})
