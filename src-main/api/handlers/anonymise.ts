import type { ApiContext } from '../context'
import type { HandlersOf } from '../handlers-of'

/** Dumps that tell nobody's name. */
export function anonymiseHandlers({ backend, files }: ApiContext): HandlersOf<'anonymise'> {
  return {
    'anonymise:preview': async (request) => backend.query('previewAnonymise', request),
    'anonymise:start': async ({ options, scope, fileId }) => {
      const { path, name } = files.get(fileId, 'target', 'download')
      return backend.startJob({ kind: 'anonymise', options, scope, fileId, path, fileName: name })
    }
  }
}
