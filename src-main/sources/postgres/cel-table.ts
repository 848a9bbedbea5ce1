import { AppError } from '@shared/errors/app-error'
import { mapColumns } from '../rows/columns'
import { permissionDenied, tableMissing } from './query-failures'
import { shownName } from './quoting'
import type { ServerSession } from './session'
import { parseTableName } from './table-name'

/** The table of events of a server. */
export interface CelTable {
  readonly schema: string
  readonly name: string
  /** Tables of the same name in other schemas, as they are asked for. */
  readonly others: readonly string[]
  /** Estimated by the server's own statistics, 0 where it has none. */
  readonly aboutRows: number
  /** Columns that can be used, in the order of the table. */
  readonly columns: readonly CelTableColumn[]
  /** How the column of the time is stored, which decides how a period is asked for. */
  readonly timeKind: 'instant' | 'local' | 'epoch' | 'text'
}

export interface CelTableColumn {
  /** As the server spells it. */
  readonly name: string
  /** Our name of it, e.g. `eventtime`, `id`. */
  readonly target: string
}

/** Without these no call can be made of the rows. */
const REQUIRED = ['eventtype', 'eventtime', 'uniqueid', 'linkedid'] as const

/**
 * Finds the table by its name in any schema, first in those on the user's own search path, or in the one named. Throws
 * `server-table-missing`, `server-permission-denied` or `columns-missing`.
 */
export async function findCelTable(session: ServerSession): Promise<CelTable> {
  const { server } = session
  const wanted = parseTableName(server.table)
  const [found, ...others] = await session.rows(
    `SELECT n.nspname AS schema, c.oid::text AS oid, greatest(c.reltuples, 0)::bigint::text AS tuples,
       has_schema_privilege(n.oid, 'USAGE')::text AS usable
     FROM pg_catalog.pg_class c JOIN pg_catalog.pg_namespace n ON n.oid = c.relnamespace
     WHERE c.relname = $1 AND ($3::name IS NULL OR n.nspname = $3) AND c.relkind IN ('r', 'p', 'v', 'm', 'f')
       AND n.nspname <> 'information_schema' AND n.nspname !~ '^pg_'
     ORDER BY array_position($2::name[], n.nspname) NULLS LAST, n.nspname`,
    [wanted.name, session.schemas, wanted.schema]
  )
  if (!found) throw tableMissing(server, await otherDatabases(session))
  const place = { schema: found['schema'] ?? '', name: wanted.name }
  if (found['usable'] !== 'true') throw permissionDenied(server, { ...place, schemaClosed: true })
  const columns = await session.rows(
    `SELECT attname AS name, atttypid::regtype::text AS type,
       has_column_privilege(attrelid, attnum, 'SELECT')::text AS readable
     FROM pg_catalog.pg_attribute
     WHERE attrelid = $1::oid AND attnum > 0 AND NOT attisdropped ORDER BY attnum`,
    [found['oid']]
  )
  const targets = mapColumns(columns.map(({ name }) => name ?? ''))
  const usable: CelTableColumn[] = []
  for (const [index, { source: name, target }] of targets.entries()) {
    if (target === null) continue
    if (columns[index]?.['readable'] === 'true') usable.push({ name, target })
    else if (REQUIRED.some((required) => required === target)) throw permissionDenied(server, place)
  }
  const missing = REQUIRED.find((required) => !usable.some(({ target }) => target === required))
  if (missing !== undefined) throw columnMissing(place, missing, targets)
  const timeAt = targets.findIndex(({ target }) => target === 'eventtime')
  return {
    ...place,
    others: others.map(({ schema }) => `${shownName(schema ?? '')}.${shownName(wanted.name)}`),
    aboutRows: Number(found['tuples'] ?? 0),
    columns: usable,
    timeKind: timeKindOf(columns[timeAt]?.['type'] ?? '')
  }
}

/** The server's name of one of our columns, null where the table has none. */
export function columnName({ columns }: CelTable, target: string): string | null {
  return columns.find((column) => column.target === target)?.name ?? null
}

function timeKindOf(type: string): CelTable['timeKind'] {
  if (type === 'timestamp with time zone') return 'instant'
  if (type === 'timestamp without time zone') return 'local'
  return /^(?:smallint|integer|bigint|numeric|real|double precision)$/.test(type) ? 'epoch' : 'text'
}

/** Names only: a database can be looked into only by connecting to it. */
async function otherDatabases(session: ServerSession): Promise<string[]> {
  const rows = await session.rows(
    `SELECT datname AS name FROM pg_catalog.pg_database
     WHERE NOT datistemplate AND datallowconn AND datname NOT IN (current_database(), 'postgres')
     ORDER BY datname LIMIT 10`
  )
  return rows.map(({ name }) => name ?? '')
}

function columnMissing(
  { schema, name }: { readonly schema: string; readonly name: string },
  column: string,
  targets: readonly { readonly source: string }[]
): AppError {
  return new AppError({
    code: 'columns-missing',
    message: `The table ${schema}.${name} has no column ${column}.`,
    hint: `Without it no call can be found. Columns found: ${targets.map(({ source }) => source).join(', ')}.`,
    details: { table: `${schema}.${name}`, column }
  })
}
