import type { StoredCallLog } from '@shared/model/call-log-row'
import type { RecordingStory } from '@shared/model/recording'
import { tellRecordings } from '../engine'
import { callLogCels, callLogDetail } from '../store/call-log-detail'
import { recordingRulesOf } from '../store/recording-rules'
import type { ReadStore } from '../store/store'

/** Why a call is recorded or is not, from its events and the directory of today. Throws `call-log-not-found`. */
export function recordingStory(
  store: ReadStore,
  { callLogId }: { readonly callLogId: number }
): RecordingStory {
  const { callLog, userNames } = callLogDetail(store, { id: callLogId })
  const { cels } = callLogCels(store, { id: callLogId })
  const rules = recordingRulesOf(store, [...new Set(callLog.participants.map(({ userUuid }) => userUuid))])
  return tellRecordings({
    call: callLog,
    cels,
    recordings: callLog.recordings,
    users: callLog.participants.map(({ userUuid, role, answered }) => ({
      name: userNames[userUuid] ?? nameOfSide(callLog, role) ?? userUuid,
      role,
      answered,
      rules: rules.get(userUuid) ?? null
    }))
  })
}

/** How the call names a side whose user the directory does not know any more. */
function nameOfSide(call: StoredCallLog, role: 'source' | 'destination'): string | null {
  const named =
    role === 'source' ? [call.sourceName, call.sourceExten] : [call.destinationName, call.destinationExten]
  return named.find(Boolean) ?? null
}
