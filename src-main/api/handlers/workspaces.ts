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
    'workspaces:set-zone': async ({ zone }) => backend.setZone(zone),
    'workspaces:options': async () => backend.readPeople('readWorkspaceOptions', {}),
    'workspaces:set-options': async (change) => {
      const { options, remap } = await backend.change('changeOptions', change)
      if (!remap) return { options, job: null }
      // What an earlier mapping began is of no use any more.
      const others = backend
        .listJobs()
        .filter(({ kind, finishedAt }) => kind === 'map' && finishedAt === null)
      await Promise.all(others.map(({ id }) => backend.cancelJob(id)))
      return { options, job: await backend.startJob({ kind: 'map' }) }
    },
    'workspaces:mappable': async () => backend.query('mappable', {})
  }
}
