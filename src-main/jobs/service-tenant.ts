import type { DirectorySnapshot } from '@shared/model/directory'
import { readSetting } from '../store/settings'
import type { ReadStore } from '../store/store'

/** Stands for the tenant of a service that nobody told us about. */
export const UNKNOWN_SERVICE_TENANT = '00000000-0000-4000-8000-000000000000'

/**
 * Tenant of the service itself, the last resort of a call that names none (spec 8.4): the workspace's setting, else the
 * one root of the directory's tenants, else a fixed uuid. The same for all runs until the directory changes.
 */
export function serviceTenant(store: ReadStore, { tenants }: DirectorySnapshot): string {
  const chosen = readSetting(store, 'service-tenant')
  if (chosen !== null) return chosen
  const known = new Set(tenants.map((tenant) => tenant.uuid))
  // The master tenant of a server names itself as its parent.
  const roots = tenants.filter(
    ({ uuid, parentUuid }) => parentUuid === null || parentUuid === uuid || !known.has(parentUuid)
  )
  const [root] = roots
  return roots.length === 1 && root !== undefined ? root.uuid : UNKNOWN_SERVICE_TENANT
}
