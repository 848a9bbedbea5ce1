import type { Completion } from '@shared/model/import-preview'
import { completionFrom, WAZO_EVENT } from '../completion'
import { tableName } from './cel-query'
import { type CelTable, columnName } from './cel-table'
import { quoteName } from './quoting'
import type { ServerSession } from './session'

/** Several hundred calls: among them one has ended, or the server does not write ends. */
const LOOKED_AT = 20_000

/** Whether this server says when a call is over; stock Asterisk does not. By its latest rows, as with dumps. */
export async function completionOf(session: ServerSession, table: CelTable): Promise<Completion> {
  const eventtype = quoteName(columnName(table, 'eventtype') ?? 'eventtype')
  const userdeftype = columnName(table, 'userdeftype')
  const own = userdeftype === null ? "''" : quoteName(userdeftype)
  const order = quoteName(columnName(table, 'id') ?? columnName(table, 'eventtime') ?? 'eventtime')
  const [row] = await session.rows(
    `SELECT coalesce(bool_or(type = 'LINKEDID_END'), false)::text AS calls,
       coalesce(bool_or(type = 'CHAN_END'), false)::text AS channels,
       coalesce(bool_or(type ~ $1 OR own ~ $1), false)::text AS wazo
     FROM (SELECT ${eventtype}::text AS type, ${own}::text AS own
           FROM ${tableName(table)} ORDER BY ${order} DESC LIMIT ${LOOKED_AT}) latest`,
    [WAZO_EVENT]
  )
  return completionFrom({
    linkedidEnds: row?.['calls'] === 'true',
    channelEnds: row?.['channels'] === 'true',
    wazo: row?.['wazo'] === 'true'
  })
}
