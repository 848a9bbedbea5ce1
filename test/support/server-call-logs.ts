import type { CallLog } from '@shared/model/call-log'
import type { ServerCallLog } from '@shared/model/server-call-log'

let ids = 0

/** A call log as a server's database holds it, equal to one of ours but for what is given. */
export function asServerCallLog(call: CallLog, given: Partial<ServerCallLog> = {}): ServerCallLog {
  ids += 1
  return {
    origin: 'call-logd-tables',
    id: ids,
    conversationId: call.conversationId,
    tenantUuid: call.tenantUuid,
    date: call.date,
    dateAnswer: call.dateAnswer,
    dateEnd: call.dateEnd,
    sourceName: call.sourceName,
    sourceExten: call.sourceExten,
    sourceInternalName: call.sourceInternalName,
    sourceInternalExten: call.sourceInternalExten,
    sourceInternalContext: call.sourceInternalContext,
    sourceLineIdentity: call.sourceLineIdentity,
    requestedName: call.requestedName,
    requestedExten: call.requestedExten,
    requestedContext: call.requestedContext,
    requestedInternalExten: call.requestedInternalExten,
    requestedInternalContext: call.requestedInternalContext,
    destinationName: call.destinationName,
    destinationExten: call.destinationExten,
    destinationInternalExten: call.destinationInternalExten,
    destinationInternalContext: call.destinationInternalContext,
    destinationLineIdentity: call.destinationLineIdentity,
    userField: call.userField,
    direction: call.direction,
    blocked: call.blocked,
    reachedVoicemail: call.reachedVoicemail,
    answered: call.answered,
    duration: call.duration,
    callStatus: call.callStatus,
    sourceUserUuid: call.sourceUserUuid,
    sourceLineId: call.sourceLineId,
    destinationUserUuid: call.destinationUserUuid,
    destinationLineId: call.destinationLineId,
    requestedUserUuid: call.requestedUserUuid,
    tags: call.tags,
    destinationDetails: call.destinationDetails,
    participants: call.participants,
    recordings: call.recordings.map(({ uuid, startTime, endTime, path }) => ({
      uuid,
      startTime,
      endTime,
      path,
      fileName: null,
      deleted: path === null
    })),
    ...given
  }
}
