import type { UseQueryResult } from '@tanstack/react-query'
import type { AnswerOf } from '@shared/api/contract'
import type { ExportOptions, ExportProfile } from '@shared/model/export'
import { call } from './client'
import { pickFile } from './pick-file'
import { queryClient, useApi } from './queries'
import { chooseTarget, fetchWritten } from './written-files'

const KEY = ['export-profiles:list', {}]

/** The export profiles of the open workspace, by name. */
export const useExportProfiles = (): UseQueryResult<AnswerOf<'export-profiles:list'>> =>
  useApi('export-profiles:list', {})

/** Profiles are asked for again: they changed here or elsewhere. */
export const noteProfileChange = (): Promise<void> => queryClient.invalidateQueries({ queryKey: KEY })

/** Saves options under a name; without `id` as a new profile. Throws `name-taken`. */
export async function saveExportProfile(profile: {
  readonly id?: number
  readonly name: string
  readonly options: ExportOptions
}): Promise<ExportProfile> {
  const saved = await call('export-profiles:save', profile)
  await noteProfileChange()
  return saved
}

/** Deletes a profile. */
export async function deleteExportProfile(id: number): Promise<void> {
  await call('export-profiles:delete', { id })
  await noteProfileChange()
}

/** Asks where to and writes a profile as a small text file; answers its name, null when the person gave up. */
export async function writeExportProfile({ id, name }: ExportProfile): Promise<string | null> {
  const file = await chooseTarget(`${name}.toml`)
  if (file === null) return null
  await call('export-profiles:write', { id, fileId: file.fileId })
  fetchWritten(file.fileId, file.name)
  return file.name
}

/** Asks which file and takes the profile in it into the workspace; null when the person gave up. Throws `name-taken`. */
export async function readExportProfile(): Promise<ExportProfile | null> {
  const file = await pickFile('profile')
  if (file === null) return null
  const profile = await call('export-profiles:read', { fileId: file.fileId })
  await noteProfileChange()
  return profile
}
