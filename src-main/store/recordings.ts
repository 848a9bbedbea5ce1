import { first, type ReadStore } from './store'

/** Call log that holds a recording uuid, null when none does. */
export function findRecordingOwner(store: ReadStore, uuid: string): number | null {
  return (
    first<{ id: number }>(store, 'SELECT call_log_id AS id FROM recording WHERE uuid = ?', uuid)?.id ?? null
  )
}
