import { all, first, type ReadStore } from './store'

const ENDED = "json_extract(options, '$.completion') = 'channels-ended'"

/** Which sources write no LINKEDID_END, so that their calls are over when all channels are: none, all, or some ids. */
export function sourcesWithoutEnds(store: ReadStore): 'none' | 'all' | readonly number[] {
  const ids = all<{ id: number }>(store, `SELECT id FROM source WHERE kind = 'cel' AND ${ENDED}`).map(
    ({ id }) => id
  )
  if (ids.length === 0) return 'none'
  const others = first(store, `SELECT 1 FROM source WHERE kind = 'cel' AND ${ENDED} IS NOT TRUE LIMIT 1`)
  return others === undefined ? 'all' : ids
}

/** Those of the rows that came from one of the sources. */
export function rowsOfSources(
  store: ReadStore,
  celIds: readonly number[],
  sourceIds: readonly number[]
): ReadonlySet<number> {
  const rows = all<{ id: number }>(
    store,
    `SELECT id FROM cel WHERE id IN (SELECT value FROM json_each(?))
       AND source_id IN (SELECT value FROM json_each(?))`,
    JSON.stringify(celIds),
    JSON.stringify(sourceIds)
  )
  return new Set(rows.map(({ id }) => id))
}
