import { AppError } from '@shared/errors/app-error'
import type { SkipCode } from '@shared/model/call-log'
import type { StoredCel } from '@shared/model/cel'
import type { SkippedGroupDetail, SkippedGroupRow } from '@shared/model/workspace'
import { STORED_CEL_COLUMNS, type StoredCelTuple, unpackStoredCel } from './cel-row'
import { all, first, tuples, type ReadStore } from './store'

export interface SkippedGroupQuery {
  /** Any of these reasons; all of them when not given. */
  readonly codes?: readonly SkipCode[]
  /** Text within conversation id, linkedids or reason. */
  readonly search?: string
  readonly offset: number
  readonly limit: number
}

const COLUMNS = `id, code, conversation_id AS conversationId, rule, reason, cel_count AS celCount,
  first_time AS firstTime, last_time AS lastTime`

/** Groups that gave no call log, latest first; `total` counts those that match. */
export function pageSkippedGroups(
  store: ReadStore,
  { codes, search, offset, limit }: SkippedGroupQuery
): { readonly rows: readonly SkippedGroupRow[]; readonly total: number } {
  const parts: string[] = []
  const values: string[] = []
  if (codes !== undefined) {
    parts.push('code IN (SELECT value FROM json_each(?))')
    values.push(JSON.stringify(codes))
  }
  if (search !== undefined && search !== '') {
    parts.push('instr(lower(conversation_id || char(31) || linkedids || char(31) || reason), lower(?)) > 0')
    values.push(search)
  }
  const where = parts.length === 0 ? '' : `WHERE ${parts.join(' AND ')}`
  const rows = all<SkippedGroupRow>(
    store,
    `SELECT ${COLUMNS} FROM skipped_group ${where} ORDER BY first_time DESC, id DESC LIMIT ? OFFSET ?`,
    ...values,
    limit,
    offset
  )
  const total = first<{ n: number }>(store, `SELECT count(*) AS n FROM skipped_group ${where}`, ...values)
  return { rows, total: total?.n ?? 0 }
}

/** One group that gave no call log with its rows in group order. Throws `call-log-not-found`. */
export function skippedGroupDetail(
  store: ReadStore,
  { id }: { readonly id: number }
): { readonly group: SkippedGroupDetail; readonly cels: readonly StoredCel[] } {
  const found = first<SkippedGroupRow & { linkedids: string; celIds: string; celId: number | null }>(
    store,
    `SELECT ${COLUMNS}, linkedids, cel_ids AS celIds, cel_id AS celId FROM skipped_group WHERE id = ?`,
    id
  )
  if (found === undefined) {
    throw new AppError({
      code: 'call-log-not-found',
      message: `There is no group ${id} without call log.`,
      hint: 'A later run may have made its call log: look for its conversation id.',
      details: { id }
    })
  }
  const { linkedids, celIds, ...group } = found
  const rows = tuples<StoredCelTuple>(
    store,
    `SELECT ${STORED_CEL_COLUMNS} FROM json_each(?) j JOIN cel c ON c.id = j.value ORDER BY j.key`,
    celIds
  )
  return {
    group: { ...group, linkedids: JSON.parse(linkedids) as string[] },
    cels: rows.map(unpackStoredCel)
  }
}
