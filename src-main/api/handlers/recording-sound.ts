import { stat } from 'node:fs/promises'
import { strayMediaName } from '../../jobs/recording-media'
import type { ApiContext } from '../context'
import type { Handlers } from '../handlers-of'

/** Hearing a recording, its shape, and saving it. */
export function recordingSoundHandlers({
  backend,
  files,
  media,
  places
}: ApiContext): Pick<
  Handlers,
  'recordings:open' | 'recordings:open-stray' | 'recordings:peaks' | 'recordings:save'
> {
  /** What cannot be read may lie in a place that went. */
  const reading = async <T>(work: Promise<T>): Promise<T> => {
    try {
      return await work
    } catch (error) {
      void places.check()
      throw error
    }
  }
  return {
    'recordings:open': async ({ uuid }) => reading(media.open(uuid)),
    'recordings:open-stray': async ({ strayId }) => reading(media.open(strayMediaName(strayId))),
    'recordings:peaks': async (request) => reading(backend.media('peaks', request)),
    'recordings:save': async ({ uuid, target, fileId }) => {
      const { path, name } = files.get(fileId, 'target', 'download')
      await reading(backend.media('save', { uuid, target, out: path }))
      return { file: { fileId, name, sizeBytes: (await stat(path)).size } }
    }
  }
}
