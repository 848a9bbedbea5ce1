import type { CallLog, CallStatus, Participant } from '@shared/model/call-log'
import type { Traits } from '../draft/sections'
import { compareCodePoints } from '../text/code-points'

const MICROS_PER_SECOND = 1_000_000
const NO_TAGS: readonly string[] = []

/** Whole seconds from answer to end, rounded down, never below 0 (11.1). */
export function durationSeconds(answer: number | null, end: number | null): number | null {
  return answer === null || end === null ? null : Math.max(0, Math.floor((end - answer) / MICROS_PER_SECOND))
}

/** The reference's `call_status` (11.1). */
export function callStatus(traits: Readonly<Traits>, answered: boolean): CallStatus {
  if (traits.blocked) return 'blocked'
  if (answered) return 'answered'
  return traits.reachedVoicemail ? 'voicemail' : 'unknown'
}

/** Tags of all participants, each once (11.1). */
export function unionOfTags(participants: readonly Participant[]): readonly string[] {
  if (participants.every(({ tags }) => tags.length === 0)) return NO_TAGS
  return [...new Set(participants.flatMap(({ tags }) => tags))]
}

export type Principals = Pick<
  CallLog,
  'sourceUserUuid' | 'sourceLineId' | 'destinationUserUuid' | 'destinationLineId' | 'requestedUserUuid'
>

/** The participants shown as source, destination and requested user (11.1, ties by 13.2). */
export function principals(participants: readonly Participant[]): Principals {
  let source: Participant | null = null
  let destination: Participant | null = null
  let requested: Participant | null = null
  for (const participant of participants) {
    if (participant.requested) requested ??= participant
    if (participant.role === 'source') source ??= participant
    else if (destination === null || ranksBefore(participant, destination)) destination = participant
  }
  return {
    sourceUserUuid: source?.userUuid ?? null,
    sourceLineId: source?.lineId ?? null,
    destinationUserUuid: destination?.userUuid ?? null,
    destinationLineId: destination?.lineId ?? null,
    requestedUserUuid: requested?.userUuid ?? null
  }
}

/** Those who answered first, then the highest uuid; equal: the one registered first. */
function ranksBefore(a: Participant, b: Participant): boolean {
  return a.answered === b.answered ? compareCodePoints(a.userUuid, b.userUuid) > 0 : a.answered
}
