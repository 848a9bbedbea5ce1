import type { ApiContext } from '../context'
import type { HandlersOf } from '../handlers-of'

/** Deleting copies of recordings that Calltrail made; files of the person stay. */
export function recordingCopyHandlers({
  backend,
  stack
}: ApiContext): Pick<HandlersOf<'recordings'>, 'recordings:deletable' | 'recordings:delete-media'> {
  return {
    'recordings:deletable': async (request) => backend.query('countDeletable', request),
    'recordings:delete-media': async (request) => {
      const [{ kept }, copies] = await Promise.all([
        backend.query('countDeletable', request),
        backend.query('copiesOf', request)
      ])
      return { ...(await stack.removeCopies(copies)), kept }
    }
  }
}
