/** Call logs that a server had stored, out of every format that holds them. */
import { describe, expect, test } from 'vitest'
import { HISTORY_FIELDS, type ServerCallLog } from '@shared/model/server-call-log'
import { piped, readSource, sample } from '../support/read-source'
import { expectedCalls, type ShownCall } from '../support/sample-calls'

/** Our names of fields, and those of the expected call logs. */
const NAMES: Partial<Record<keyof ServerCallLog, string>> = {
  conversationId: 'conversation_id',
  tenantUuid: 'tenant_uuid',
  date: 'start',
  dateAnswer: 'answer',
  dateEnd: 'end',
  sourceName: 'source_name',
  sourceExten: 'source_exten',
  sourceInternalName: 'source_internal_name',
  sourceInternalExten: 'source_internal_exten',
  sourceInternalContext: 'source_internal_context',
  sourceLineIdentity: 'source_line_identity',
  requestedName: 'requested_name',
  requestedExten: 'requested_exten',
  requestedContext: 'requested_context',
  requestedInternalExten: 'requested_internal_exten',
  requestedInternalContext: 'requested_internal_context',
  destinationName: 'destination_name',
  destinationExten: 'destination_exten',
  destinationInternalExten: 'destination_internal_exten',
  destinationInternalContext: 'destination_internal_context',
  destinationLineIdentity: 'destination_line_identity',
  userField: 'user_field',
  direction: 'direction',
  blocked: 'blocked',
  reachedVoicemail: 'reached_voicemail',
  destinationDetails: 'destination_details',
  participants: 'participants'
}

/** The answer of the REST interface and the classic export write nothing for empty texts. */
const blankAsNull = (value: unknown): unknown => (value === '' ? null : value)
const plain = (value: unknown): unknown => JSON.parse(JSON.stringify(value ?? null))

/** Parts of two lists in one order, and under one spelling of their keys. */
function comparable(field: keyof ServerCallLog, value: unknown): unknown {
  if (field === 'destinationDetails' && Object.keys(value as object).length === 1) return {}
  if (field !== 'participants') return blankAsNull(value)
  const rows = value as readonly Readonly<Record<string, unknown>>[]
  return rows
    .map((one) => ({
      user: one['userUuid'] ?? one['user_uuid'],
      line: one['lineId'] ?? one['line_id'],
      role: one['role'],
      tags: [...(one['tags'] as string[])].sort(),
      answered: one['answered'],
      requested: one['requested']
    }))
    .sort((a, b) => (JSON.stringify(a) < JSON.stringify(b) ? -1 : 1))
}

/** The reference leaves an empty `type: unknown` away in its tables and writes it in its answer. */
function expectEqual(callLog: ServerCallLog, expected: ShownCall): void {
  for (const field of HISTORY_FIELDS[callLog.origin]) {
    const name = NAMES[field]
    if (name === undefined) continue
    expect([field, plain(comparable(field, callLog[field]))]).toEqual([
      field,
      plain(comparable(field, expected[name]))
    ])
  }
}

const expected = expectedCalls()

describe.each(['wazo-cel.copy.sql', 'wazo-cel.inserts.sql', 'wazo-asterisk.pgdump'])('%s', (file) => {
  test('gives all call logs of the server, whole', async () => {
    const { callLogs } = await readSource(sample(file))
    expect(callLogs.map(({ id }) => id).sort()).toEqual(
      Array.from({ length: 14 }, (_, index) => 2061 + index)
    )
    for (const callLog of callLogs) {
      expectEqual(callLog, expected.get(callLog.conversationId ?? '') as ShownCall)
      expect(callLog.recordings.length).toBe(callLog.id === 2064 ? 2 : 0)
    }
    const recorded = callLogs.find(({ id }) => id === 2064)?.recordings ?? []
    const shown = expected.get('1773220512.45')?.['recordings'] as readonly object[]
    expect(
      recorded.map(({ uuid, startTime, endTime, path }) => ({
        uuid,
        start_time: startTime,
        end_time: endTime,
        path
      }))
    ).toEqual(shown)
  })
})

describe('the answer of wazo-call-logd', () => {
  test.each(['call-logd-cdr.json', 'call-logd-cdr.csv'])(
    '%s gives its 13 calls with what it carries',
    async (file) => {
      const { preview, callLogs, cels, problems } = await readSource(sample(file))
      expect(problems).toEqual([])
      expect([preview.kind, cels.length, callLogs.length, preview.rowCount]).toEqual(['history', 0, 13, 13])
      for (const callLog of callLogs) {
        const call = [...expected.values()].find((one) => one['start'] === callLog.date) as ShownCall
        expectEqual(callLog, call)
      }
      const third = callLogs.find(({ id }) => id === 2064)
      expect(third).toMatchObject({
        duration: 124,
        callStatus: 'answered',
        answered: true,
        sourceLineId: null
      })
      expect(third?.recordings).toHaveLength(2)
      expect(third?.recordings[0]).toMatchObject({
        uuid: '33dfa51f-e6d7-423a-a495-9b943d4c4fa8',
        deleted: false,
        path: null
      })
      expect([...(callLogs.find(({ id }) => id === 2062)?.tags ?? [])].sort()).toEqual(['emea', 'sales'])
    }
  )

  test('without any call is an answer too', async () => {
    const { preview, callLogs } = await readSource(piped('{"filtered": 0, "items": [], "total": 0}'))
    expect([preview.format, callLogs.length]).toEqual(['call-logd-json', 0])
  })

  test('cut in the middle gives the calls before the cut', async () => {
    const text = JSON.stringify({ items: [1, 2].map((id) => ({ id, ...CDR })), total: 2, filtered: 2 })
    const { callLogs, problems } = await readSource(piped(text.slice(0, text.lastIndexOf('outbound'))))
    expect([callLogs.length, problems.map(({ code }) => code)]).toEqual([1, ['json-invalid']])
  })
})

const CDR = {
  start: '2026-03-11T10:00:00+01:00',
  end: null,
  answer: null,
  source_extension: '1001',
  destination_extension: '1002',
  call_direction: 'outbound'
}

describe('the classic export of XiVO', () => {
  test('gives date, names, numbers and seconds, local times in the zone that is chosen', async () => {
    const { preview, callLogs, problems } = await readSource(sample('xivo-call-logs.csv'), {
      timeZone: 'Europe/Paris'
    })
    expect(problems).toEqual([])
    expect([preview.kind, preview.zone.needed, callLogs.length]).toEqual(['history', true, 14])
    const byDate = new Map([...expected.values()].map((call) => [call['start'], call]))
    for (const callLog of callLogs) {
      const call = byDate.get(callLog.date)
      expect(call).toBeDefined()
      expect(callLog.sourceExten).toBe(call?.['source_exten'])
      expect(callLog.destinationExten).toBe(call?.['destination_exten'])
      expect(callLog.userField ?? '').toBe(call?.['user_field'] ?? '')
    }
    expect(callLogs[0]).toMatchObject({ sourceName: "Dmitri O'Hara", duration: 300, answered: true })
  })

  test('may be very old, with an odd caller and with columns more', async () => {
    const { callLogs, problems } = await readSource(
      piped(
        'Call Date,Caller,Called,Period,user Field,tenant_uuid\r\n' +
          '01/30/2013 00:00:00,None (),1002,0,,abc\r\n' +
          'yesterday,A (1),2,3,,abc\r\n'
      ),
      { timeZone: 'UTC' }
    )
    expect(callLogs).toMatchObject([
      {
        date: Date.UTC(2013, 0, 30) * 1000,
        sourceName: null,
        sourceExten: null,
        answered: false,
        duration: 0
      }
    ])
    expect(problems.map(({ line, code }) => [line, code])).toEqual([[3, 'time-unreadable']])
  })
})
