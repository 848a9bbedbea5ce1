import type { CallFilter } from '@shared/model/call-filter'

/** A part of the filter as people see it: `from` and `until` together are the period. */
export type FilterPart = Exclude<keyof CallFilter, 'from' | 'until'> | 'period'

/** Parts that hold several conditions, each with a chip of its own. */
const LIST_PARTS = ['numbers', 'fields', 'allOf', 'noneOf'] as const satisfies readonly FilterPart[]
export type ListPart = (typeof LIST_PARTS)[number]

/** Parts that are groups of conditions. */
export const GROUP_PARTS = ['allOf', 'anyOf', 'noneOf'] as const satisfies readonly FilterPart[]
export type GroupPart = (typeof GROUP_PARTS)[number]

/** In the order in which the chips stand. */
export const FILTER_PARTS = [
  'search',
  'period',
  'hours',
  'numbers',
  'number',
  'tags',
  'labels',
  'commented',
  'commentText',
  'directions',
  'outcomes',
  'statuses',
  'blocked',
  'recorded',
  'recordingStates',
  'userUuids',
  'participantUuids',
  'tenantUuids',
  'ringUs',
  'talkUs',
  'totalUs',
  'hangupCauses',
  'hangupSources',
  'conversationId',
  'ids',
  'fromId',
  'requestedInternalExtension',
  'requestedInternalContext',
  'distinct',
  'botUs',
  'botBillUs',
  'campaignIds',
  'fields',
  'allOf',
  'anyOf',
  'noneOf'
] as const satisfies readonly FilterPart[]

type Missing = Exclude<FilterPart, (typeof FILTER_PARTS)[number]>
/** Compiles only while every part has its place among the chips. */
export const everyPartIsListed: [Missing] extends [never] ? true : Missing = true

/** True for a part with a chip for each of its conditions. */
export const isListPart = (part: FilterPart): part is ListPart =>
  (LIST_PARTS as readonly FilterPart[]).includes(part)
/** True for a group of conditions. */
export const isGroupPart = (part: FilterPart): part is GroupPart =>
  (GROUP_PARTS as readonly FilterPart[]).includes(part)

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

/** One of the filter's parts alone. */
export function onlyPart(filter: CallFilter, part: FilterPart): CallFilter {
  if (part !== 'period') return filter[part] === undefined ? {} : { [part]: filter[part] }
  const { from, until } = filter
  return { ...(from === undefined ? {} : { from }), ...(until === undefined ? {} : { until }) }
}
