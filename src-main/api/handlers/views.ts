import type { ApiContext } from '../context'
import type { HandlersOf } from '../handlers-of'

/** Named lists, and what a workspace remembers of its list. */
export function viewHandlers({ backend }: ApiContext): HandlersOf<'views'> {
  return {
    'views:list': async () => backend.readPeople('listViews', {}),
    'views:save': async (request) => backend.change('saveView', request),
    'views:delete': async (request) => backend.change('deleteView', request),
    'views:order': async (request) => backend.change('orderViews', request),
    'views:memory': async () => backend.readPeople('readMemory', {}),
    // Asked and changed in one go: no workspace opens in between.
    'views:remember': async ({ workspaceId, ...memory }) =>
      backend.isOpen(workspaceId) ? backend.change('rememberList', memory) : null
  }
}
