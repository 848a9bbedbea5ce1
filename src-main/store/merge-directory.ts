import type { DirectoryLine, DirectorySnapshot, DirectoryUser, RecordingRules } from '@shared/model/directory'

/**
 * Two snapshots as one: entries of the same uuid, name or id are the newer's, at the place that the older one gave them,
 * because "the first one" counts; new entries follow. What the newer source does not know of an entry stays known: the
 * user export names neither line ids nor tenants.
 */
export function mergeDirectories(older: DirectorySnapshot, newer: DirectorySnapshot): DirectorySnapshot {
  return {
    users: merged(older.users, newer.users, (user) => user.uuid, mergeUsers),
    lines: merged(older.lines, newer.lines, (line) => line.name, mergeLines),
    contexts: merged(
      older.contexts,
      newer.contexts,
      (context) => context.name,
      (a, b) => ({ name: b.name, tenantUuid: b.tenantUuid ?? a.tenantUuid })
    ),
    voicemails: merged(
      older.voicemails,
      newer.voicemails,
      (box) => String(box.id),
      (a, b) => ({ ...b, tenantUuid: b.tenantUuid ?? a.tenantUuid })
    ),
    tenants: merged(
      older.tenants,
      newer.tenants,
      (tenant) => tenant.uuid,
      (a, b) => ({ uuid: b.uuid, name: b.name ?? a.name, parentUuid: b.parentUuid ?? a.parentUuid })
    )
  }
}

function merged<T>(
  older: readonly T[],
  newer: readonly T[],
  keyOf: (entry: T) => string,
  join: (older: T, newer: T) => T
): readonly T[] {
  const news = new Map<string, T>()
  for (const entry of newer) if (!news.has(keyOf(entry))) news.set(keyOf(entry), entry)
  const known = new Set(older.map(keyOf))
  const kept = older.map((entry) => {
    const update = news.get(keyOf(entry))
    return update === undefined ? entry : join(entry, update)
  })
  return [...kept, ...newer.filter((entry) => !known.has(keyOf(entry)))]
}

function mergeUsers(older: DirectoryUser, newer: DirectoryUser): DirectoryUser {
  const linesAreNamed = newer.lines.some((line) => line.id !== null)
  return {
    uuid: newer.uuid,
    tenantUuid: newer.tenantUuid ?? older.tenantUuid,
    // An empty field is what the newer source says: the user has lost their tags.
    userfield: newer.userfield,
    firstname: newer.firstname ?? older.firstname,
    lastname: newer.lastname ?? older.lastname,
    lines: linesAreNamed || older.lines.length === 0 ? newer.lines : older.lines,
    ...mergeRules(older.recordingRules, newer.recordingRules)
  }
}

function mergeRules(older?: RecordingRules, newer?: RecordingRules): Pick<DirectoryUser, 'recordingRules'> {
  if (older === undefined || newer === undefined) {
    const known = newer ?? older
    return known === undefined ? {} : { recordingRules: known }
  }
  return {
    recordingRules: {
      outgoingExternal: newer.outgoingExternal ?? older.outgoingExternal,
      outgoingInternal: newer.outgoingInternal ?? older.outgoingInternal,
      incomingExternal: newer.incomingExternal ?? older.incomingExternal,
      incomingInternal: newer.incomingInternal ?? older.incomingInternal,
      onDemand: newer.onDemand ?? older.onDemand
    }
  }
}

function mergeLines(older: DirectoryLine, newer: DirectoryLine): DirectoryLine {
  return {
    id: newer.id ?? older.id,
    name: newer.name,
    userUuids: newer.userUuids.length > 0 ? newer.userUuids : older.userUuids,
    extensions: newer.extensions.length > 0 ? newer.extensions : older.extensions
  }
}
