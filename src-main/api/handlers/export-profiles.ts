import { readFile } from 'node:fs/promises'
import { AppError } from '@shared/errors/app-error'
import { profileText, readProfileText, writeAtomically } from '../../exports'
import { profileNotFound } from '../../store/export-profiles'
import type { ApiContext } from '../context'
import type { HandlersOf } from '../handlers-of'

/** A profile is some lines of text. */
const LARGEST_BYTES = 64 * 1024

/** Ways to write a file that people keep. */
export function exportProfileHandlers({ backend, files }: ApiContext): HandlersOf<'export-profiles'> {
  return {
    'export-profiles:list': async () => backend.readPeople('listExportProfiles', {}),
    'export-profiles:save': async (request) => backend.change('saveExportProfile', request),
    'export-profiles:delete': async (request) => backend.change('deleteExportProfile', request),
    'export-profiles:write': async ({ id, fileId }) => {
      const { path } = files.get(fileId, 'target', 'download')
      const profiles = await backend.readPeople('listExportProfiles', {})
      const profile = profiles.find((each) => each.id === id)
      if (profile === undefined) throw profileNotFound(id)
      await writeAtomically(path, (file) => file.writeFile(profileText(profile.name, profile.options)))
      return null
    },
    'export-profiles:read': async ({ fileId }) => {
      const { path, name, sizeBytes } = files.get(fileId, 'source')
      if (sizeBytes > LARGEST_BYTES) throw tooLarge(name)
      const profile = readProfileText(await readFile(path, 'utf8'), name)
      await files.release(fileId)
      return backend.change('saveExportProfile', profile)
    }
  }
}

const tooLarge = (file: string): AppError =>
  new AppError({
    code: 'file-too-large',
    message: `${file} is too large for an export profile.`,
    hint: 'A profile is a small text file. Choose that one.',
    details: { file }
  })
