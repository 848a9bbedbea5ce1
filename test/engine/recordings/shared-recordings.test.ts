import { expect, test } from 'vitest'
import { RecordingUuids, createDirectoryIndex, generateCallLogs } from '../../../src-main/engine'
import { EMPTY_DIRECTORY } from '@shared/model/directory'
import { SERVICE_TENANT, celTable, generate } from '../../support/cel-table'
import { callFromAToB } from '../../support/cel-table-calls'

const STANDARD =
  '/var/lib/wazo/sounds/tenants/7d0c9f5e-1b1f-4a63-9f0e-1d1f6f1c0a01/monitor/33dfa51f-e6d7-423a-a495-9b943d4c4fa8.wav'
const UUID = '33dfa51f-e6d7-423a-a495-9b943d4c4fa8'

/** The linkedid 100.3 is in the groups of 100.1 and 100.2, and so is the recording on its channel u3. */
const inTwoGroups = (path: string): ReturnType<typeof celTable> =>
  celTable(`
    event | time | uniqueid | linkedid | channel | name | num | extra
    CHAN_START | 0 | u1 | 100.1 | PJSIP/a-1 | A | 10
    BRIDGE_ENTER | 1 | u1 | 100.1 | PJSIP/a-1 | A | 10
    LINKEDID_END | 9 | u1 | 100.1
    CHAN_START | 0 | u2 | 100.2 | PJSIP/b-2 | B | 20
    BRIDGE_ENTER | 1 | u2 | 100.2 | PJSIP/b-2 | B | 20
    LINKEDID_END | 9 | u2 | 100.2
    CHAN_START | 2 | u3 | 100.3 | PJSIP/c-3 | C | 30
    X | 3 | u1 | 100.3
    X | 3 | u2 | 100.3
    MIXMONITOR_START | 3 | u3 | 100.3 | PJSIP/c-3 | | | {"filename":"${path}","mixmonitor_id":"1"}
    CHAN_END | 8 | u3 | 100.3 | PJSIP/c-3
    LINKEDID_END | 9 | u3 | 100.3`)

test('a recording met in two groups stays with the first', () => {
  const { callLogs, provenance } = generate(inTwoGroups(STANDARD), {}, { provenance: true })
  expect(callLogs.map((call) => call.recordings.map(({ uuid }) => uuid))).toEqual([[UUID], []])
  expect(provenance?.[1]?.at(-1)).toMatchObject({ field: 'recordings', rule: '13.2', value: [] })
})

test('a recording with a derived uuid is in both, under two uuids', () => {
  const uuids = generate(inTwoGroups('/a.wav')).callLogs.map((call) =>
    call.recordings.map(({ uuid }) => uuid)
  )
  expect(uuids.map((list) => list.length)).toEqual([1, 1])
  expect(uuids[0]).not.toEqual(uuids[1])
  expect(
    generate(inTwoGroups('/a.wav')).callLogs.map((call) => call.recordings.map(({ uuid }) => uuid))
  ).toEqual(uuids)
})

test('a recording stays with a call log of an earlier batch or run', () => {
  const talking = `MIXMONITOR_START | 11 | 1.1 | PJSIP/a-01 | | | | | | | | {"filename":"${STANDARD}","mixmonitor_id":"1"}`
  const generateWith = (recordingUuids: RecordingUuids): number =>
    generateCallLogs(callFromAToB({ talking }), createDirectoryIndex(EMPTY_DIRECTORY), {
      serviceTenantUuid: SERVICE_TENANT,
      recordingUuids
    }).callLogs[0]?.recordings.length ?? -1
  const run = new RecordingUuids()
  expect([generateWith(run), generateWith(run)]).toEqual([1, 0])
  expect(generateWith(new RecordingUuids((uuid) => uuid === UUID))).toBe(0)
})
