import type {
  DirectoryExtension,
  DirectorySnapshot,
  DirectoryUser,
  DirectoryVoicemail
} from '@shared/model/directory'
import { parseTags } from './tags'

/** A user with what the engine needs of them, worked out once. */
export interface IndexedUser {
  readonly uuid: string
  readonly tenantUuid: string | null
  readonly tags: readonly string[]
  readonly mainLineId: number | null
}

/** A line with its first user, if that user is known, and its first extension. */
export interface IndexedLine {
  readonly id: number | null
  readonly user: IndexedUser | null
  readonly extension: DirectoryExtension | null
}

/** Exact-match look-ups on one snapshot; where several entries match, the first one listed counts. */
export interface DirectoryIndex {
  lineByName(name: string): IndexedLine | undefined
  userByUuid(uuid: string): IndexedUser | undefined
  /** Tenant of the first context of that name. */
  tenantOfContext(name: string): string | null
  /** First mailbox of a tenant or one of its sub-tenants, in any context when `context` is null (6.1). */
  voicemail(number: string, context: string | null, tenantUuid: string): DirectoryVoicemail | undefined
}

/** Indexes a directory snapshot for the look-ups of 6.1, 8.2, 8.3 and 8.4. */
export function createDirectoryIndex(snapshot: DirectorySnapshot): DirectoryIndex {
  const users = new Map<string, IndexedUser>()
  for (const user of snapshot.users) if (!users.has(user.uuid)) users.set(user.uuid, indexUser(user))

  const lines = new Map<string, IndexedLine>()
  for (const line of snapshot.lines) {
    if (lines.has(line.name)) continue
    const firstUser = line.userUuids[0]
    const user = firstUser === undefined ? undefined : users.get(firstUser)
    lines.set(line.name, { id: line.id, user: user ?? null, extension: line.extensions[0] ?? null })
  }

  const contexts = new Map<string, string | null>()
  for (const { name, tenantUuid } of snapshot.contexts)
    if (!contexts.has(name)) contexts.set(name, tenantUuid)

  const voicemails = groupBy(snapshot.voicemails, (box) => box.number)
  const children = groupBy(snapshot.tenants, (tenant) => tenant.parentUuid ?? '')

  return {
    lineByName: (name) => lines.get(name),
    userByUuid: (uuid) => users.get(uuid),
    tenantOfContext: (name) => contexts.get(name) ?? null,
    voicemail(number, context, tenantUuid) {
      const boxes = voicemails.get(number)
      if (boxes === undefined) return undefined
      const family = tenantFamily(tenantUuid)
      return boxes.find(
        (box) =>
          (context === null || box.context === context) &&
          box.tenantUuid !== null &&
          family.has(box.tenantUuid)
      )
    }
  }

  function tenantFamily(root: string): ReadonlySet<string> {
    const family = new Set([root])
    for (const uuid of family) for (const child of children.get(uuid) ?? []) family.add(child.uuid)
    return family
  }
}

function indexUser(user: DirectoryUser): IndexedUser {
  return {
    uuid: user.uuid,
    tenantUuid: user.tenantUuid,
    tags: parseTags(user.userfield),
    mainLineId: user.lines[0]?.id ?? null
  }
}

function groupBy<T>(items: readonly T[], keyOf: (item: T) => string): ReadonlyMap<string, readonly T[]> {
  const groups = new Map<string, T[]>()
  for (const item of items) {
    const key = keyOf(item)
    const group = groups.get(key)
    if (group === undefined) groups.set(key, [item])
    else group.push(item)
  }
  return groups
}
