import type { CallDraft } from '../draft/call-draft'
import type { LineChannel } from './line-channels'

/** Tenant of the call where no event gave one: of a channel's user, of the requested context, of the service (8.4). */
export function concludeTenant(
  call: CallDraft,
  channels: readonly LineChannel[],
  serviceTenantUuid: string
): string {
  const given = call.traits.now.tenantUuid
  const tenant = storedUuid(given ?? tenantOfUsers(channels) ?? tenantOfContext(call) ?? serviceTenantUuid)
  if (tenant !== given) call.traits.set('tenantUuid', tenant)
  if (given !== null && call.trace.declined !== null) {
    const ofUsers = tenantOfUsers(channels)
    if (ofUsers !== null) call.traits.leave('tenantUuid', 'already-given', ofUsers)
  }
  return tenant
}

const UUID = /^([0-9a-f]{8})-?([0-9a-f]{4})-?([0-9a-f]{4})-?([0-9a-f]{4})-?([0-9a-f]{12})$/i

/** A uuid as PostgreSQL gives it back: it takes capitals and missing dashes too. Other texts stay as they are. */
function storedUuid(text: string): string {
  const parts = UUID.exec(text)
  return parts === null ? text : parts.slice(1).join('-').toLowerCase()
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
