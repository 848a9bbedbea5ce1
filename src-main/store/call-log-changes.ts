import { readSetting, writeSetting } from './settings'
import { first, type ReadStore, run, type WriteStore } from './store'

/** Entries kept: more than any day brings; who missed so many does better to look at everything anew. */
const MAX_CHANGES = 100_000

/** How far the changes of call logs have come. */
export interface ChangeMark {
  /** Grows when so much changed at once that no list of it was kept. */
  readonly epoch: number
  /** The newest entry, 0 when there is none. */
  readonly lastChange: number
}

/** Tells those who keep a picture of all calls that these went. Within the caller's transaction. */
export function noteGone(store: WriteStore, ids: readonly number[]): void {
  note(store, ids, 'gone')
}

/** Tells them that these changed in place. Within the caller's transaction. */
export function noteChanged(store: WriteStore, ids: readonly number[]): void {
  note(store, ids, 'changed')
}

/** Tells them that everything may be different. Within the caller's transaction. */
export function noteEverythingChanged(store: WriteStore): void {
  writeSetting(store, 'call-log-epoch', String(readEpoch(store) + 1))
  run(store, 'DELETE FROM call_log_change')
}

/** Where the changes stand now. */
export function changeMark(store: ReadStore): ChangeMark {
  return {
    epoch: readEpoch(store),
    // Ids are given in order and the newest is never taken out alone.
    lastChange: first<{ id: number | null }>(store, 'SELECT max(id) AS id FROM call_log_change')?.id ?? 0
  }
}

function readEpoch(store: ReadStore): number {
  return Number(readSetting(store, 'call-log-epoch') ?? 0)
}

function note(store: WriteStore, ids: readonly number[], kind: 'gone' | 'changed'): void {
  if (ids.length === 0) return
  if (ids.length < MAX_CHANGES && kept(store) + ids.length <= MAX_CHANGES) {
    const insert = 'INSERT INTO call_log_change (call_log_id, kind) SELECT value, ? FROM json_each(?)'
    run(store, insert, kind, JSON.stringify(ids))
  } else noteEverythingChanged(store)
}

function kept(store: ReadStore): number {
  const ends = 'SELECT (SELECT max(id) FROM call_log_change) - (SELECT min(id) FROM call_log_change) + 1 AS n'
  return first<{ n: number | null }>(store, ends)?.n ?? 0
}
