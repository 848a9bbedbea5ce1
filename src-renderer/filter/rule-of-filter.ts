import type { CallFilter } from '@shared/model/call-filter'
import { tidyFilter } from './tidy-filter'

/** A filter as a rule of a label: without labels at any depth, because a rule never refers to labels. */
export function ruleOfFilter(filter: CallFilter): CallFilter {
  const { labels: _labels, allOf, anyOf, noneOf, ...rest } = filter
  return tidyFilter({
    ...rest,
    ...(allOf ? { allOf: allOf.map(ruleOfFilter) } : {}),
    ...(anyOf ? { anyOf: anyOf.map(ruleOfFilter) } : {}),
    ...(noneOf ? { noneOf: noneOf.map(ruleOfFilter) } : {})
  })
}

/** True when the filter names labels at any depth. */
export const namesLabels = ({ labels, allOf = [], anyOf = [], noneOf = [] }: CallFilter): boolean =>
  labels !== undefined || [...allOf, ...anyOf, ...noneOf].some(namesLabels)
