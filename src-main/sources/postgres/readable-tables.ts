import type { ServerSession } from './session'

/** A table and those of its columns that the user may read. */
export interface ReadableTable {
  readonly schema: string
  readonly name: string
  /** Empty where nothing of it may be read. */
  readonly columns: readonly string[]
  /** True where nothing in the schema may be used. */
  readonly schemaClosed: boolean
}

/** The tables of these names that are there, by name, in any schema; the user's own search path first. */
export async function findTables(
  session: ServerSession,
  names: readonly string[]
): Promise<ReadonlyMap<string, ReadableTable>> {
  const rows = await session.rows(
    `SELECT c.relname AS name, n.nspname AS schema,
       (NOT has_schema_privilege(n.oid, 'USAGE'))::text AS closed,
       (SELECT string_agg(a.attname, ',' ORDER BY a.attnum) FROM pg_catalog.pg_attribute a
        WHERE a.attrelid = c.oid AND a.attnum > 0 AND NOT a.attisdropped
          AND has_schema_privilege(n.oid, 'USAGE') AND has_column_privilege(c.oid, a.attnum, 'SELECT')) AS columns
     FROM pg_catalog.pg_class c JOIN pg_catalog.pg_namespace n ON n.oid = c.relnamespace
     WHERE c.relname = ANY($1::name[]) AND c.relkind IN ('r', 'p', 'v', 'm', 'f')
       AND n.nspname <> 'information_schema' AND n.nspname !~ '^pg_'
     ORDER BY array_position($2::name[], n.nspname) DESC NULLS FIRST, n.nspname DESC`,
    [names, session.schemas]
  )
  // The best one comes last and stays.
  return new Map(
    rows.map(({ name, schema, columns, closed }) => [
      name ?? '',
      {
        name: name ?? '',
        schema: schema ?? '',
        columns: columns === null ? [] : (columns ?? '').split(','),
        schemaClosed: closed === 'true'
      }
    ])
  )
}
