import { RECORDING_MATCHES } from '@shared/model/recording'
import { first, inTransaction, run, type WriteStore } from './store'
import { raiseLabelVersion } from './settings'
import { noteRoots } from './away-roots'
import { rootLookedThrough } from './recording-roots'

/** Rows per transaction: some 100 ms of work. */
const BATCH = 10_000

const LOOKED = 'root_id IN (SELECT value FROM json_each(?))'
const MATCH_NAMES = `CASE l.rule ${RECORDING_MATCHES.map((match, rule) => `WHEN ${rule} THEN '${match}'`).join(' ')} END`

/**
 * Brings what `LinkTables` hold into the workspace, in steps that are a transaction each: links of recordings, links by
 * hand whose files changed or went, strays, roots. Only what is of roots that were seen whole is ever taken away. Should it
 * end half-way, the next look finds the rest.
 */
export function* writeLinks(
  store: WriteStore,
  seen: { readonly whole: readonly number[]; readonly roots: readonly number[]; readonly at: number }
): Generator<void, void, void> {
  const roots = JSON.stringify(seen.whole)
  const step = (work: () => void): void =>
    inTransaction(store, () => {
      respectPeople(store, seen.roots)
      work()
      raiseLabelVersion(store)
    })

  step(() => {
    run(
      store,
      `DELETE FROM recording_file WHERE matched_by <> 'hand' AND ${LOOKED}
         AND recording_uuid NOT IN (SELECT uuid FROM temp.seen_final)`,
      roots
    )
    updateHand(store, roots)
  })
  yield
  for (let after = ''; ;) {
    const until = first<{ uuid: string | null }>(
      store,
      'SELECT max(uuid) AS uuid FROM (SELECT uuid FROM temp.seen_final WHERE uuid > ? ORDER BY uuid LIMIT ?)',
      after,
      BATCH
    )?.uuid
    if (until === null || until === undefined) break
    step(() => insertLinks(store, after, until))
    after = until
    yield
  }
  step(() => {
    run(
      store,
      `DELETE FROM stray_file WHERE ${LOOKED} AND NOT EXISTS (
         SELECT 1 FROM temp.seen_file s WHERE s.root_id = stray_file.root_id AND s.member = stray_file.member
           AND s.by_hand = 0 AND NOT EXISTS (SELECT 1 FROM temp.seen_link l WHERE l.file = s.id))`,
      roots
    )
  })
  yield
  for (let after = 0; ;) {
    const until = first<{ id: number | null }>(
      store,
      'SELECT max(id) AS id FROM (SELECT id FROM temp.seen_file WHERE id > ? ORDER BY id LIMIT ?)',
      after,
      BATCH
    )?.id
    if (until === null || until === undefined) break
    step(() => insertStrays(store, after, until))
    after = until
    yield
  }
  step(() => {
    for (const rootId of seen.roots) {
      const files = first<{ n: number }>(
        store,
        'SELECT count(*) AS n FROM temp.seen_file WHERE root_id = ?',
        rootId
      )?.n
      noteRoots(store, { there: [rootId], away: [] })
      rootLookedThrough(store, { rootId, files: files ?? 0, lookedAt: seen.at })
    }
  })
}

/** What people did since the look began counts: places removed, files given or refused. */
function respectPeople(store: WriteStore, roots: readonly number[]): void {
  for (const root of roots) {
    if (first(store, 'SELECT 1 FROM recording_root WHERE id = ?', root) === undefined)
      run(store, 'DELETE FROM temp.seen_file WHERE root_id = ?', root)
  }
  run(
    store,
    `UPDATE temp.seen_file SET by_hand = 1 WHERE id IN (
       SELECT s.id FROM recording_file f CROSS JOIN temp.seen_file s ON s.root_id = f.root_id AND s.member = f.member
       WHERE f.matched_by = 'hand' AND s.by_hand = 0)`
  )
  const byHand = "uuid IN (SELECT recording_uuid FROM recording_file WHERE matched_by = 'hand')"
  run(store, `DELETE FROM temp.seen_link WHERE ${byHand}`)
  run(store, `DELETE FROM temp.seen_final WHERE ${byHand}`)
}

function updateHand(store: WriteStore, roots: string): void {
  run(
    store,
    `UPDATE recording_file AS f SET size_bytes = s.size_bytes, modified_at = s.modified_at, audio = s.audio,
       problem = s.problem FROM temp.seen_file s
     WHERE s.by_hand = 1 AND f.matched_by = 'hand' AND s.root_id = f.root_id AND s.member = f.member`
  )
  run(
    store,
    `UPDATE recording_file SET problem = 'gone' WHERE matched_by = 'hand' AND ${LOOKED} AND NOT EXISTS (
       SELECT 1 FROM temp.seen_file s WHERE s.root_id = recording_file.root_id AND s.member = recording_file.member)`,
    roots
  )
}

function insertLinks(store: WriteStore, after: string, until: string): void {
  run(
    store,
    `INSERT INTO recording_file
       (recording_uuid, root_id, member, matched_by, size_bytes, modified_at, audio, problem)
     SELECT l.uuid, s.root_id, s.member, ${MATCH_NAMES}, s.size_bytes, s.modified_at, s.audio, s.problem
     FROM temp.seen_final l JOIN temp.seen_file s ON s.id = l.file WHERE l.uuid > ? AND l.uuid <= ?
     ON CONFLICT (recording_uuid) DO UPDATE SET root_id = excluded.root_id, member = excluded.member,
       matched_by = excluded.matched_by, size_bytes = excluded.size_bytes, modified_at = excluded.modified_at,
       audio = excluded.audio, problem = excluded.problem
     WHERE recording_file.matched_by <> 'hand' AND (recording_file.root_id, recording_file.member,
       recording_file.matched_by, recording_file.size_bytes, recording_file.modified_at, recording_file.audio,
       recording_file.problem) IS NOT (excluded.root_id, excluded.member, excluded.matched_by, excluded.size_bytes,
       excluded.modified_at, excluded.audio, excluded.problem)`,
    after,
    until
  )
}

function insertStrays(store: WriteStore, after: number, until: number): void {
  run(
    store,
    `INSERT INTO stray_file (root_id, member, size_bytes, modified_at, audio, problem)
     SELECT root_id, member, size_bytes, modified_at, audio, problem FROM temp.seen_file s
     WHERE s.id > ? AND s.id <= ? AND s.by_hand = 0
       AND NOT EXISTS (SELECT 1 FROM temp.seen_link l WHERE l.file = s.id)
     ON CONFLICT (root_id, member) DO UPDATE SET size_bytes = excluded.size_bytes,
       modified_at = excluded.modified_at, audio = excluded.audio, problem = excluded.problem
     WHERE (stray_file.size_bytes, stray_file.modified_at, stray_file.audio, stray_file.problem) IS NOT
       (excluded.size_bytes, excluded.modified_at, excluded.audio, excluded.problem)`,
    after,
    until
  )
}
