import type { CallLog, SkippedGroup } from '@shared/model/call-log'
import type { Cel } from '@shared/model/cel'
import { noteChanged } from './call-log-changes'
import { callLogValues, INSERT_CALL_LOG } from './call-log-columns'
import { deleteCallLogs } from './delete-call-logs'
import { directoryVersion } from './directory-snapshot'
import { type MappedValues, NOTHING_MAPPED } from './mapped-fields'
import { raiseRevision } from './settings'
import { prepare, run, type WriteStore } from './store'

/** What one batch of a run gave. */
export interface Generated {
  /** The rows that were taken. */
  readonly cels: readonly Cel[]
  readonly callLogs: readonly CallLog[]
  readonly skipped: readonly SkippedGroup[]
  readonly engineVersion: string
  /** Microseconds. */
  readonly generatedAt: number
  /** Computes the mapped fields of one call from its rows in group order; without it there are none. */
  readonly mapped?: (cels: readonly Cel[]) => MappedValues
}

export interface StoredBatch {
  readonly callLogs: number
  readonly replaced: number
  readonly keptStale: number
  /** Groups without call log, those included that this store could not take. */
  readonly skipped: readonly SkippedGroup[]
}

/**
 * Stores what a run gave, within the caller's transaction (spec 2.3): older call logs of the rows go, and all their rows
 * are free again; then the new ones get ids in their order, and their rows point to them. An older call log for whose
 * rows nothing new came stays and is marked stale, where the reference loses it; its rows keep pointing to it.
 */
export function storeCallLogs(store: WriteStore, batch: Generated): StoredBatch {
  const rows = new Map(batch.cels.map((cel) => [cel.id, cel]))
  const before = new Set<number>()
  for (const cel of batch.cels) if (cel.callLogId !== null) before.add(cel.callLogId)

  const { replaced, failed } = replaceCallLogs(store, batch, rows)
  const skipped = [...batch.skipped, ...failed]
  for (const group of skipped) insertSkipped(store, group)
  const stale = [...before].filter((id) => !replaced.has(id))
  let keptStale = 0
  for (const id of stale) keptStale += run(store, 'UPDATE call_log SET stale = 1 WHERE id = ?', id)
  noteChanged(store, stale)
  raiseRevision(store)
  return { callLogs: batch.callLogs.length - failed.length, replaced: replaced.size, keptStale, skipped }
}

interface Replaced {
  /** Older call logs that are gone. */
  readonly replaced: ReadonlySet<number>
  readonly failed: readonly SkippedGroup[]
}

/**
 * Old call logs out, new ones in. All old ones go first, since a new one may have the recordings of another's. Should a
 * new one not go in, everything is done again without it, so that the old ones in its place stay.
 */
function replaceCallLogs(store: WriteStore, batch: Generated, rows: ReadonlyMap<number, Cel>): Replaced {
  const given = { ...batch, directoryVersion: directoryVersion(store) }
  const failed = new Map<CallLog, SkippedGroup>()
  for (;;) {
    const callLogs = batch.callLogs.filter((call) => !failed.has(call))
    const failedBefore = failed.size
    prepare(store, 'SAVEPOINT all_call_logs').run()
    const replaced = new Set<number>()
    for (const call of callLogs) for (const id of olderCallLogs(call.celIds, rows)) replaced.add(id)
    deleteCallLogs(store, [...replaced])
    for (const call of callLogs) {
      const linkedids = new Set<string>()
      for (const id of call.celIds) linkedids.add(rows.get(id)?.linkedid ?? '')
      forgetSkipped(store, linkedids)
      const failure = insertCallLog(store, call, linkedids, { ...given, mapped: mappedOf(call, rows, batch) })
      if (failure !== null) failed.set(call, unstorable(call, linkedids, rows, failure))
    }
    const again = failed.size > failedBefore && replaced.size > 0
    if (again) prepare(store, 'ROLLBACK TO all_call_logs').run()
    prepare(store, 'RELEASE all_call_logs').run()
    if (!again) return { replaced, failed: [...failed.values()] }
  }
}

function mappedOf(call: CallLog, rows: ReadonlyMap<number, Cel>, { mapped }: Generated): MappedValues {
  if (mapped === undefined) return NOTHING_MAPPED
  return mapped(call.celIds.map((id) => rows.get(id)).filter((cel) => cel !== undefined))
}

/** Call logs to which rows are attached so far. */
export function olderCallLogs(celIds: readonly number[], rows: ReadonlyMap<number, Cel>): Set<number> {
  const older = new Set<number>()
  for (const id of celIds) {
    const callLogId = rows.get(id)?.callLogId
    if (callLogId !== null && callLogId !== undefined) older.add(callLogId)
  }
  return older
}

/** Why the call log could not be stored, null when it was. One that cannot does not touch the others (spec 13.2). */
function insertCallLog(
  store: WriteStore,
  call: CallLog,
  linkedids: ReadonlySet<string>,
  {
    engineVersion,
    generatedAt,
    directoryVersion,
    mapped
  }: Pick<Generated, 'engineVersion' | 'generatedAt'> & {
    readonly directoryVersion: number
    readonly mapped: MappedValues
  }
): string | null {
  prepare(store, 'SAVEPOINT one_call_log').run()
  try {
    const recordingCount = call.recordings.length
    const values = callLogValues(call, {
      recordingCount,
      engineVersion,
      generatedAt,
      directoryVersion,
      mapped
    })
    const id = Number(prepare(store, INSERT_CALL_LOG).run(...values).lastInsertRowid)
    insertChildren(store, id, call)
    // A group holds every row of its linkedids, so the rows need not be told one by one.
    for (const linkedid of linkedids)
      run(store, 'UPDATE cel SET call_log_id = ? WHERE linkedid = ?', id, linkedid)
    prepare(store, 'RELEASE one_call_log').run()
    return null
  } catch (error) {
    if (!concernsOneRow(error)) throw error
    prepare(store, 'ROLLBACK TO one_call_log').run()
    prepare(store, 'RELEASE one_call_log').run()
    return error instanceof Error ? error.message : String(error)
  }
}

function concernsOneRow(error: unknown): boolean {
  if (error instanceof TypeError || error instanceof RangeError) return true
  const code = error instanceof Error && 'code' in error ? String(error.code) : ''
  return /^SQLITE_(CONSTRAINT|MISMATCH|TOOBIG|RANGE)/.test(code)
}

function insertChildren(store: WriteStore, id: number, call: CallLog): void {
  run(
    store,
    'INSERT INTO call_log_group (call_log_id, cel_ids) VALUES (?, ?)',
    id,
    JSON.stringify(call.celIds)
  )
  call.participants.forEach((participant, position) => {
    run(
      store,
      `INSERT INTO call_log_participant
         (call_log_id, position, user_uuid, line_id, role, tags, answered, requested)
       VALUES (?, ?, ?, ?, ?, ?, ?, ?)`,
      id,
      position,
      participant.userUuid,
      participant.lineId,
      participant.role,
      JSON.stringify(participant.tags),
      participant.answered ? 1 : 0,
      participant.requested ? 1 : 0
    )
  })
  for (const tag of call.tags) {
    run(store, 'INSERT OR IGNORE INTO call_log_tag (tag, call_log_id) VALUES (?, ?)', tag, id)
  }
  let kept = 0
  call.recordings.forEach((recording, position) => {
    kept += run(
      store,
      `INSERT OR IGNORE INTO recording (uuid, call_log_id, position, start_time, end_time, path, mixmonitor_id)
       VALUES (?, ?, ?, ?, ?, ?, ?)`,
      recording.uuid,
      id,
      position,
      recording.startTime,
      recording.endTime,
      recording.path,
      recording.mixmonitorId
    )
  })
  // A recording whose uuid another call log has stays there (spec 13.2).
  if (kept < call.recordings.length)
    run(store, 'UPDATE call_log SET recording_count = ? WHERE id = ?', kept, id)
}

/** Drops what earlier runs noted of these conversations: this run says it anew, or has made the call log. */
function forgetSkipped(store: WriteStore, linkedids: Iterable<string>): void {
  for (const linkedid of linkedids)
    run(store, 'DELETE FROM skipped_group WHERE conversation_id = ?', linkedid)
}

function insertSkipped(store: WriteStore, group: SkippedGroup): void {
  forgetSkipped(store, group.linkedids)
  run(
    store,
    `INSERT INTO skipped_group
       (code, conversation_id, linkedids, cel_ids, cel_count, first_time, last_time, rule, reason, cel_id)
     VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)`,
    group.code,
    group.conversationId,
    JSON.stringify(group.linkedids),
    JSON.stringify(group.celIds),
    group.celIds.length,
    group.firstTime,
    group.lastTime,
    group.rule,
    group.reason,
    group.celId
  )
}

function unstorable(
  call: CallLog,
  linkedids: ReadonlySet<string>,
  rows: ReadonlyMap<number, Cel>,
  reason: string
): SkippedGroup {
  const times = call.celIds.map((id) => rows.get(id)?.eventtime ?? call.date)
  return {
    code: 'unstorable',
    conversationId: call.conversationId,
    linkedids: [...linkedids],
    celIds: call.celIds,
    firstTime: times[0] ?? call.date,
    lastTime: times.at(-1) ?? call.date,
    rule: '10.3',
    reason,
    celId: null
  }
}
