import { stat } from 'node:fs/promises'
import { join } from 'node:path'
import type { Backend } from '../worker/client'

/** Fills the open workspace with the sample by jobs that nobody has to dismiss: the directory first, so that calls find their users. */
export async function fillSample(backend: Backend, folder: string): Promise<void> {
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
