import { AppError } from '@shared/errors/app-error'
import { DEFAULT_EXPORT, type ExportOptions, type ExportProfile } from '@shared/model/export'
import { nameTaken, sameName } from './names'
import { run, tuples, type ReadStore, type WriteStore } from './store'

/** The export profiles of the workspace by name. */
export function listExportProfiles(store: ReadStore): readonly ExportProfile[] {
  return tuples<[number, string, string]>(store, 'SELECT id, name, options FROM export_profile')
    .map(([id, name, options]) => ({
      id,
      name,
      // An option that a newer version brought has its usual value.
      options: { ...DEFAULT_EXPORT, ...(JSON.parse(options) as Partial<ExportOptions>) }
    }))
    .sort((a, b) => a.name.localeCompare(b.name))
}

/**
 * Saves options under a name: the profile with this id, or a new one. Names differ by more than case. Throws
 * `name-taken` and `profile-not-found`. Within the caller's transaction.
 */
export function saveExportProfile(
  store: WriteStore,
  { id, name, options }: Omit<ExportProfile, 'id'> & { readonly id?: number }
): ExportProfile {
  const taken = tuples<[number, string]>(store, 'SELECT id, name FROM export_profile').find(
    ([otherId, other]) => otherId !== id && sameName(other, name)
  )
  if (taken !== undefined) throw nameTaken('profile', taken[1])
  const content = JSON.stringify(options)
  if (id === undefined) {
    run(store, 'INSERT INTO export_profile (name, options) VALUES (?, ?)', name, content)
    const [row] = tuples<[number]>(store, 'SELECT last_insert_rowid()')
    return { id: row?.[0] ?? 0, name, options }
  }
  if (run(store, 'UPDATE export_profile SET name = ?, options = ? WHERE id = ?', name, content, id) === 0)
    throw profileNotFound(id)
  return { id, name, options }
}

/** Deletes a profile. Throws `profile-not-found`. Within the caller's transaction. */
export function deleteExportProfile(store: WriteStore, { id }: { readonly id: number }): null {
  if (run(store, 'DELETE FROM export_profile WHERE id = ?', id) === 0) throw profileNotFound(id)
  return null
}

/** The error for a profile that is gone. */
export const profileNotFound = (id: number): AppError =>
  new AppError({
    code: 'profile-not-found',
    message: 'This export profile is no longer there.',
    hint: 'Save the choices as a new profile.',
    details: { id }
  })
