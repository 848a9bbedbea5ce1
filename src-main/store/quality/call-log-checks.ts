import { all, first } from '../store'
import { type Check, EXAMPLES, finding } from './check'

/** Old call logs that were kept because their events gave nothing in return when they were taken up again. */
export const callLogsStale: Check = ({ store }) => {
  const count = first<{ n: number }>(store, 'SELECT count(*) AS n FROM call_log WHERE stale = 1')?.n ?? 0
  const examples = all<{ callLogId: number; linkedid: string; time: number }>(
    store,
    `SELECT id AS callLogId, conversation_id AS linkedid, date AS time FROM call_log WHERE stale = 1
     ORDER BY id LIMIT ?`,
    EXAMPLES
  )
  return finding('call-logs-stale', 'warning', count, {
    examples: examples.map((row) => ({ text: row.linkedid, ...row }))
  })
}

/** Events of which nobody has made call logs, nor found a reason why there is none. */
export const notGenerated: Check = ({ store }) => {
  const counts = first<{ open: number; skipped: number; chat: number }>(
    store,
    `SELECT (SELECT count(*) FROM cel WHERE call_log_id IS NULL) AS open,
       (SELECT coalesce(sum(cel_count), 0) FROM skipped_group) AS skipped,
       (SELECT count(*) FROM message_cel) AS chat`
  )
  const count = counts === undefined ? 0 : Math.max(0, counts.open - counts.skipped - counts.chat)
  return finding('not-generated', 'warning', count)
}
