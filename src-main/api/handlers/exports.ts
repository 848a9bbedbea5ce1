import type { ApiContext } from '../context'
import type { HandlersOf } from '../handlers-of'

/** Writing calls to a file that the person chose, or that the page fetches. */
export function exportHandlers({ backend, files }: ApiContext): HandlersOf<'exports'> {
  return {
    'exports:preview': async (request) => backend.query('exportPreview', request),
    'exports:start': async ({ fileId, ...request }) => {
      const { path, name } = files.get(fileId, 'target', 'download')
      return backend.startJob({ kind: 'export', request, fileId, path, fileName: name })
    }
  }
}
