import type { FilterPart } from '../../filter/filter-parts'

export const MENU_GROUPS = ['time', 'who', 'how', 'lengths', 'ids', 'combine', 'mapped'] as const
export type MenuGroup = (typeof MENU_GROUPS)[number]

/** Under which heading a filter is added; null for those that come from links and from the command line only. */
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
  directions: 'how',
  outcomes: 'how',
  statuses: 'how',
  hangupCauses: 'how',
  hangupSources: 'how',
  commented: 'how',
  commentText: 'how',
  recorded: 'how',
  recordingStates: 'how',
  blocked: 'how',
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
