import { stat } from 'node:fs/promises'
import { strayMediaName } from '../../jobs/recording-media'
import type { ApiContext } from '../context'
import type { Handlers } from '../handlers-of'

/** Hearing a recording, its shape, and saving it. */
export function recordingSoundHandlers({
  backend,
  files,
  media
}: ApiContext): Pick<
  Handlers,
  'recordings:open' | 'recordings:open-stray' | 'recordings:peaks' | 'recordings:save'
> {
  return {
    'recordings:open': async ({ uuid }) => media.open(uuid),
    'recordings:open-stray': async ({ strayId }) => media.open(strayMediaName(strayId)),
    'recordings:peaks': async (request) => backend.media('peaks', request),
    'recordings:save': async ({ uuid, target, fileId }) => {
      const { path, name } = files.get(fileId, 'target', 'download')
      await backend.media('save', { uuid, target, out: path })
      return { file: { fileId, name, sizeBytes: (await stat(path)).size } }
    }
  }
}
