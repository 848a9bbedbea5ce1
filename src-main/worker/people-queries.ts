import { readLabels } from '../store/labels'
import { readMemory } from '../store/list-memory'
import { listViews } from '../store/saved-views'
import type { ReadStore } from '../store/store'
import { readWorkspaceOptions } from '../store/workspace-options'

/** What people keep in a workspace beside its calls, by name; small enough to be read whole. */
export const PEOPLE_QUERIES = {
  listViews,
  readMemory,
  readLabels,
  readWorkspaceOptions
} as const satisfies Readonly<Record<string, (store: ReadStore) => unknown>>

export type PeopleQuery = keyof typeof PEOPLE_QUERIES
export type PeopleQueryAnswer<Q extends PeopleQuery> = ReturnType<(typeof PEOPLE_QUERIES)[Q]>
