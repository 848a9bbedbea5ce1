import { en, type MessageKey } from '../i18n/en'
import { isMessageKey } from '../i18n/messages'
import type { Translate } from '../i18n/use-text'

/** Names of the detail where a column's name would not do. */
const NAMES: Partial<Readonly<Record<string, MessageKey>>> = {
  sourceName: 'detail.from',
  requestedName: 'detail.requested',
  destinationName: 'detail.reached',
  conversationId: 'detail.conversationId',
  destinationExten: 'column.destinationExten',
  sourceExten: 'column.sourceExten',
  ringDurationUs: 'detail.ring',
  talkDurationUs: 'detail.talk',
  totalDurationUs: 'detail.total'
}

/** Name of a field in the window's words; a field that the window does not know keeps its own. */
export function fieldName(field: string, text: Translate): string {
  const named =
    NAMES[field] ?? [`metadata.field.${field}`, `column.${field}.full`, `column.${field}`].find(isMessageKey)
  return named === undefined ? field : text(named as MessageKey)
}

/** What a field is, in one plain sentence; empty where there is nothing to say. */
export function fieldHelp(field: string, text: Translate): string {
  const key = [`metadata.field.${field}.help`, `column.${field}.help`].find((one) => one in en)
  return key === undefined ? '' : text(key as MessageKey)
}
