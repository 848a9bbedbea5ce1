import type { Cel } from '@shared/model/cel'
import { CEL_COLUMNS, type CelTuple, unpackCel } from './cel-row'
import { joinLinkedids } from './join-linkedids'
import { all, first, prepare, type ReadStore, tuples } from './store'

/**
 * Rows that a run starts from (spec 2.1). `unprocessed` with a limit takes the latest ones; 0 is no limit. `outdated` are
 * the rows of call logs made with an older directory than the given version.
 */
export type Seeds =
  | { readonly kind: 'unprocessed'; readonly limit: number }
  | { readonly kind: 'unprocessed-since'; readonly sinceUs: number }
  | { readonly kind: 'linkedid'; readonly linkedid: string }
  | { readonly kind: 'linkedids'; readonly linkedids: readonly string[] }
  | { readonly kind: 'outdated'; readonly directoryVersion: number }
  | { readonly kind: 'everything' }

/** The rows that a run takes, held as a list of linkedids in a temporary table of the connection. */
export interface SelectedCels {
  readonly cels: number
  readonly linkedids: number
}

const SWEPT = 'c.call_log_id IS NULL AND c.id NOT IN (SELECT cel_id FROM message_cel)'

/*
 * CROSS JOIN is how SQLite is told the order of a join. It knows no sizes of the temporary tables, and would rather read
 * all of `cel` than look a few rows up.
 */

/**
 * Selects the rows of a run: seeds, the channels of the seeds, every linkedid on one of these channels, all rows of these
 * linkedids. One hop and no second one (spec 2.2). The selection lasts until the next one on this connection.
 */
export function selectCels(store: ReadStore, seeds: Seeds): SelectedCels {
  store.db.exec(`
    CREATE TEMP TABLE IF NOT EXISTS seed_channel (uniqueid TEXT PRIMARY KEY) WITHOUT ROWID;
    CREATE TEMP TABLE IF NOT EXISTS selected (linkedid TEXT PRIMARY KEY, cels INTEGER NOT NULL) WITHOUT ROWID;
    DELETE FROM seed_channel;
    DELETE FROM selected`)
  if (takesEverything(store, seeds)) {
    // Every row is a seed, so the hop leads nowhere new.
    prepare(
      store,
      'INSERT INTO temp.selected SELECT linkedid, count(*) FROM cel GROUP BY linkedid ORDER BY linkedid'
    ).run()
  } else {
    insertSeedChannels(store, seeds)
    prepare(
      store,
      `INSERT INTO temp.selected
       SELECT linkedid, (SELECT count(*) FROM cel m WHERE m.linkedid = hop.linkedid)
       FROM (SELECT DISTINCT c.linkedid FROM temp.seed_channel s CROSS JOIN cel c ON c.uniqueid = s.uniqueid) hop
       ORDER BY linkedid`
    ).run()
  }
  const sums = first<SelectedCels>(
    store,
    'SELECT count(*) AS linkedids, coalesce(sum(cels), 0) AS cels FROM temp.selected'
  )
  return sums ?? { cels: 0, linkedids: 0 }
}

function takesEverything(store: ReadStore, seeds: Seeds): boolean {
  if (seeds.kind === 'everything') return true
  if (seeds.kind !== 'unprocessed' || seeds.limit !== 0) return false
  const others = first(
    store,
    'SELECT 1 WHERE EXISTS (SELECT 1 FROM cel WHERE call_log_id IS NOT NULL) OR EXISTS (SELECT 1 FROM message_cel)'
  )
  return others === undefined
}

function insertSeedChannels(store: ReadStore, seeds: Seeds): void {
  const insert = 'INSERT OR IGNORE INTO temp.seed_channel'
  switch (seeds.kind) {
    case 'linkedid':
      prepare(store, `${insert} SELECT uniqueid FROM cel WHERE linkedid = ?`).run(seeds.linkedid)
      return
    case 'linkedids':
      prepare(
        store,
        `${insert} SELECT c.uniqueid FROM json_each(?) j CROSS JOIN cel c ON c.linkedid = j.value`
      ).run(JSON.stringify(seeds.linkedids))
      return
    case 'outdated':
      prepare(
        store,
        `${insert} SELECT c.uniqueid FROM call_log l CROSS JOIN cel c ON c.call_log_id = l.id
         WHERE l.directory_version < ?`
      ).run(seeds.directoryVersion)
      return
    case 'unprocessed-since':
      prepare(store, `${insert} SELECT c.uniqueid FROM cel c WHERE ${SWEPT} AND c.eventtime >= ?`).run(
        seeds.sinceUs
      )
      return
    case 'unprocessed':
      prepare(
        store,
        `${insert} SELECT uniqueid FROM
           (SELECT c.uniqueid FROM cel c WHERE ${SWEPT} ORDER BY c.eventtime DESC, c.id DESC LIMIT ?)`
      ).run(seeds.limit === 0 ? -1 : seeds.limit)
      return
    case 'everything':
      prepare(store, `${insert} SELECT uniqueid FROM cel`).run()
  }
}

/** Below this many linkedids the pairs are looked up one by one; above, one pass over the index is quicker. */
const FEW_LINKEDIDS = 20_000

/**
 * The selected rows in batches of whole calls: linkedids that share a channel, directly or through others, come
 * together. Batches come in text order of the smallest linkedid, rows of a linkedid by id. A batch ends with the call
 * that reaches `batchCels` rows, so memory is bounded by that and by the largest call.
 */
export function* readSelectedCels(store: ReadStore, batchCels: number): Generator<readonly Cel[]> {
  const few =
    (first<{ n: number }>(store, 'SELECT count(*) AS n FROM temp.selected')?.n ?? 0) <= FEW_LINKEDIDS
  const families = joinLinkedids(all(store, few ? PAIRS_OF_FEW : PAIRS_OF_ALL))
  const next = 'SELECT linkedid, cels FROM temp.selected WHERE linkedid'
  let after: string | null = null
  for (;;) {
    const rows: { linkedid: string; cels: number }[] =
      after === null
        ? all(store, `${next} >= ? ORDER BY linkedid LIMIT 1000`, '')
        : all(store, `${next} > ? ORDER BY linkedid LIMIT 1000`, after)
    let batch: string[] = []
    let cels = 0
    for (const row of rows) {
      after = row.linkedid
      const family: readonly string[] | undefined = families.get(row.linkedid)
      // The smallest linkedid of a family speaks for all of it.
      if (family !== undefined && family[0] !== row.linkedid) continue
      batch = batch.concat(family ?? row.linkedid)
      cels += row.cels * (family?.length ?? 1)
      if (cels < batchCels) continue
      yield readLinkedids(store, batch)
      batch = []
      cels = 0
    }
    if (batch.length > 0) yield readLinkedids(store, batch)
    if (rows.length < 1000) return
  }
}

const PAIRS_OF_ALL = `
  SELECT DISTINCT c.uniqueid, c.linkedid
  FROM (SELECT uniqueid FROM cel GROUP BY uniqueid HAVING min(linkedid) <> max(linkedid)) shared
  CROSS JOIN cel c ON c.uniqueid = shared.uniqueid
  CROSS JOIN temp.selected s ON s.linkedid = c.linkedid
  ORDER BY 1, 2`

const PAIRS_OF_FEW = `
  SELECT DISTINCT c.uniqueid, c.linkedid
  FROM temp.selected s
  CROSS JOIN cel c ON c.linkedid = s.linkedid
  WHERE EXISTS (SELECT 1 FROM cel o WHERE o.uniqueid = c.uniqueid AND o.linkedid <> c.linkedid)
  ORDER BY 1, 2`

function readLinkedids(store: ReadStore, linkedids: readonly string[]): readonly Cel[] {
  // CROSS JOIN fixes the nesting: linkedids in the order given, each by its index, which ends in the id. Asking for that
  // order would sort the whole batch once more.
  const rows = tuples<CelTuple>(
    store,
    `SELECT ${CEL_COLUMNS} FROM json_each(?) j CROSS JOIN cel c INDEXED BY cel_linkedid ON c.linkedid = j.value`,
    JSON.stringify(linkedids)
  )
  return rows.map(unpackCel)
}

/** Ids of the selected rows in order of time. Meant for small selections. */
export function selectedCelIds(store: ReadStore): number[] {
  return tuples<[number]>(
    store,
    'SELECT c.id FROM temp.selected s CROSS JOIN cel c ON c.linkedid = s.linkedid ORDER BY c.eventtime, c.id'
  ).map(([id]) => id)
}
