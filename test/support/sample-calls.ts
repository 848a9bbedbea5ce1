import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { directoryFromJson } from '@shared/format/case-json'
import { parseInstant } from '@shared/format/instant'
import type { CallLog, Participant, SkippedGroup } from '@shared/model/call-log'
import type { DirectorySnapshot } from '@shared/model/directory'
import type { ImportOptions } from '@shared/model/import-preview'
import { createDirectoryIndex, generateCallLogs } from '../../src-main/engine'
import type { IncomingCel } from '../../src-main/sources/source'

const FOLDER = join(import.meta.dirname, '../fixtures/samples')
const json = (name: string): unknown => JSON.parse(readFileSync(join(FOLDER, name), 'utf8'))

/** The directory of the sample calls, for formats that hold none. */
export const sampleDirectory = (): DirectorySnapshot => directoryFromJson(json('directory.json'))

/** A call log in the words of the expected ones: times in microseconds, participants by role and line. */
export type ShownCall = Readonly<Record<string, unknown>> & { readonly conversation_id: string }

/** What the reference makes of the sample events, by conversation id; ids that only its database knows are left out. */
export function expectedCalls(): Map<string, ShownCall> {
  const calls = json('expected-call-logs.json') as readonly ShownCall[]
  return new Map(calls.map((call) => [call.conversation_id, withInstants(call) as ShownCall]))
}

/** Call logs of rows as a source gave them, and the groups that gave none. */
export function callsOf(
  cels: readonly IncomingCel[],
  directory: DirectorySnapshot,
  completion: 'linkedid-end' | 'channels-ended' = 'linkedid-end'
): { readonly calls: Map<string, ShownCall>; readonly skipped: readonly SkippedGroup[] } {
  const rows = cels.map((cel, index) => ({ ...cel, id: index + 1, callLogId: null }))
  const { callLogs, skipped } = generateCallLogs(rows, createDirectoryIndex(directory), {
    serviceTenantUuid: '9fe0f849-8380-4d85-b6d2-59be0ddf8bdd',
    completion
  })
  return { calls: new Map(callLogs.map((call) => [call.conversationId, shownCall(call)])), skipped }
}

/** Options with the zone that the preview proposes, as a person takes it over. */
export const inProposedZone = (zone: { needed: boolean; proposed: string | null }): ImportOptions =>
  zone.needed && zone.proposed !== null ? { timeZone: zone.proposed } : {}

/** Our call log in the shape of the expected ones: times as instants, participants by role and line. */
export function shownCall(call: CallLog): ShownCall {
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
    participants: [...call.participants].sort(byRoleAndLine).map((one) => ({
      user_uuid: one.userUuid,
      line_id: one.lineId,
      role: one.role,
      tags: one.tags,
      answered: one.answered,
      requested: one.requested
    })),
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
