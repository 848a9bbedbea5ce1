import type { ApiContext } from '../context'
import type { HandlersOf } from '../handlers-of'

/** What was imported, what could not be kept, and which events gave no call. */
export function sourceHandlers({ backend }: ApiContext): HandlersOf<'sources' | 'skipped-groups'> {
  return {
    'sources:list': async () => backend.query('listSources', {}),
    'sources:problems': async (request) => backend.query('listProblems', request),
    'sources:deletion': async (request) => backend.query('countSourceDeletion', request),
    'sources:delete': async ({ sourceId }) => {
      const { fileName } = await backend.query('countSourceDeletion', { sourceId })
      return backend.startJob({ kind: 'delete-source', sourceId, fileName })
    },
    'skipped-groups:page': async (request) => backend.query('pageSkippedGroups', request),
    'skipped-groups:detail': async (request) => backend.query('skippedGroupDetail', request),
    'skipped-groups:flow': async (request) => backend.query('skippedGroupFlow', request)
  }
}
