import type { RuleId } from '@shared/rules/rule-id'

/**
 * Raised where a rule of the specification makes the whole group fail (10.2). Thrown and caught inside
 * `interpretGroup` only; everything else sees a `SkippedGroup`. Row and rule come from the trace.
 */
export class GroupFailure extends Error {
  /** `rule` when it differs from the rule being applied; `channame` where a channel's name is at fault, not a row. */
  constructor(
    reason: string,
    readonly rule: RuleId | null = null,
    readonly channame: string | null = null
  ) {
    super(reason)
    this.name = 'GroupFailure'
  }
}

/** Levels of lists and objects that a reason shows: a payload may be nested thousands deep. */
const SHOWN_LEVELS = 4

/** A value as shown in the reason of a failure: short, on one line. */
export function showValue(value: unknown): string {
  const text = JSON.stringify(withoutDepths(value, SHOWN_LEVELS)) ?? String(value)
  return text.length > 120 ? `${text.slice(0, 117)}...` : text
}

function withoutDepths(value: unknown, levels: number): unknown {
  if (typeof value !== 'object' || value === null) return value
  if (levels === 0) return '...'
  if (Array.isArray(value)) return value.map((item) => withoutDepths(item, levels - 1))
  return Object.fromEntries(
    Object.entries(value).map(([key, item]) => [key, withoutDepths(item, levels - 1)])
  )
}
