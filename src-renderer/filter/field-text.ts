import { hangupCauseKey } from '@shared/format/hangup-cause'
import { formatZoned } from '@shared/format/zone'
import type { CallField, FieldFilter } from '@shared/model/call-filter'
import { isMessageKey } from '../i18n/messages'
import { lengthText } from '@shared/format/length'
import { listed, type Value, type SentenceWords } from './sentence-words'

/** What the values of a field are; text where nothing is said. */
const KINDS: Partial<
  Record<
    CallField,
    'length' | 'moment' | 'flag' | 'user' | 'tenant' | 'direction' | 'outcome' | 'status' | 'cause' | 'end'
  >
> = {
  date: 'moment',
  dateAnswer: 'moment',
  dateEnd: 'moment',
  generatedAt: 'moment',
  ringDurationUs: 'length',
  talkDurationUs: 'length',
  totalDurationUs: 'length',
  botDurationUs: 'length',
  botBillUs: 'length',
  answered: 'flag',
  blocked: 'flag',
  reachedVoicemail: 'flag',
  hangupInferred: 'flag',
  stale: 'flag',
  sourceUserUuid: 'user',
  destinationUserUuid: 'user',
  requestedUserUuid: 'user',
  tenantUuid: 'tenant',
  direction: 'direction',
  outcome: 'outcome',
  callStatus: 'status',
  hangupCause: 'cause',
  hangupSource: 'end'
}

type FieldValue = FieldFilter['values'][number]

/** A key's text, or the value itself where the window knows no word for it. */
const worded = (key: string, value: FieldValue, { text }: SentenceWords): string =>
  isMessageKey(key) ? text(key) : String(value)

/** Words of one value of a field. */
export function fieldValueText(field: CallField, value: FieldValue, words: SentenceWords): string {
  const { text, names, zone } = words
  if (value === null || value === '') return text('filter.noValue')
  switch (KINDS[field]) {
    case 'length':
      return typeof value === 'number' ? lengthText(value) : String(value)
    case 'moment':
      return typeof value === 'number' ? formatZoned(value, zone) : String(value)
    case 'flag':
      return text(value === true ? 'filter.value.true' : 'filter.value.false')
    case 'user':
      return names?.users.get(String(value)) ?? String(value)
    case 'tenant':
      return names?.tenants.get(String(value)) ?? String(value)
    case 'direction':
      return worded(`direction.${String(value)}`, value, words)
    case 'outcome':
      return worded(`outcome.${String(value)}`, value, words)
    case 'status':
      return worded(`status.value.${String(value)}`, value, words)
    case 'end':
      return worded(`endedBy.${String(value)}`, value, words)
    case 'cause':
      return worded(typeof value === 'number' ? (hangupCauseKey(value) ?? '') : '', value, words)
    case undefined:
      return String(value)
  }
}

/** A condition on a field without the field's name: "= internal", "contains sales", "is not empty". */
export function fieldText({ field, mode, values, not = false }: FieldFilter, words: SentenceWords): Value {
  const { text } = words
  if (mode === 'equals' && values.length > 0 && values.every((value) => value === null || value === '')) {
    return { text: text(not ? 'filter.field.empty.not' : 'filter.field.empty'), isList: false }
  }
  // As typed: contained text is compared with what the field holds, not with our words for it.
  const all = values.map((value) =>
    mode === 'contains' ? String(value ?? '') : fieldValueText(field, value, words)
  )
  const texts = [...new Set(all)]
  const value = listed(texts, 'filter.or', text)
  const key = `filter.field.${mode}` as const
  return { text: text(not ? `${key}.not` : key, { value }), isList: texts.length > 1 }
}
