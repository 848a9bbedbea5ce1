import type { CallFilter } from '@shared/model/call-filter'

/** A part of the filter as people see it: `from` and `until` together are the period. */
export type FilterPart = Exclude<keyof CallFilter, 'from' | 'until'> | 'period'

/** In the order in which the chips stand. */
export const FILTER_PARTS: readonly FilterPart[] = [
  'search',
  'period',
  'tags',
  'directions',
  'outcomes',
  'statuses',
  'recorded',
  'number',
  'tenantUuids',
  'userUuids',
  'conversationId',
  'fromId',
  'requestedInternalExtension',
  'requestedInternalContext'
]

const isActive = (filter: CallFilter, part: FilterPart): boolean =>
  part === 'period' ? filter.from !== undefined || filter.until !== undefined : filter[part] !== undefined

/** Parts that narrow the calls. */
export const activeParts = (filter: CallFilter): readonly FilterPart[] =>
  FILTER_PARTS.filter((part) => isActive(filter, part))

/** The filter without one of its parts. */
export function withoutPart(filter: CallFilter, part: FilterPart): CallFilter {
  const rest: { -readonly [K in keyof CallFilter]: CallFilter[K] } = { ...filter }
  if (part === 'period') {
    delete rest.from
    delete rest.until
  } else delete rest[part]
  return rest
}
