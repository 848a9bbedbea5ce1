import { openLayer } from './layers'
import { createStore, useStore } from './store'

const tenantStore = createStore<string | null>(null)

/** Tenant that the open dialog would forget; null stands for the whole workspace. */
export const useForgetChoice = (): string | null => useStore(tenantStore)

/** Asks before a tenant, or the open workspace, is forgotten. */
export function openForget(tenantUuid: string | null = null): void {
  tenantStore.set(tenantUuid)
  openLayer('forget-customer')
}
