import type { CallDirection, CallStatus } from '@shared/model/call-log'
import { CALL_DIRECTIONS, CALL_STATUSES } from '@shared/model/call-log'
import type { HistoryOrigin, ServerCallLog } from '@shared/model/server-call-log'

/** A call log of which nothing but its origin and start is known; readers spread it and add what they have. */
export function blankCallLog(origin: HistoryOrigin, date: number): ServerCallLog {
  return {
    origin,
    id: null,
    conversationId: null,
    tenantUuid: null,
    date,
    dateAnswer: null,
    dateEnd: null,
    sourceName: null,
    sourceExten: null,
    sourceInternalName: null,
    sourceInternalExten: null,
    sourceInternalContext: null,
    sourceLineIdentity: null,
    requestedName: null,
    requestedExten: null,
    requestedContext: null,
    requestedInternalExten: null,
    requestedInternalContext: null,
    destinationName: null,
    destinationExten: null,
    destinationInternalExten: null,
    destinationInternalContext: null,
    destinationLineIdentity: null,
    userField: null,
    direction: null,
    blocked: null,
    reachedVoicemail: null,
    answered: false,
    duration: null,
    callStatus: null,
    sourceUserUuid: null,
    sourceLineId: null,
    destinationUserUuid: null,
    destinationLineId: null,
    requestedUserUuid: null,
    tags: [],
    destinationDetails: {},
    participants: [],
    recordings: []
  }
}

/** A direction by its name in the server’s table, null for any other text. */
export function directionOf(text: string | null): CallDirection | null {
  return CALL_DIRECTIONS.find((direction) => direction === text) ?? null
}

/** A status by its name in the server’s table, null for any other text. */
export function statusOf(text: string | null): CallStatus | null {
  return CALL_STATUSES.find((status) => status === text) ?? null
}

/** A whole number, null for everything else. */
export function wholeNumber(text: string | null | undefined): number | null {
  return text && /^-?\d{1,15}$/.test(text) ? Number(text) : null
}

/** A truth value in any of its spellings, null where there is none. */
export function truth(text: string | null | undefined): boolean | null {
  if (!text) return null
  if (/^(?:t|true|1)$/i.test(text)) return true
  return /^(?:f|false|0)$/i.test(text) ? false : null
}

/** A value that outlives the piece of the file it was cut from. */
export function own(text: string | null | undefined): string | null {
  return text === null || text === undefined ? null : Buffer.from(text).toString()
}
