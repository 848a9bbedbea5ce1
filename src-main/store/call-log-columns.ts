import type { CallLog, TrailKind, TrailLeg } from '@shared/model/call-log'
import { foldText } from './fold-text'
import type { MappedValues } from './mapped-fields'

/** Between the parts of a joined text; sorts before anything that can be typed. */
const JOINT = '\u001f'

interface Given {
  readonly recordingCount: number
  readonly engineVersion: string
  readonly generatedAt: number
  readonly directoryVersion: number
  readonly mapped: MappedValues
}

type Column = readonly [name: string, value: (call: CallLog, given: Given) => string | number | null]

const flag = (value: boolean): number => (value ? 1 : 0)

/** Columns of `call_log` that are written, each with its value. */
const COLUMNS: readonly Column[] = [
  ['conversation_id', (c) => c.conversationId],
  ['tenant_uuid', (c) => c.tenantUuid],
  ['date', (c) => c.date],
  ['date_answer', (c) => c.dateAnswer],
  ['date_end', (c) => c.dateEnd],
  ['source_name', (c) => c.sourceName],
  ['source_exten', (c) => c.sourceExten],
  ['source_internal_name', (c) => c.sourceInternalName],
  ['source_internal_exten', (c) => c.sourceInternalExten],
  ['source_internal_context', (c) => c.sourceInternalContext],
  ['source_line_identity', (c) => c.sourceLineIdentity],
  ['requested_name', (c) => c.requestedName],
  ['requested_exten', (c) => c.requestedExten],
  ['requested_context', (c) => c.requestedContext],
  ['requested_internal_exten', (c) => c.requestedInternalExten],
  ['requested_internal_context', (c) => c.requestedInternalContext],
  ['destination_name', (c) => c.destinationName],
  ['destination_exten', (c) => c.destinationExten],
  ['destination_internal_exten', (c) => c.destinationInternalExten],
  ['destination_internal_context', (c) => c.destinationInternalContext],
  ['destination_line_identity', (c) => c.destinationLineIdentity],
  ['destination_details', (c) => packDetails(c.destinationDetails)],
  ['user_field', (c) => c.userField],
  ['direction', (c) => c.direction],
  ['blocked', (c) => flag(c.blocked)],
  ['reached_voicemail', (c) => flag(c.reachedVoicemail)],
  ['answered', (c) => flag(c.answered)],
  ['duration', (c) => c.duration],
  ['call_status', (c) => c.callStatus],
  ['tags', (c) => packTags(c.tags)],
  ['source_user_uuid', (c) => c.sourceUserUuid],
  ['source_line_id', (c) => c.sourceLineId],
  ['destination_user_uuid', (c) => c.destinationUserUuid],
  ['destination_line_id', (c) => c.destinationLineId],
  ['requested_user_uuid', (c) => c.requestedUserUuid],
  ['ring_duration_us', (c) => c.ringDurationUs],
  ['talk_duration_us', (c) => c.talkDurationUs],
  ['total_duration_us', (c) => c.totalDurationUs],
  ['hangup_cause', (c) => c.hangupCause],
  ['hangup_source', (c) => c.hangupSource],
  ['hangup_inferred', (c) => flag(c.hangupInferred)],
  ['outcome', (c) => c.outcome],
  ['trail', (c) => packTrail(c.trail)],
  ['recording_count', (_, given) => given.recordingCount],
  ['search_text', (c) => searchText(c)],
  ['engine_version', (_, given) => given.engineVersion],
  ['generated_at', (_, given) => given.generatedAt],
  ['directory_version', (_, given) => given.directoryVersion],
  ['bot_duration_us', (_, given) => given.mapped.botDurationUs],
  ['bot_bill_us', (_, given) => given.mapped.botBillUs],
  ['campaign_id', (_, given) => given.mapped.campaignId]
]

/** Inserts one call log; values by `callLogValues`. */
export const INSERT_CALL_LOG = `INSERT INTO call_log (${COLUMNS.map(([name]) => name).join(', ')})
  VALUES (${COLUMNS.map(() => '?').join(', ')})`

/** Values of one call log in the order of `INSERT_CALL_LOG`. */
export function callLogValues(call: CallLog, given: Given): (string | number | null)[] {
  return COLUMNS.map(([, value]) => value(call, given))
}

function searchText(call: CallLog): string {
  const { sourceName, sourceExten, destinationName, destinationExten } = call
  return foldText(
    [sourceName, sourceExten, destinationName, destinationExten].map((text) => text ?? '').join(JOINT)
  )
}

function packDetails(details: Readonly<Record<string, string>>): string | null {
  for (const _ in details) return JSON.stringify(details)
  return null
}

/** Details of the destination as `packDetails` wrote them, none for null. */
export function unpackDetails(packed: string | null): Readonly<Record<string, string>> {
  return packed === null ? {} : (JSON.parse(packed) as Record<string, string>)
}

/** Before a letter that stands for a character which has a meaning of its own in a joined text. */
const ESCAPE = '\u001a'
const ESCAPED = { [ESCAPE]: `${ESCAPE}e`, [JOINT]: `${ESCAPE}j` } as const

/** Tags in one text, null for none; `unpackTags` takes it apart. */
export function packTags(tags: readonly string[]): string | null {
  if (tags.length === 0) return null
  return tags
    .map((tag) => tag.replaceAll(ESCAPE, ESCAPED[ESCAPE]).replaceAll(JOINT, ESCAPED[JOINT]))
    .join(JOINT)
}

/** Tags as `packTags` joined them. */
export function unpackTags(packed: string | null): readonly string[] {
  if (packed === null) return []
  const tags = packed.split(JOINT)
  if (!packed.includes(ESCAPE)) return tags
  return tags.map((tag) => tag.replaceAll(ESCAPED[JOINT], JOINT).replaceAll(ESCAPED[ESCAPE], ESCAPE))
}

function packTrail(trail: readonly TrailLeg[]): string {
  return JSON.stringify(trail.flatMap((leg) => [leg.kind, leg.startUs, leg.endUs]))
}

/** The time bar of a call, microseconds, as `packTrail` wrote it. */
export function unpackTrail(packed: string): readonly TrailLeg[] {
  const flat = JSON.parse(packed) as (TrailKind | number)[]
  const legs: TrailLeg[] = []
  for (let i = 0; i + 2 < flat.length; i += 3) {
    legs.push({ kind: flat[i] as TrailKind, startUs: Number(flat[i + 1]), endUs: Number(flat[i + 2]) })
  }
  return legs
}
