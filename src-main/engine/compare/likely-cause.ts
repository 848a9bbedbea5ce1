import type { CallLog, Participant } from '@shared/model/call-log'
import type { DiffCause, DiffField } from '@shared/model/diff'
import type { ServerCallLog } from '@shared/model/server-call-log'
import {
  asServerRecordings,
  type FieldText,
  hereText,
  participantsText,
  recordingsText,
  serverText
} from './field-values'

/** What is known of a call beside its two call logs. */
export interface CallFacts {
  /** Events that the server had not taken up when it made its call log. */
  readonly lateCels: number
  readonly hasDirectory: boolean
}

/** Why a field differs, as far as it can be told, and the section of the specification that decides. */
export interface Cause {
  readonly cause: DiffCause
  readonly rule: string | null
}

interface Case {
  readonly server: ServerCallLog
  readonly here: CallLog
  readonly field: DiffField
}

const MICROS = 1_000_000

/** Fields that depend on users and lines, looked up when the call log is made, and the section that says so. */
const DIRECTORY_RULES: { readonly [F in DiffField]?: string } = {
  tenant_uuid: '8.4',
  tags: '8.2',
  participants: '8.3',
  source_user_uuid: '8.2',
  source_line_id: '8.2',
  destination_user_uuid: '8.2',
  destination_line_id: '8.2',
  requested_user_uuid: '8.3',
  source_internal_extension: '8.5',
  source_internal_context: '8.5',
  destination_internal_extension: '8.5',
  destination_internal_context: '8.5',
  requested_internal_extension: '8.5',
  requested_internal_context: '8.5'
}

/** The likely cause of one differing field; the most certain ones are tried first. */
export function likelyCause(field: DiffField, server: ServerCallLog, here: CallLog, facts: CallFacts): Cause {
  const at: Case = { server, here, field }
  if (isPrecision(at)) return { cause: 'precision', rule: null }
  if (isTie(at)) return { cause: 'quirk', rule: '13.2' }
  if (isOlderEngine(at)) return { cause: 'older-engine', rule: null }
  const audio = field === 'recordings' ? recordingCause(at) : null
  if (audio !== null) return audio
  if (facts.lateCels > 0) return { cause: 'late-events', rule: '2.3' }
  const rule = directoryRule(at)
  if (rule !== null) return { cause: facts.hasDirectory ? 'directory-changed' : 'directory-missing', rule }
  return { cause: 'unexplained', rule: null }
}

/** Times that agree within a second where one of the sides knows whole seconds only, and what follows from them. */
function isPrecision({ field, server, here }: Case): boolean {
  if (field === 'start') return isSameSecond(server.date, here.date)
  if (field === 'answer') return isSameSecond(server.dateAnswer, here.dateAnswer)
  if (field === 'end') return isSameSecond(server.dateEnd, here.dateEnd)
  if (field !== 'duration' || server.duration === null) return false
  const ours = Number(hereText('duration', here, server.origin) ?? Number.NaN)
  const coarse = isCoarse(here.dateAnswer) && isCoarse(here.dateEnd)
  return Math.abs(server.duration - ours) <= 1 && (coarse || server.origin === 'xivo-csv')
}

const isCoarse = (us: number | null): boolean => us !== null && us % MICROS === 0

const isSameSecond = (a: number | null, b: number | null): boolean =>
  a !== null && b !== null && (isCoarse(a) || isCoarse(b)) && Math.abs(a - b) < MICROS

/** Where the reference picks any of several, the server may have picked another one than we do. */
function isTie({ field, server, here }: Case): boolean {
  const some = (fits: (participant: Participant) => boolean): boolean => here.participants.some(fits)
  switch (field) {
    case 'destination_line_id':
      return (
        server.destinationUserUuid === here.destinationUserUuid &&
        some(
          ({ role, userUuid, lineId }) =>
            role === 'destination' &&
            userUuid === here.destinationUserUuid &&
            lineId === server.destinationLineId
        )
      )
    case 'source_user_uuid':
      return some(({ role, userUuid }) => role === 'source' && userUuid === server.sourceUserUuid)
    case 'source_line_id':
      return some(
        ({ role, userUuid, lineId }) =>
          role === 'source' && userUuid === server.sourceUserUuid && lineId === server.sourceLineId
      )
    case 'requested_user_uuid':
      return some(({ requested, userUuid }) => requested && userUuid === server.requestedUserUuid)
    default:
      return false
  }
}

/** Values that older versions of the server did not store, and what they were shown as. */
function isOlderEngine({ field, server, here }: Case): boolean {
  switch (field) {
    case 'conversation_id':
      return server.conversationId === null
    case 'source_internal_name':
      return server.sourceInternalName === null
    case 'requested_user_uuid':
      return server.requestedUserUuid === null && here.requestedUserUuid !== null
    case 'blocked':
      return server.blocked !== true && here.blocked
    case 'reached_voicemail':
      return server.reachedVoicemail !== true && here.reachedVoicemail
    case 'call_status':
      return server.callStatus === 'unknown' && (here.blocked || here.reachedVoicemail)
    case 'destination_details':
      return serverText(field, server) === null
    case 'participants':
      return (
        server.participants.every(({ requested }) => !requested) &&
        participantsText(server.participants, false) === participantsText(here.participants, false)
      )
    default:
      return false
  }
}

function recordingCause({ server, here }: Case): Cause | null {
  const { origin } = server
  const both = (parts: { readonly uuid?: boolean; readonly media?: boolean }): boolean => {
    const ours: FieldText = recordingsText(asServerRecordings(here), origin, parts)
    return recordingsText(server.recordings, origin, parts) === ours
  }
  if (both({ media: false })) return { cause: 'media-deleted', rule: '2.3' }
  if (both({ uuid: false })) return { cause: 'random-uuid', rule: '9.1' }
  if (both({ uuid: false, media: false })) return { cause: 'media-deleted', rule: '2.3' }
  return null
}

function directoryRule({ field, server, here }: Case): string | null {
  // Names and ids of mailboxes are looked up; all other details come with the events.
  const isMailbox = [server, here].some(
    ({ destinationDetails }) => destinationDetails['type'] === 'voicemail'
  )
  if (field === 'destination_details' && isMailbox) return '6.1'
  return DIRECTORY_RULES[field] ?? null
}
