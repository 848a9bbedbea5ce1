import type { FieldFilter } from '@shared/model/call-filter'
import { foldText } from '../fold-text'
import type { ReadStore } from '../store'
import { anyOf, type Condition, equalsOneOrNull, type Part, part, unless } from './condition'
import { FIELDS, type FieldKind } from './fields'
import { testNumber } from './functions'

type Value = FieldFilter['values'][number]

/** A condition on any field; no values are no condition. Values of another kind than the field's never match. */
export function fieldCondition(store: ReadStore, { field, mode, values, not }: FieldFilter): Part {
  if (values.length === 0) return null
  const { sql, kind } = FIELDS[field]
  if (mode === 'contains') return unless(not, containing(store, sql, kind, values))
  const fitting = values.flatMap((value) => comparable(value, kind))
  return unless(not, kind === 'tags' ? tagged(fitting) : equalsOneOrNull(sql, fitting))
}

/** The value as the column holds it, nothing when the column holds none of its kind. */
function comparable(value: Value, kind: FieldKind): (string | number | null)[] {
  if (value === null) return [null]
  switch (kind) {
    case 'text':
    case 'tags':
      return typeof value === 'string' ? [value] : []
    case 'number':
      return typeof value === 'number' ? [value] : []
    case 'flag':
      return typeof value === 'boolean' ? [value ? 1 : 0] : []
  }
}

const TAGGED = 'id IN (SELECT call_log_id FROM call_log_tag WHERE'

function tagged(values: readonly (string | number | null)[]): Condition {
  const tags = values.filter((value) => value !== null)
  return anyOf([
    ...(tags.length > 0
      ? [part(`${TAGGED} tag IN (SELECT value FROM json_each(?)))`, JSON.stringify(tags))]
      : []),
    ...(tags.length < values.length ? [part('tags IS NULL')] : [])
  ])
}

/** One of the texts stands in the value; numbers are looked into as they are written, flags never. */
function containing(store: ReadStore, sql: string, kind: FieldKind, values: readonly Value[]): Condition {
  const parts = values.filter((value) => typeof value === 'string').map(foldText)
  if (kind === 'flag' || parts.length === 0) return anyOf([])
  const id = testNumber(store.db, `contains ${JSON.stringify(parts)}`, () => (value) => {
    if (value === null) return false
    const text = typeof value === 'number' ? String(value) : foldText(value)
    return parts.some((one) => text.includes(one))
  })
  return kind === 'tags' ? part(`${TAGGED} fulfils(tag, ?))`, id) : part(`fulfils(${sql}, ?)`, id)
}
