import type { Recording } from '@shared/model/call-log'
import type { ExportField, ExportRow } from '@shared/model/export'
import type { Pseudonyms } from './pseudonyms'

/** Fields that hold names, numbers or other words of people. */
const TEXTS: ReadonlySet<ExportField> = new Set<ExportField>([
  'tenantUuid',
  'sourceName',
  'sourceExten',
  'sourceInternalName',
  'sourceInternalExten',
  'sourceInternalContext',
  'sourceLineIdentity',
  'sourceUserUuid',
  'destinationName',
  'destinationExten',
  'destinationInternalExten',
  'destinationInternalContext',
  'destinationLineIdentity',
  'destinationUserUuid',
  'requestedName',
  'requestedExten',
  'requestedContext',
  'requestedInternalExten',
  'requestedInternalContext',
  'requestedUserUuid',
  'userField',
  'campaignId'
])

/**
 * The same call under pseudonyms. Comments are left out: what people write freely cannot be hidden word by word.
 */
export function pseudonymise(row: ExportRow, fields: readonly ExportField[], names: Pseudonyms): ExportRow {
  const { text } = names
  return row.map((value, place) => {
    const field = fields[place]
    if (field === undefined || value === null) return value
    if (TEXTS.has(field)) return typeof value === 'string' ? text(value) : value
    switch (field) {
      case 'conversationId':
        return names.callId(value as string)
      case 'tags':
      case 'labels':
        return (value as readonly string[]).map(text)
      case 'comments':
        return []
      case 'recordings':
        return (value as readonly Recording[]).map(({ uuid, path, ...recording }) => ({
          ...recording,
          uuid: text(uuid),
          path: path === null ? null : text(path)
        }))
      case 'destinationDetails':
        return Object.fromEntries(
          Object.entries(value as Readonly<Record<string, string>>).map(([key, detail]) => [
            key,
            key === 'type' || key.endsWith('_id') ? detail : text(detail)
          ])
        )
      default:
        return value
    }
  })
}
