import type { AudioFacts, AudioProblem } from '@shared/model/recording'
import { all, first, prepare, run, type WriteStore } from './store'

/** A sound file as it was seen. Times in microseconds. */
export interface SeenFile {
  readonly rootId: number
  readonly member: string
  readonly sizeBytes: number
  readonly modifiedAt: number
  readonly audio: AudioFacts | null
  readonly problem: AudioProblem | null
}

/** A recording that looks for its file. */
export interface SeekingRecording {
  readonly uuid: string
  readonly path: string | null
  readonly mixmonitorId: string | null
  /** A person gave or refused it a file; or it has a good one in a root that is not looked through; or null. */
  readonly settled: Settled
}

export type Settled = 'hand' | 'elsewhere' | null

/** A file that a recording's key leads to. */
export interface KeyedFile {
  readonly id: number
  readonly rootId: number
  readonly member: string
  readonly key: string
}

/** A recording that a file may be of: by which rule, how far both paths agree, and whether their endings do. */
export interface PossibleLink {
  readonly fileId: number
  readonly uuid: string
  /** Index into `RECORDING_MATCHES`; smaller is surer. */
  readonly rule: number
  readonly tail: number
  readonly sameEnding: boolean
  /** Recordings with the same target share one file. */
  readonly target: string
  readonly settled: Settled
}

/** One of them, with the file. */
export interface ChosenLink extends Omit<PossibleLink, 'target'> {
  readonly rootId: number
  readonly member: string
  readonly problem: AudioProblem | null
}

const TABLES = [
  `seen_known (root_id INTEGER, member TEXT, size_bytes INTEGER, modified_at INTEGER, audio TEXT, problem TEXT,
    PRIMARY KEY (root_id, member)) WITHOUT ROWID`,
  `seen_file (id INTEGER PRIMARY KEY, root_id INTEGER, member TEXT, size_bytes INTEGER, modified_at INTEGER, audio TEXT,
    problem TEXT, by_hand INTEGER, UNIQUE (root_id, member))`,
  'seen_key (key TEXT, file INTEGER, PRIMARY KEY (key, file)) WITHOUT ROWID',
  `seen_match (file INTEGER, rule INTEGER, uuid TEXT, tail INTEGER, same_ending INTEGER, target TEXT, settled TEXT,
    PRIMARY KEY (file, rule, uuid)) WITHOUT ROWID`,
  'seen_final (uuid TEXT PRIMARY KEY, file INTEGER, rule INTEGER) WITHOUT ROWID',
  `seen_link (uuid TEXT, file INTEGER, rule INTEGER, tail INTEGER, same_ending INTEGER, settled TEXT,
    PRIMARY KEY (uuid, file))
    WITHOUT ROWID`
]

/**
 * Tables of one look for recordings: files seen, their keys, what they may be of. They are this connection's own and lie
 * outside of the workspace, so nobody waits for them and memory does not grow with the number of files.
 */
export class LinkTables {
  /** Files that a person gave to a recording: as many as somebody had patience for. */
  private readonly byHand = new Set<string>()

  constructor(private readonly store: WriteStore) {
    this.close()
    for (const table of TABLES) store.db.exec(`CREATE TEMP TABLE ${table}`)
    store.db.exec('CREATE INDEX temp.seen_link_file ON seen_link (file)')
  }

  /** Takes over what the workspace knows of a root's files, so that it need not be found out again. */
  knowRoot(rootId: number): void {
    run(
      this.store,
      `INSERT OR REPLACE INTO temp.seen_known
       SELECT root_id, member, size_bytes, modified_at, audio, problem FROM stray_file WHERE root_id = ?
       UNION ALL
       SELECT root_id, member, size_bytes, modified_at, audio, problem FROM recording_file WHERE root_id = ?`,
      rootId,
      rootId
    )
    const byHand = all<{ member: string }>(
      this.store,
      "SELECT member FROM recording_file WHERE root_id = ? AND matched_by = 'hand'",
      rootId
    )
    for (const { member } of byHand) this.byHand.add(placeKey(rootId, member))
  }

  /** What was found out about a file that has not changed since; null for another one. */
  known(
    file: Pick<SeenFile, 'rootId' | 'member' | 'sizeBytes' | 'modifiedAt'>
  ): Pick<SeenFile, 'audio' | 'problem'> | null {
    const row = first<{ audio: string | null; problem: AudioProblem | null }>(
      this.store,
      `SELECT audio, problem FROM temp.seen_known WHERE root_id = ? AND member = ? AND size_bytes = ? AND modified_at = ?
         AND (problem IS NULL OR problem NOT IN ('gone', 'unreadable'))`,
      file.rootId,
      file.member,
      file.sizeBytes,
      file.modifiedAt
    )
    if (row === undefined) return null
    return { audio: row.audio === null ? null : (JSON.parse(row.audio) as AudioFacts), problem: row.problem }
  }

  /** Notes a file with its keys; one that a person named the file of a recording has none. */
  add(file: SeenFile, keys: readonly string[]): void {
    const { rootId, member } = file
    const byHand = this.byHand.has(placeKey(rootId, member))
    const { lastInsertRowid: id, changes } = prepare(
      this.store,
      `INSERT OR IGNORE INTO temp.seen_file (root_id, member, size_bytes, modified_at, audio, problem, by_hand)
       VALUES (?, ?, ?, ?, ?, ?, ?)`
    ).run(
      rootId,
      member,
      file.sizeBytes,
      file.modifiedAt,
      file.audio === null ? null : JSON.stringify(file.audio),
      file.problem,
      byHand ? 1 : 0
    )
    // An archive may hold a name twice; the first one counts, since that is the one that is opened.
    if (byHand || changes === 0) return
    for (const key of keys) run(this.store, 'INSERT OR IGNORE INTO temp.seen_key VALUES (?, ?)', key, id)
  }

  /** Files with one of these keys, each with the first of them that it has. */
  filesWith(keys: readonly string[]): KeyedFile[] {
    const found = new Map<number, KeyedFile>()
    for (const key of keys) {
      const files = all<KeyedFile>(
        this.store,
        `SELECT s.id, s.root_id AS rootId, s.member, k.key FROM temp.seen_key k JOIN temp.seen_file s ON s.id = k.file
         WHERE k.key = ?`,
        key
      )
      for (const file of files) if (!found.has(file.id)) found.set(file.id, file)
    }
    return [...found.values()]
  }

  addMatch({ fileId, uuid, rule, tail, sameEnding, target, settled }: PossibleLink): void {
    run(
      this.store,
      'INSERT OR IGNORE INTO temp.seen_match VALUES (?, ?, ?, ?, ?, ?, ?)',
      fileId,
      rule,
      uuid,
      tail,
      sameEnding ? 1 : 0,
      target,
      settled
    )
  }

  /** What the files may be of, surest rule of each file only; a file's rows together. */
  *matches(batch: number): Generator<readonly PossibleLink[]> {
    for (let after = 0; ;) {
      const rows = all<Omit<PossibleLink, 'sameEnding'> & { readonly sameEnding: number }>(
        this.store,
        `SELECT m.file AS fileId, m.uuid, m.rule, m.tail, m.same_ending AS sameEnding, m.target, m.settled
         FROM (SELECT file, min(rule) AS rule FROM temp.seen_match WHERE file > ? GROUP BY file ORDER BY file LIMIT ?) b
         CROSS JOIN temp.seen_match m ON m.file = b.file AND m.rule = b.rule ORDER BY m.file`,
        after,
        batch
      )
      const last = rows.at(-1)
      if (last === undefined) return
      after = last.fileId
      yield rows.map((row) => ({ ...row, sameEnding: row.sameEnding === 1 }))
    }
  }

  /** Files that no rule so far says anything of. */
  unmatched(after: number, limit: number): { readonly id: number; readonly member: string }[] {
    return all(
      this.store,
      `SELECT id, member FROM temp.seen_file s WHERE id > ? AND by_hand = 0
         AND NOT EXISTS (SELECT 1 FROM temp.seen_match m WHERE m.file = s.id) ORDER BY id LIMIT ?`,
      after,
      limit
    )
  }

  addLink({ fileId, uuid, rule, tail, sameEnding, settled }: Omit<PossibleLink, 'target'>): void {
    run(
      this.store,
      'INSERT OR IGNORE INTO temp.seen_link VALUES (?, ?, ?, ?, ?, ?)',
      uuid,
      fileId,
      rule,
      tail,
      sameEnding ? 1 : 0,
      settled
    )
  }

  /** Links of recordings in order of their uuid, those of one recording together and best first. */
  links(afterUuid: string, recordings: number): ChosenLink[] {
    return all<Omit<ChosenLink, 'sameEnding'> & { readonly sameEnding: number }>(
      this.store,
      `SELECT l.uuid, l.file AS fileId, l.rule, l.tail, l.same_ending AS sameEnding, l.settled, s.root_id AS rootId, s.member, s.problem
       FROM (SELECT DISTINCT uuid FROM temp.seen_link WHERE uuid > ? ORDER BY uuid LIMIT ?) u
       CROSS JOIN temp.seen_link l ON l.uuid = u.uuid JOIN temp.seen_file s ON s.id = l.file
       ORDER BY l.uuid, s.problem IS NOT NULL, l.rule, l.tail DESC, l.same_ending DESC, s.root_id, s.member`,
      afterUuid,
      recordings
    ).map((row) => ({ ...row, sameEnding: row.sameEnding === 1 }))
  }

  /** Takes back all links of a recording: its files are strays again. */
  dropLinks(uuid: string): void {
    run(this.store, 'DELETE FROM temp.seen_link WHERE uuid = ?', uuid)
  }

  /** Settles which file a recording gets. */
  choose({ uuid, fileId, rule }: Pick<ChosenLink, 'uuid' | 'fileId' | 'rule'>): void {
    run(this.store, 'INSERT OR REPLACE INTO temp.seen_final VALUES (?, ?, ?)', uuid, fileId, rule)
  }

  /** What came of it. `unreadable` files are those that say nothing, linked or not. */
  totals(): { readonly linked: number; readonly strays: number; readonly unreadable: number } {
    const count = (sql: string): number => first<{ n: number }>(this.store, sql)?.n ?? 0
    return {
      linked:
        count('SELECT count(*) AS n FROM temp.seen_final') +
        count('SELECT count(*) AS n FROM temp.seen_file WHERE by_hand = 1'),
      strays: count(`SELECT count(*) AS n FROM temp.seen_file s WHERE s.by_hand = 0
        AND NOT EXISTS (SELECT 1 FROM temp.seen_link l WHERE l.file = s.id)`),
      unreadable: count('SELECT count(*) AS n FROM temp.seen_file WHERE problem IS NOT NULL')
    }
  }

  close(): void {
    for (const table of TABLES)
      this.store.db.exec(`DROP TABLE IF EXISTS temp.${table.slice(0, table.indexOf(' '))}`)
  }
}

const placeKey = (rootId: number, member: string): string => `${rootId} ${member}`
