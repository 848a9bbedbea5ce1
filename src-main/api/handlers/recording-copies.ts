import type { ApiContext } from '../context'
import type { HandlersOf } from '../handlers-of'
import { removeCopies } from '../../jobs/remove-copies'

/** Deleting copies of recordings that Calltrail made; files of the person stay. */
export function recordingCopyHandlers({
  backend
}: ApiContext): Pick<HandlersOf<'recordings'>, 'recordings:deletable' | 'recordings:delete-media'> {
  return {
    'recordings:deletable': async (request) => backend.query('countDeletable', request),
    'recordings:delete-media': async (request) => {
      const [{ kept }, copies] = await Promise.all([
        backend.query('countDeletable', request),
        backend.query('copiesOf', request)
      ])
      // First the workspace: a file without a row is swept later, a row without its file could not be played.
      await backend.change('forgetCopies', { uuids: copies.map(({ uuid }) => uuid) })
      return { ...(await removeCopies(copies)), kept }
    }
  }
}
