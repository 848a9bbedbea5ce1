import { type ReadStore, tuples } from './store'

/**
 * Names of the users of the directory by their uuid, in its order; of several entries for one user the first counts.
 * Users who share a name are told apart by their main extension: "Ann Lee (1002)". Users without a name are left out.
 */
export function userNames(store: ReadStore): ReadonlyMap<string, string> {
  const users = new Map<string, { readonly name: string; readonly exten: string | null }>()
  const shared = new Map<string, number>()
  for (const [uuid, name, exten] of tuples<[string, string, string | null]>(
    store,
    `SELECT uuid, trim(coalesce(firstname, '') || ' ' || coalesce(lastname, '')) AS name,
            json_extract(lines, '$[0].extensions[0].exten')
     FROM directory_user WHERE name <> '' ORDER BY position`
  )) {
    if (users.has(uuid)) continue
    users.set(uuid, { name, exten })
    shared.set(name, (shared.get(name) ?? 0) + 1)
  }
  return new Map(
    [...users].map(([uuid, { name, exten }]) => [
      uuid,
      exten !== null && (shared.get(name) ?? 0) > 1 ? `${name} (${exten})` : name
    ])
  )
}
