import type {
  DirectoryExtension,
  DirectoryLine,
  DirectorySnapshot,
  DirectoryTenant,
  DirectoryUser
} from '@shared/model/directory'
import { quoteName } from './quoting'
import { findTables, type ReadableTable } from './readable-tables'
import type { ServerSession } from './session'

/** Tables of a Wazo directory and the columns taken of each: never one that holds a password. */
const TABLES = {
  userfeatures: ['id', 'uuid', 'firstname', 'lastname', 'userfield', 'tenant_uuid'],
  linefeatures: ['id', 'name', 'context'],
  user_line: ['user_id', 'line_id', 'main_user', 'main_line'],
  extensions: ['id', 'exten', 'context'],
  line_extension: ['line_id', 'extension_id', 'main_extension'],
  context: ['id', 'name', 'tenant_uuid'],
  voicemail: ['uniqueid', 'mailbox', 'context', 'fullname'],
  tenant: ['uuid'],
  auth_tenant: ['uuid', 'name', 'parent_uuid']
} as const

type TableName = keyof typeof TABLES
type Row = Readonly<Record<string, string | null>>
type Rows = Readonly<Record<TableName, readonly Row[]>>

/** Tables without which there is no directory. Older servers lack some of the others. */
const CORE: readonly TableName[] = ['userfeatures', 'linefeatures', 'user_line']

/** A directory, or why there is none: the tables are not in this database, or these may not be read. */
export type ServerDirectory =
  | { readonly kind: 'read'; readonly directory: DirectorySnapshot }
  | { readonly kind: 'absent' }
  | { readonly kind: 'denied'; readonly tables: readonly string[] }

/** Reads users, lines, extensions, contexts, voicemails and tenants as they are now. */
export async function readServerDirectory(session: ServerSession): Promise<ServerDirectory> {
  const tables = await findTables(session, Object.keys(TABLES))
  if (CORE.some((name) => !tables.has(name))) return { kind: 'absent' }
  const denied = [...tables.values()].filter(({ columns }) => columns.length === 0).map(({ name }) => name)
  if (denied.length > 0) return { kind: 'denied', tables: denied.sort() }
  const rows: Partial<Record<TableName, readonly Row[]>> = {}
  for (const name of Object.keys(TABLES) as TableName[])
    rows[name] = await readTable(session, name, tables.get(name))
  return { kind: 'read', directory: joinDirectory(rows as Rows) }
}

async function readTable(
  session: ServerSession,
  name: TableName,
  table: ReadableTable | undefined
): Promise<readonly Row[]> {
  const columns = TABLES[name].filter((column) => table?.columns.includes(column))
  if (table === undefined || columns.length === 0) return []
  const list = columns.map((column) => `${quoteName(column)}::text AS ${quoteName(column)}`).join(', ')
  return session.rows(`SELECT ${list} FROM ${quoteName(table.schema)}.${quoteName(name)}`)
}

/** Puts the tables together; wherever "the first one" counts, the main one comes first, then the smallest id. */
function joinDirectory(rows: Rows): DirectorySnapshot {
  const extensions = new Map(rows.extensions.map((row) => [row['id'], row]))
  const lineExtensions = group(rows.line_extension, 'line_id', 'main_extension', 'extension_id')
  const usersById = new Map(rows.userfeatures.map((row) => [row['id'], row]))
  const tenantOfContext = new Map(rows.context.map((row) => [row['name'], text(row, 'tenant_uuid')]))
  const linesById = new Map(rows.linefeatures.map((row) => [row['id'], row]))
  const usersOfLine = group(rows.user_line, 'line_id', 'main_user', 'user_id')
  const linesOfUser = group(rows.user_line, 'user_id', 'main_line', 'line_id')

  const extensionsOf = (lineId: string | null | undefined): DirectoryExtension[] =>
    (lineExtensions.get(lineId ?? '') ?? []).flatMap((link) => {
      const extension = extensions.get(link['extension_id'] ?? null)
      return extension ? [{ exten: extension['exten'] ?? '', context: extension['context'] ?? '' }] : []
    })

  const users = byId(rows.userfeatures, 'id').map((row): DirectoryUser => ({
    uuid: row['uuid'] ?? '',
    tenantUuid: text(row, 'tenant_uuid'),
    // The telephone system answers null for an empty one.
    userfield: row['userfield'] || null,
    firstname: text(row, 'firstname'),
    lastname: text(row, 'lastname'),
    lines: (linesOfUser.get(row['id'] ?? '') ?? [])
      .filter((link) => linesById.has(link['line_id'] ?? null))
      .map((link) => ({ id: Number(link['line_id']), extensions: extensionsOf(link['line_id']) }))
  }))
  const lines = byId(rows.linefeatures, 'id')
    // A line whose context is gone is not found by the reference either.
    .filter((row) => rows.context.length === 0 || tenantOfContext.has(row['context'] ?? null))
    .map((row): DirectoryLine => ({
      id: Number(row['id']),
      name: row['name'] ?? '',
      userUuids: (usersOfLine.get(row['id'] ?? '') ?? []).flatMap((link) => {
        const user = usersById.get(link['user_id'] ?? null)
        return user ? [user['uuid'] ?? ''] : []
      }),
      extensions: extensionsOf(row['id'])
    }))
  return {
    users,
    lines,
    contexts: byId(rows.context, 'id').map((row) => ({
      name: row['name'] ?? '',
      tenantUuid: text(row, 'tenant_uuid')
    })),
    voicemails: byId(rows.voicemail, 'uniqueid').map((row) => ({
      id: Number(row['uniqueid']),
      name: row['fullname'] ?? '',
      number: row['mailbox'] ?? '',
      context: row['context'] ?? '',
      tenantUuid: tenantOfContext.get(row['context'] ?? null) ?? null
    })),
    tenants: joinTenants(rows)
  }
}

/** Names and the tree stand in the table of wazo-auth, which may lie in another database. */
function joinTenants({ tenant, auth_tenant }: Rows): DirectoryTenant[] {
  const known = new Map(
    auth_tenant.map((row): [string, DirectoryTenant] => [
      row['uuid'] ?? '',
      { uuid: row['uuid'] ?? '', name: text(row, 'name'), parentUuid: text(row, 'parent_uuid') }
    ])
  )
  for (const { uuid } of tenant) {
    if (uuid && !known.has(uuid)) known.set(uuid, { uuid, name: null, parentUuid: null })
  }
  return [...known.values()].sort((a, b) => (a.uuid < b.uuid ? -1 : 1))
}

/** Links by one end: the main one first, then by the id of the other end. */
function group(rows: readonly Row[], key: string, main: string, other: string): Map<string, Row[]> {
  const groups = new Map<string, Row[]>()
  const sorted = [...rows].sort(
    (a, b) => Number(b[main] === 'true') - Number(a[main] === 'true') || Number(a[other]) - Number(b[other])
  )
  for (const row of sorted) {
    const links = groups.get(row[key] ?? '')
    if (links) links.push(row)
    else groups.set(row[key] ?? '', [row])
  }
  return groups
}

function byId(rows: readonly Row[], id: string): Row[] {
  return [...rows].sort((a, b) => Number(a[id]) - Number(b[id]))
}

function text(row: Row, column: string): string | null {
  return row[column] ?? null
}
