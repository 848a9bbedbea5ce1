import { sql } from 'drizzle-orm'
import { index, integer, primaryKey, sqliteTable, text, uniqueIndex } from 'drizzle-orm/sqlite-core'

/*
 * The workspace file. Times are integers: microseconds since the epoch, UTC. Lists that are always read whole are JSON
 * text. There are no foreign keys: rows of a call log are written and deleted by one function each, and checking five
 * million CELs against their source would cost more than it protects. A list of tables, so longer than other files.
 */

/** What was imported, one row per file. */
export const source = sqliteTable('source', {
  id: integer().primaryKey(),
  fileName: text('file_name').notNull(),
  kind: text({ enum: ['cel', 'directory', 'history'] }).notNull(),
  format: text().notNull(),
  importedAt: integer('imported_at').notNull(),
  read: integer().notNull(),
  added: integer().notNull(),
  duplicates: integer().notNull(),
  rejected: integer().notNull(),
  ignored: integer().notNull(),
  firstTime: integer('first_time'),
  lastTime: integer('last_time'),
  /** Options of the import as JSON. */
  options: text().notNull()
})

/** Rows of a file that could not be kept. */
export const problem = sqliteTable(
  'problem',
  {
    id: integer().primaryKey(),
    sourceId: integer('source_id').notNull(),
    file: text().notNull(),
    line: integer(),
    code: text().notNull(),
    text: text().notNull()
  },
  (t) => [index('problem_source').on(t.sourceId)]
)

/** CELs: the columns that select rows, and all others packed into one JSON array (see cel-row.ts). */
export const cel = sqliteTable(
  'cel',
  {
    id: integer().primaryKey(),
    sourceId: integer('source_id').notNull(),
    serverId: integer('server_id'),
    eventtime: integer().notNull(),
    eventtype: text().notNull(),
    linkedid: text().notNull(),
    uniqueid: text().notNull(),
    callLogId: integer('call_log_id'),
    packed: text().notNull(),
    /** The server's own call log of the row: null when the dump does not say, 0 when it says none. */
    serverCallLogId: integer('server_call_log_id')
  },
  (t) => [
    index('cel_linkedid').on(t.linkedid),
    index('cel_uniqueid').on(t.uniqueid, t.linkedid),
    index('cel_eventtime').on(t.eventtime),
    index('cel_call_log')
      .on(t.callLogId)
      .where(sql`call_log_id is not null`),
    index('cel_unprocessed')
      .on(t.eventtime)
      .where(sql`call_log_id is null`)
  ]
)

/** CELs of SIP chat, which a sweep never takes as seeds (spec 2.1). */
export const messageCel = sqliteTable('message_cel', { celId: integer('cel_id').primaryKey() })

export const directoryUser = sqliteTable(
  'directory_user',
  {
    position: integer().primaryKey(),
    uuid: text().notNull(),
    tenantUuid: text('tenant_uuid'),
    userfield: text(),
    firstname: text(),
    lastname: text(),
    /** `[{"id":…,"extensions":[{"exten":…,"context":…}]}]`, the first line is the main one. */
    lines: text().notNull(),
    /** `RecordingRules` as JSON; null where the source says nothing of them. */
    recordingRules: text('recording_rules')
  },
  (t) => [index('directory_user_uuid').on(t.uuid)]
)

export const directoryLine = sqliteTable('directory_line', {
  position: integer().primaryKey(),
  id: integer(),
  name: text().notNull(),
  /** JSON list, the first one is the main user. */
  userUuids: text('user_uuids').notNull(),
  /** JSON list of `{"exten":…,"context":…}`, the first one is the main extension. */
  extensions: text().notNull()
})

export const directoryContext = sqliteTable('directory_context', {
  position: integer().primaryKey(),
  name: text().notNull(),
  tenantUuid: text('tenant_uuid')
})

export const directoryVoicemail = sqliteTable('directory_voicemail', {
  position: integer().primaryKey(),
  id: integer().notNull(),
  name: text().notNull(),
  number: text().notNull(),
  context: text().notNull(),
  tenantUuid: text('tenant_uuid')
})

export const directoryTenant = sqliteTable('directory_tenant', {
  position: integer().primaryKey(),
  uuid: text().notNull(),
  name: text(),
  parentUuid: text('parent_uuid')
})

/** Call logs: the reference's fields, ours, and what the grid filters by. */
export const callLog = sqliteTable(
  'call_log',
  {
    id: integer().primaryKey({ autoIncrement: true }),
    conversationId: text('conversation_id').notNull(),
    tenantUuid: text('tenant_uuid').notNull(),
    date: integer().notNull(),
    dateAnswer: integer('date_answer'),
    dateEnd: integer('date_end'),
    sourceName: text('source_name'),
    sourceExten: text('source_exten'),
    sourceInternalName: text('source_internal_name'),
    sourceInternalExten: text('source_internal_exten'),
    sourceInternalContext: text('source_internal_context'),
    sourceLineIdentity: text('source_line_identity'),
    requestedName: text('requested_name'),
    requestedExten: text('requested_exten'),
    requestedContext: text('requested_context'),
    requestedInternalExten: text('requested_internal_exten'),
    requestedInternalContext: text('requested_internal_context'),
    destinationName: text('destination_name'),
    destinationExten: text('destination_exten'),
    destinationInternalExten: text('destination_internal_exten'),
    destinationInternalContext: text('destination_internal_context'),
    destinationLineIdentity: text('destination_line_identity'),
    /** JSON object of texts, null when the call has none. */
    destinationDetails: text('destination_details'),
    userField: text('user_field'),
    direction: text({ enum: ['internal', 'inbound', 'outbound'] }).notNull(),
    blocked: integer({ mode: 'boolean' }).notNull(),
    reachedVoicemail: integer('reached_voicemail', { mode: 'boolean' }).notNull(),
    answered: integer({ mode: 'boolean' }).notNull(),
    duration: integer(),
    callStatus: text('call_status', { enum: ['answered', 'blocked', 'voicemail', 'unknown'] }).notNull(),
    /** All labels, joined by U+001F so that text order is list order; null when the call has none. */
    tags: text(),
    sourceUserUuid: text('source_user_uuid'),
    sourceLineId: integer('source_line_id'),
    destinationUserUuid: text('destination_user_uuid'),
    destinationLineId: integer('destination_line_id'),
    requestedUserUuid: text('requested_user_uuid'),
    ringDurationUs: integer('ring_duration_us'),
    talkDurationUs: integer('talk_duration_us'),
    totalDurationUs: integer('total_duration_us'),
    hangupCause: integer('hangup_cause'),
    hangupSource: text('hangup_source', { enum: ['caller', 'callee', 'system'] }),
    hangupInferred: integer('hangup_inferred', { mode: 'boolean' }).notNull(),
    outcome: text({
      enum: ['completed', 'missed', 'voicemail', 'blocked', 'busy', 'cancelled', 'failed']
    }).notNull(),
    /** Legs as a flat JSON list: kind, start, end, kind, start, end … */
    trail: text().notNull(),
    recordingCount: integer('recording_count').notNull(),
    /** Names and numbers of both sides without case and accents, joined by U+001F. */
    searchText: text('search_text').notNull(),
    engineVersion: text('engine_version').notNull(),
    generatedAt: integer('generated_at').notNull(),
    /** True when a later run took up its CELs and gave nothing in return. */
    stale: integer({ mode: 'boolean' }).notNull().default(false),
    /** Version of the directory that it was made with. */
    directoryVersion: integer('directory_version').notNull().default(0),
    /** Mapped fields: null while nothing is mapped, and where the call has none of it. */
    botDurationUs: integer('bot_duration_us'),
    botBillUs: integer('bot_bill_us'),
    campaignId: text('campaign_id')
  },
  (t) => [
    index('call_log_date').on(t.date),
    index('call_log_conversation').on(t.conversationId),
    /** Covers counts and sums over what is filtered most: reads 100 bytes per call instead of 700. */
    index('call_log_measures').on(
      t.date,
      t.direction,
      t.outcome,
      t.callStatus,
      t.tenantUuid,
      t.answered,
      t.recordingCount,
      t.ringDurationUs,
      t.talkDurationUs
    ),
    /** In order of time like the one above, so that new calls go to its end and a search by date can stop early. */
    index('call_log_search').on(t.date, t.searchText),
    index('call_log_directory').on(t.directoryVersion)
  ]
)

/** The rows from which a call log was made, apart from `call_log` because lists never show them. */
export const callLogGroup = sqliteTable('call_log_group', {
  callLogId: integer('call_log_id').primaryKey(),
  /** JSON list in group order. */
  celIds: text('cel_ids').notNull()
})

export const callLogParticipant = sqliteTable(
  'call_log_participant',
  {
    callLogId: integer('call_log_id').notNull(),
    position: integer().notNull(),
    userUuid: text('user_uuid').notNull(),
    lineId: integer('line_id'),
    role: text({ enum: ['source', 'destination'] }).notNull(),
    /** JSON list. */
    tags: text().notNull(),
    answered: integer({ mode: 'boolean' }).notNull(),
    requested: integer({ mode: 'boolean' }).notNull()
  },
  (t) => [primaryKey({ columns: [t.callLogId, t.position] })]
)

/** Labels of a call, from all its participants. */
export const callLogTag = sqliteTable(
  'call_log_tag',
  { tag: text().notNull(), callLogId: integer('call_log_id').notNull() },
  (t) => [primaryKey({ columns: [t.tag, t.callLogId] }), index('call_log_tag_call').on(t.callLogId)]
)

export const recording = sqliteTable(
  'recording',
  {
    uuid: text().primaryKey(),
    callLogId: integer('call_log_id').notNull(),
    position: integer().notNull(),
    startTime: integer('start_time').notNull(),
    endTime: integer('end_time').notNull(),
    path: text(),
    mixmonitorId: text('mixmonitor_id')
  },
  (t) => [index('recording_call').on(t.callLogId)]
)

/** Groups of CELs that gave no call log, and why. */
export const skippedGroup = sqliteTable(
  'skipped_group',
  {
    id: integer().primaryKey(),
    code: text({ enum: ['unfinished', 'failed', 'invalid', 'unstorable'] }).notNull(),
    conversationId: text('conversation_id').notNull(),
    /** JSON lists. */
    linkedids: text().notNull(),
    celIds: text('cel_ids').notNull(),
    celCount: integer('cel_count').notNull(),
    firstTime: integer('first_time').notNull(),
    lastTime: integer('last_time').notNull(),
    rule: text().notNull(),
    reason: text().notNull(),
    celId: integer('cel_id')
  },
  (t) => [
    index('skipped_group_conversation').on(t.conversationId),
    index('skipped_group_time').on(t.firstTime)
  ]
)

/** Call logs that a server had stored, for comparison only. */
export const serverCallLog = sqliteTable(
  'server_call_log',
  {
    id: integer().primaryKey(),
    sourceId: integer('source_id').notNull(),
    /** Tells one from another: origin and the server's id, or origin and a hash of the content where there is none. */
    key: text().notNull(),
    origin: text().notNull(),
    serverId: integer('server_id'),
    conversationId: text('conversation_id'),
    date: integer().notNull(),
    sourceExten: text('source_exten'),
    /** JSON object of all fields but the three lists below. */
    content: text().notNull(),
    /** JSON lists and a JSON object of texts. */
    participants: text().notNull(),
    recordings: text().notNull(),
    destinationDetails: text('destination_details').notNull()
  },
  (t) => [
    uniqueIndex('server_call_log_key').on(t.key),
    index('server_call_log_date').on(t.date),
    index('server_call_log_server').on(t.serverId)
  ]
)

/**
 * Call logs that went or changed in place, for those who keep a picture of all calls. New ones need no entry: their ids
 * are greater than all before. Where everything changes at once, setting `call-log-epoch` grows and the table is emptied.
 */
export const callLogChange = sqliteTable('call_log_change', {
  id: integer().primaryKey({ autoIncrement: true }),
  callLogId: integer('call_log_id').notNull(),
  kind: text({ enum: ['gone', 'changed'] }).notNull()
})

/** Lists that somebody named; `content` is a `ListState` as JSON. */
export const savedView = sqliteTable(
  'saved_view',
  {
    id: integer().primaryKey({ autoIncrement: true }),
    position: integer().notNull(),
    name: text().notNull(),
    content: text().notNull()
  },
  (t) => [uniqueIndex('saved_view_name').on(t.name)]
)

/** Labels of the person's own; `rule` is a filter as JSON. */
export const label = sqliteTable(
  'label',
  {
    id: integer().primaryKey({ autoIncrement: true }),
    name: text().notNull(),
    color: integer().notNull(),
    rule: text()
  },
  (t) => [uniqueIndex('label_name').on(t.name)]
)

/** Labels put on conversations by hand, or taken out of a rule (`held` false). No generation touches them. */
export const callLabel = sqliteTable(
  'call_label',
  {
    labelId: integer('label_id').notNull(),
    conversationId: text('conversation_id').notNull(),
    held: integer({ mode: 'boolean' }).notNull()
  },
  (t) => [
    primaryKey({ columns: [t.labelId, t.conversationId] }),
    index('call_label_conversation').on(t.conversationId)
  ]
)

/**
 * Notes on conversations. No generation touches them; the uuid is the same in every workspace into which they are merged.
 * Deleted ones stay, for undo and so that merging takes them away elsewhere.
 */
export const comment = sqliteTable(
  'comment',
  {
    id: text().primaryKey(),
    conversationId: text('conversation_id').notNull(),
    author: text().notNull(),
    text: text().notNull(),
    createdAt: integer('created_at').notNull(),
    editedAt: integer('edited_at'),
    deletedAt: integer('deleted_at'),
    /** Last change of any kind: of two states of one comment, the later counts. */
    changedAt: integer('changed_at').notNull()
  },
  (t) => [index('comment_conversation').on(t.conversationId)]
)

/** Transcripts attached by hand: of a recording, or of a whole conversation where that is null. */
export const transcript = sqliteTable(
  'transcript',
  {
    id: integer().primaryKey({ autoIncrement: true }),
    conversationId: text('conversation_id').notNull(),
    recordingUuid: text('recording_uuid'),
    /** A `Transcript` as JSON. */
    content: text().notNull(),
    attachedAt: integer('attached_at').notNull()
  },
  (t) => [
    index('transcript_conversation').on(t.conversationId),
    index('transcript_recording').on(t.recordingUuid)
  ]
)

/** Places in which files of recordings lie; ids are not used again. */
export const recordingRoot = sqliteTable('recording_root', {
  id: integer().primaryKey({ autoIncrement: true }),
  kind: text().notNull(),
  path: text().notNull(),
  prefix: text(),
  files: integer().notNull().default(0),
  lookedAt: integer('looked_at')
})

/** Files of recordings, found or named by hand. By uuid, which outlives the call log. */
export const recordingFile = sqliteTable(
  'recording_file',
  {
    recordingUuid: text('recording_uuid').primaryKey(),
    rootId: integer('root_id').notNull(),
    member: text().notNull(),
    matchedBy: text('matched_by').notNull(),
    sizeBytes: integer('size_bytes').notNull(),
    modifiedAt: integer('modified_at').notNull(),
    /** `AudioFacts` as JSON, null when the head could not be read. */
    audio: text(),
    /** Why it cannot be played, null when it can. */
    problem: text()
  },
  (t) => [index('recording_file_root').on(t.rootId)]
)

/** Sound files that are of no recording. */
export const strayFile = sqliteTable(
  'stray_file',
  {
    id: integer().primaryKey({ autoIncrement: true }),
    rootId: integer('root_id').notNull(),
    member: text().notNull(),
    sizeBytes: integer('size_bytes').notNull(),
    modifiedAt: integer('modified_at').notNull(),
    audio: text(),
    problem: text()
  },
  (t) => [uniqueIndex('stray_file_place').on(t.rootId, t.member)]
)

/** Bulk exports of recordings, and how far each is. */
export const recordingExport = sqliteTable('recording_export', {
  uuid: text().primaryKey(),
  requestedAt: integer('requested_at').notNull(),
  path: text().notNull(),
  fileName: text('file_name').notNull(),
  status: text().notNull(),
  /** The request as JSON, to go on with it. */
  request: text().notNull(),
  recordings: integer().notNull(),
  written: integer().notNull(),
  missing: integer().notNull(),
  bytes: integer().notNull(),
  /** `AppErrorData` as JSON. */
  error: text()
})

/** Ways to write a file that somebody named. */
export const exportProfile = sqliteTable(
  'export_profile',
  {
    id: integer().primaryKey({ autoIncrement: true }),
    name: text().notNull(),
    /** `ExportOptions` as JSON. */
    options: text().notNull()
  },
  (t) => [uniqueIndex('export_profile_name').on(t.name)]
)

/** Values of the workspace by name: zone, revision, service tenant, directory and its version. */
export const setting = sqliteTable('setting', { key: text().primaryKey(), value: text().notNull() })
