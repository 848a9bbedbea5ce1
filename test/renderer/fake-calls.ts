import type { CallLogRow } from '@shared/model/call-log-row'
import { CALL_OUTCOMES, type CallDirection, type TrailLeg } from '@shared/model/call-log'
import { RECORDING_STATES } from '@shared/model/recording'

const S = 1_000_000
/** Sunday 26 October 2025, 03:00 UTC: the oldest invented call lies in the repeated hour of Paris. */
const FIRST = Date.UTC(2025, 9, 26, 0, 58, 30) * 1000

const PEOPLE = [
  ['Alice Moreau', '1001'],
  ['Bruno Keller', '1002'],
  ['Chloé Nakamura', '1003'],
  ['Dmitri O’Hara', '1004'],
  ['Eva Lindqvist', '1005']
] as const
const OUTSIDE = [
  ['Thames Freight', '+442079460111'],
  ['Compagnie maritime des transports de l’Atlantique Sud', '+33536490122'],
  [null, '0639981207'],
  ['Mme de La Roche-Beaumont', '0639984410'],
  ['Étude Lefèvre-Duchâtel', '+33155507788']
] as const
const DIRECTIONS: readonly CallDirection[] = ['inbound', 'outbound', 'internal']

/** An invented call; the same number gives the same call. */
export function fakeRow(index: number): CallLogRow {
  const direction = DIRECTIONS[index % 3] ?? 'inbound'
  const outcome = CALL_OUTCOMES[index % 5 === 4 ? index % 7 : 0] ?? 'completed'
  const inside = PEOPLE[index % 5] ?? PEOPLE[0]
  const other = PEOPLE[(index + 2) % 5] ?? PEOPLE[0]
  const outside = OUTSIDE[index % 5] ?? OUTSIDE[0]
  const [from, to] =
    direction === 'inbound'
      ? [outside, inside]
      : direction === 'outbound'
        ? [inside, outside]
        : [inside, other]
  const ring = ((index * 7) % 29) + 1
  const talk = outcome === 'completed' ? ((index * 37) % 900) + 5 : 0
  const date = FIRST + index * 4127 * S
  const legs: TrailLeg[] = [{ kind: 'ring', startUs: 0, endUs: ring * S }]
  if (talk > 0) legs.push({ kind: 'talk', startUs: ring * S, endUs: (ring + talk) * S })
  if (talk > 0 && index % 11 === 0)
    legs.push({ kind: 'transfer', startUs: (ring + talk / 3) * S, endUs: (ring + talk / 3) * S })
  if (outcome === 'voicemail') legs.push({ kind: 'voicemail', startUs: ring * S, endUs: (ring + 26) * S })
  return {
    id: 2000 + index,
    conversationId: `${Math.floor(date / S)}.${index}`,
    tenantUuid: 'c7f0b7a6-5d3c-4f0c-8a7e-2d5a4c1b9e10',
    date,
    dateAnswer: talk > 0 ? date + ring * S : null,
    dateEnd: date + (ring + talk) * S,
    direction,
    sourceName: from[0],
    sourceExten: from[1],
    sourceInternalName: null,
    sourceInternalExten: null,
    sourceInternalContext: direction === 'inbound' ? null : 'internal',
    sourceLineIdentity: direction === 'inbound' ? 'pjsip/trunk' : `pjsip/line${index % 5}`,
    sourceUserUuid: null,
    sourceLineId: null,
    destinationName: to[0],
    destinationExten: to[1],
    destinationInternalExten: null,
    destinationInternalContext: null,
    destinationLineIdentity: null,
    destinationUserUuid: null,
    destinationLineId: null,
    destinationType: null,
    requestedName: to[0],
    requestedExten: to[1],
    requestedContext: null,
    requestedInternalExten: null,
    requestedInternalContext: null,
    requestedUserUuid: null,
    answered: talk > 0,
    blocked: outcome === 'blocked',
    reachedVoicemail: outcome === 'voicemail',
    duration: talk > 0 ? talk : null,
    outcome,
    callStatus: talk > 0 ? 'answered' : outcome === 'voicemail' ? 'voicemail' : 'unknown',
    ringDurationUs: ring * S,
    talkDurationUs: talk > 0 ? talk * S : null,
    totalDurationUs: (ring + talk + (outcome === 'voicemail' ? 26 : 0)) * S,
    hangupCause: outcome === 'busy' ? 17 : outcome === 'missed' ? 19 : 16,
    hangupSource: index % 4 === 0 ? 'callee' : 'caller',
    hangupInferred: index % 9 === 0,
    recordingCount: index % 6 === 0 ? 2 : 0,
    tags: index % 3 === 0 ? ['emea', 'sales'] : index % 3 === 1 ? ['support'] : [],
    userField: null,
    botDurationUs: null,
    botBillUs: null,
    campaignId: null,
    engineVersion: '1',
    generatedAt: date + 60 * S,
    stale: false,
    trail: legs,
    labels: [],
    commentCount: 0,
    recordingState: index % 6 === 0 ? (RECORDING_STATES[(index / 6) % RECORDING_STATES.length] ?? null) : null
  }
}
