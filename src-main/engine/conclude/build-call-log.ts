import type { CallLog, CallMeasures, Participant, Recording } from '@shared/model/call-log'
import type { CelGroup } from '../correlate/group-cels'
import type { CallDraft } from '../draft/call-draft'
import { callStatus, durationSeconds, principals, unionOfTags } from './read-model'

export interface Conclusions {
  readonly date: number
  readonly tenantUuid: string
  readonly participants: readonly Participant[]
  readonly recordings: readonly Recording[]
  readonly measures: CallMeasures
}

/** The finished call log: what was interpreted, and what follows from it (11.1). */
export function buildCallLog(group: CelGroup, call: CallDraft, conclusions: Conclusions): CallLog {
  const { dates, source, requested, destination, traits } = call
  const { participants, recordings, measures } = conclusions
  const answered = dates.now.answer !== null
  const shown = principals(participants)
  return {
    conversationId: group.conversationId,
    tenantUuid: conclusions.tenantUuid,
    date: conclusions.date,
    dateAnswer: dates.now.answer,
    dateEnd: dates.now.end,
    sourceName: source.now.name,
    sourceExten: source.now.exten,
    sourceInternalName: source.now.internalName,
    sourceInternalExten: source.now.internalExten,
    sourceInternalContext: source.now.internalContext,
    sourceLineIdentity: source.now.lineIdentity,
    requestedName: requested.now.name,
    requestedExten: requested.now.exten,
    requestedContext: requested.now.context,
    requestedInternalExten: requested.now.internalExten,
    requestedInternalContext: requested.now.internalContext,
    destinationName: destination.now.name,
    destinationExten: destination.now.exten,
    destinationInternalExten: destination.now.internalExten,
    destinationInternalContext: destination.now.internalContext,
    destinationLineIdentity: destination.now.lineIdentity,
    destinationDetails: destination.now.details,
    userField: traits.now.userField,
    direction: traits.now.direction,
    blocked: traits.now.blocked,
    reachedVoicemail: traits.now.reachedVoicemail,
    participants,
    recordings,
    celIds: group.cels.map((cel) => cel.id),
    answered,
    duration: durationSeconds(dates.now.answer, dates.now.end),
    callStatus: callStatus(traits.now, answered),
    tags: unionOfTags(participants),
    sourceUserUuid: shown.sourceUserUuid,
    sourceLineId: shown.sourceLineId,
    destinationUserUuid: shown.destinationUserUuid,
    destinationLineId: shown.destinationLineId,
    requestedUserUuid: shown.requestedUserUuid,
    ringDurationUs: measures.ringDurationUs,
    talkDurationUs: measures.talkDurationUs,
    totalDurationUs: measures.totalDurationUs,
    hangupCause: measures.hangupCause,
    hangupSource: measures.hangupSource,
    hangupInferred: measures.hangupInferred,
    outcome: measures.outcome,
    trail: measures.trail
  }
}
