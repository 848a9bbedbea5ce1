import type {
  CallDirection,
  CallOutcome,
  CallStatus,
  HangupSource,
  Participant,
  ParticipantRole,
  Recording
} from '@shared/model/call-log'
import type { StoredCallLog } from '@shared/model/call-log-row'
import { unpackDetails, unpackTags, unpackTrail } from './call-log-columns'
import { all, type ReadStore, tuples } from './store'

interface MainRow {
  readonly id: number
  readonly conversation_id: string
  readonly tenant_uuid: string
  readonly date: number
  readonly date_answer: number | null
  readonly date_end: number | null
  readonly source_name: string | null
  readonly source_exten: string | null
  readonly source_internal_name: string | null
  readonly source_internal_exten: string | null
  readonly source_internal_context: string | null
  readonly source_line_identity: string | null
  readonly requested_name: string | null
  readonly requested_exten: string | null
  readonly requested_context: string | null
  readonly requested_internal_exten: string | null
  readonly requested_internal_context: string | null
  readonly destination_name: string | null
  readonly destination_exten: string | null
  readonly destination_internal_exten: string | null
  readonly destination_internal_context: string | null
  readonly destination_line_identity: string | null
  readonly destination_details: string | null
  readonly user_field: string | null
  readonly direction: CallDirection
  readonly blocked: number
  readonly reached_voicemail: number
  readonly answered: number
  readonly duration: number | null
  readonly call_status: CallStatus
  readonly tags: string | null
  readonly source_user_uuid: string | null
  readonly source_line_id: number | null
  readonly destination_user_uuid: string | null
  readonly destination_line_id: number | null
  readonly requested_user_uuid: string | null
  readonly ring_duration_us: number | null
  readonly talk_duration_us: number | null
  readonly total_duration_us: number | null
  readonly hangup_cause: number | null
  readonly hangup_source: HangupSource | null
  readonly hangup_inferred: number
  readonly outcome: CallOutcome
  readonly trail: string
  readonly recording_count: number
  readonly engine_version: string
  readonly generated_at: number
  readonly stale: number
}

interface ParticipantRow {
  readonly callLogId: number
  readonly userUuid: string
  readonly lineId: number | null
  readonly role: ParticipantRole
  readonly tags: string
  readonly answered: number
  readonly requested: number
}

type RecordingRow = Recording & { readonly callLogId: number }

/** Whole call logs by their ids, in that order; ids that are not there are left out. */
export function readCallLogs(store: ReadStore, ids: readonly number[]): StoredCallLog[] {
  const list = JSON.stringify(ids)
  const rows = all<MainRow>(
    store,
    'SELECT c.* FROM json_each(?) j JOIN call_log c ON c.id = j.value ORDER BY j.key',
    list
  )
  const recordings = rows.some((row) => row.recording_count > 0) ? readRecordings(store, list) : NO_RECORDINGS
  const participants = readParticipants(store, list)
  const celIds = readCelIds(store, list)
  return rows.map((row) =>
    toCallLog(row, {
      participants: (participants.get(row.id) ?? []).map(toParticipant),
      recordings: (recordings.get(row.id) ?? []).map(toRecording),
      celIds: JSON.parse(celIds.get(row.id) ?? '[]') as number[]
    })
  )
}

const NO_RECORDINGS: ReadonlyMap<number, RecordingRow[]> = new Map()

function readParticipants(store: ReadStore, list: string): ReadonlyMap<number, ParticipantRow[]> {
  return byCallLog(
    all<ParticipantRow>(
      store,
      `SELECT p.call_log_id AS callLogId, user_uuid AS userUuid, line_id AS lineId, role, tags, answered, requested
       FROM json_each(?) j CROSS JOIN call_log_participant p ON p.call_log_id = j.value
       ORDER BY p.call_log_id, position`,
      list
    )
  )
}

function readRecordings(store: ReadStore, list: string): ReadonlyMap<number, RecordingRow[]> {
  return byCallLog(
    all<RecordingRow>(
      store,
      `SELECT r.call_log_id AS callLogId, r.uuid, r.start_time AS startTime, r.end_time AS endTime, r.path,
         r.mixmonitor_id AS mixmonitorId
       FROM json_each(?) j CROSS JOIN recording r ON r.call_log_id = j.value
       ORDER BY r.call_log_id, r.start_time, r.position`,
      list
    )
  )
}

function readCelIds(store: ReadStore, list: string): ReadonlyMap<number, string> {
  return new Map(
    tuples<[id: number, celIds: string]>(
      store,
      `SELECT g.call_log_id, g.cel_ids FROM json_each(?) j CROSS JOIN call_log_group g ON g.call_log_id = j.value`,
      list
    )
  )
}

function byCallLog<T extends { readonly callLogId: number }>(rows: readonly T[]): Map<number, T[]> {
  const groups = new Map<number, T[]>()
  for (const row of rows) {
    const group = groups.get(row.callLogId)
    if (group === undefined) groups.set(row.callLogId, [row])
    else group.push(row)
  }
  return groups
}

function toParticipant(row: ParticipantRow): Participant {
  return {
    userUuid: row.userUuid,
    lineId: row.lineId,
    role: row.role,
    tags: JSON.parse(row.tags) as string[],
    answered: row.answered === 1,
    requested: row.requested === 1
  }
}

function toRecording({ uuid, startTime, endTime, path, mixmonitorId }: RecordingRow): Recording {
  return { uuid, startTime, endTime, path, mixmonitorId }
}

function toCallLog(
  row: MainRow,
  children: Pick<StoredCallLog, 'participants' | 'recordings' | 'celIds'>
): StoredCallLog {
  return {
    id: row.id,
    engineVersion: row.engine_version,
    generatedAt: row.generated_at,
    stale: row.stale === 1,
    conversationId: row.conversation_id,
    tenantUuid: row.tenant_uuid,
    date: row.date,
    dateAnswer: row.date_answer,
    dateEnd: row.date_end,
    sourceName: row.source_name,
    sourceExten: row.source_exten,
    sourceInternalName: row.source_internal_name,
    sourceInternalExten: row.source_internal_exten,
    sourceInternalContext: row.source_internal_context,
    sourceLineIdentity: row.source_line_identity,
    requestedName: row.requested_name,
    requestedExten: row.requested_exten,
    requestedContext: row.requested_context,
    requestedInternalExten: row.requested_internal_exten,
    requestedInternalContext: row.requested_internal_context,
    destinationName: row.destination_name,
    destinationExten: row.destination_exten,
    destinationInternalExten: row.destination_internal_exten,
    destinationInternalContext: row.destination_internal_context,
    destinationLineIdentity: row.destination_line_identity,
    destinationDetails: unpackDetails(row.destination_details),
    userField: row.user_field,
    direction: row.direction,
    blocked: row.blocked === 1,
    reachedVoicemail: row.reached_voicemail === 1,
    participants: children.participants,
    recordings: children.recordings,
    celIds: children.celIds,
    answered: row.answered === 1,
    duration: row.duration,
    callStatus: row.call_status,
    tags: unpackTags(row.tags),
    sourceUserUuid: row.source_user_uuid,
    sourceLineId: row.source_line_id,
    destinationUserUuid: row.destination_user_uuid,
    destinationLineId: row.destination_line_id,
    requestedUserUuid: row.requested_user_uuid,
    ringDurationUs: row.ring_duration_us,
    talkDurationUs: row.talk_duration_us,
    totalDurationUs: row.total_duration_us,
    hangupCause: row.hangup_cause,
    hangupSource: row.hangup_source,
    hangupInferred: row.hangup_inferred === 1,
    outcome: row.outcome,
    trail: unpackTrail(row.trail)
  }
}
