import type { DirectorySnapshot } from '@shared/model/directory'
import { UNKNOWN_TENANT_UUID } from '@shared/model/workspace'
import { readSetting } from '../store/settings'
import type { ReadStore } from '../store/store'

/**
 * Tenant of the service itself, the last resort of a call that names none (spec 8.4): the workspace's setting, else the
 * one root of the directory's tenants, else the only tenant that its users, contexts and voicemails name, else a fixed
 * uuid. The same for all runs until the directory changes.
 */
export function serviceTenant(store: ReadStore, directory: DirectorySnapshot): string {
  const chosen = readSetting(store, 'service-tenant')
  if (chosen !== null) return chosen
  const { tenants, users, contexts, voicemails } = directory
  const known = new Set(tenants.map((tenant) => tenant.uuid))
  // The master tenant of a server names itself as its parent.
  const roots = tenants.filter(
    ({ uuid, parentUuid }) => parentUuid === null || parentUuid === uuid || !known.has(parentUuid)
  )
  const [root] = roots
  if (roots.length === 1 && root !== undefined) return root.uuid
  if (tenants.length > 0) return UNKNOWN_TENANT_UUID
  const named = new Set(
    [...users, ...contexts, ...voicemails].flatMap(({ tenantUuid }) => (tenantUuid ? [tenantUuid] : []))
  )
  const [only] = named
  return named.size === 1 && only !== undefined ? only : UNKNOWN_TENANT_UUID
}
