import type { ServerCallLog } from './server-call-log'

/** Fields that are compared, by their names in the reference's REST answer where it has them; values are keys of the model. */
export const DIFF_FIELDS = {
  start: 'date',
  answer: 'dateAnswer',
  end: 'dateEnd',
  answered: 'answered',
  duration: 'duration',
  call_direction: 'direction',
  call_status: 'callStatus',
  conversation_id: 'conversationId',
  tenant_uuid: 'tenantUuid',
  source_name: 'sourceName',
  source_extension: 'sourceExten',
  source_internal_name: 'sourceInternalName',
  source_internal_extension: 'sourceInternalExten',
  source_internal_context: 'sourceInternalContext',
  source_line_identity: 'sourceLineIdentity',
  source_user_uuid: 'sourceUserUuid',
  source_line_id: 'sourceLineId',
  requested_name: 'requestedName',
  requested_extension: 'requestedExten',
  requested_context: 'requestedContext',
  requested_internal_extension: 'requestedInternalExten',
  requested_internal_context: 'requestedInternalContext',
  requested_user_uuid: 'requestedUserUuid',
  destination_name: 'destinationName',
  destination_extension: 'destinationExten',
  destination_internal_extension: 'destinationInternalExten',
  destination_internal_context: 'destinationInternalContext',
  destination_line_identity: 'destinationLineIdentity',
  destination_user_uuid: 'destinationUserUuid',
  destination_line_id: 'destinationLineId',
  destination_details: 'destinationDetails',
  user_field: 'userField',
  blocked: 'blocked',
  reached_voicemail: 'reachedVoicemail',
  tags: 'tags',
  participants: 'participants',
  recordings: 'recordings'
} as const satisfies Readonly<Record<string, keyof ServerCallLog>>

export type DiffField = keyof typeof DIFF_FIELDS
export const DIFF_FIELD_NAMES = Object.keys(DIFF_FIELDS) as readonly DiffField[]

/** How a call log of a server and one of ours relate. */
export const DIFF_KINDS = ['different', 'only-server', 'only-here'] as const
export type DiffKind = (typeof DIFF_KINDS)[number]

/** Why two call logs differ, as far as it can be told; the window and the command line have words for each. */
export const DIFF_CAUSES = [
  'events-missing', // no event of this call is in the workspace
  'unfinished-here', // its events are here, but not its end
  'failed-here', // its events are here and a rule makes them fail
  'not-generated', // its events are here and nobody has made call logs of them
  'rest-filter', // the list that a server answers with leaves blocked calls out
  'other-tenant', // the server's call logs are those of other tenants
  'purged-there', // its events name a call log of the server that is not among those imported
  'not-processed-there', // its events name no call log: the server had not taken them up
  'events-twice', // a channel of the call starts twice here: the same events were imported twice
  'stale-here', // our call log is an old one that could not be made again
  'late-events', // events came after the server had made its call log
  'directory-missing', // this workspace has no directory
  'directory-changed', // depends on users and lines, which were others when the server looked them up
  'older-engine', // the server's version did not know the field or the rule
  'media-deleted', // the audio was deleted there; a regeneration gives the path back
  'random-uuid', // the server gave the recording a random uuid
  'precision', // the same within what the source can express
  'quirk', // the reference leaves it undefined; `rule` names the section
  'unexplained'
] as const
export type DiffCause = (typeof DIFF_CAUSES)[number]

/** One field of one call. Values as texts to show: times in ISO 8601 (UTC), lists as JSON; null is empty. */
export interface FieldDifference {
  readonly field: DiffField
  readonly server: string | null
  readonly here: string | null
  readonly cause: DiffCause
  /** Section of the specification, null where none decides. */
  readonly rule: string | null
}

/** One call that is not equal on both sides. */
export interface DiffRow {
  readonly kind: DiffKind
  /** The server's own id; null when it is only here, or when its file names none. */
  readonly serverId: number | null
  /** Call log of this workspace; null when it is only on the server. */
  readonly callLogId: number | null
  /** Group of events that gave no call log here, to be opened in its place. */
  readonly skippedGroupId: number | null
  readonly conversationId: string | null
  /** Start of the call, microseconds, UTC. */
  readonly date: number
  readonly sourceName: string | null
  readonly sourceExten: string | null
  readonly destinationName: string | null
  readonly destinationExten: string | null
  /** The most telling cause: that of the call, or of its first unexplained or first difference. */
  readonly cause: DiffCause
  readonly rule: string | null
  /** Number or name that belongs to the cause: how many events came late, why it failed; empty when there is none. */
  readonly detail: string
  /** Empty unless `different`. */
  readonly differences: readonly FieldDifference[]
}

/** Which call logs are compared; without a period, all that the server's call logs span. Microseconds, UTC. */
export interface DiffScope {
  readonly from?: number
  readonly until?: number
  /** Fields that do not count. */
  readonly ignore: readonly DiffField[]
}

export interface DiffSummary {
  /** Null when the workspace has no call logs of a server. */
  readonly period: { readonly from: number; readonly until: number } | null
  readonly server: number
  readonly here: number
  readonly equal: number
  readonly different: number
  readonly onlyServer: number
  readonly onlyHere: number
  /** Calls with a difference that nothing explains. */
  readonly unexplained: number
  readonly fields: readonly { readonly field: DiffField; readonly count: number }[]
  /** Calls by kind and cause, most frequent first. */
  readonly causes: readonly { readonly kind: DiffKind; readonly cause: DiffCause; readonly count: number }[]
  /** True when there are more differences than are kept for pages; the counts are whole. */
  readonly truncated: boolean
  readonly revision: number
}
