import type { ApiContext } from '../context'
import type { HandlersOf } from '../handlers-of'

/** Which workspaces there are and which one is open. */
export function workspaceHandlers(context: ApiContext): HandlersOf<'workspaces'> {
  const { backend, workspaces } = context
  return {
    'workspaces:list': async () => workspaces.list().map(({ ref }) => ref),
    'workspaces:summary': async () => backend.query('workspaceSummary', {}),
    'workspaces:open': async ({ workspaceId }) => context.openWorkspace(workspaces.find(workspaceId)),
    'workspaces:create': async ({ name }) => context.openWorkspace(workspaces.create(name)),
    'workspaces:set-zone': async ({ zone }) => backend.setZone(zone)
  }
}
