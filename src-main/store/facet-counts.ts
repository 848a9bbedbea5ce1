import type { FacetName, FacetValue } from '@shared/api/contract'
import { stateOfRank } from '@shared/format/best-recording-state'
import type { CallFilter, TagFilter } from '@shared/model/call-filter'
import { allOf, anyOf, not, type Condition } from './filter/condition'
import { labelledCondition } from './filter/label-condition'
import { BEST_RANK_SQL } from './best-recording-state'
import { type FilterCondition, filterCondition, ruleCondition } from './filter-sql'
import { readLabels } from './labels'
import { remember } from './settings'
import { first, type ReadStore, tuples } from './store'

interface CountRequest {
  readonly name: FacetName
  /** Without the facet's own part. */
  readonly filter: CallFilter
  /** Whose tags. */
  readonly of: TagFilter['of']
}

type Counts = readonly FacetValue[]

/** Facets whose values stand in a column of the call, with that column; flags come as "true" and "false". */
const COLUMN: Readonly<Partial<Record<FacetName, string>>> = {
  directions: 'direction',
  outcomes: 'outcome',
  statuses: 'call_status',
  blocked: 'blocked',
  recorded: 'recording_count > 0',
  hangupCauses: 'hangup_cause',
  hangupSources: 'hangup_source',
  tenants: 'tenant_uuid',
  requestedInternalExtensions: 'requested_internal_exten',
  requestedInternalContexts: 'requested_internal_context',
  campaigns: 'campaign_id'
}
const FLAGS: ReadonlySet<FacetName> = new Set<FacetName>(['blocked', 'recorded'])

/** Every value of a facet that some of the calls have, most frequent first, equal ones by text. */
export function facetCounts(store: ReadStore, { name, filter, of }: CountRequest): Counts {
  const condition = filterCondition(store, filter)
  const column = COLUMN[name]
  if (column !== undefined) {
    const counts = columnCounts(store, column, condition)
    return ordered(FLAGS.has(name) ? counts.map(flagValue) : counts)
  }
  if (name === 'tags') return ordered(tagCounts(store, condition, of))
  if (name === 'recordingStates') return ordered(recordingCounts(store, condition))
  if (name === 'labels') return ordered(labelCounts(store, condition))
  return ordered(userCounts(store, condition, name === 'users'))
}

const flagValue = ({ value, count }: FacetValue): FacetValue => ({
  value: value === '1' ? 'true' : 'false',
  count
})

/** Values that some call has, most frequent first, equal ones by text. An empty text and no value at all are one. */
export function ordered(counts: Counts): Counts {
  const empty = counts.filter(({ value }) => value === '')
  const values = counts.filter(({ value }) => value !== '')
  const none = { value: '', count: empty.reduce((sum, { count }) => sum + count, 0) }
  return [...values, none]
    .filter(({ count }) => count > 0)
    .sort((a, b) => b.count - a.count || (a.value < b.value ? -1 : 1))
}

/** Up to here each value is counted on its own in one pass; grouping would sort all calls first: 2.5 times as long. */
const FEW_VALUES = 24

function columnCounts(store: ReadStore, column: string, { from, sql, values }: FilterCondition): Counts {
  const known = remember(store, `values ${column}`, () =>
    tuples<[string | number | null]>(store, `SELECT DISTINCT ${column} FROM call_log`).map(([value]) => value)
  )
  if (known.length > FEW_VALUES) {
    const query = `SELECT ${column}, count(*) FROM ${from} WHERE ${sql} GROUP BY 1`
    return tuples<[string | number | null, number]>(store, query, ...values).map(faceted)
  }
  if (known.length === 0) return []
  const sums = known.map(() => `count(*) FILTER (WHERE (${column}) IS ?)`).join(', ')
  const [counts = []] = tuples<number[]>(
    store,
    `SELECT ${sums} FROM ${from} WHERE ${sql}`,
    ...known,
    ...values
  )
  return known.map((value, index) => faceted([value, counts[index] ?? 0]))
}

const faceted = ([value, count]: readonly [string | number | null, number]): FacetValue => ({
  value: value === null ? '' : String(value),
  count
})

/** The calls that match, as a list of ids within a statement; nothing where all do. */
const within = (column: string, { from, sql }: FilterCondition): string =>
  sql === 'true' ? '' : `AND ${column} IN (SELECT id FROM ${from} WHERE ${sql})`

function tagCounts(store: ReadStore, condition: FilterCondition, of: TagFilter['of']): Counts {
  const { from, sql, values } = condition
  const tags =
    of === undefined
      ? tuples<[string, number]>(
          store,
          `SELECT tag, count(*) FROM call_log_tag WHERE true ${within('call_log_id', condition)} GROUP BY tag`,
          ...values
        )
      : tuples<[string, number]>(
          store,
          `SELECT t.value, count(DISTINCT p.call_log_id) FROM call_log_participant p, json_each(p.tags) t
           WHERE p.role = ? AND p.tags <> '[]' ${within('p.call_log_id', condition)} GROUP BY t.value`,
          of,
          ...values
        )
  const untagged =
    of === undefined
      ? 'tags IS NULL'
      : "id NOT IN (SELECT call_log_id FROM call_log_participant WHERE role = ? AND tags <> '[]')"
  const query = `SELECT count(*) AS n FROM ${from} WHERE (${sql}) AND ${untagged}`
  const none = first<{ n: number }>(store, query, ...values, ...(of === undefined ? [] : [of]))?.n ?? 0
  return [...tags.map(faceted), { value: '', count: none }]
}

function labelCounts(store: ReadStore, { from, sql, values }: FilterCondition): Counts {
  const labels = readLabels(store)
  if (labels.length === 0) return []
  const labelled = labels.map((label) => labelledCondition(label, (rule) => ruleCondition(store, rule)))
  const conditions: readonly Condition[] = [...labelled, not(anyOf(labelled))]
  const sums = conditions.map((one) => `count(*) FILTER (WHERE ${one.sql})`).join(', ')
  const bound = allOf(conditions).values
  const [counts = []] = tuples<number[]>(
    store,
    `SELECT ${sums} FROM ${from} WHERE ${sql}`,
    ...bound,
    ...values
  )
  return conditions.map((_, index) => {
    const label = labels[index]
    return { value: label === undefined ? '' : String(label.id), count: counts[index] ?? 0 }
  })
}

/** Calls by the state of their best recording; those without any belong to another facet. */
function recordingCounts(store: ReadStore, { from, sql, values }: FilterCondition): Counts {
  const query = `SELECT ${BEST_RANK_SQL}, count(*) FROM ${from} WHERE ${sql} GROUP BY 1`
  return tuples<[number, number]>(store, query, ...values).flatMap(([rank, count]) => {
    const value = stateOfRank(rank)
    return value === null ? [] : [{ value, count }]
  })
}

/** Calls of each user: as the source or the main destination, once where they are both, or as any participant. */
function userCounts(store: ReadStore, condition: FilterCondition, mainOnly: boolean): Counts {
  const { from, sql, values } = condition
  if (!mainOnly) {
    const query = `SELECT user_uuid, count(DISTINCT call_log_id) FROM call_log_participant
      WHERE true ${within('call_log_id', condition)} GROUP BY user_uuid`
    const none = `SELECT count(*) AS n FROM ${from} WHERE (${sql})
      AND id NOT IN (SELECT call_log_id FROM call_log_participant)`
    return [
      ...tuples<[string, number]>(store, query, ...values).map(faceted),
      { value: '', count: first<{ n: number }>(store, none, ...values)?.n ?? 0 }
    ]
  }
  const pairs = tuples<[string | null, string | null, number]>(
    store,
    `SELECT source_user_uuid, destination_user_uuid, count(*) FROM ${from} WHERE ${sql} GROUP BY 1, 2`,
    ...values
  )
  const counts = new Map<string, number>()
  for (const [source, destination, count] of pairs) {
    const users = [...new Set([source, destination].filter((user) => user !== null))]
    for (const user of users.length > 0 ? users : ['']) counts.set(user, (counts.get(user) ?? 0) + count)
  }
  return [...counts].map(faceted)
}
