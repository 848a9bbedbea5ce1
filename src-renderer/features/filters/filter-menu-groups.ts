import type { FilterPart } from '../../filter/filter-parts'

export const MENU_GROUPS = ['time', 'who', 'how', 'lengths', 'ids', 'combine', 'mapped'] as const
export type MenuGroup = (typeof MENU_GROUPS)[number]

/**
 * Under which heading a filter is added, in the order of the menu: what people ask for most comes first. Null for those
 * that come from links and from the command line only.
 */
export const MENU_PLACES: Readonly<Record<FilterPart, MenuGroup | null>> = {
  search: null,
  period: 'time',
  hours: 'time',
  numbers: 'who',
  number: null,
  userUuids: 'who',
  participantUuids: null,
  tags: 'who',
  labels: 'who',
  tenantUuids: 'who',
  distinct: 'who',
  outcomes: 'how',
  directions: 'how',
  hangupCauses: 'how',
  hangupSources: 'how',
  recorded: 'how',
  recordingStates: 'how',
  commented: 'how',
  commentText: 'how',
  blocked: 'how',
  statuses: 'how',
  ringUs: 'lengths',
  talkUs: 'lengths',
  totalUs: 'lengths',
  conversationId: 'ids',
  ids: 'ids',
  fromId: null,
  requestedInternalExtension: 'ids',
  requestedInternalContext: 'ids',
  fields: 'ids',
  anyOf: 'combine',
  noneOf: 'combine',
  allOf: null,
  botUs: 'mapped',
  botBillUs: 'mapped',
  campaignIds: 'mapped'
}

/** All filters, in the order of the menu. */
export const MENU_PARTS = Object.keys(MENU_PLACES) as readonly FilterPart[]
