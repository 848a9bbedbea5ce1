import type { ServerPeriod } from '@shared/model/server'
import { decodeText } from '../bytes/encoding'
import type { ReadBatch } from '../dialects/dialect'
import { copyRows } from '../sql/copy-blocks'
import { readHistory } from '../tables/read-history'
import type { TimeReader } from '../time/time-reader'
import { quoteInstant, quoteName } from './quoting'
import { findTables, type ReadableTable } from './readable-tables'
import { titleOf } from './server-address'
import type { ServerSession } from './session'
import { watchForStall } from './stall'

/** Which of the server's call logs to read; all of them when nothing is given. */
export interface HistorySelection {
  /** Those that start in this period. */
  readonly period?: ServerPeriod
  /** What came since an earlier read whose highest id this was; then the period does not count. */
  readonly afterId: number | null
}

/** The tables of wazo-call-logd, today's and those before 21.03: first the call logs, then their parts. */
const FAMILIES = [
  [
    'call_logd_call_log',
    'call_logd_call_log_participant',
    'call_logd_recording',
    'call_logd_call_log_destination'
  ],
  ['call_log', 'call_log_participant']
] as const
/** Ids are taken before a row is committed: the last ones are read again. */
const MARGIN_IDS = 200

/** Reads the call logs that the server has stored; nothing where there are none or where they may not be read. */
export async function* readServerHistory(
  session: ServerSession,
  selection: HistorySelection,
  times: TimeReader
): AsyncGenerator<ReadBatch> {
  const tables = await findTables(session, FAMILIES.flat())
  const reads = (name: string, ...columns: readonly string[]): boolean =>
    columns.every((column) => tables.get(name)?.columns.includes(column))
  const family = FAMILIES.find(([callLogs]) => reads(callLogs, 'id', 'date'))
  if (!family) return
  const [callLogs, ...parts] = family
  const where = whereCallLogs(nameOf(tables.get(callLogs)), selection)
  const owners = `SELECT id FROM ${nameOf(tables.get(callLogs))}${where}`
  yield* readTable(session, tables.get(callLogs), where, times)
  for (const part of parts) {
    if (!reads(part, 'call_log_id')) continue
    yield* readTable(session, tables.get(part), ` WHERE call_log_id IN (${owners})`, times)
  }
}

async function* readTable(
  session: ServerSession,
  table: ReadableTable | undefined,
  where: string,
  times: TimeReader
): AsyncGenerator<ReadBatch> {
  if (table === undefined) return
  const list = table.columns.map(quoteName).join(', ')
  const copy = session.copy(`COPY (SELECT ${list} FROM ${nameOf(table)}${where}) TO STDOUT`)
  const text = decodeText(watchForStall(session, copy), { encoding: 'UTF-8', bomBytes: 0 })
  const { name, columns } = table
  yield* readHistory({ name, columns, rows: copyRows(text, titleOf(session.server)) }, times)
}

const nameOf = (table: ReadableTable | undefined): string =>
  `${quoteName(table?.schema ?? '')}.${quoteName(table?.name ?? '')}`

function whereCallLogs(table: string, { period, afterId }: HistorySelection): string {
  if (afterId !== null) {
    // Ids that go back mean that the call logs were made anew.
    return ` WHERE (id > ${Math.trunc(afterId) - MARGIN_IDS} OR (SELECT max(id) FROM ${table}) < ${Math.trunc(afterId)})`
  }
  const ends = [
    ...(period?.from === undefined ? [] : [`date >= ${quoteInstant(period.from)}`]),
    ...(period?.until === undefined ? [] : [`date < ${quoteInstant(period.until)}`])
  ]
  return ends.length === 0 ? '' : ` WHERE ${ends.join(' AND ')}`
}
