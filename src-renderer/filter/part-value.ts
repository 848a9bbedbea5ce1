import { hangupCauseKey } from '@shared/format/hangup-cause'
import type { CallFilter, DurationRange, NumberFilter } from '@shared/model/call-filter'
import { CALL_DIRECTIONS, CALL_OUTCOMES, CALL_STATUSES } from '@shared/model/call-log'
import { UNKNOWN_TENANT_UUID } from '@shared/model/workspace'
import type { MessageKey } from '../i18n/en'
import type { Translate } from '../i18n/use-text'
import { fieldText } from './field-text'
import type { FilterPart, GroupPart } from './filter-parts'
import { hoursText } from './hours-text'
import { lengthText } from '@shared/format/length'
import { movingPeriodText, periodText } from './period-text'
import { listed, type SentenceWords, type Value } from './sentence-words'

/** Parts whose values are told here; groups are sentences of their own. */
export type ValuePart = Exclude<FilterPart, GroupPart>

/** So many ids are told one by one. */
const FEW_IDS = 3

const plain = (text: string): Value => ({ text, isList: false })

function anyOf(values: readonly string[], text: Translate): Value {
  return { text: listed(values, 'filter.or', text), isList: values.length > 1 }
}

/** What is left out: "not sales"; of several each one, since "not a or b" can be read in two ways. */
const without = (values: readonly string[], text: Translate): Value =>
  values.length === 1
    ? plain(text('filter.not', { value: values[0] }))
    : { text: text('filter.noneOf', { value: values.join(', ') }), isList: true }

/** Values of a closed list: those that are in, or, when fewer are out than in, those that are out. */
function chosen<T extends string>(
  values: readonly T[],
  all: readonly T[],
  word: (value: T) => string,
  text: Translate
): Value {
  const out = all.filter((value) => !values.includes(value))
  if (out.length > 0 && out.length < values.length) return without(out.map(word), text)
  return anyOf(values.map(word), text)
}

/** Tags and labels alike: how their values combine. */
function combined(mode: 'any' | 'all' | 'none', values: readonly string[], text: Translate): Value {
  if (mode === 'none') return without(values, text)
  return {
    text: listed(values, mode === 'all' ? 'filter.and' : 'filter.or', text),
    isList: values.length > 1
  }
}

function tagsValue({ mode, values, of }: NonNullable<CallFilter['tags']>, text: Translate): Value {
  const value = mode === 'untagged' ? plain(text('filter.untagged')) : combined(mode, values, text)
  return of === undefined ? value : plain(text(`filter.of.${of}`, { value: value.text }))
}

function labelsValue(
  { mode, values }: NonNullable<CallFilter['labels']>,
  { text, names }: SentenceWords
): Value {
  if (mode === 'unlabelled') return plain(text('filter.untagged'))
  return combined(
    mode,
    values.map((id) => names?.labels.get(id) ?? `#${id}`),
    text
  )
}

/** "at least 30s", "1m to 5m". */
export function rangeText({ min, max }: DurationRange, text: Translate): string {
  if (min !== undefined && max !== undefined) {
    if (min === max) return text('filter.range.exact', { min: lengthText(min) })
    return text('filter.range.both', { min: lengthText(min), max: lengthText(max) })
  }
  if (min !== undefined) return text('filter.range.min', { min: lengthText(min) })
  return max === undefined ? '' : text('filter.range.max', { max: lengthText(max) })
}

/** A condition on a number without its side: "begins +33 1". */
export const numberText = ({ mode, value, not = false }: NumberFilter, text: Translate): string =>
  text(not ? `filter.mode.${mode}.not` : `filter.mode.${mode}`, { number: value })

const flag = (value: boolean | undefined, yes: MessageKey, no: MessageKey, text: Translate): Value =>
  plain(value === undefined ? '' : text(value ? yes : no))

/** Several conditions of one part: "From 1001 and To begins +33". */
const conditions = (items: readonly { name: string; value: Value }[], text: Translate): Value => ({
  text: listed(
    items.map(({ name, value }) => text('filter.piece', { name, value: value.text })),
    'filter.and',
    text
  ),
  isList: items.length > 1
})

/** Conditions of the parts that list several, each under its own name. */
export function listedConditions(
  part: 'numbers' | 'fields',
  filter: CallFilter,
  words: SentenceWords
): readonly { readonly name: string; readonly value: Value }[] {
  const { text } = words
  return part === 'numbers'
    ? (filter.numbers ?? []).map((one) => ({
        name: text(`filter.side.${one.side}`),
        value: plain(numberText(one, text))
      }))
    : (filter.fields ?? []).map((one) => ({ name: text(`field.${one.field}`), value: fieldText(one, words) }))
}

const causeText = (cause: number | null, text: Translate): string => {
  if (cause === null) return text('filter.noValue')
  const key = hangupCauseKey(cause)
  return key ? text(key) : text('hangup.codeOnly', { code: String(cause) })
}

/** The value of a part in words; empty where the part is not there. */
export function partValue(part: ValuePart, filter: CallFilter, words: SentenceWords): Value {
  const { text, names } = words
  const userName = (uuid: string): string => names?.users.get(uuid) ?? uuid
  switch (part) {
    case 'period':
      return plain(
        words.period
          ? movingPeriodText(words.period, text)
          : periodText({ from: filter.from ?? null, until: filter.until ?? null }, words)
      )
    case 'hours':
      return plain(filter.hours ? hoursText(filter.hours, words) : '')
    case 'numbers':
    case 'fields':
      return conditions(listedConditions(part, filter, words), text)
    case 'tags':
      return filter.tags ? tagsValue(filter.tags, text) : plain('')
    case 'labels':
      return filter.labels ? labelsValue(filter.labels, words) : plain('')
    case 'directions':
      return chosen(filter.directions ?? [], CALL_DIRECTIONS, (value) => text(`direction.${value}`), text)
    case 'outcomes':
      return chosen(filter.outcomes ?? [], CALL_OUTCOMES, (value) => text(`outcome.${value}`), text)
    case 'statuses':
      return chosen(filter.statuses ?? [], CALL_STATUSES, (value) => text(`status.value.${value}`), text)
    case 'blocked':
      return flag(filter.blocked, 'filter.blocked.yes', 'filter.blocked.no', text)
    case 'commented':
      return flag(filter.commented, 'filter.commented.yes', 'filter.commented.no', text)
    case 'commentText':
      return plain(filter.commentText ?? '')
    case 'recorded':
      return flag(filter.recorded, 'filter.recorded.yes', 'filter.recorded.no', text)
    case 'recordingStates':
      return anyOf(
        (filter.recordingStates ?? []).map((state) => text(`recording.state.${state}`)),
        text
      )
    case 'userUuids':
    case 'participantUuids':
      return anyOf((filter[part] ?? []).map(userName), text)
    case 'tenantUuids':
      return anyOf(
        (filter.tenantUuids ?? []).map(
          (uuid) =>
            names?.tenants.get(uuid) ?? (uuid === UNKNOWN_TENANT_UUID ? text('filter.tenant.unknown') : uuid)
        ),
        text
      )
    case 'ringUs':
    case 'talkUs':
    case 'totalUs':
    case 'botUs':
    case 'botBillUs':
      return plain(rangeText(filter[part] ?? {}, text))
    case 'hangupCauses':
      return anyOf(
        (filter.hangupCauses ?? []).map((cause) => causeText(cause, text)),
        text
      )
    case 'hangupSources':
      return anyOf(
        (filter.hangupSources ?? []).map((source) => text(source ? `endedBy.${source}` : 'filter.noValue')),
        text
      )
    case 'campaignIds':
      return anyOf(
        (filter.campaignIds ?? []).map((id) => id ?? text('filter.noValue')),
        text
      )
    case 'fromId':
      return plain(text('filter.idFrom', { id: String(filter.fromId ?? '') }))
    case 'ids': {
      const { ids = [] } = filter
      return ids.length > FEW_IDS
        ? plain(text('filter.ids', { count: ids.length }))
        : anyOf(ids.map(String), text)
    }
    case 'distinct':
      return plain(filter.distinct ? text(`filter.distinct.${filter.distinct}`) : '')
    case 'search':
    case 'number':
    case 'conversationId':
    case 'requestedInternalExtension':
    case 'requestedInternalContext':
      return plain(filter[part] ?? '')
  }
}
