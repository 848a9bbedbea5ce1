import { noteEverythingChanged, noteGone } from './call-log-changes'
import { dropIndexes } from './cel-indexes'
import { raiseRevision } from './settings'
import { first, type ReadStore, run, tuples, type WriteStore } from './store'

/** Call logs of a deletion. With days: those that start at or after the moment, the recent ones (spec 2.3). */
export type Doomed = { readonly kind: 'since'; readonly sinceUs: number } | { readonly kind: 'all' }

/** Tables whose rows belong to a call log, by the column that names it. */
const CHILDREN = ['call_log_group', 'call_log_participant', 'call_log_tag', 'recording'] as const

/**
 * Deletes call logs with all that belongs to them. Their CELs are `free` again, or keep an association that leads nowhere
 * (`dangling`), so that no sweep takes them up again (spec 12.3). Within the caller's transaction.
 */
export function deleteCallLogs(
  store: WriteStore,
  ids: readonly number[],
  cels: 'free' | 'dangling' = 'free'
): void {
  const gone: number[] = []
  for (const id of ids) {
    if (cels === 'free') run(store, 'UPDATE cel SET call_log_id = NULL WHERE call_log_id = ?', id)
    for (const table of CHILDREN) run(store, `DELETE FROM ${table} WHERE call_log_id = ?`, id)
    if (run(store, 'DELETE FROM call_log WHERE id = ?', id) > 0) gone.push(id)
  }
  noteGone(store, gone)
}

/** Deletes the next call logs since a moment, in order of their start; how many, 0 when it is done. */
export function deleteSomeCallLogs(
  store: WriteStore,
  { sinceUs }: { readonly sinceUs: number },
  limit: number
): number {
  const ids = tuples<[number]>(
    store,
    'SELECT id FROM call_log WHERE date >= ? ORDER BY date LIMIT ?',
    sinceUs,
    limit
  )
  deleteCallLogs(
    store,
    ids.map(([id]) => id)
  )
  if (ids.length > 0) raiseRevision(store)
  return ids.length
}

/** Rows of `cel` freed at once when everything is deleted. */
const FREED_AT_ONCE = 20_000

/**
 * Deletes every call log and frees every CEL, those too that point to a call log which is not there. Within the caller's
 * transaction, in short steps: yields the share that is done. Without its two indexes, freeing a row takes a tenth.
 */
export function* deleteEverything(store: WriteStore): Generator<number> {
  for (const table of CHILDREN) run(store, `DELETE FROM ${table}`)
  run(store, 'DELETE FROM call_log')
  noteEverythingChanged(store)
  raiseRevision(store)
  const rebuild = dropIndexes(store, ['cel_call_log', 'cel_unprocessed'])
  const last = first<{ id: number | null }>(store, 'SELECT max(id) AS id FROM cel')?.id ?? 0
  for (let from = 0; from <= last; from += FREED_AT_ONCE) {
    run(
      store,
      'UPDATE cel SET call_log_id = NULL WHERE id >= ? AND id < ? AND call_log_id IS NOT NULL',
      from,
      from + FREED_AT_ONCE
    )
    yield from / (last + 1)
  }
  for (const step of rebuild) {
    step.create()
    yield 1
  }
}

/** How many call logs a deletion concerns, and how many of them no generation brings back: their CELs are gone. */
export function countDoomed(
  store: ReadStore,
  doomed: Doomed
): { readonly callLogs: number; readonly lost: number } {
  const since = doomed.kind === 'all' ? Number.MIN_SAFE_INTEGER : doomed.sinceUs
  const counts = first<{ callLogs: number; lost: number }>(
    store,
    `SELECT count(*) AS callLogs,
       coalesce(sum(NOT EXISTS (SELECT 1 FROM cel WHERE cel.call_log_id = call_log.id)), 0) AS lost
     FROM call_log WHERE date >= ?`,
    since
  )
  return counts ?? { callLogs: 0, lost: 0 }
}
