import type { StoredCel } from '@shared/model/cel'
import { STORED_CEL_COLUMNS, type StoredCelTuple, unpackStoredCel } from './cel-row'
import { all, first, prepare, type ReadStore, tuples } from './store'

/** Which events: those of these conversations, call logs and times, with all that shares a channel; empty takes all. */
export interface CelScope {
  readonly linkedids?: readonly string[]
  readonly callLogIds?: readonly number[]
  /** Microseconds; `until` is no longer in it. */
  readonly from?: number
  readonly until?: number
}

const isAll = ({ linkedids, callLogIds, from, until }: CelScope): boolean =>
  linkedids === undefined && callLogIds === undefined && from === undefined && until === undefined

/** Chooses the events that `iterateScope` and `countScope` take, until the next choice on this connection. */
export function chooseScope(store: ReadStore, scope: CelScope): void {
  store.db.exec(`
    CREATE TEMP TABLE IF NOT EXISTS scope_linkedid (linkedid TEXT PRIMARY KEY) WITHOUT ROWID;
    DELETE FROM temp.scope_linkedid`)
  if (isAll(scope)) return
  const { linkedids, callLogIds, from = Number.MIN_SAFE_INTEGER, until = Number.MAX_SAFE_INTEGER } = scope
  // A call is taken whole: whatever shares a channel with one of its events comes along (spec 2.2).
  prepare(
    store,
    `INSERT INTO temp.scope_linkedid
     SELECT DISTINCT o.linkedid FROM cel c CROSS JOIN cel o ON o.uniqueid = c.uniqueid
     WHERE c.eventtime >= ? AND c.eventtime < ?
       AND (? IS NULL OR c.linkedid IN (SELECT value FROM json_each(?)))
       AND (? IS NULL OR c.call_log_id IN (SELECT value FROM json_each(?)))`
  ).run(from, until, ...twice(listed(linkedids)), ...twice(listed(callLogIds)))
}

const listed = (values: readonly unknown[] | undefined): string | null =>
  values === undefined ? null : JSON.stringify(values)
const twice = (text: string | null): [string | null, string | null] => [text, text]

const CHOSEN = 'c.linkedid IN (SELECT linkedid FROM temp.scope_linkedid)'

/** How many events the scope that was chosen has. */
export function countScope(store: ReadStore, scope: CelScope): number {
  const where = isAll(scope) ? '' : `WHERE ${CHOSEN}`
  return first<{ n: number }>(store, `SELECT count(*) AS n FROM cel c ${where}`)?.n ?? 0
}

const BATCH = 1000

/** The events of the scope that was chosen, in the order in which they came in. */
export function* iterateScope(store: ReadStore, scope: CelScope): Generator<readonly StoredCel[]> {
  const chosen = isAll(scope) ? '' : `AND ${CHOSEN}`
  let after = 0
  for (;;) {
    const rows = tuples<StoredCelTuple>(
      store,
      `SELECT ${STORED_CEL_COLUMNS} FROM cel c WHERE c.id > ? ${chosen} ORDER BY c.id LIMIT ${BATCH}`,
      after
    ).map(unpackStoredCel)
    const last = rows.at(-1)
    if (last === undefined) return
    after = last.id
    yield rows
  }
}

/** Names of servers in front of unique ids (`pbx` of `pbx-1773219730.41`), each once. */
export function systemNames(store: ReadStore): string[] {
  const names = (column: string): string => `SELECT DISTINCT rtrim(${column}, '0123456789.') AS name FROM cel`
  return all<{ name: string }>(store, `${names('linkedid')} UNION ${names('uniqueid')} LIMIT 1000`)
    .filter(({ name }) => name.length > 1 && name.endsWith('-'))
    .map(({ name }) => name.slice(0, -1))
}
