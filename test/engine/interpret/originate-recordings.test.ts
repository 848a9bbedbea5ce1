import { describe, expect, test } from 'vitest'
import { at, callLogOf, skippedOf } from '../../support/cel-table'
import { originate } from './originate-support'

const STANDARD =
  '/var/lib/wazo/sounds/tenants/7d0c9f5e-1b1f-4a63-9f0e-1d1f6f1c0a01/monitor/33dfa51f-e6d7-423a-a495-9b943d4c4fa8.wav'
const start = (extra: string, time = 9): string =>
  `MIXMONITOR_START | ${time} | 4 | PJSIP/b-04 | | | | | | ${extra}`
const stop = (extra: string, time = 12): string =>
  `MIXMONITOR_STOP | ${time} | 4 | PJSIP/b-04 | | | | | | ${extra}`
const file = (filename: string, id = '0x1'): string => JSON.stringify({ filename, mixmonitor_id: id })
const recordingsOf = (...rows: string[]): ReturnType<typeof callLogOf>['recordings'] =>
  callLogOf(originate({ middle: rows.join('\n') })).recordings

describe('recordings of an originated call', () => {
  test('are not named after their file, standard path or not', () => {
    const [recording] = recordingsOf(start(file(STANDARD)))
    expect(recording).toMatchObject({ path: STANDARD, startTime: at(9), endTime: at(20) })
    expect(recording?.uuid).not.toBe('33dfa51f-e6d7-423a-a495-9b943d4c4fa8')
  })

  test('all become one, even with different files', () => {
    const rows = [
      start(file('/one.wav')),
      start(file('/two.wav', '0x2'), 10),
      stop('{"mixmonitor_id":"0x2"}', 15)
    ]
    expect(recordingsOf(...rows)).toMatchObject([{ path: '/one.wav', startTime: at(9), endTime: at(15) }])
  })

  test('may have a file name that is no text, kept as its JSON', () => {
    expect(recordingsOf(start('{"filename":["a"],"mixmonitor_id":5}'))).toMatchObject([
      { path: '["a"]', mixmonitorId: '5' }
    ])
  })

  test('may have numbers for file name and id, kept as they are written', () => {
    const rows = [
      start('{"filename":1.0,"mixmonitor_id":9007199254740993}'),
      stop('{"mixmonitor_id":9007199254740992}', 15)
    ]
    expect(recordingsOf(...rows)).toMatchObject([
      { path: '1.0', mixmonitorId: '9007199254740993', endTime: at(20) }
    ])
  })

  test.each(['null', '{"mixmonitor_id":"0x1"}', '{"filename":"/a.wav","mixmonitor_id":""}'])(
    'stop the reading of the call at the start payload %s',
    (extra) => {
      const call = callLogOf(originate({ middle: `${start(file('/one.wav'))}\n${start(extra, 10)}` }))
      expect(call).toMatchObject({
        recordings: [],
        dateAnswer: null,
        destinationExten: '20',
        destinationName: null
      })
    }
  )

  test('stop the reading of the call at a stop without id, after the stops before it', () => {
    const call = callLogOf(
      originate({ middle: `${start(file('/one.wav'))}\n${stop('{"mixmonitor_id":null}')}` })
    )
    expect(call.dateAnswer).toBeNull()
  })

  test.each(['12', '"text"', '[1]'])('lose the call with the payload %s', (extra) => {
    expect(skippedOf(originate({ middle: start(extra) }))).toMatchObject({ code: 'failed', rule: '1.3' })
  })
})
