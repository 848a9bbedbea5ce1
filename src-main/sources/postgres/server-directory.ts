import type { DirectorySnapshot } from '@shared/model/directory'
import type { DirectoryDenied } from '@shared/model/job'
import {
  assembleDirectory,
  DIRECTORY_COLUMNS,
  DIRECTORY_TABLES,
  type DirectoryRow,
  type DirectoryRows,
  type DirectoryTableName
} from '../tables/assemble-directory'
import { quoteName, shownName } from './quoting'
import { findTables, type ReadableTable } from './readable-tables'
import type { ServerSession } from './session'

/** Tables without which there is no directory. Older servers lack some of the others. */
const CORE: readonly DirectoryTableName[] = ['userfeatures', 'linefeatures', 'user_line']

/** A directory, or why there is none: the tables are not in this database, or these may not be read. */
export type ServerDirectory =
  | { readonly kind: 'read'; readonly directory: DirectorySnapshot }
  | { readonly kind: 'absent' }
  | ({ readonly kind: 'denied' } & DirectoryDenied)

/** Reads users, lines, extensions, contexts, voicemails and tenants as they are now. */
export async function readServerDirectory(session: ServerSession): Promise<ServerDirectory> {
  const tables = await findTables(session, DIRECTORY_TABLES)
  if (CORE.some((name) => !tables.has(name))) return { kind: 'absent' }
  const denied = [...tables.values()]
    .filter(({ columns }) => columns.length === 0)
    .sort((one, other) => (one.name < other.name ? -1 : 1))
  if (denied.length > 0) {
    return {
      kind: 'denied',
      tables: denied.map(({ name }) => name),
      command: grantTo(session.server.user, denied)
    }
  }
  const rows: Partial<Record<DirectoryTableName, readonly DirectoryRow[]>> = {}
  for (const name of DIRECTORY_TABLES) rows[name] = await readTable(session, name, tables.get(name))
  return { kind: 'read', directory: assembleDirectory(rows as DirectoryRows) }
}

function grantTo(user: string, tables: readonly ReadableTable[]): string {
  const closed = new Set(tables.filter(({ schemaClosed }) => schemaClosed).map(({ schema }) => schema))
  const names = tables.map(({ schema, name }) => `${shownName(schema)}.${shownName(name)}`)
  return [
    ...[...closed].map((schema) => `GRANT USAGE ON SCHEMA ${shownName(schema)} TO ${shownName(user)};`),
    `GRANT SELECT ON TABLE ${names.join(', ')} TO ${shownName(user)};`
  ].join(' ')
}

async function readTable(
  session: ServerSession,
  name: DirectoryTableName,
  table: ReadableTable | undefined
): Promise<readonly DirectoryRow[]> {
  const columns = (DIRECTORY_COLUMNS[name] as readonly string[]).filter((column) =>
    table?.columns.includes(column)
  )
  if (table === undefined || columns.length === 0) return []
  const list = columns.map((column) => `${quoteName(column)}::text AS ${quoteName(column)}`).join(', ')
  return session.rows(`SELECT ${list} FROM ${quoteName(table.schema)}.${quoteName(name)}`)
}
