import type { FacetName } from '@shared/api/contract'
import { readLabels } from './labels'
import { type ReadStore, tuples } from './store'
import { userNames } from './user-names'

/** Names that the workspace has for values of a facet: those of tenants, users and labels. The first of several counts. */
export function facetNames(store: ReadStore, name: FacetName): ReadonlyMap<string, string> {
  switch (name) {
    case 'tenants':
      return new Map(
        tuples<[string, string]>(
          store,
          "SELECT uuid, name FROM directory_tenant WHERE name <> '' ORDER BY position DESC"
        )
      )
    case 'users':
    case 'participants':
      return userNames(store)
    case 'labels':
      return new Map(readLabels(store).map((label) => [String(label.id), label.name]))
    default:
      return NO_NAMES
  }
}

const NO_NAMES: ReadonlyMap<string, string> = new Map()
