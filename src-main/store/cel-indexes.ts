import { all, type WriteStore } from './store'

type CelIndex = 'cel_linkedid' | 'cel_uniqueid' | 'cel_eventtime' | 'cel_call_log' | 'cel_unprocessed'

/** An index that is missing for the time being. */
export interface DroppedIndex {
  readonly name: string
  /** Builds it again; does nothing the second time. */
  create(): void
}

/**
 * Drops indexes of `cel` that a great change would keep up to date row by row; building one at the end costs a fraction.
 * Only within a transaction that ends with all of them built: to everybody else they are never missing.
 */
export function dropIndexes(store: WriteStore, names: readonly CelIndex[]): DroppedIndex[] {
  const definitions = all<{ name: string; sql: string }>(
    store,
    `SELECT name, sql FROM sqlite_master WHERE type = 'index' AND name IN (SELECT value FROM json_each(?))`,
    JSON.stringify(names)
  )
  return definitions.map(({ name, sql }) => {
    store.db.exec(`DROP INDEX "${name}"`)
    let missing = true
    return {
      name,
      create() {
        if (missing) store.db.exec(sql)
        missing = false
      }
    }
  })
}
