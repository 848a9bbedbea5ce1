import type { CallFilter } from '@shared/model/call-filter'

/** Names for ids that stand in filters. An id without a name is shown as it is. */
export interface FilterNames {
  readonly users: ReadonlyMap<string, string>
  readonly tenants: ReadonlyMap<string, string>
  readonly labels: ReadonlyMap<number, string>
}

/** Ids that filters name, those in groups included, each once and sorted. */
export interface NamedIds {
  readonly users: readonly string[]
  readonly tenants: readonly string[]
  readonly labels: readonly number[]
}

const groupsOf = ({ allOf = [], anyOf = [], noneOf = [] }: CallFilter): readonly CallFilter[] => [
  ...allOf,
  ...anyOf,
  ...noneOf
]

/** A filter and all the groups in it, at any depth. */
const withGroups = (filter: CallFilter): readonly CallFilter[] => [
  filter,
  ...groupsOf(filter).flatMap(withGroups)
]

const USER_FIELDS: ReadonlySet<string> = new Set([
  'sourceUserUuid',
  'destinationUserUuid',
  'requestedUserUuid'
])
const texts = (values: readonly unknown[]): readonly string[] =>
  values.filter((value): value is string => typeof value === 'string')
const once = <T>(values: readonly T[]): readonly T[] => [...new Set(values)].toSorted()

/** Ids in these filters that have names. */
export function idsIn(filters: readonly CallFilter[]): NamedIds {
  const all = filters.flatMap(withGroups)
  const fieldValues = (wanted: (field: string) => boolean): readonly string[] =>
    all.flatMap(({ fields = [] }) =>
      fields.flatMap(({ field, mode, values }) => (mode === 'equals' && wanted(field) ? texts(values) : []))
    )
  return {
    users: once([
      ...all.flatMap(({ userUuids = [], participantUuids = [] }) => [...userUuids, ...participantUuids]),
      ...fieldValues((field) => USER_FIELDS.has(field))
    ]),
    tenants: once([
      ...all.flatMap(({ tenantUuids = [] }) => tenantUuids),
      ...fieldValues((field) => field === 'tenantUuid')
    ]),
    labels: once(all.flatMap(({ labels }) => labels?.values ?? []))
  }
}
