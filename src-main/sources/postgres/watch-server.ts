import { setTimeout as sleep } from 'node:timers/promises'
import { AppError } from '@shared/errors/app-error'
import { tableName } from './cel-query'
import { columnName, findCelTable } from './cel-table'
import { quoteName } from './quoting'
import type { ServerAddress } from './server-address'
import { connectPostgres, type ServerSession } from './session'

/** One look is an index scan of a single row. A call should appear while people still look at the phone. */
const WATCH_EVERY_MS = 2000

/**
 * Looks for new events on one connection until `signal` is aborted; yields once for each time that there are some, and
 * once at the beginning. A server that is only read cannot be asked to notify. Throws when the connection fails; ends
 * quietly when it was aborted.
 */
export async function* watchServer(
  server: ServerAddress,
  signal: AbortSignal,
  everyMs = WATCH_EVERY_MS
): AsyncGenerator<void> {
  let session: ServerSession | null = null
  try {
    session = await connectPostgres(server, { signal })
    const table = await findCelTable(session)
    const mark = quoteName(columnName(table, 'id') ?? columnName(table, 'eventtime') ?? 'eventtime')
    const look = `SELECT max(${mark})::text AS mark FROM ${tableName(table)}`
    let seen: string | null | undefined
    for (;;) {
      const [row] = await session.rows(look)
      if (seen === undefined || row?.['mark'] !== seen) yield
      seen = row?.['mark'] ?? null
      await sleep(everyMs, undefined, { signal })
    }
  } catch (error) {
    const aborted = signal.aborted || (error instanceof AppError && error.code === 'cancelled')
    if (!aborted) throw error
  } finally {
    await session?.end()
  }
}
