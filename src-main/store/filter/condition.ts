/** A condition over `call_log` and the values to bind, in order. Its value may be null, which counts as false. */
export interface Condition {
  readonly sql: string
  readonly values: readonly (string | number)[]
}

/** Null is no condition at all. */
export type Part = Condition | null

/** A condition of this text, with the values to bind in the order of its question marks. */
export const part = (sql: string, ...values: readonly (string | number)[]): Condition => ({ sql, values })

export const TRUE = part('true')
const FALSE = part('false')

/** Joined pair by pair: SQLite takes expressions of a thousand steps deep, and a chain is as deep as it is long. */
function joined(conditions: readonly Condition[], word: 'AND' | 'OR'): Condition {
  const [only] = conditions
  if (conditions.length === 1 && only !== undefined) return only
  const middle = conditions.length >>> 1
  const left = joined(conditions.slice(0, middle), word)
  const right = joined(conditions.slice(middle), word)
  return { sql: `(${left.sql}) ${word} (${right.sql})`, values: [...left.values, ...right.values] }
}

/** All of them hold; true when there are none. */
export function allOf(parts: readonly Part[]): Condition {
  const given = parts.filter((p) => p !== null)
  return given.length === 0 ? TRUE : joined(given, 'AND')
}

/** One of them holds; false when there are none. */
export function anyOf(conditions: readonly Condition[]): Condition {
  return conditions.length === 0 ? FALSE : joined(conditions, 'OR')
}

/** It does not hold. What SQL leaves open, because a value is null, does not hold either: no call is lost. */
export function not({ sql, values }: Condition): Condition {
  return { sql: `(${sql}) IS NOT TRUE`, values }
}

/** The condition, or its opposite. */
export const unless = (negated: boolean | undefined, condition: Condition): Condition =>
  negated === true ? not(condition) : condition

const LISTED = 'IN (SELECT value FROM json_each(?))'

/** Equality with one of several values; the list is one bound value, so that the statement stays the same. */
export function equalsOne(column: string, values: readonly (string | number)[]): Condition {
  const [only] = values
  if (values.length === 1 && only !== undefined) return part(`${column} = ?`, only)
  return part(`${column} ${LISTED}`, JSON.stringify(values))
}

/** The same, where null stands for calls that have no value. */
export function equalsOneOrNull(column: string, values: readonly (string | number | null)[]): Condition {
  const given = values.filter((value) => value !== null)
  const isNull = values.length > given.length ? [part(`${column} IS NULL`)] : []
  return anyOf([...(given.length > 0 ? [equalsOne(column, given)] : []), ...isNull])
}

/** A choice among values: none ticked is no condition. */
export function choice(column: string, values: readonly (string | number | null)[] | undefined): Part {
  return values === undefined || values.length === 0 ? null : equalsOneOrNull(column, values)
}
