import type { CallLogDetail } from '@shared/model/call-log-row'
import type { KeyValue } from '../../components/key-value-list'
import type { SentenceWords } from '../../filter/filter-sentence'
import { shortMomentText } from '../../i18n/dates'

/** Ids to copy, and what else the call log holds. */
export function identifierGroup(
  { callLog, tenantName, channelCount }: CallLogDetail,
  { text, language, zone }: SentenceWords
): readonly KeyValue[] {
  const id = (label: string, value: string | null): readonly KeyValue[] =>
    value ? [{ label, value, copy: value }] : []
  const details = Object.entries(callLog.destinationDetails)
  return [
    tenantName
      ? { label: text('detail.tenant'), value: tenantName }
      : { label: text('detail.tenant'), value: callLog.tenantUuid, copy: callLog.tenantUuid },
    { label: text('detail.conversationId'), value: callLog.conversationId, copy: callLog.conversationId },
    {
      label: text('detail.callLogId'),
      value: String(callLog.id),
      second: text('detail.callLogId.of', { events: callLog.celIds.length, channels: channelCount }),
      copy: String(callLog.id)
    },
    ...(callLog.userField ? [{ label: text('detail.userField'), value: callLog.userField }] : []),
    ...id(text('detail.sourceLine'), callLog.sourceLineIdentity),
    ...id(text('detail.destinationLine'), callLog.destinationLineIdentity),
    ...id(text('detail.sourceUser'), callLog.sourceUserUuid),
    ...id(text('detail.destinationUser'), callLog.destinationUserUuid),
    ...id(text('detail.requestedUser'), callLog.requestedUserUuid),
    ...(details.length > 0
      ? [
          {
            label: text('detail.details'),
            value: details.map(([key, value]) => `${key}: ${value}`).join(', ')
          }
        ]
      : []),
    {
      label: text('detail.generated'),
      value: shortMomentText(callLog.generatedAt, zone, language),
      second: text('detail.generated.by', { version: callLog.engineVersion })
    }
  ]
}
