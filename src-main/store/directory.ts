import type { DirectoryCounts } from '@shared/model/job'
import type { DirectoryExtension, DirectorySnapshot, RecordingRules, UserLine } from '@shared/model/directory'
import { all, first, run, type ReadStore, type WriteStore } from './store'

const TABLES = ['user', 'line', 'context', 'voicemail', 'tenant'] as const

/** Replaces the directory of the workspace. Lists keep their order, because "the first one" counts. */
export function replaceDirectory(store: WriteStore, directory: DirectorySnapshot): void {
  for (const table of TABLES) run(store, `DELETE FROM directory_${table}`)
  directory.users.forEach((user, position) => {
    run(
      store,
      `INSERT INTO directory_user (position, uuid, tenant_uuid, userfield, firstname, lastname, lines, recording_rules)
       VALUES (?, ?, ?, ?, ?, ?, ?, ?)`,
      position,
      user.uuid,
      user.tenantUuid,
      user.userfield,
      user.firstname,
      user.lastname,
      JSON.stringify(user.lines),
      user.recordingRules ? JSON.stringify(user.recordingRules) : null
    )
  })
  directory.lines.forEach((line, position) => {
    run(
      store,
      'INSERT INTO directory_line (position, id, name, user_uuids, extensions) VALUES (?, ?, ?, ?, ?)',
      position,
      line.id,
      line.name,
      JSON.stringify(line.userUuids),
      JSON.stringify(line.extensions)
    )
  })
  directory.contexts.forEach(({ name, tenantUuid }, position) => {
    run(
      store,
      'INSERT INTO directory_context (position, name, tenant_uuid) VALUES (?, ?, ?)',
      position,
      name,
      tenantUuid
    )
  })
  directory.voicemails.forEach((box, position) => {
    run(
      store,
      'INSERT INTO directory_voicemail (position, id, name, number, context, tenant_uuid) VALUES (?, ?, ?, ?, ?, ?)',
      position,
      box.id,
      box.name,
      box.number,
      box.context,
      box.tenantUuid
    )
  })
  directory.tenants.forEach(({ uuid, name, parentUuid }, position) => {
    run(
      store,
      'INSERT INTO directory_tenant (position, uuid, name, parent_uuid) VALUES (?, ?, ?, ?)',
      position,
      uuid,
      name,
      parentUuid
    )
  })
}

/** The directory as it was loaded; empty lists when there is none. */
export function readDirectory(store: ReadStore): DirectorySnapshot {
  const users = all<{
    uuid: string
    tenantUuid: string | null
    userfield: string | null
    firstname: string | null
    lastname: string | null
    lines: string
    recordingRules: string | null
  }>(
    store,
    `SELECT uuid, tenant_uuid AS tenantUuid, userfield, firstname, lastname, lines,
       recording_rules AS recordingRules
     FROM directory_user ORDER BY position`
  )
  const lines = all<{ id: number; name: string; userUuids: string; extensions: string }>(
    store,
    'SELECT id, name, user_uuids AS userUuids, extensions FROM directory_line ORDER BY position'
  )
  return {
    users: users.map(({ recordingRules, ...user }) => ({
      ...user,
      lines: JSON.parse(user.lines) as UserLine[],
      ...(recordingRules === null ? {} : { recordingRules: JSON.parse(recordingRules) as RecordingRules })
    })),
    lines: lines.map((line) => ({
      ...line,
      userUuids: JSON.parse(line.userUuids) as string[],
      extensions: JSON.parse(line.extensions) as DirectoryExtension[]
    })),
    contexts: all(store, 'SELECT name, tenant_uuid AS tenantUuid FROM directory_context ORDER BY position'),
    voicemails: all(
      store,
      'SELECT id, name, number, context, tenant_uuid AS tenantUuid FROM directory_voicemail ORDER BY position'
    ),
    tenants: all(
      store,
      'SELECT uuid, name, parent_uuid AS parentUuid FROM directory_tenant ORDER BY position'
    )
  }
}

/** How much the directory holds. */
export function countDirectory(store: ReadStore): DirectoryCounts {
  const counts = first<DirectoryCounts>(
    store,
    `SELECT (SELECT count(*) FROM directory_user) AS users, (SELECT count(*) FROM directory_line) AS lines,
       (SELECT count(*) FROM directory_context) AS contexts, (SELECT count(*) FROM directory_voicemail) AS voicemails,
       (SELECT count(*) FROM directory_tenant) AS tenants`
  )
  return counts ?? { users: 0, lines: 0, contexts: 0, voicemails: 0, tenants: 0 }
}
