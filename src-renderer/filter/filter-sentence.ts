import type { CallFilter } from '@shared/model/call-filter'
import { CALL_DIRECTIONS, CALL_OUTCOMES, CALL_STATUSES } from '@shared/model/call-log'
import type { MessageKey } from '../i18n/en'
import type { Language } from '../i18n/language'
import type { Translate } from '../i18n/use-text'
import { activeParts, type FilterPart } from './filter-parts'
import { periodText } from './period-text'

export interface SentenceWords {
  readonly text: Translate
  readonly language: Language
  /** IANA zone of the times. */
  readonly zone: string
}

/** Name of a part, as on its chip. */
export const partName = (part: FilterPart): MessageKey => `filter.name.${part}`

function listed(items: readonly string[], join: 'filter.or' | 'filter.and', text: Translate): string {
  const last = items.at(-1) ?? ''
  return items.length < 2 ? last : text(join, { first: items.slice(0, -1).join(', '), second: last })
}

/** What is left out: "not sales"; of several each one, since "not a or b" can be read in two ways. */
const without = (values: readonly string[], text: Translate): string =>
  values.length === 1
    ? text('filter.not', { value: values[0] })
    : text('filter.noneOf', { value: values.join(', ') })

/** Values of a closed list: those that are in, or, when fewer are out than in, those that are out. */
function chosen<T extends string>(
  values: readonly T[],
  all: readonly T[],
  word: (value: T) => string,
  text: Translate
): string {
  const out = all.filter((value) => !values.includes(value))
  if (out.length > 0 && out.length < values.length) {
    return without(out.map(word), text)
  }
  return listed(values.map(word), 'filter.or', text)
}

function tagsText({ mode, values }: NonNullable<CallFilter['tags']>, text: Translate): string {
  switch (mode) {
    case 'untagged':
      return text('filter.untagged')
    case 'none':
      return without(values, text)
    case 'all':
      return listed(values, 'filter.and', text)
    case 'any':
      return listed(values, 'filter.or', text)
  }
}

/** The value of a part as a piece of a sentence: "sales or support", "not Blocked", "9–15 March 2026". */
export function partText(part: FilterPart, filter: CallFilter, words: SentenceWords): string {
  const { text } = words
  switch (part) {
    case 'period':
      return periodText({ from: filter.from ?? null, until: filter.until ?? null }, words)
    case 'tags':
      return filter.tags ? tagsText(filter.tags, text) : ''
    case 'directions':
      return chosen(filter.directions ?? [], CALL_DIRECTIONS, (value) => text(`direction.${value}`), text)
    case 'outcomes':
      return chosen(filter.outcomes ?? [], CALL_OUTCOMES, (value) => text(`outcome.${value}`), text)
    case 'statuses':
      return chosen(filter.statuses ?? [], CALL_STATUSES, (value) => text(`status.value.${value}`), text)
    case 'recorded':
      return filter.recorded === undefined
        ? ''
        : text(filter.recorded ? 'filter.recorded.yes' : 'filter.recorded.no')
    case 'tenantUuids':
      return listed(filter.tenantUuids ?? [], 'filter.or', text)
    case 'userUuids':
      return text('filter.users', { count: filter.userUuids?.length ?? 0 })
    case 'fromId':
      return text('filter.idFrom', { id: String(filter.fromId ?? '') })
    case 'search':
    case 'number':
    case 'conversationId':
    case 'requestedInternalExtension':
    case 'requestedInternalContext':
      return filter[part] ?? ''
  }
}

/** The whole filter in words, for titles: "March 2026, Tag sales or support"; empty when there is none. */
export function filterSentence(filter: CallFilter, words: SentenceWords): string {
  return activeParts(filter)
    .map((part) => {
      const value = partText(part, filter, words)
      return part === 'period' ? value : `${words.text(partName(part))} ${value}`
    })
    .join(', ')
}
