import { expect, it } from 'vitest'
import { afterSilence } from '../../../src-renderer/features/player/skip-silence'
import { timeMap } from '../../../src-renderer/features/player/time-map'
import { waveMarks } from '../../../src-renderer/features/player/wave-marks'
import {
  axisPlaces,
  layLabels,
  loudestOf,
  showing,
  waveBars,
  zoomed
} from '../../../src-renderer/features/player/wave-view'
import { recordingCourses } from '../../../src-renderer/components/recording-pieces'
import { at } from '../../support/cel-table'
import { storedCels } from '../call-page/cels'

const s = (seconds: number): number => seconds * 1_000_000
const WHOLE = { fromUs: 0, spanUs: s(60) }

it('zooms around a place, never closer than two seconds nor beyond the ends', () => {
  expect(zoomed(WHOLE, 2, s(30), s(60))).toEqual({ fromUs: s(15), spanUs: s(30) })
  expect(zoomed(WHOLE, 2, 0, s(60))).toEqual({ fromUs: 0, spanUs: s(30) })
  expect(zoomed(WHOLE, 1000, s(60), s(60))).toEqual({ fromUs: s(58), spanUs: s(2) })
  expect(zoomed({ fromUs: s(40), spanUs: s(20) }, 0.1, s(50), s(60))).toEqual(WHOLE)
})

it('turns the page when the position leaves what is seen', () => {
  const view = { fromUs: s(10), spanUs: s(10) }
  expect(showing(view, s(15), s(60))).toBe(view)
  expect(showing(view, s(20.5), s(60))).toEqual({ fromUs: s(20), spanUs: s(10) })
})

it('numbers the axis roundly', () => {
  expect(axisPlaces(WHOLE, 7).map((us) => us / 1e6)).toEqual([0, 10, 20, 30, 40, 50, 60])
  expect(axisPlaces({ fromUs: s(3601), spanUs: s(3600) }, 6).map((us) => us / 1e6)).toEqual([
    4200, 4800, 5400, 6000, 6600, 7200
  ])
})

it('draws the loudest of each stretch, raised to the loudest of all', () => {
  const channel = { low: [0, -10, -50, 0], high: [10, 0, 0, 25] }
  expect(loudestOf([channel])).toBe(50)
  expect(waveBars(channel, s(15), WHOLE, 2, 50)).toEqual([
    { low: -0.2, high: 0.2 },
    { low: -1, high: 0.5 }
  ])
})

it('leaves out a label that would lie on another, and turns one round at the end', () => {
  const shown = layLabels(
    [
      { x: 0, width: 80 },
      { x: 300, width: 90 },
      { x: 40, width: 50 },
      { x: 120, width: 60 }
    ],
    320
  )
  expect(shown).toEqual([
    { index: 0, x: 0, isLeftOf: false },
    { index: 1, x: 300, isLeftOf: true },
    { index: 3, x: 120, isLeftOf: false }
  ])
})

it('skips a silence but for its edges, and never the end', () => {
  const silences = [
    { from: s(10), until: s(15) },
    { from: s(50), until: s(60) }
  ]
  expect(afterSilence(silences, s(9), s(60))).toBeNull()
  expect(afterSilence(silences, s(10.1), s(60))).toBeNull()
  expect(afterSilence(silences, s(11), s(60))).toBe(s(14.75))
  expect(afterSilence(silences, s(14.75), s(60))).toBeNull()
  expect(afterSilence(silences, s(51), s(60))).toBe(s(59.9))
  expect(afterSilence(silences, s(59.9), s(60))).toBeNull()
})

it('places the events of the call on the wave: start, answer, hold once for both channels, pause, end', () => {
  const cels = storedCels(`
    time | event            | uniqueid | channel    | name | num  | extra
    10   | MIXMONITOR_START | 1.1      | PJSIP/a-01 | Ann  | 1001 | {"filename":"/r/one.wav","mixmonitor_id":"0x1"}
    12   | HOLD             | 1.1      | PJSIP/a-01 | Ann  | 1001 | null
    12.2 | HOLD             | 1.2      | PJSIP/b-02 | Bob  | 1002 | null
    15   | UNHOLD           | 1.1      | PJSIP/a-01 | Ann  | 1001 | null
    20   | MIXMONITOR_STOP  | 1.1      | PJSIP/a-01 | Ann  | 1001 | {"mixmonitor_id":"0x1"}
    35   | MIXMONITOR_START | 1.1      | PJSIP/a-01 | Ann  | 1001 | {"filename":"/r/one.wav","mixmonitor_id":"0x2"}
    40   | BLINDTRANSFER    | 1.1      | PJSIP/a-01 | Ann  | 1001 | null
    50   | MIXMONITOR_STOP  | 1.1      | PJSIP/a-01 | Ann  | 1001 | {"mixmonitor_id":"0x2"}
    55   | HOLD             | 1.1      | PJSIP/a-01 | Ann  | 1001 | null
  `)
  const [course] = recordingCourses(
    [{ uuid: 'one', startTime: at(10), endTime: at(50), path: '/r/one.wav', mixmonitorId: '0x1' }],
    cels
  )
  if (!course) throw new Error('no course')
  const marks = waveMarks(course, timeMap(course, null), { dateAnswer: at(11) }, cels)
  expect(marks.map(({ kind, positionUs }) => [kind, positionUs / 1e6])).toEqual([
    ['on', 0],
    ['answer', 1],
    ['hold', 2],
    ['unhold', 5],
    ['pause', 10],
    ['transfer', 15],
    ['off', 25]
  ])
  expect(marks.find(({ kind }) => kind === 'pause')?.lengthUs).toBe(s(15))
})
