import { AppError } from '@shared/errors/app-error'
import { containedPath } from '../../recordings/locate/open-file'
import type { ApiContext } from '../context'
import type { Handlers } from '../handlers-of'

/** Showing the file of a recording in the file manager; for one in an archive, the archive. */
export function recordingRevealHandlers({
  backend,
  desktop
}: ApiContext): Pick<Handlers, 'recordings:reveal'> {
  return {
    'recordings:reveal': async ({ uuid }) => {
      if (desktop === null) {
        throw new AppError({
          code: 'no-dialog',
          message: 'Browser mode has no file manager.',
          hint: 'Copy the path.'
        })
      }
      const [{ file }, { roots }] = await Promise.all([
        backend.readPeople('recordingWithFile', { uuid }),
        backend.readPeople('recordingOverview', {})
      ])
      const root = roots.find(({ id }) => id === file?.rootId)
      if (file === null || root === undefined) {
        throw new AppError({
          code: 'file-not-found',
          message: `No file was found for recording ${uuid}.`,
          hint: 'Choose the folder or archive in which the recordings lie.',
          details: { uuid }
        })
      }
      desktop.reveal(root.kind === 'archive' ? root.path : await containedPath(root.path, file.member))
      return null
    }
  }
}
