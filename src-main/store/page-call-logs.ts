import type { Page } from '@shared/api/contract'
import type { CallLogRow } from '@shared/model/call-log-row'
import { CALL_FIELDS, type CallFilter, type CallSort } from '@shared/model/call-filter'
import { unpackTags, unpackTrail } from './call-log-columns'
import { bestRecordingStates } from './best-recording-state'
import { commentCounts } from './comments'
import { countCallLogs, pageIds } from './call-log-ids'
import { FIELDS } from './filter/fields'
import { labelsOfCalls } from './labels-of-calls'
import { readRevision } from './settings'
import { all, type ReadStore } from './store'

export interface PageRequest {
  readonly filter: CallFilter
  readonly sort: CallSort
  readonly offset: number
  readonly limit: number
}

type Flag = 'answered' | 'blocked' | 'reachedVoicemail' | 'hangupInferred' | 'stale'

/** A row of the grid as its columns hold it. */
type StoredRow = Omit<CallLogRow, Flag | 'tags' | 'trail' | 'labels' | 'commentCount' | 'recordingState'> &
  Readonly<Record<Flag, number>> & { readonly tags: string | null; readonly trail: string }

const COLUMNS = CALL_FIELDS.map((field) =>
  // The list of ids has columns of its own, one of them named `id`.
  field === 'id' ? 'c.id' : `${FIELDS[field].sql} AS "${field}"`
).join(', ')
const ROWS = `SELECT ${COLUMNS}, trail FROM json_each(?) j JOIN call_log c ON c.id = j.value ORDER BY j.key`

/**
 * Rows of the grid by their ids, in that order, with their labels, counts of comments and states of recordings; ids that
 * are not there are left out. `labels` are those of the calls, where the caller knows them.
 */
export function readRows(
  store: ReadStore,
  ids: readonly number[],
  labels: ReadonlyMap<number, readonly number[]> = labelsOfCalls(store, ids)
): CallLogRow[] {
  const comments = commentCounts(store, ids)
  const recordings = bestRecordingStates(store, ids)
  return all<StoredRow>(store, ROWS, JSON.stringify(ids)).map((row) => ({
    ...row,
    answered: row.answered === 1,
    blocked: row.blocked === 1,
    reachedVoicemail: row.reachedVoicemail === 1,
    hangupInferred: row.hangupInferred === 1,
    stale: row.stale === 1,
    tags: unpackTags(row.tags),
    trail: unpackTrail(row.trail),
    labels: labels.get(row.id) ?? NONE,
    commentCount: comments.get(row.id) ?? 0,
    recordingState: recordings.get(row.id) ?? null
  }))
}

const NONE: readonly number[] = []

/** A page of the grid: rows from `offset` on, with the counts of all and of those that match. */
export function pageCallLogs(store: ReadStore, request: PageRequest): Page<CallLogRow> {
  return {
    rows: readRows(store, pageIds(store, request)),
    offset: request.offset,
    total: countCallLogs(store, {}),
    filtered: countCallLogs(store, request.filter),
    revision: readRevision(store)
  }
}
