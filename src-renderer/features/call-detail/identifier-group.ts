import { fieldHelp } from '../../components/field-words'
import { shortMomentText } from '../../i18n/dates'
import { fieldMaker, type DetailField, type DetailGroup, type GroupSource } from './detail-field'

/** Ids to copy, and who made the call log when. */
export function identifierGroup(source: GroupSource): DetailGroup {
  const { callLog, tenantName, channelCount, words, hasDirectory } = source
  const { text, zone, language } = words
  const field = fieldMaker(words)
  const unknown = hasDirectory ? 'metadata.none.user' : 'detail.participants.noDirectory'
  const user = (name: 'sourceUserUuid' | 'destinationUserUuid' | 'requestedUserUuid'): DetailField =>
    field(name, callLog[name], { copy: true, none: unknown })
  const lineId = (name: 'sourceLineId' | 'destinationLineId'): DetailField =>
    field(name, callLog[name] === null ? null : String(callLog[name]), { none: unknown })
  return {
    title: 'detail.technical',
    fields: [
      {
        ...field('tenantUuid', callLog.tenantUuid, { copy: true, second: tenantName ?? undefined }),
        label: text('detail.tenant')
      },
      field('conversationId', callLog.conversationId, { copy: true }),
      {
        id: 'id',
        label: text('detail.callLogId'),
        help: fieldHelp('id', text),
        value: String(callLog.id),
        shown: String(callLog.id),
        copy: String(callLog.id)
      },
      field('celIds', text('detail.callLogId.of', { events: callLog.celIds.length, channels: channelCount })),
      field('sourceLineIdentity', callLog.sourceLineIdentity, { copy: true }),
      field('destinationLineIdentity', callLog.destinationLineIdentity, { copy: true }),
      lineId('sourceLineId'),
      lineId('destinationLineId'),
      user('sourceUserUuid'),
      user('destinationUserUuid'),
      user('requestedUserUuid'),
      {
        id: 'generatedAt',
        label: text('detail.generated'),
        help: fieldHelp('generatedAt', text),
        value: shortMomentText(callLog.generatedAt, zone, language),
        shown: shortMomentText(callLog.generatedAt, zone, language),
        second: text('detail.generated.by', { version: callLog.engineVersion })
      }
    ]
  }
}
