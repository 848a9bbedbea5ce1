import type { DirectoryExtension, DirectorySnapshot } from '@shared/model/directory'
import type { Pseudonyms } from './pseudonyms'

/** The directory under the names that the events bear; ids and the order of lists stay. */
export function anonymiseDirectory(directory: DirectorySnapshot, { text }: Pseudonyms): DirectorySnapshot {
  const orNull = (value: string | null): string | null => (value === null ? null : text(value))
  const extensions = (list: readonly DirectoryExtension[]): DirectoryExtension[] =>
    list.map(({ exten, context }) => ({ exten: text(exten), context: text(context) }))
  return {
    users: directory.users.map((user) => ({
      ...user,
      uuid: text(user.uuid),
      tenantUuid: orNull(user.tenantUuid),
      userfield: orNull(user.userfield),
      firstname: orNull(user.firstname),
      lastname: orNull(user.lastname),
      lines: user.lines.map((line) => ({ id: line.id, extensions: extensions(line.extensions) }))
    })),
    lines: directory.lines.map((line) => ({
      id: line.id,
      name: text(line.name),
      userUuids: line.userUuids.map(text),
      extensions: extensions(line.extensions)
    })),
    contexts: directory.contexts.map(({ name, tenantUuid }) => ({
      name: text(name),
      tenantUuid: orNull(tenantUuid)
    })),
    voicemails: directory.voicemails.map((box) => ({
      id: box.id,
      name: text(box.name),
      number: text(box.number),
      context: text(box.context),
      tenantUuid: orNull(box.tenantUuid)
    })),
    tenants: directory.tenants.map(({ uuid, name, parentUuid }) => ({
      uuid: text(uuid),
      name: orNull(name),
      parentUuid: orNull(parentUuid)
    }))
  }
}
