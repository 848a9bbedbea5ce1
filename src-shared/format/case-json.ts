/**
 * The JSON of `calltrail interpret`: CELs and a directory as they come in, call logs and skipped groups as they go out.
 * Field names are those of the call-log cases: snake_case, times ISO 8601 in UTC with six decimals.
 */
import type { CallLog, SkippedGroup } from '../model/call-log'
import type { Cel } from '../model/cel'
import type {
  DirectoryExtension,
  DirectoryLine,
  DirectorySnapshot,
  DirectoryUser,
  UserLine
} from '../model/directory'
import { formatInstant, parseInstant } from './instant'
import { readRecordingRules } from './recording-rules'

type JsonObject = Readonly<Record<string, unknown>>

/** The JSON is not of the expected shape; the message says where. */
export class CaseJsonError extends Error {
  override readonly name = 'CaseJsonError'
}

/**
 * One row. Missing columns are empty; a missing `id` is the place in the list, counted from 1. Times without an offset
 * are UTC. Throws a `CaseJsonError` when the value is no object or its time cannot be read.
 */
export function celFromJson(value: unknown, place: number): Cel {
  const row = objectFrom(value, `cels[${place}]`)
  const time = row['eventtime']
  const eventtime = typeof time === 'string' ? parseInstant(time, { defaultOffsetMinutes: 0 }) : null
  if (eventtime === null) {
    throw new CaseJsonError(`cels[${place}].eventtime is no time: ${JSON.stringify(time) ?? 'missing'}`)
  }
  const text = (column: string): string => textFrom(row[column])
  const { extra } = row
  return {
    id: numberFrom(row['id']) ?? place + 1,
    eventtype: text('eventtype'),
    eventtime,
    userdeftype: text('userdeftype'),
    cidName: text('cid_name'),
    cidNum: text('cid_num'),
    cidAni: text('cid_ani'),
    cidRdnis: text('cid_rdnis'),
    cidDnid: text('cid_dnid'),
    exten: text('exten'),
    context: text('context'),
    channame: text('channame'),
    appname: text('appname'),
    appdata: text('appdata'),
    amaflags: text('amaflags'),
    accountcode: text('accountcode'),
    peeraccount: text('peeraccount'),
    uniqueid: text('uniqueid'),
    linkedid: text('linkedid'),
    userfield: text('userfield'),
    peer: text('peer'),
    // A parser may have taken the payload apart already: the engine wants its text.
    extra:
      extra === null || extra === undefined
        ? null
        : typeof extra === 'string'
          ? extra
          : JSON.stringify(extra),
    callLogId: numberFrom(row['call_log_id'])
  }
}

/** The directory of a case; missing lists are empty. Throws a `CaseJsonError` where an entry lacks its key. */
export function directoryFromJson(value: unknown): DirectorySnapshot {
  const directory = value === null || value === undefined ? {} : objectFrom(value, 'directory')
  const entries = <T>(key: string, read: (entry: JsonObject, where: string) => T): T[] =>
    listFrom(directory[key], `directory.${key}`).map((entry, place) => {
      const where = `directory.${key}[${place}]`
      return read(objectFrom(entry, where), where)
    })
  return {
    users: entries('users', userFrom),
    lines: entries('lines', lineFrom),
    contexts: entries('contexts', (entry, where) => ({
      name: requiredText(entry, 'name', where),
      tenantUuid: textOrNull(entry['tenant_uuid'])
    })),
    voicemails: entries('voicemails', (entry, where) => ({
      id: requiredNumber(entry, 'id', where),
      name: textFrom(entry['name']),
      number: requiredText(entry, 'number', where),
      context: textFrom(entry['context']),
      tenantUuid: textOrNull(entry['tenant_uuid'])
    })),
    tenants: entries('tenants', (entry, where) => ({
      uuid: requiredText(entry, 'uuid', where),
      name: textOrNull(entry['name']),
      parentUuid: textOrNull(entry['parent_uuid'])
    }))
  }
}

function userFrom(entry: JsonObject, where: string): DirectoryUser {
  return {
    uuid: requiredText(entry, 'uuid', where),
    tenantUuid: textOrNull(entry['tenant_uuid']),
    userfield: textOrNull(entry['userfield']),
    firstname: textOrNull(entry['firstname']),
    lastname: textOrNull(entry['lastname']),
    lines: listFrom(entry['lines'], `${where}.lines`).map((value): UserLine => {
      const line = objectFrom(value, `${where}.lines`)
      return { id: numberFrom(line['id']), extensions: extensionsFrom(line['extensions'], where) }
    }),
    ...readRecordingRules((column) => textOrNull(entry[column]))
  }
}

function lineFrom(entry: JsonObject, where: string): DirectoryLine {
  return {
    id: numberFrom(entry['id']),
    name: requiredText(entry, 'name', where),
    userUuids: listFrom(entry['users'], `${where}.users`).map((user) =>
      typeof user === 'string'
        ? user
        : requiredText(objectFrom(user, `${where}.users`), 'uuid', `${where}.users`)
    ),
    extensions: extensionsFrom(entry['extensions'], where)
  }
}

function extensionsFrom(value: unknown, where: string): DirectoryExtension[] {
  return listFrom(value, `${where}.extensions`).map((entry) => {
    const extension = objectFrom(entry, `${where}.extensions`)
    return { exten: textFrom(extension['exten']), context: textFrom(extension['context']) }
  })
}

/** A call log under the field names of the cases; what the cases do not know is left out. */
export function callLogToJson(call: CallLog): JsonObject {
  return {
    conversation_id: call.conversationId,
    tenant_uuid: call.tenantUuid,
    date: formatInstant(call.date),
    date_answer: timeOrNull(call.dateAnswer),
    date_end: timeOrNull(call.dateEnd),
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
    destination_details: call.destinationDetails,
    user_field: call.userField,
    direction: call.direction,
    blocked: call.blocked,
    reached_voicemail: call.reachedVoicemail,
    participants: call.participants.map((participant) => ({
      user_uuid: participant.userUuid,
      line_id: participant.lineId,
      role: participant.role,
      tags: participant.tags,
      answered: participant.answered,
      requested: participant.requested
    })),
    recordings: call.recordings.map((recording) => ({
      uuid: recording.uuid,
      path: recording.path,
      start_time: formatInstant(recording.startTime),
      end_time: formatInstant(recording.endTime),
      mixmonitor_id: recording.mixmonitorId
    })),
    cel_ids: call.celIds,
    answered: call.answered,
    duration: call.duration,
    call_status: call.callStatus,
    tags: call.tags,
    source_user_uuid: call.sourceUserUuid,
    source_line_id: call.sourceLineId,
    destination_user_uuid: call.destinationUserUuid,
    destination_line_id: call.destinationLineId,
    requested_user_uuid: call.requestedUserUuid
  }
}

/** A group without call log, and why. */
export function skippedToJson(skipped: SkippedGroup): JsonObject {
  return {
    code: skipped.code,
    conversation_id: skipped.conversationId,
    linkedids: skipped.linkedids,
    cel_ids: skipped.celIds,
    first_time: formatInstant(skipped.firstTime),
    last_time: formatInstant(skipped.lastTime),
    rule: skipped.rule,
    reason: skipped.reason,
    cel_id: skipped.celId
  }
}

function timeOrNull(instantUs: number | null): string | null {
  return instantUs === null ? null : formatInstant(instantUs)
}

function objectFrom(value: unknown, where: string): JsonObject {
  if (typeof value === 'object' && value !== null && !Array.isArray(value)) return value as JsonObject
  throw new CaseJsonError(`${where} is no object`)
}

/** A list; missing or null counts as empty. */
export function listFrom(value: unknown, where: string): readonly unknown[] {
  if (value === undefined || value === null) return []
  if (Array.isArray(value)) return value
  throw new CaseJsonError(`${where} is no list`)
}

function textFrom(value: unknown): string {
  if (typeof value === 'string') return value
  if (value === undefined || value === null) return ''
  return typeof value === 'object' ? JSON.stringify(value) : String(value)
}

function textOrNull(value: unknown): string | null {
  return value === undefined || value === null ? null : textFrom(value)
}

function numberFrom(value: unknown): number | null {
  if (typeof value === 'number' && Number.isFinite(value)) return value
  return typeof value === 'string' && /^-?\d{1,15}$/.test(value) ? Number(value) : null
}

function requiredText(entry: JsonObject, key: string, where: string): string {
  const value = textOrNull(entry[key])
  if (value === null) throw new CaseJsonError(`${where} has no ${key}`)
  return value
}

function requiredNumber(entry: JsonObject, key: string, where: string): number {
  const value = numberFrom(entry[key])
  if (value === null) throw new CaseJsonError(`${where}.${key} is no number`)
  return value
}
