/** The sample calls with their directory: what the reference made of them, and what the drawn screens show of them. */
import { celFromJson, directoryFromJson } from '@shared/format/case-json'
import { parseInstant } from '@shared/format/instant'
import type { CallLog, Participant } from '@shared/model/call-log'
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { createDirectoryIndex, generateCallLogs } from '../../src-main/engine'

const FOLDER = join(import.meta.dirname, '../fixtures/samples')
const read = (file: string): string => readFileSync(join(FOLDER, file), 'utf8')
const rows = read('cel.ndjson').trim().split('\n')
const directory = createDirectoryIndex(directoryFromJson(JSON.parse(read('directory.json'))))
const generated = generateCallLogs(
  rows.map((row, place) => celFromJson(JSON.parse(row), place)),
  directory,
  { serviceTenantUuid: '9fe0f849-8380-4d85-b6d2-59be0ddf8bdd' }
)

type Expected = Readonly<Record<string, unknown>> & { readonly conversation_id: string }
const expected = JSON.parse(read('expected-call-logs.json')) as readonly Expected[]

const byId = (a: { conversation_id: string }, b: { conversation_id: string }): number =>
  a.conversation_id < b.conversation_id ? -1 : 1

/** Our call log in the shape of the expected ones: times as instants, participants by role and line. */
function shown(call: CallLog): Expected {
  const participants = [...call.participants].sort(byRoleAndLine).map((one) => ({
    user_uuid: one.userUuid,
    line_id: one.lineId,
    role: one.role,
    tags: one.tags,
    answered: one.answered,
    requested: one.requested
  }))
  return {
    conversation_id: call.conversationId,
    start: call.date,
    answer: call.dateAnswer,
    end: call.dateEnd,
    direction: call.direction,
    blocked: call.blocked,
    reached_voicemail: call.reachedVoicemail,
    tenant_uuid: call.tenantUuid,
    source_name: call.sourceName,
    source_exten: call.sourceExten,
    source_internal_name: call.sourceInternalName,
    source_internal_exten: call.sourceInternalExten,
    source_internal_context: call.sourceInternalContext,
    source_line_identity: call.sourceLineIdentity,
    requested_name: call.requestedName,
    requested_exten: call.requestedExten,
    requested_context: call.requestedContext,
    requested_internal_exten: call.requestedInternalExten,
    requested_internal_context: call.requestedInternalContext,
    destination_name: call.destinationName,
    destination_exten: call.destinationExten,
    destination_internal_exten: call.destinationInternalExten,
    destination_internal_context: call.destinationInternalContext,
    destination_line_identity: call.destinationLineIdentity,
    user_field: call.userField,
    destination_details: call.destinationDetails,
    participants,
    recordings: call.recordings.map(({ uuid, path, startTime, endTime }) => ({
      uuid,
      start_time: startTime,
      end_time: endTime,
      path
    })),
    cel_count: call.celIds.length
  }
}

function byRoleAndLine(a: Participant, b: Participant): number {
  const key = (one: Participant): string => `${one.role} ${String(one.lineId).padStart(5, '0')}`
  return key(a) < key(b) ? -1 : 1
}

/** Times of the expected call logs as instants; what hangs on the server's own ids is left out. */
function withInstants(value: unknown, key = ''): unknown {
  if (Array.isArray(value)) return value.map((one) => withInstants(one))
  if (typeof value === 'object' && value !== null) {
    return Object.fromEntries(
      Object.entries(value)
        .filter(([name]) => name !== 'id' && name !== 'filename')
        .map(([name, one]) => [name, withInstants(one, name)])
    )
  }
  return typeof value === 'string' && ['start', 'answer', 'end', 'start_time', 'end_time'].includes(key)
    ? parseInstant(value)
    : value
}

test('the sample calls become the call logs of the reference', () => {
  expect(generated.callLogs.map(shown).sort(byId)).toEqual(
    [...expected].sort(byId).map((call) => withInstants(call))
  )
})

test('the beep of a paused recording is no call, and the call in progress is unfinished', () => {
  expect(generated.skipped.map(({ code, rule }) => [code, rule])).toEqual([
    ['invalid', '10.1'],
    ['unfinished', '3.3']
  ])
})

describe('the screens show', () => {
  const cut = (us: number | null): string => (us === null ? '' : `${Math.floor(us / 1_000_000)}s`)

  test.each([
    ['1773219730.41', 'completed', '4s', '94s', 'callee', 'ring talk'],
    ['1773220241.43', 'cancelled', '20s', '', 'caller', 'ring'],
    ['1773220512.45', 'completed', '5s', '124s', 'caller', 'ring talk'],
    ['1773223205.51', 'completed', '7s', '80s', 'callee', 'ring talk'],
    ['1773224433.58', 'voicemail', '20s', '', 'caller', 'ring voicemail'],
    ['1773227101.61', 'completed', '3s', '97s', 'caller', 'ring talk transfer'],
    ['1773234890.64', 'completed', '2s', '38s', 'caller', 'ring talk transfer'],
    ['1773237727.69', 'completed', '6s', '53s', 'callee', 'ring talk'],
    ['1773241202.72', 'completed', '', '308s', 'caller', 'talk'],
    ['1773247459.75', 'blocked', '', '', 'system', '']
  ])('%s as %s, ring %s, talk %s, ended by the %s, trail: %s', (id, outcome, ring, talk, by, trail) => {
    const call = generated.callLogs.find((one) => one.conversationId === id)
    expect(call).toMatchObject({ outcome, hangupSource: by, hangupInferred: false, hangupCause: 16 })
    expect([cut(call?.ringDurationUs ?? null), cut(call?.talkDurationUs ?? null)]).toEqual([ring, talk])
    expect(call?.trail.map((leg) => leg.kind).join(' ')).toBe(trail)
  })

  test('the mailbox of the sixth call lasting 26 seconds', () => {
    const legs = generated.callLogs.find((one) => one.conversationId === '1773224433.58')?.trail ?? []
    expect(legs.map((leg) => cut(leg.endUs - leg.startUs))).toEqual(['20s', '26s'])
  })
})
