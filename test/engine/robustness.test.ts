import fc from 'fast-check'
import type { Cel } from '@shared/model/cel'
import { describe, expect, test } from 'vitest'
import { findProvenanceBreaks, findProvenanceGaps } from '../conformance/provenance-gaps'
import { TABLE_EPOCH, generate } from '../support/cel-table'
import { A_AND_B, TENANT, USER_A, USER_B } from '../support/cel-table-calls'

const EVENTS = [
  'CHAN_START',
  'CHAN_END',
  'ANSWER',
  'APP_START',
  'HANGUP',
  'BRIDGE_ENTER',
  'BRIDGE_EXIT',
  'BRIDGE_START',
  'BLINDTRANSFER',
  'MIXMONITOR_START',
  'MIXMONITOR_STOP',
  'XIVO_INCALL',
  'XIVO_OUTCALL',
  'XIVO_FROM_S',
  'XIVO_USER_FWD',
  'WAZO_CONFERENCE',
  'WAZO_MEETING_NAME',
  'WAZO_USER_MISSED_CALL',
  'WAZO_USER_BLOCKED_CALL',
  'WAZO_CALL_LOG_DESTINATION',
  'WAZO_CALL_LOG_REQUESTED_INTERNAL',
  'WAZO_ORIGINATE_ALL_LINES',
  'LINKEDID_END'
]
const TEXTS = [
  `type: user,uuid: ${USER_B},name: B`,
  'type: group,id: 7,label: Desk',
  'number: 20,context: inside',
  `user_uuid:${USER_A},tenant_uuid:${TENANT}`,
  `t: ${TENANT},s: ${USER_A},d: ${USER_B},e: 20,n: %C3%A9,m: B`,
  'NUM:20,CONTEXT:inside,NAME:B',
  ' NAME: Room',
  TENANT,
  ''
]
const payload = fc.oneof(
  { weight: 6, arbitrary: fc.constantFrom(...TEXTS).map((extra) => JSON.stringify({ extra })) },
  {
    weight: 3,
    arbitrary: fc.constantFrom('{"filename":"/a.wav","mixmonitor_id":"1"}', '{"mixmonitor_id":"1"}')
  },
  { weight: 2, arbitrary: fc.constant('{"bridge_id":"b","bridge_technology":"holding_bridge"}') },
  { weight: 2, arbitrary: fc.json() },
  { weight: 1, arbitrary: fc.constantFrom(null, '', '{', '{"extra":null}') }
)
const row = fc.record({
  eventtype: fc.constantFrom(...EVENTS),
  channel: fc.nat(3),
  linkedid: fc.constantFrom('1.1', '1.1', '1.1', '1.2'),
  number: fc.constantFrom('10', '20', 's', ''),
  peer: fc.constantFrom('', '', 'PJSIP/a-1', 'PJSIP/b-2,PJSIP/a-1'),
  app: fc.constantFrom('Dial', 'VoiceMail'),
  time: fc.nat(30),
  extra: payload
})
const NAMES = ['PJSIP/a-1', 'PJSIP/b-2', 'Local/x@y-3;1', 'Local/x@y-3;2']

const celsOf = (rows: readonly (typeof row extends fc.Arbitrary<infer T> ? T : never)[]): Cel[] =>
  [...rows, ...['1.1', '1.2'].map((linkedid) => ({ ...LAST, linkedid }))].map((one, place) => ({
    id: place + 1,
    eventtype: one.eventtype,
    eventtime: TABLE_EPOCH + one.time * 1_000_000,
    userdeftype: '',
    cidName: one.number,
    cidNum: one.number,
    cidAni: '',
    cidRdnis: '',
    cidDnid: '',
    exten: one.number,
    context: 'inside',
    channame: NAMES[one.channel] ?? '',
    appname: one.app,
    appdata: '20@inside',
    amaflags: '3',
    accountcode: '',
    peeraccount: '',
    uniqueid: `1.${one.channel}`,
    linkedid: one.linkedid,
    userfield: '',
    peer: one.peer,
    extra: one.extra,
    callLogId: null
  }))
const LAST = { eventtype: 'LINKEDID_END', channel: 0, number: '', peer: '', app: '', time: 31, extra: null }

describe('whatever rows come, in whatever order,', () => {
  test('the engine meets no defect of its own, and the reasons of every value hold', () => {
    fc.assert(
      fc.property(fc.array(row, { maxLength: 40 }), (rows) => {
        const cels = celsOf(rows)
        const { callLogs, skipped, provenance, declined } = generate(cels, A_AND_B, { provenance: true })
        expect(skipped.filter((group) => group.rule === 'internal')).toEqual([])
        callLogs.forEach((call, place) => {
          const steps = provenance?.[place] ?? []
          expect(findProvenanceGaps(call, steps)).toEqual([])
          expect(findProvenanceBreaks(call, steps, declined?.[place] ?? [])).toEqual([])
          for (const leg of call.trail) expect(leg.startUs <= leg.endUs && leg.startUs >= 0).toBe(true)
          expect(call.ringDurationUs ?? 0).toBeGreaterThanOrEqual(0)
        })
        expect(generate(cels, A_AND_B).callLogs).toEqual(callLogs)
      }),
      { numRuns: 1500 }
    )
  })
})
