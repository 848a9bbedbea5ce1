import type { Completion } from '@shared/model/import-preview'
import { tableName } from './cel-query'
import { type CelTable, columnName } from './cel-table'
import { quoteName } from './quoting'
import type { ServerSession } from './session'

/** Several hundred calls: among them one has ended, or the server does not write ends. */
const LOOKED_AT = 20_000

/** Whether this server says when a call is over; stock Asterisk does not. An empty table is taken for a Wazo's. */
export async function completionOf(session: ServerSession, table: CelTable): Promise<Completion> {
  const eventtype = quoteName(columnName(table, 'eventtype') ?? 'eventtype')
  const order = quoteName(columnName(table, 'id') ?? columnName(table, 'eventtime') ?? 'eventtime')
  const [row] = await session.rows(
    `SELECT count(*)::text AS rows, count(*) FILTER (WHERE latest.type = 'LINKEDID_END')::text AS ends
     FROM (SELECT ${eventtype}::text AS type FROM ${tableName(table)} ORDER BY ${order} DESC LIMIT ${LOOKED_AT}) latest`
  )
  return Number(row?.['rows']) > 0 && Number(row?.['ends']) === 0 ? 'channels-ended' : 'linkedid-end'
}
