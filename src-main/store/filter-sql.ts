import { hoursTest } from '@shared/format/local-hours'
import type { CallFilter, CallSort, DurationRange, HoursFilter, SortColumn } from '@shared/model/call-filter'
import { BEST_RANK_SQL } from './best-recording-state'
import { allOf, anyOf, choice, type Condition, equalsOne, not, type Part, part } from './filter/condition'
import { fieldCondition } from './filter/field-condition'
import { commentedCondition, commentTextCondition } from './filter/comment-condition'
import { FIELDS } from './filter/fields'
import { testNumber } from './filter/functions'
import { labelCondition } from './filter/label-condition'
import { numberConditions, wholeNumberCondition } from './filter/number-condition'
import { recordingCondition } from './filter/recording-condition'
import { tagCondition } from './filter/tag-condition'
import { foldText } from './fold-text'
import type { ReadStore } from './store'

/** A condition with the table as it is to be read. */
export interface FilterCondition extends Condition {
  readonly from: string
}

function equals(column: string, value: string | undefined): Part {
  return value === undefined ? null : part(`${column} = ?`, value)
}

function searchCondition(search: string | undefined): Part {
  const folded = foldText(search ?? '')
  if (folded === '') return null
  // Not LIKE: nothing to escape, and a plain search of bytes is quicker.
  return part('instr(search_text, ?) > 0', folded)
}

/** Both ends inclusive; calls without the duration never match, whatever is open. */
function rangeCondition(column: string, range: DurationRange | undefined): Part {
  if (range === undefined) return null
  const { min, max } = range
  return allOf([
    min === undefined ? part(`${column} IS NOT NULL`) : part(`${column} >= ?`, min),
    max === undefined ? null : part(`${column} <= ?`, max)
  ])
}

function hoursCondition(store: ReadStore, hours: HoursFilter | undefined): Part {
  if (hours === undefined) return null
  const id = testNumber(store.db, `hours ${JSON.stringify(hours)}`, () => {
    const within = hoursTest(hours)
    return (date) => within(Number(date))
  })
  return part('fulfils(date, ?)', id)
}

function userCondition(users: readonly string[] | undefined): Part {
  if (users === undefined || users.length === 0) return null
  return anyOf([equalsOne('source_user_uuid', users), equalsOne('destination_user_uuid', users)])
}

function participantCondition(users: readonly string[] | undefined): Part {
  if (users === undefined || users.length === 0) return null
  const { sql, values } = equalsOne('user_uuid', users)
  return part(`id IN (SELECT call_log_id FROM call_log_participant WHERE ${sql})`, ...values)
}

/**
 * The latest call of each user and peer, over all calls of all tenants (spec 11.6): whom a source asked for, who called
 * all others.
 */
const DISTINCT_PEERS = part(`id IN (
  SELECT max(c.id) FROM call_log_participant p JOIN call_log c ON c.id = p.call_log_id
  GROUP BY p.user_uuid, CASE p.role WHEN 'source' THEN c.requested_exten ELSE c.source_exten END)`)

/** What a filter says of one call, everything together. */
function wholeCondition(store: ReadStore, filter: CallFilter, inRule: boolean): Condition {
  const group = (inner: CallFilter): Condition => wholeCondition(store, inner, inRule)
  return allOf([
    filter.from === undefined ? null : part('date >= ?', filter.from),
    filter.until === undefined ? null : part('date < ?', filter.until),
    hoursCondition(store, filter.hours),
    searchCondition(filter.search),
    ...numberConditions(store, filter.numbers),
    tagCondition(filter.tags),
    // A rule knows no labels: two rules could ask for each other.
    inRule ? null : labelCondition(store, filter.labels, (rule) => ruleCondition(store, rule)),
    commentedCondition(filter.commented),
    commentTextCondition(store, filter.commentText),
    choice('direction', filter.directions),
    choice('outcome', filter.outcomes),
    choice('call_status', filter.statuses),
    filter.blocked === undefined ? null : part('blocked = ?', filter.blocked ? 1 : 0),
    rangeCondition('ring_duration_us', filter.ringUs),
    rangeCondition('talk_duration_us', filter.talkUs),
    rangeCondition('total_duration_us', filter.totalUs),
    choice('hangup_cause', filter.hangupCauses),
    choice('hangup_source', filter.hangupSources),
    wholeNumberCondition(filter.number),
    userCondition(filter.userUuids),
    participantCondition(filter.participantUuids),
    choice('tenant_uuid', filter.tenantUuids),
    filter.recorded === undefined
      ? null
      : part(filter.recorded ? 'recording_count > 0' : 'recording_count = 0'),
    recordingCondition(filter.recordingStates),
    equals('conversation_id', filter.conversationId),
    equals('requested_internal_exten', filter.requestedInternalExtension),
    equals('requested_internal_context', filter.requestedInternalContext),
    filter.fromId === undefined ? null : part('id >= ?', filter.fromId),
    filter.ids === undefined ? null : equalsOne('id', filter.ids),
    filter.distinct === undefined ? null : DISTINCT_PEERS,
    rangeCondition('bot_duration_us', filter.botUs),
    rangeCondition('bot_bill_us', filter.botBillUs),
    choice('campaign_id', filter.campaignIds),
    ...(filter.fields ?? []).map((field) => fieldCondition(store, field)),
    ...(filter.allOf ?? []).map(group),
    filter.anyOf === undefined || filter.anyOf.length === 0 ? null : anyOf(filter.anyOf.map(group)),
    ...(filter.noneOf ?? []).map((inner) => not(group(inner)))
  ])
}

/**
 * A filter as a condition over `call_log`; all its parts hold together. An empty filter is true. The store gives labels
 * and the country whose numbers are read; the condition is for its connection only.
 */
export function filterCondition(store: ReadStore, filter: CallFilter): FilterCondition {
  return { from: tableFor(filter), ...wholeCondition(store, filter, false) }
}

/** The rule of a label as a condition over `call_log`. */
export function ruleCondition(store: ReadStore, rule: CallFilter): Condition {
  return wholeCondition(store, rule, true)
}

/**
 * A search reads every text; left to itself, SQLite would go through the calls by date and look each of them up. Calls
 * that are known by conversation or id are looked up, of course.
 */
function tableFor(filter: CallFilter): string {
  const few = filter.conversationId !== undefined || filter.ids !== undefined
  return foldText(filter.search ?? '') !== '' && !few ? 'call_log INDEXED BY call_log_search' : 'call_log'
}

/** The reference ranks the status like this (spec 11.5). */
const STATUS_RANK =
  "CASE call_status WHEN 'unknown' THEN 1 WHEN 'blocked' THEN 2 WHEN 'voicemail' THEN 3 ELSE 4 END"

function sortKey(column: SortColumn): string {
  if (column === 'recordingState') return BEST_RANK_SQL
  return column === 'callStatus' ? STATUS_RANK : FIELDS[column].sql
}

/**
 * An order as SQL: text by code point, nulls first when ascending and last when descending (SQLite's own way and the
 * reference's), equal values by id in the same direction.
 */
export function sortSql({ column, descending }: CallSort): string {
  const direction = descending ? 'DESC' : 'ASC'
  return column === 'id' ? `id ${direction}` : `${sortKey(column)} ${direction}, id ${direction}`
}
