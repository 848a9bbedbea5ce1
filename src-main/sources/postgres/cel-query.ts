import { AppError } from '@shared/errors/app-error'
import type { ServerPeriod } from '@shared/model/server'
import { type CelTable, columnName } from './cel-table'
import { quoteInstant, quoteName, quoteText } from './quoting'

/** Which events to read. */
export interface CelSelection {
  /** Events of this period, and all others of the calls that cross its ends. */
  readonly period?: ServerPeriod
  /** Only what is new since an earlier read. */
  readonly since?: {
    /** Highest id of that read; null where the table has no ids. */
    readonly lastId: number | null
    /** Time of its last event, microseconds. */
    readonly lastTime: number
    /** Calls that were not over then: their events are read again whatever their id. */
    readonly linkedids: readonly string[]
  }
  /** Zone of times that carry none (IANA). */
  readonly timeZone: string | null
}

/**
 * Ids are taken before a row is committed, so that a row can appear below an id that was read before. Rows of the last
 * ten minutes are therefore read again; what is there already is recognised and left out.
 */
const MARGIN_US = 600_000_000
/** A call that crosses the end of a period is looked for this far beyond it. */
const CROSSING_US = 86_400_000_000

/** The columns of the table under our names, for `COPY` and for counting. */
export function selectCels(table: CelTable, selection: CelSelection): string {
  const list = table.columns.map(({ name, target }) => `${quoteName(name)} AS ${quoteName(target)}`)
  const id = columnName(table, 'id')
  const time = quoteName(columnName(table, 'eventtime') ?? 'eventtime')
  const order = id === null ? time : quoteName(id)
  return `SELECT ${list.join(', ')} FROM ${tableName(table)}${whereCels(table, selection)} ORDER BY ${order}`
}

/** How many rows a selection has, exactly. */
export function countCels(table: CelTable, selection: CelSelection): string {
  return `SELECT count(*)::text AS rows FROM ${tableName(table)}${whereCels(table, selection)}`
}

/** Schema and name of a table, quoted for SQL. */
export function tableName({ schema, name }: CelTable): string {
  return `${quoteName(schema)}.${quoteName(name)}`
}

function whereCels(table: CelTable, { period, since, timeZone }: CelSelection): string {
  const { timeKind } = table
  const column = (target: string): string => quoteName(columnName(table, target) ?? target)
  const moment = (us: number): string => literalOf(timeKind, us, timeZone)
  const conditions: string[] = []
  if (period?.from !== undefined || period?.until !== undefined) {
    const within = (marginUs: number): string =>
      [
        ...(period.from === undefined ? [] : [`${column('eventtime')} >= ${moment(period.from - marginUs)}`]),
        ...(period.until === undefined ? [] : [`${column('eventtime')} < ${moment(period.until + marginUs)}`])
      ].join(' AND ')
    conditions.push(
      `(${within(0)} OR (${within(CROSSING_US)} AND ${column('linkedid')} IN ` +
        `(SELECT ${column('linkedid')} FROM ${tableName(table)} WHERE ${within(0)})))`
    )
  }
  if (since !== undefined) {
    const id = columnName(table, 'id')
    const news = [
      ...(id === null || since.lastId === null ? [] : [`${quoteName(id)} > ${Math.trunc(since.lastId)}`]),
      `${column('eventtime')} >= ${moment(since.lastTime - MARGIN_US)}`,
      ...(since.linkedids.length === 0
        ? []
        : [`${column('linkedid')} IN (${since.linkedids.map(quoteText).join(', ')})`])
    ]
    conditions.push(`(${news.join(' OR ')})`)
  }
  return conditions.length === 0 ? '' : ` WHERE ${conditions.join(' AND ')}`
}

/** A moment as the column of the time can be compared with. */
function literalOf(kind: CelTable['timeKind'], us: number, timeZone: string | null): string {
  if (kind === 'instant') return quoteInstant(us)
  if (kind === 'epoch') return (us / 1_000_000).toFixed(6)
  if (timeZone === null) {
    throw new AppError({
      code: 'time-zone-needed',
      message: 'The times on the server carry no time zone, so that a period of them cannot be told.',
      hint: 'Choose the zone of the server, e.g. --time-zone Europe/Paris.'
    })
  }
  const local = `${quoteInstant(us)} AT TIME ZONE ${quoteText(timeZone)}`
  return kind === 'local' ? `(${local})` : `to_char(${local}, 'YYYY-MM-DD HH24:MI:SS.US')`
}
