import { existsSync } from 'node:fs'
import { stat } from 'node:fs/promises'
import { join } from 'node:path'
import type { Backend } from '../worker/backend'

/** Folder within the samples, and the beginning of the server's paths that it stands for. */
const RECORDINGS = 'recordings'
const SERVER_FOLDER = '/var/lib/wazo/sounds/tenants'
/** How the place ends wherever the application is installed. */
const PLACE_END = join('samples', RECORDINGS)

/**
 * Fills the open workspace with the sample by jobs that nobody has to dismiss: the recordings and the directory first, so
 * that calls find their files and users as they are made.
 */
export async function fillSample(backend: Backend, folder: string): Promise<void> {
  const recordings = join(folder, RECORDINGS)
  if (existsSync(recordings)) {
    await backend.change('addRecordingRoot', { kind: 'folder', path: recordings, prefix: SERVER_FOLDER })
    await backend.startJob({ kind: 'link', roots: 'new', background: true })
  }
  for (const name of ['directory.json', 'wazo-cel.csv']) {
    const path = join(folder, name)
    const { size } = await stat(path)
    await backend.startJob({
      kind: 'import',
      file: { path, name, sizeBytes: size },
      options: {},
      background: true
    })
  }
}

/**
 * The sample's recordings lie with the application, which may be elsewhere than when the open workspace was filled: after
 * an update, or at each start of an AppImage. Places that a person added or removed stay so.
 */
export async function followSample(backend: Backend, folder: string): Promise<void> {
  const path = join(folder, RECORDINGS)
  const { roots } = await backend.readPeople('recordingOverview', {})
  const moved = roots.find((root) => root.path.endsWith(PLACE_END) && !existsSync(root.path))
  if (moved !== undefined && existsSync(path))
    await backend.change('moveRecordingRoot', { rootId: moved.id, path })
}
