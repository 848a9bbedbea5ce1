import type { CallFilter, FieldFilter } from '@shared/model/call-filter'
import { FLAGS, type ColumnSource } from '../call-columns'
import { giveBuffer, takeBuffer } from './buffers'
import { keepCommented } from './comments'
import { conversationsWith, positionsOfConversations, positionsOfIds } from './conversations'
import { kindOf } from './field-column'
import {
  KEEP_ALL,
  keepAny,
  keepBits,
  keepEvery,
  keepFrom,
  keepList,
  keepMarked,
  keepNone,
  keepNot,
  keepRange,
  type Keep
} from './keep'
import { keepDuration, keepFlagField, keepNumberField, keepNumbers } from './keep-numbers'
import {
  keepChoice,
  keepNumber,
  keepSearch,
  keepTags,
  keepTextField,
  keepTexts,
  keepWholeNumber
} from './keep-texts'
import type { LabelDefinition } from '../../labels'
import { keepLabels, labelMarks, type FindRule } from './labels'
import { keepParticipants, latestOfPairs } from './participants'
import { keepRecordingStates } from './recordings'
import { marksOf } from './text-marks'
import { keepHours } from './week'

interface Scope {
  /** A rule of a label knows no labels: two rules could ask for each other. */
  readonly inRule: boolean
}

/** Positions of the calls that match, ascending; null when all do. Means the same as `filterCondition`. */
export function positionsOf(
  source: ColumnSource,
  filter: CallFilter,
  scope: Scope = { inRule: false }
): Uint32Array | null {
  const { size } = source.columns
  const keeps = keepsOf(source, filter, scope)
  if (keeps.length === 0) return null
  const buffer = takeBuffer(size)
  const count = keepEvery(keeps)(size, null, buffer)
  const positions = buffer.slice(0, count)
  giveBuffer(buffer)
  return positions
}

/** Those of some positions, ascending, null for all, that match a filter. */
export function narrowed(
  source: ColumnSource,
  filter: CallFilter,
  within: Uint32Array | null
): Uint32Array | null {
  if (within === null) return positionsOf(source, filter)
  const kept = new Uint32Array(within.length)
  const count = keepEvery(keepsOf(source, filter, { inRule: false }))(within.length, within, kept)
  return kept.subarray(0, count)
}

const rulePositions =
  (source: ColumnSource): FindRule =>
  (rule) =>
    positionsOf(source, rule, { inRule: true })

/** Marks the calls that carry a label, by hand or by its rule. */
export const labelledCalls = (source: ColumnSource, label: LabelDefinition): Uint8Array =>
  labelMarks(source, label, rulePositions(source))

/** Each condition of a filter; all hold. Conditions that hold for every call are left out. */
function keepsOf(source: ColumnSource, filter: CallFilter, scope: Scope): readonly Keep[] {
  const { columns } = source
  const group = (inner: CallFilter): Keep => keepEvery(keepsOf(source, inner, scope))
  const { from = -Infinity, until, fromId, ids } = filter
  const keeps: readonly Keep[] = [
    filter.from === undefined && until === undefined
      ? KEEP_ALL
      : // Times are whole microseconds.
        keepRange(columns.numbers('date'), from, until === undefined ? Infinity : Math.ceil(until) - 1),
    filter.hours === undefined ? KEEP_ALL : keepHours(columns, filter.hours),
    filter.search === undefined || filter.search === '' ? KEEP_ALL : keepSearch(columns, filter.search),
    ...(filter.numbers ?? []).map((number) => keepNumber(source, number)),
    filter.tags === undefined ? KEEP_ALL : keepTags(columns, filter.tags),
    filter.labels === undefined || scope.inRule
      ? KEEP_ALL
      : keepLabels(source, filter.labels, rulePositions(source)),
    filter.commented === undefined ? KEEP_ALL : keepCommented(source, null, filter.commented),
    filter.commentText === undefined || filter.commentText === ''
      ? KEEP_ALL
      : keepCommented(source, filter.commentText, true),
    keepChoice(columns, 'direction', filter.directions),
    keepChoice(columns, 'outcome', filter.outcomes),
    keepChoice(columns, 'callStatus', filter.statuses),
    filter.blocked === undefined
      ? KEEP_ALL
      : keepBits(columns.flags(), FLAGS.blocked, filter.blocked ? FLAGS.blocked : 0),
    keepDuration(columns, 'ringDurationUs', filter.ringUs),
    keepDuration(columns, 'talkDurationUs', filter.talkUs),
    keepDuration(columns, 'totalDurationUs', filter.totalUs),
    filter.hangupCauses === undefined || filter.hangupCauses.length === 0
      ? KEEP_ALL
      : keepNumbers(columns.numbers('hangupCause'), filter.hangupCauses),
    keepChoice(columns, 'hangupSource', filter.hangupSources),
    filter.number === undefined || filter.number === '' ? KEEP_ALL : keepWholeNumber(columns, filter.number),
    keepTexts(columns, ['sourceUserUuid', 'destinationUserUuid'], filter.userUuids),
    filter.participantUuids === undefined || filter.participantUuids.length === 0
      ? KEEP_ALL
      : keepParticipants(columns, 'users', marksOf(columns, filter.participantUuids)),
    keepChoice(columns, 'tenantUuid', filter.tenantUuids),
    filter.recorded === undefined ? KEEP_ALL : keepRecorded(source, filter.recorded),
    keepRecordingStates(source, filter.recordingStates),
    filter.conversationId === undefined
      ? KEEP_ALL
      : keepList(positionsOfConversations(source, [filter.conversationId])),
    equals(source, 'requestedInternalExten', filter.requestedInternalExtension),
    equals(source, 'requestedInternalContext', filter.requestedInternalContext),
    fromId === undefined ? KEEP_ALL : keepFrom(firstPosition(columns.ids, fromId)),
    ids === undefined ? KEEP_ALL : keepList(positionsOfIds(columns, ids)),
    filter.distinct === undefined ? KEEP_ALL : keepMarked(latestOfPairs(columns)),
    keepDuration(columns, 'botDurationUs', filter.botUs),
    keepDuration(columns, 'botBillUs', filter.botBillUs),
    keepChoice(columns, 'campaignId', filter.campaignIds),
    ...(filter.fields ?? []).map((field) => keepField(source, field)),
    ...(filter.allOf ?? []).map(group),
    filter.anyOf === undefined || filter.anyOf.length === 0 ? KEEP_ALL : keepAny(filter.anyOf.map(group)),
    filter.noneOf === undefined || filter.noneOf.length === 0 ? KEEP_ALL : keepNone(filter.noneOf.map(group))
  ]
  return keeps.filter((keep) => keep !== KEEP_ALL)
}

function equals(
  { columns }: ColumnSource,
  field: 'requestedInternalExten' | 'requestedInternalContext',
  value: string | undefined
): Keep {
  return value === undefined ? KEEP_ALL : keepChoice(columns, field, [value])
}

function keepRecorded({ columns }: ColumnSource, recorded: boolean): Keep {
  const counts = columns.numbers('recordingCount')
  return recorded ? keepRange(counts, 1, Infinity) : keepRange(counts, 0, 0)
}

/** Position of the first id that is not smaller. */
function firstPosition(ids: Float64Array, id: number): number {
  let low = 0
  let high = ids.length
  while (low < high) {
    const middle = (low + high) >>> 1
    if ((ids[middle] ?? 0) < id) low = middle + 1
    else high = middle
  }
  return low
}

/** A condition on any field; no values are no condition. Values of another kind than the field's never match. */
function keepField(source: ColumnSource, { field, ...condition }: FieldFilter): Keep {
  if (condition.values.length === 0) return KEEP_ALL
  const { columns } = source
  const held = kindOf(field)
  switch (held.kind) {
    case 'text':
      return keepTextField(columns, held.field, condition)
    case 'number':
      return keepNumberField(columns.numbers(held.field), condition)
    case 'flag':
      return keepFlagField(columns.flags(), held.bit, condition)
    case 'id':
      return keepNumberField(columns.ids, condition)
    case 'conversation': {
      const keep = keepList(conversations(source, condition))
      return condition.not === true ? keepNot(keep) : keep
    }
  }
}

function conversations(source: ColumnSource, { mode, values }: Omit<FieldFilter, 'field'>): Uint32Array {
  const texts = values.filter((value) => typeof value === 'string')
  if (mode === 'equals') return positionsOfConversations(source, texts)
  return conversationsWith(source, texts)
}
