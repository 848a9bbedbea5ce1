import type { CallFilter } from '@shared/model/call-filter'
import { sameFilter, tidyFilter } from './tidy-filter'

/** Parts of which the mark of a chart names one value that its calls have in any case: it takes the place of a list. */
const SINGLE = ['outcomes', 'directions', 'statuses', 'hangupCauses', 'hangupSources'] as const
/** Parts that are lists of conditions, all of which hold. */
const LISTED = ['numbers', 'fields', 'allOf'] as const

const sameValue = (a: unknown, b: unknown): boolean => JSON.stringify(a) === JSON.stringify(b)

/** The filter with the calls only that also match `mark`. What cannot stand side by side goes into a group. */
export function narrowed(filter: CallFilter, mark: CallFilter): CallFilter {
  let result: CallFilter = filter
  let beside: CallFilter = {}
  const { from, until, ...rest } = mark
  if (from !== undefined) result = { ...result, from: Math.max(from, filter.from ?? from) }
  if (until !== undefined) result = { ...result, until: Math.min(until, filter.until ?? until) }
  for (const part of Object.keys(rest) as (keyof typeof rest)[]) {
    const value = rest[part]
    const present = filter[part]
    if (value === undefined || sameValue(value, present)) continue
    if (present === undefined || SINGLE.some((single) => single === part)) {
      result = { ...result, [part]: value }
    } else if (LISTED.some((listed) => listed === part)) {
      const conditions = present as readonly unknown[]
      const added = (value as readonly unknown[]).filter(
        (one) => !conditions.some((other) => sameValue(one, other))
      )
      result = { ...result, [part]: [...conditions, ...added] }
    } else beside = { ...beside, [part]: value }
  }
  if (Object.keys(beside).length === 0) return tidyFilter(result)
  const groups = result.allOf ?? []
  if (groups.some((group) => sameFilter(group, beside))) return tidyFilter(result)
  return tidyFilter({ ...result, allOf: [...groups, beside] })
}
