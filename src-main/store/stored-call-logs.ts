import type {
  CallDirection,
  CallOutcome,
  CallStatus,
  HangupSource,
  Participant,
  ParticipantRole,
  Recording
} from '@shared/model/call-log'
import type { PlainCallLog, StoredCallLog } from '@shared/model/call-log-row'
import { unpackDetails, unpackTags, unpackTrail } from './call-log-columns'
import { all, type ReadStore } from './store'

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
  readonly recording_count: number
  readonly engine_version: string
  readonly generated_at: number
  readonly stale: number
  readonly bot_duration_us: number | null
  readonly bot_bill_us: number | null
  readonly campaign_id: string | null
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

/** Columns of a call log that stand in its own row; `trail` is drawn, not exported, and read with the whole call only. */
const MAIN_COLUMNS = [
  'c.id, conversation_id, tenant_uuid, date, date_answer, date_end, source_name, source_exten, source_internal_name',
  'source_internal_exten, source_internal_context, source_line_identity, requested_name, requested_exten',
  'requested_context, requested_internal_exten, requested_internal_context, destination_name, destination_exten',
  'destination_internal_exten, destination_internal_context, destination_line_identity, destination_details',
  'user_field, direction, blocked, reached_voicemail, answered, duration, call_status, tags, source_user_uuid',
  'source_line_id, destination_user_uuid, destination_line_id, requested_user_uuid, ring_duration_us',
  'talk_duration_us, total_duration_us, hangup_cause, hangup_source, hangup_inferred, outcome, recording_count',
  'engine_version, generated_at, stale, bot_duration_us, bot_bill_us, campaign_id'
].join(', ')

/** Whole call logs by their ids, in that order; ids that are not there are left out. */
export function readCallLogs(store: ReadStore, ids: readonly number[]): StoredCallLog[] {
  const list = JSON.stringify(ids)
  const plain = readListed(store, list)
  const participants = readParticipants(store, list)
  const rests = readRests(store, list)
  return plain.map((callLog) => {
    const rest = rests.get(callLog.id)
    return {
      ...callLog,
      participants: (participants.get(callLog.id) ?? []).map(toParticipant),
      celIds: JSON.parse(rest?.celIds ?? '[]') as number[],
      trail: unpackTrail(rest?.trail ?? '')
    }
  })
}

/** Without participants, CEL ids and trail. */
function readListed(store: ReadStore, list: string): PlainCallLog[] {
  const rows = all<MainRow>(
    store,
    `SELECT ${MAIN_COLUMNS} FROM json_each(?) j JOIN call_log c ON c.id = j.value ORDER BY j.key`,
    list
  )
  const recordings = rows.some((row) => row.recording_count > 0) ? readRecordings(store, list) : NO_RECORDINGS
  return rows.map((row) => toPlain(row, recordings.get(row.id)))
}

/** Recordings of these calls in order of their start; calls without any are not there. */
export function recordingsOfCalls(
  store: ReadStore,
  ids: readonly number[]
): ReadonlyMap<number, readonly Recording[]> {
  return readRecordings(store, JSON.stringify(ids))
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

interface Rest {
  readonly id: number
  readonly trail: string
  readonly celIds: string | null
}

function readRests(store: ReadStore, list: string): ReadonlyMap<number, Rest> {
  const rests = all<Rest>(
    store,
    `SELECT c.id, c.trail, g.cel_ids AS celIds
     FROM json_each(?) j CROSS JOIN call_log c ON c.id = j.value LEFT JOIN call_log_group g ON g.call_log_id = c.id`,
    list
  )
  return new Map(rests.map((rest) => [rest.id, rest]))
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

const NOTHING: readonly Recording[] = []

function toPlain(row: MainRow, recordings: readonly RecordingRow[] | undefined): PlainCallLog {
  return {
    id: row.id,
    engineVersion: row.engine_version,
    generatedAt: row.generated_at,
    stale: row.stale === 1,
    botDurationUs: row.bot_duration_us,
    botBillUs: row.bot_bill_us,
    campaignId: row.campaign_id,
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
    recordings: recordings === undefined ? NOTHING : recordings.map(toRecording),
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
    outcome: row.outcome
  }
}
