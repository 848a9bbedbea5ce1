import type { SkippedGroupRow } from '@shared/model/workspace'
import { all, first, type ReadStore } from './store'

/** Groups that gave no call log, latest first. */
export function pageSkippedGroups(
  store: ReadStore,
  { offset, limit }: { readonly offset: number; readonly limit: number }
): { readonly rows: readonly SkippedGroupRow[]; readonly total: number } {
  const rows = all<SkippedGroupRow>(
    store,
    `SELECT id, code, conversation_id AS conversationId, rule, reason, cel_count AS celCount,
       first_time AS firstTime, last_time AS lastTime
     FROM skipped_group ORDER BY first_time DESC, id DESC LIMIT ? OFFSET ?`,
    limit,
    offset
  )
  return { rows, total: first<{ n: number }>(store, 'SELECT count(*) AS n FROM skipped_group')?.n ?? 0 }
}
