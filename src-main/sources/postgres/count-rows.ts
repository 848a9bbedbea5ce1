import { AppError } from '@shared/errors/app-error'
import { type CelSelection, countCels, selectCels } from './cel-query'
import type { CelTable } from './cel-table'
import type { ServerSession } from './session'

/** Longest that a progress bar is worth waiting for. */
const COUNT_TIMEOUT_MS = 1500

/** Rows of a selection: counted when that is quick, else the server's own estimate. To be called in a transaction. */
export async function aboutRows(
  session: ServerSession,
  table: CelTable,
  selection: CelSelection
): Promise<{ readonly rows: number; readonly exact: boolean }> {
  const [timeout] = await session.rows(`SELECT current_setting('statement_timeout') AS value`)
  await session.rows('SAVEPOINT counting')
  try {
    await session.rows(`SET LOCAL statement_timeout = ${COUNT_TIMEOUT_MS}`)
    const [counted] = await session.rows(countCels(table, selection))
    await session.rows(`SET LOCAL statement_timeout = '${timeout?.['value'] ?? '0'}'`)
    return { rows: Number(counted?.['rows'] ?? 0), exact: true }
  } catch (error) {
    if (!(error instanceof AppError) || error.code !== 'server-timeout') throw error
    await session.rows('ROLLBACK TO SAVEPOINT counting')
    const [plan] = await session.rows(`EXPLAIN (FORMAT JSON) ${selectCels(table, selection)}`)
    return { rows: estimateOf(plan?.['QUERY PLAN'] ?? ''), exact: false }
  }
}

function estimateOf(plan: string): number {
  const [top] = JSON.parse(plan) as readonly { readonly Plan?: { readonly 'Plan Rows'?: number } }[]
  return top?.Plan?.['Plan Rows'] ?? 0
}
