import type {
  DirectoryExtension,
  DirectoryLine,
  DirectorySnapshot,
  DirectoryTenant,
  DirectoryUser
} from '@shared/model/directory'
import { readRecordingRules, RULE_COLUMNS } from '@shared/format/recording-rules'

/** Tables of a Wazo directory and the columns taken of each: never one that holds a password. */
export const DIRECTORY_COLUMNS = {
  userfeatures: ['id', 'uuid', 'firstname', 'lastname', 'userfield', 'tenant_uuid', ...RULE_COLUMNS],
  linefeatures: ['id', 'name', 'context'],
  user_line: ['user_id', 'line_id', 'main_user', 'main_line'],
  extensions: ['id', 'exten', 'context'],
  line_extension: ['line_id', 'extension_id', 'main_extension'],
  context: ['id', 'name', 'tenant_uuid'],
  voicemail: ['uniqueid', 'mailbox', 'context', 'fullname'],
  tenant: ['uuid'],
  auth_tenant: ['uuid', 'name', 'parent_uuid']
} as const

export type DirectoryTableName = keyof typeof DIRECTORY_COLUMNS
export const DIRECTORY_TABLES = Object.keys(DIRECTORY_COLUMNS) as readonly DirectoryTableName[]

/** A row by its columns; a column that the schema lacks is not there. */
export type DirectoryRow = Readonly<Record<string, string | null>>
export type DirectoryRows = Readonly<Record<DirectoryTableName, readonly DirectoryRow[]>>

/**
 * Puts the tables of a directory together. Wherever "the first one" counts, the main one comes first, then the smallest
 * id. Booleans may be written `t` or `true`; columns and tables that a schema lacks are tolerated.
 */
export function assembleDirectory(rows: DirectoryRows): DirectorySnapshot {
  const extensions = new Map(rows.extensions.map((row) => [row['id'], row]))
  const lineExtensions = group(rows.line_extension, 'line_id', 'main_extension', 'extension_id')
  const usersById = new Map(rows.userfeatures.map((row) => [row['id'], row]))
  const linesById = new Map(rows.linefeatures.map((row) => [row['id'], row]))
  const tenantOfContext = new Map(rows.context.map((row) => [row['name'], text(row, 'tenant_uuid')]))
  const usersOfLine = group(rows.user_line, 'line_id', 'main_user', 'user_id')
  const linesOfUser = group(rows.user_line, 'user_id', 'main_line', 'line_id')

  const extensionsOf = (lineId: string): DirectoryExtension[] =>
    (lineExtensions.get(lineId) ?? []).flatMap((link) => {
      const extension = extensions.get(link['extension_id'])
      return extension ? [{ exten: extension['exten'] ?? '', context: extension['context'] ?? '' }] : []
    })

  return {
    users: byId(rows.userfeatures, 'id').map((row): DirectoryUser => ({
      uuid: row['uuid'] ?? '',
      tenantUuid: text(row, 'tenant_uuid'),
      // No labels are null in the reference's answer, whichever way the database says it.
      userfield: text(row, 'userfield') || null,
      firstname: text(row, 'firstname'),
      lastname: text(row, 'lastname'),
      lines: (linesOfUser.get(row['id'] ?? '') ?? [])
        .filter((link) => linesById.has(link['line_id']))
        .map((link) => ({ id: Number(link['line_id']), extensions: extensionsOf(link['line_id'] ?? '') })),
      ...readRecordingRules((column) => row[column])
    })),
    lines: byId(rows.linefeatures, 'id')
      // A line whose context is gone is not found by the reference either.
      .filter((row) => rows.context.length === 0 || tenantOfContext.has(row['context']))
      .map((row): DirectoryLine => ({
        id: Number(row['id']),
        name: row['name'] ?? '',
        userUuids: (usersOfLine.get(row['id'] ?? '') ?? []).flatMap((link) => {
          const user = usersById.get(link['user_id'])
          return user ? [user['uuid'] ?? ''] : []
        }),
        extensions: extensionsOf(row['id'] ?? '')
      })),
    contexts: byId(rows.context, 'id').map((row) => ({
      name: row['name'] ?? '',
      tenantUuid: text(row, 'tenant_uuid')
    })),
    voicemails: byId(rows.voicemail, 'uniqueid').map((row) => ({
      id: Number(row['uniqueid']),
      name: row['fullname'] ?? '',
      number: row['mailbox'] ?? '',
      context: row['context'] ?? '',
      tenantUuid: tenantOfContext.get(row['context']) ?? null
    })),
    tenants: assembleTenants(rows)
  }
}

/** Names and the tree stand in the table of wazo-auth, which may lie in another database. */
function assembleTenants({ tenant, auth_tenant }: DirectoryRows): DirectoryTenant[] {
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
function group(
  rows: readonly DirectoryRow[],
  key: string,
  main: string,
  other: string
): Map<string, DirectoryRow[]> {
  const groups = new Map<string, DirectoryRow[]>()
  const sorted = [...rows].sort(
    (a, b) => Number(isTrue(b[main])) - Number(isTrue(a[main])) || Number(a[other]) - Number(b[other])
  )
  for (const row of sorted) {
    const links = groups.get(row[key] ?? '')
    if (links) links.push(row)
    else groups.set(row[key] ?? '', [row])
  }
  return groups
}

const isTrue = (value: string | null | undefined): boolean =>
  value === 't' || value === 'true' || value === '1'

function byId(rows: readonly DirectoryRow[], id: string): DirectoryRow[] {
  return [...rows].sort((a, b) => Number(a[id]) - Number(b[id]))
}

function text(row: DirectoryRow, column: string): string | null {
  return row[column] ?? null
}
