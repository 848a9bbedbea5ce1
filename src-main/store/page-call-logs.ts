import type { Page } from '@shared/api/contract'
import type { CallLogRow } from '@shared/model/call-log-row'
import type { CallFilter, CallSort } from '@shared/model/call-filter'
import { unpackTags, unpackTrail } from './call-log-columns'
import { countCallLogs, pageIds } from './call-log-ids'
import { readRevision } from './settings'
import { all, type ReadStore } from './store'

export interface PageRequest {
  readonly filter: CallFilter
  readonly sort: CallSort
  readonly offset: number
  readonly limit: number
}

/** A row of the grid as its columns hold it. */
type StoredRow = Omit<CallLogRow, 'hangupInferred' | 'tags' | 'trail'> & {
  readonly hangupInferred: number
  readonly tags: string | null
  readonly trail: string
}

const ROWS = `
  SELECT c.id, c.conversation_id AS conversationId, c.date, c.date_answer AS dateAnswer, c.date_end AS dateEnd,
    c.direction, c.source_name AS sourceName, c.source_exten AS sourceExten,
    c.destination_name AS destinationName, c.destination_exten AS destinationExten,
    c.requested_name AS requestedName, c.requested_exten AS requestedExten, c.outcome, c.call_status AS callStatus,
    c.ring_duration_us AS ringDurationUs, c.talk_duration_us AS talkDurationUs,
    c.total_duration_us AS totalDurationUs, c.hangup_cause AS hangupCause, c.hangup_source AS hangupSource,
    c.hangup_inferred AS hangupInferred, c.recording_count AS recordingCount, c.tags, c.user_field AS userField,
    c.trail
  FROM json_each(?) j JOIN call_log c ON c.id = j.value ORDER BY j.key`

/** A page of the grid: rows from `offset` on, with the counts of all and of those that match. */
export function pageCallLogs(store: ReadStore, request: PageRequest): Page<CallLogRow> {
  const ids = pageIds(store, request)
  const rows = all<StoredRow>(store, ROWS, JSON.stringify(ids)).map((row) => ({
    ...row,
    hangupInferred: row.hangupInferred === 1,
    tags: unpackTags(row.tags),
    trail: unpackTrail(row.trail)
  }))
  return {
    rows,
    offset: request.offset,
    total: countCallLogs(store, {}),
    filtered: countCallLogs(store, request.filter),
    revision: readRevision(store)
  }
}
