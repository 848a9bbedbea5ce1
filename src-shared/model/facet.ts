import type { CallFilter } from './call-filter'

/** What a facet can be asked for; `FACET_PARTS` says which part of the filter it leaves out while it counts. */
export const FACET_NAMES = [
  'tags',
  'labels',
  'directions',
  'outcomes',
  'statuses',
  'blocked',
  'recorded',
  'recordingStates',
  'hangupCauses',
  'hangupSources',
  'tenants',
  'users',
  'participants',
  'requestedInternalExtensions',
  'requestedInternalContexts',
  'campaigns'
] as const
export type FacetName = (typeof FACET_NAMES)[number]

/** The part of the filter that a facet is about. */
export const FACET_PARTS: Readonly<Record<FacetName, keyof CallFilter>> = {
  tags: 'tags',
  labels: 'labels',
  directions: 'directions',
  outcomes: 'outcomes',
  statuses: 'statuses',
  blocked: 'blocked',
  recorded: 'recorded',
  recordingStates: 'recordingStates',
  hangupCauses: 'hangupCauses',
  hangupSources: 'hangupSources',
  tenants: 'tenantUuids',
  users: 'userUuids',
  participants: 'participantUuids',
  requestedInternalExtensions: 'requestedInternalExtension',
  requestedInternalContexts: 'requestedInternalContext',
  campaigns: 'campaignIds'
}

/** A value with the number of calls that have it. */
export interface FacetValue {
  /** The value as text; "" stands for calls that have none. Flags are "true" and "false". */
  readonly value: string
  /** Name of a tenant or user, where the directory has one. */
  readonly label?: string
  readonly count: number
}

/** Counts of one facet within the other filters. */
export interface Facet {
  readonly name: FacetName
  readonly values: readonly FacetValue[]
  /** True when there are more values than are listed: type to search among them. */
  readonly truncated: boolean
}

/** Most values that a facet lists. */
export const FACET_LIMIT = 200
