import type { CallFilter, CallSort, SortColumn, TagFilter } from '@shared/model/call-filter'
import { foldText } from './fold-text'

/** A condition over `call_log` and the values to bind, in order. */
interface Condition {
  readonly sql: string
  readonly values: readonly (string | number)[]
}

/** A condition with the table as it is to be read. */
export interface FilterCondition extends Condition {
  readonly from: string
}

type Part = Condition | null

const part = (sql: string, ...values: readonly (string | number)[]): Condition => ({ sql, values })

/** Equality with one of several values; the list is one bound value, so that the statement stays the same. */
function oneOf(column: string, values: readonly string[] | undefined): Part {
  if (values === undefined || values.length === 0) return null
  const [only] = values
  if (values.length === 1 && only !== undefined) return part(`${column} = ?`, only)
  return part(`${column} IN (SELECT value FROM json_each(?))`, JSON.stringify(values))
}

function equals(column: string, value: string | undefined): Part {
  return value === undefined ? null : part(`${column} = ?`, value)
}

const TAGGED = 'SELECT call_log_id FROM call_log_tag'

function tagCondition(tags: TagFilter | undefined): Part {
  if (tags === undefined) return null
  if (tags.mode === 'untagged') return part('tags IS NULL')
  const values = [...new Set(tags.values)]
  if (values.length === 0) return null
  const list = JSON.stringify(values)
  const held = `${TAGGED} WHERE tag IN (SELECT value FROM json_each(?))`
  switch (tags.mode) {
    case 'any':
      return part(`id IN (${held})`, list)
    case 'none':
      return part(`id NOT IN (${held})`, list)
    case 'all':
      return part(`id IN (${held} GROUP BY call_log_id HAVING count(*) = ?)`, list, values.length)
  }
}

/** Digits with `_` for anything at either end, against both numbers as a whole (spec 11.4). */
function numberCondition(number: string | undefined): Part {
  if (number === undefined || number === '') return null
  const opensWide = number.startsWith('_')
  const endsWide = number.length > 1 && number.endsWith('_')
  const digits = number.slice(opensWide ? 1 : 0, endsWide ? -1 : undefined)
  if (!opensWide && !endsWide) return part('(source_exten = ? OR destination_exten = ?)', digits, digits)
  const pattern = `${opensWide ? '%' : ''}${escapeLike(digits)}${endsWide ? '%' : ''}`
  return part("(source_exten LIKE ? ESCAPE '\\' OR destination_exten LIKE ? ESCAPE '\\')", pattern, pattern)
}

function escapeLike(text: string): string {
  return text.replace(/[\\%_]/g, (character) => `\\${character}`)
}

function searchCondition(search: string | undefined): Part {
  if (search === undefined || search === '') return null
  // Not LIKE: nothing to escape, and a plain search of bytes is quicker.
  return part('instr(search_text, ?) > 0', foldText(search))
}

function userCondition(users: readonly string[] | undefined): Part {
  if (users === undefined || users.length === 0) return null
  const list = JSON.stringify(users)
  return part(
    `(source_user_uuid IN (SELECT value FROM json_each(?))
      OR destination_user_uuid IN (SELECT value FROM json_each(?)))`,
    list,
    list
  )
}

/** A filter as a condition over `call_log`; all its parts hold together. An empty filter is true. */
export function filterCondition(filter: CallFilter): FilterCondition {
  const parts: readonly Part[] = [
    filter.from === undefined ? null : part('date >= ?', filter.from),
    filter.until === undefined ? null : part('date < ?', filter.until),
    searchCondition(filter.search),
    tagCondition(filter.tags),
    oneOf('direction', filter.directions),
    oneOf('outcome', filter.outcomes),
    oneOf('call_status', filter.statuses),
    numberCondition(filter.number),
    userCondition(filter.userUuids),
    oneOf('tenant_uuid', filter.tenantUuids),
    filter.recorded === undefined
      ? null
      : part(filter.recorded ? 'recording_count > 0' : 'recording_count = 0'),
    equals('conversation_id', filter.conversationId),
    equals('requested_internal_exten', filter.requestedInternalExtension),
    equals('requested_internal_context', filter.requestedInternalContext),
    filter.fromId === undefined ? null : part('id >= ?', filter.fromId)
  ]
  const given = parts.filter((p) => p !== null)
  // A search reads every text; left to itself, SQLite would go through the calls by date and look each of them up.
  const from =
    filter.search && filter.conversationId === undefined ? 'call_log INDEXED BY call_log_search' : 'call_log'
  if (given.length === 0) return { from, sql: 'true', values: [] }
  return { from, sql: given.map((p) => p.sql).join(' AND '), values: given.flatMap((p) => p.values) }
}

/** The reference ranks the status like this (spec 11.5). */
const STATUS_RANK =
  "CASE call_status WHEN 'unknown' THEN 1 WHEN 'blocked' THEN 2 WHEN 'voicemail' THEN 3 ELSE 4 END"

const SORT_SQL: Readonly<Record<SortColumn, string>> = {
  id: 'id',
  date: 'date',
  dateAnswer: 'date_answer',
  dateEnd: 'date_end',
  direction: 'direction',
  sourceName: 'source_name',
  sourceExten: 'source_exten',
  destinationName: 'destination_name',
  destinationExten: 'destination_exten',
  requestedName: 'requested_name',
  requestedExten: 'requested_exten',
  outcome: 'outcome',
  callStatus: STATUS_RANK,
  ringDurationUs: 'ring_duration_us',
  talkDurationUs: 'talk_duration_us',
  totalDurationUs: 'total_duration_us',
  hangupCause: 'hangup_cause',
  hangupSource: 'hangup_source',
  recordingCount: 'recording_count',
  tags: 'tags',
  conversationId: 'conversation_id',
  userField: 'user_field'
}

/**
 * An order as SQL: text by code point, nulls first when ascending and last when descending (SQLite's own way and the
 * reference's), equal values by id in the same direction.
 */
export function sortSql({ column, descending }: CallSort): string {
  const direction = descending ? 'DESC' : 'ASC'
  const key = SORT_SQL[column]
  return column === 'id' ? `id ${direction}` : `${key} ${direction}, id ${direction}`
}
