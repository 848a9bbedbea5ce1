import { sideCarName } from '../../exports'
import { hasSideCar } from '../../exports/formats'
import type { ApiContext } from '../context'
import type { HandlersOf } from '../handlers-of'

/** Writing calls to a file that the person chose, or that the page fetches. */
export function exportHandlers({ backend, files }: ApiContext): HandlersOf<'exports'> {
  return {
    'exports:preview': async (request) => backend.query('exportPreview', request),
    'exports:start': async ({ fileId, ...request }) => {
      const { path, name, use } = files.get(fileId, 'target', 'download')
      const { describe, format } = request.options
      const about =
        describe && hasSideCar(format) && use === 'download' ? files.addDownload(sideCarName(name)) : null
      const aboutPath = about === null ? sideCarName(path) : files.get(about.fileId, 'download').path
      return backend.startJob({
        kind: 'export',
        request,
        fileId,
        path,
        aboutPath,
        ...(about && { aboutFileId: about.fileId }),
        fileName: name
      })
    }
  }
}
