import { expect, test } from 'vitest'
import { recordingFileName, restCallLog, restTime } from '@shared/format/rest-json'
import { anyCallLog } from '../support/any-call-log'

const START = Date.UTC(2031, 4, 2, 8, 15, 9) * 1000

test('times carry the offset of the zone, and a fraction only when there is one', () => {
  expect(restTime(START, 'UTC')).toBe('2031-05-02T08:15:09+00:00')
  expect(restTime(START + 1, 'Europe/Paris')).toBe('2031-05-02T10:15:09.000001+02:00')
})

test('the download name of a recording has its start in UTC with seconds cut', () => {
  const recording = {
    uuid: '5f0d6a1e-0000-4000-8000-000000000001',
    startTime: START + 999_999,
    endTime: START,
    path: null,
    mixmonitorId: null
  }
  expect(recordingFileName(recording, 412)).toBe(
    '2031-05-02T08_15_09UTC-412-5f0d6a1e-0000-4000-8000-000000000001.wav'
  )
})

test.each([
  [{}, { type: 'unknown' }],
  [
    { type: 'conference', conference_id: '3' },
    { type: 'conference', conference_id: 3 }
  ],
  [
    { type: 'group', group_id: '7', group_label: 'Sales' },
    { type: 'group', group_label: 'Sales', group_id: 7 }
  ],
  [
    { type: 'voicemail', voicemail_id: '9' },
    { type: 'voicemail', voicemail_id: 9 }
  ],
  [
    { type: 'conference', conference_id: '12345678901234567890' },
    { type: 'conference', conference_id: '12345678901234567890' }
  ],
  [
    { type: 'group', group_id: '', group_label: 'Sales' },
    { type: 'group', group_label: 'Sales', group_id: '' }
  ],
  [
    { type: 'conference', conference_id: 'board' },
    { type: 'conference', conference_id: 'board' }
  ],
  [
    { type: 'user', user_uuid: 'u', user_name: 'Ann', extra: 'x' },
    { type: 'user', user_uuid: 'u', user_name: 'Ann' }
  ]
])('destination %j is shown as %j', (stored, shown) => {
  expect(restCallLog(anyCallLog({ destinationDetails: stored })).destination_details).toEqual(shown)
})

test('fields without a value are null, not left out', () => {
  const shown = restCallLog(
    anyCallLog({ dateAnswer: null, dateEnd: null, duration: null, requestedName: null })
  )
  expect(shown).toMatchObject({ answer: null, end: null, duration: null, requested_name: null })
  expect(Object.values(shown)).not.toContain(undefined)
})
