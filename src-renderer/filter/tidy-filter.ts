import type {
  CallFilter,
  DurationRange,
  HoursFilter,
  LabelFilter,
  TagFilter
} from '@shared/model/call-filter'

type Value<K extends keyof CallFilter> = NonNullable<CallFilter[K]>
type Tidy = { readonly [K in keyof CallFilter]-?: (value: Value<K>) => CallFilter[K] }

const asItIs = <T>(value: T): T => value
const text = (value: string): string | undefined => (value === '' ? undefined : value)
const list = <T>(values: readonly T[]): readonly T[] | undefined => (values.length > 0 ? values : undefined)
const range = (value: DurationRange): DurationRange | undefined => {
  const { min, max } = value
  if (min === undefined && max === undefined) return undefined
  return { ...(min === undefined ? {} : { min }), ...(max === undefined ? {} : { max }) }
}
const tagged = <T extends TagFilter | LabelFilter>(value: T): T | undefined =>
  value.mode === 'untagged' || value.mode === 'unlabelled' || value.values.length > 0 ? value : undefined
const groups = (values: readonly CallFilter[]): readonly CallFilter[] | undefined =>
  list(values.map(tidyFilter).filter((group) => Object.keys(group).length > 0))

/** What remains of each part; undefined means that it says nothing. */
const TIDY: Tidy = {
  from: asItIs,
  until: asItIs,
  hours: (value: HoursFilter) => (value.weekdays.length > 0 ? value : undefined),
  search: text,
  numbers: (values) => list(values.filter(({ value }) => value.trim() !== '')),
  tags: tagged,
  labels: tagged,
  commented: asItIs,
  commentText: text,
  directions: list,
  outcomes: list,
  statuses: list,
  blocked: asItIs,
  ringUs: range,
  talkUs: range,
  totalUs: range,
  hangupCauses: list,
  hangupSources: list,
  number: text,
  userUuids: list,
  participantUuids: list,
  tenantUuids: list,
  recorded: asItIs,
  recordingStates: list,
  conversationId: text,
  requestedInternalExtension: text,
  requestedInternalContext: text,
  fromId: asItIs,
  ids: asItIs,
  distinct: asItIs,
  botUs: range,
  botBillUs: range,
  campaignIds: list,
  fields: (values) => list(values.filter(({ values: wanted }) => wanted.length > 0)),
  allOf: groups,
  anyOf: groups,
  noneOf: groups
}

/**
 * A filter without its empty parts and groups, its parts in one order, so that equal filters are equal as text. A group
 * that says nothing is one that is not finished: it is left out, whatever it would mean to a machine.
 */
export function tidyFilter(filter: CallFilter): CallFilter {
  const entries = (Object.keys(TIDY) as (keyof CallFilter)[]).flatMap((name) => {
    const value = filter[name]
    if (value === undefined) return []
    const left = (TIDY[name] as (value: unknown) => unknown)(value)
    return left === undefined ? [] : [[name, left] as const]
  })
  return Object.fromEntries(entries) as CallFilter
}

/** True for two filters that say the same in the same words. */
export const sameFilter = (a: CallFilter, b: CallFilter): boolean =>
  JSON.stringify(tidyFilter(a)) === JSON.stringify(tidyFilter(b))
