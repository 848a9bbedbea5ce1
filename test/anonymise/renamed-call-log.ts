import type { CallLog } from '@shared/model/call-log'
import type { Cel } from '@shared/model/cel'
import { createHmac } from 'node:crypto'
import type { Keyed, Pseudonyms } from '../../src-main/anonymise'

/** The function of a key as the application makes it. */
export const keyedBy =
  (key: string): Keyed =>
  (text) =>
    createHmac('sha256', key).update(text).digest()

const WEEK_US = 7 * 24 * 60 * 60 * 1_000_000

/** Of a channel's name, up to its last dash in lower case (7.1). */
function lineIdentity(channame: string): string {
  const dash = channame.lastIndexOf('-')
  const line = dash < 0 ? [...channame].slice(0, -1).join('') : channame.slice(0, dash)
  return line.toLowerCase() + (channame.startsWith('Local/') ? channame.slice(-2) : '')
}

/** What the call log of altered events must be: the same one under other names, some weeks later. */
export function renamedCallLog(
  call: CallLog,
  cels: readonly Cel[],
  names: Pseudonyms,
  shiftWeeks: number
): CallLog {
  const identities = new Map(
    cels.map(({ channame }) => [lineIdentity(channame), lineIdentity(names.channel(channame))])
  )
  // A forward is read from the raw text of the payload, escapes and all (1.5).
  const text = (value: string): string => (value.includes('\\') ? names.payload(value) : names.text(value))
  const orNull = (value: string | null): string | null => (value === null ? null : text(value))
  const identity = (value: string | null): string | null =>
    value === null ? null : (identities.get(value) ?? `unknown line ${value}`)
  const later = <T extends number | null>(us: T): T => (us === null ? us : us + shiftWeeks * WEEK_US) as T
  return {
    ...call,
    conversationId: names.callId(call.conversationId),
    tenantUuid: text(call.tenantUuid),
    date: later(call.date),
    dateAnswer: later(call.dateAnswer),
    dateEnd: later(call.dateEnd),
    sourceName: orNull(call.sourceName),
    sourceExten: orNull(call.sourceExten),
    sourceInternalName: orNull(call.sourceInternalName),
    sourceInternalExten: orNull(call.sourceInternalExten),
    sourceInternalContext: orNull(call.sourceInternalContext),
    sourceLineIdentity: identity(call.sourceLineIdentity),
    requestedName: orNull(call.requestedName),
    requestedExten: orNull(call.requestedExten),
    requestedContext: orNull(call.requestedContext),
    requestedInternalExten: orNull(call.requestedInternalExten),
    requestedInternalContext: orNull(call.requestedInternalContext),
    destinationName: orNull(call.destinationName),
    destinationExten: orNull(call.destinationExten),
    destinationInternalExten: orNull(call.destinationInternalExten),
    destinationInternalContext: orNull(call.destinationInternalContext),
    destinationLineIdentity: identity(call.destinationLineIdentity),
    destinationDetails: Object.fromEntries(
      Object.entries(call.destinationDetails).map(([key, value]) => [
        key,
        key === 'voicemail_id' ? value : text(value)
      ])
    ),
    userField: orNull(call.userField),
    participants: call.participants.map((participant) => ({
      ...participant,
      userUuid: text(participant.userUuid),
      tags: participant.tags.map(text)
    })),
    recordings: call.recordings.map((recording) => ({
      ...recording,
      // Files outside of the standard place get a uuid that is made of other things than their name.
      uuid: recording.path?.includes(recording.uuid) ? text(recording.uuid) : 'made',
      startTime: later(recording.startTime),
      endTime: later(recording.endTime),
      path: orNull(recording.path)
    })),
    tags: call.tags.map(text),
    sourceUserUuid: orNull(call.sourceUserUuid),
    destinationUserUuid: orNull(call.destinationUserUuid),
    requestedUserUuid: orNull(call.requestedUserUuid)
  }
}

/** A call log whose made-up recording uuids are hidden, as `renamedCallLog` hides them. */
export const withoutMadeUuids = (call: CallLog): CallLog => ({
  ...call,
  recordings: call.recordings.map((recording) => ({
    ...recording,
    uuid: recording.path?.includes(recording.uuid) ? recording.uuid : 'made'
  }))
})
