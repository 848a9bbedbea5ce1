import type { CallDraft } from '../draft/call-draft'
import type { LineChannel } from './line-channels'

/** Tenant of the call where no event gave one: of a channel's user, of the requested context, of the service (8.4). */
export function concludeTenant(
  call: CallDraft,
  channels: readonly LineChannel[],
  serviceTenantUuid: string
): string {
  const given = call.traits.now.tenantUuid
  if (given !== null) return given
  const tenant = tenantOfUsers(channels) ?? tenantOfContext(call) ?? serviceTenantUuid
  call.traits.set('tenantUuid', tenant)
  return tenant
}

/** Users of different tenants: the first channel registered decides (13.2). */
function tenantOfUsers(channels: readonly LineChannel[]): string | null {
  for (const { user } of channels) if (user?.tenantUuid) return user.tenantUuid
  return null
}

function tenantOfContext(call: CallDraft): string | null {
  const context = call.requested.now.context
  return context ? call.directory.tenantOfContext(context) : null
}
