import type { CallField } from '@shared/model/call-filter'

/** How the values of a field compare: only with values of their own kind. */
export type FieldKind = 'text' | 'number' | 'flag' | 'tags'

interface Field {
  /** Its value as SQL over `call_log`. */
  readonly sql: string
  readonly kind: FieldKind
}

const text = (sql: string): Field => ({ sql, kind: 'text' })
const number = (sql: string): Field => ({ sql, kind: 'number' })
const flag = (sql: string): Field => ({ sql, kind: 'flag' })

/** Every field of a call in SQL. */
export const FIELDS: Readonly<Record<CallField, Field>> = {
  id: number('id'),
  conversationId: text('conversation_id'),
  tenantUuid: text('tenant_uuid'),
  date: number('date'),
  dateAnswer: number('date_answer'),
  dateEnd: number('date_end'),
  direction: text('direction'),
  sourceName: text('source_name'),
  sourceExten: text('source_exten'),
  sourceInternalName: text('source_internal_name'),
  sourceInternalExten: text('source_internal_exten'),
  sourceInternalContext: text('source_internal_context'),
  sourceLineIdentity: text('source_line_identity'),
  sourceUserUuid: text('source_user_uuid'),
  sourceLineId: number('source_line_id'),
  destinationName: text('destination_name'),
  destinationExten: text('destination_exten'),
  destinationInternalExten: text('destination_internal_exten'),
  destinationInternalContext: text('destination_internal_context'),
  destinationLineIdentity: text('destination_line_identity'),
  destinationUserUuid: text('destination_user_uuid'),
  destinationLineId: number('destination_line_id'),
  destinationType: text("json_extract(destination_details, '$.type')"),
  requestedName: text('requested_name'),
  requestedExten: text('requested_exten'),
  requestedContext: text('requested_context'),
  requestedInternalExten: text('requested_internal_exten'),
  requestedInternalContext: text('requested_internal_context'),
  requestedUserUuid: text('requested_user_uuid'),
  outcome: text('outcome'),
  callStatus: text('call_status'),
  answered: flag('answered'),
  blocked: flag('blocked'),
  reachedVoicemail: flag('reached_voicemail'),
  duration: number('duration'),
  ringDurationUs: number('ring_duration_us'),
  talkDurationUs: number('talk_duration_us'),
  totalDurationUs: number('total_duration_us'),
  hangupCause: number('hangup_cause'),
  hangupSource: text('hangup_source'),
  hangupInferred: flag('hangup_inferred'),
  recordingCount: number('recording_count'),
  tags: { sql: 'tags', kind: 'tags' },
  userField: text('user_field'),
  botDurationUs: number('bot_duration_us'),
  botBillUs: number('bot_bill_us'),
  campaignId: text('campaign_id'),
  engineVersion: text('engine_version'),
  generatedAt: number('generated_at'),
  stale: flag('stale')
}
