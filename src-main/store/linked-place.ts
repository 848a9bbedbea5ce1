import { FILE_PROBLEM_SQL } from './away-roots'
import { first, type ReadStore } from './store'

/** Where the file of a recording lies; null where none is linked, or it is not there now. */
export function linkedPlace(
  store: ReadStore,
  uuid: string
): {
  readonly kind: 'folder' | 'archive' | 'cache'
  readonly rootPath: string
  readonly member: string
} | null {
  return (
    first(
      store,
      `SELECT t.kind, t.path AS rootPath, f.member FROM recording_file f JOIN recording_root t ON t.id = f.root_id
       WHERE f.recording_uuid = ? AND ${FILE_PROBLEM_SQL} IS NOT 'gone'`,
      uuid
    ) ?? null
  )
}
