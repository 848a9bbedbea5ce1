import type { CallField, CallFilter, CallSort } from '@shared/model/call-filter'
import type { Recording } from '@shared/model/call-log'
import type { Comment } from '@shared/model/comment'
import type { ExportField, ExportRow } from '@shared/model/export'
import { bestRecordingStates } from './best-recording-state'
import { unpackDetails, unpackTags } from './call-log-columns'
import { listIds } from './call-log-ids'
import { commentsOfCalls, commentCounts } from './comments'
import { FIELDS } from './filter/fields'
import { labelsOfCalls } from './labels-of-calls'
import { readLabels } from './labels'
import { tuples, type ReadStore } from './store'
import { recordingsOfCalls } from './stored-call-logs'

/** Calls read at once: large enough that statements do not count, small enough to stop quickly. */
const BATCH = 1000

/** What is not in the call's own row, by the ids of a batch. */
type Beside = (store: ReadStore, ids: readonly number[]) => (id: number) => unknown

const BESIDE: Partial<Record<ExportField, Beside>> = {
  labels: (store, ids) => {
    const names = new Map(readLabels(store).map(({ id, name }) => [id, name]))
    const labels = labelsOfCalls(store, ids)
    return (id) => (labels.get(id) ?? []).map((label) => names.get(label) ?? '')
  },
  commentCount: (store, ids) => {
    const counts = commentCounts(store, ids)
    return (id) => counts.get(id) ?? 0
  },
  comments: (store, ids) => {
    const comments: ReadonlyMap<number, readonly Comment[]> = commentsOfCalls(store, ids)
    return (id) => comments.get(id) ?? []
  },
  recordings: (store, ids) => {
    const recordings: ReadonlyMap<number, readonly Recording[]> = recordingsOfCalls(store, ids)
    return (id) => recordings.get(id) ?? []
  },
  recordingState: (store, ids) => {
    const states = bestRecordingStates(store, ids)
    return (id) => states.get(id) ?? null
  }
}

/** Everything that matches, in order, in batches of rows; only the fields that are asked for are read. */
export function* iterateExportRows(
  store: ReadStore,
  query: { readonly filter: CallFilter; readonly sort: CallSort },
  fields: readonly ExportField[]
): Generator<readonly ExportRow[]> {
  const ids = listIds(store, query)
  for (let at = 0; at < ids.length; at += BATCH) {
    yield readExportRows(store, [...ids.subarray(at, at + BATCH)], fields)
  }
}

/** Rows of calls by their ids, in that order; ids that are not there are left out. */
export function readExportRows(
  store: ReadStore,
  ids: readonly number[],
  fields: readonly ExportField[]
): ExportRow[] {
  const columns = fields.map((field) => {
    if (field === 'id') return 'c.id'
    if (field === 'destinationDetails') return 'destination_details'
    return field in FIELDS ? FIELDS[field as CallField].sql : 'NULL'
  })
  const rows = tuples<unknown[]>(
    store,
    // The id comes last, for what is looked up beside.
    `SELECT ${[...columns, 'c.id'].join(', ')} FROM json_each(?) j JOIN call_log c ON c.id = j.value ORDER BY j.key`,
    JSON.stringify(ids)
  )
  fields.forEach((field, index) => complete(store, rows, ids, field, index))
  return rows
}

function complete(
  store: ReadStore,
  rows: readonly unknown[][],
  ids: readonly number[],
  field: ExportField,
  index: number
): void {
  if (field === 'tags') for (const row of rows) row[index] = unpackTags(row[index] as string | null)
  if (field === 'destinationDetails') {
    for (const row of rows) row[index] = unpackDetails(row[index] as string | null)
  }
  const valueOf = BESIDE[field]?.(store, ids)
  if (valueOf !== undefined) for (const row of rows) row[index] = valueOf(row.at(-1) as number)
}
