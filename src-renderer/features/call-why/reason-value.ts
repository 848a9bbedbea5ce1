import { formatDuration } from '@shared/format/duration'
import { formatZoned } from '@shared/format/zone'
import type { CallField } from '@shared/model/call-filter'
import type { TrailLeg } from '@shared/model/call-log'
import { trailText } from '../../components/trail-text'
import { fieldValueText } from '../../filter/field-text'
import type { SentenceWords } from '../../filter/filter-sentence'

const MOMENTS: ReadonlySet<string> = new Set(['date', 'dateAnswer', 'dateEnd'])
const isList = (value: unknown): value is readonly unknown[] => Array.isArray(value)

/** One value of a field in words, as the metadata show it; nothing is said so. */
export function reasonValue(field: string, value: unknown, words: SentenceWords): string {
  const { text, zone } = words
  if (value === null || value === undefined || value === '') return text('why.nothing')
  if (MOMENTS.has(field) && typeof value === 'number') return formatZoned(value, zone, { fraction: 3 })
  if (field.endsWith('Us') && typeof value === 'number') return formatDuration(value) || '<1s'
  if (isList(value)) return listText(field, value, words)
  if (typeof value === 'object') {
    const entries = Object.entries(value)
    if (entries.length === 0) return text('why.nothing')
    return entries.map(([key, one]) => `${key}: ${String(one)}`).join(', ')
  }
  if (typeof value === 'string' || typeof value === 'number' || typeof value === 'boolean')
    return fieldValueText(field as CallField, value, words)
  return text('why.nothing')
}

function listText(field: string, value: readonly unknown[], { text }: SentenceWords): string {
  if (value.length === 0) return text('why.nothing')
  switch (field) {
    case 'participants':
      return text('metadata.participants', { count: value.length })
    case 'recordings':
      return text('metadata.recordings', { count: value.length })
    case 'celIds':
      return text('metadata.events', { count: value.length })
    case 'trail':
      return trailText(value as readonly TrailLeg[], text)
    default:
      return value.map(String).join(', ')
  }
}
