import { AppError } from '@shared/errors/app-error'
import type { AudioFacts, AudioProblem, StrayFile } from '@shared/model/recording'
import { AWAY_ROOTS_SQL } from './away-roots'
import { recordingRoots } from './recording-roots'
import { recordingCounts } from './recording-rows'
import { raiseLabelVersion } from './settings'
import { all, first, run, type ReadStore, type WriteStore } from './store'

const COLUMNS = `id, root_id AS rootId, member, size_bytes AS sizeBytes, modified_at AS modifiedAt, audio,
  iif(root_id IN ${AWAY_ROOTS_SQL}, 'gone', problem) AS problem`

type StrayRow = Omit<StrayFile, 'audio'> & { readonly audio: string | null }

/** Sound files that are of no recording, by place and name. `search` is text within the name, whatever its case. */
export function pageStrays(
  store: ReadStore,
  {
    search,
    offset,
    limit
  }: { readonly search?: string | undefined; readonly offset: number; readonly limit: number }
): { readonly rows: readonly StrayFile[]; readonly total: number } {
  const text = (search ?? '').trim().toLowerCase()
  const where = text === '' ? '' : 'WHERE instr(lower(member), ?) > 0'
  const values = text === '' ? [] : [text]
  const order = `ORDER BY root_id, member LIMIT ? OFFSET ?`
  const rows = all<StrayRow>(
    store,
    `SELECT ${COLUMNS} FROM stray_file ${where} ${order}`,
    ...values,
    limit,
    offset
  )
  return { rows: rows.map(toStray), total: countStrays(store, where, values) }
}

/** How many there are. */
export function countStrays(store: ReadStore, where = '', values: readonly unknown[] = []): number {
  return first<{ n: number }>(store, `SELECT count(*) AS n FROM stray_file ${where}`, ...values)?.n ?? 0
}

/** One of them, null when it is none any more. */
export function strayFile(store: ReadStore, strayId: number): StrayFile | null {
  const row = first<StrayRow>(store, `SELECT ${COLUMNS} FROM stray_file WHERE id = ?`, strayId)
  return row === undefined ? null : toStray(row)
}

/** All of them in batches, in order of their ids. */
export function* eachStray(store: ReadStore, batch: number): Generator<readonly StrayFile[]> {
  for (let after = 0; ;) {
    const rows = all<StrayRow>(
      store,
      `SELECT ${COLUMNS} FROM stray_file WHERE id > ? ORDER BY id LIMIT ?`,
      after,
      batch
    )
    const last = rows.at(-1)
    if (last === undefined) return
    after = last.id
    yield rows.map(toStray)
  }
}

/**
 * Says by hand that a stray is the file of a recording, whatever it had before. Refuses what is not there, and done twice
 * it refuses because the file is no stray any more. Within the caller's transaction.
 */
export function attachRecording(
  store: WriteStore,
  { strayId, uuid }: { readonly strayId: number; readonly uuid: string }
): null {
  const stray = strayFile(store, strayId)
  if (stray === null || first(store, 'SELECT 1 FROM recording WHERE uuid = ?', uuid) === undefined) {
    throw new AppError({
      code: 'file-not-found',
      message: stray === null ? 'There is no such file without a call.' : 'There is no such recording.',
      hint: 'Look through the places again.',
      details: { strayId, uuid }
    })
  }
  strayAgain(store, uuid)
  run(
    store,
    `INSERT OR REPLACE INTO recording_file
       (recording_uuid, root_id, member, matched_by, size_bytes, modified_at, audio, problem)
     SELECT ?, root_id, member, 'hand', size_bytes, modified_at, audio, problem FROM stray_file WHERE id = ?`,
    uuid,
    strayId
  )
  run(store, 'DELETE FROM stray_file WHERE id = ?', strayId)
  raiseLabelVersion(store)
  return null
}

/**
 * Takes a file away from a recording. A link that was found would be found again, so it is noted that a person refused it:
 * a row by hand without place. A link by hand just goes. Within the caller's transaction.
 */
export function detachRecording(store: WriteStore, { uuid }: { readonly uuid: string }): null {
  const found = "recording_uuid = ? AND matched_by <> 'hand'"
  strayAgain(store, uuid)
  run(
    store,
    "DELETE FROM recording_file WHERE recording_uuid = ? AND matched_by = 'hand' AND root_id <> 0",
    uuid
  )
  run(
    store,
    `UPDATE recording_file SET root_id = 0, member = '', matched_by = 'hand', size_bytes = 0, audio = NULL,
       problem = 'gone' WHERE ${found}`,
    uuid
  )
  raiseLabelVersion(store)
  return null
}

/** The file that a recording has becomes a stray, unless another recording has it too or Calltrail made it. */
function strayAgain(store: WriteStore, uuid: string): void {
  run(
    store,
    `INSERT OR IGNORE INTO stray_file (root_id, member, size_bytes, modified_at, audio, problem)
     SELECT f.root_id, f.member, f.size_bytes, f.modified_at, f.audio, f.problem
     FROM recording_file f JOIN recording_root t ON t.id = f.root_id
     WHERE f.recording_uuid = ? AND t.kind <> 'cache' AND f.problem IS NOT 'gone' AND NOT EXISTS (
       SELECT 1 FROM recording_file o
       WHERE o.root_id = f.root_id AND o.member = f.member AND o.recording_uuid <> f.recording_uuid)`,
    uuid
  )
}

function toStray({ audio, ...row }: StrayRow): StrayFile {
  return { ...row, problem: row.problem as AudioProblem | null, audio: readAudio(audio) }
}

const readAudio = (text: string | null): AudioFacts | null =>
  text === null ? null : (JSON.parse(text) as AudioFacts)

/** Counts and places of the workspace's recordings. */
export function recordingOverview(
  store: ReadStore,
  _request: Readonly<Record<string, never>>
): {
  readonly counts: ReturnType<typeof recordingCounts>
  readonly strays: number
  readonly roots: ReturnType<typeof recordingRoots>
} {
  return { counts: recordingCounts(store), strays: countStrays(store), roots: recordingRoots(store) }
}

/** Makes a stray the file of recordings that have none. Within the caller's transaction. */
export function linkStray(
  store: WriteStore,
  link: {
    readonly strayId: number
    readonly uuids: readonly string[]
    readonly matchedBy: 'path' | 'name' | 'uuid'
  }
): void {
  const { strayId, uuids, matchedBy } = link
  for (const uuid of uuids) {
    run(
      store,
      `INSERT OR IGNORE INTO recording_file
         (recording_uuid, root_id, member, matched_by, size_bytes, modified_at, audio, problem)
       SELECT ?, root_id, member, ?, size_bytes, modified_at, audio, problem FROM stray_file WHERE id = ?`,
      uuid,
      matchedBy,
      strayId
    )
  }
  run(store, 'DELETE FROM stray_file WHERE id = ?', strayId)
  raiseLabelVersion(store)
}
