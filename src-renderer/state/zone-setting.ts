import type { AppInfo, Settings } from '@shared/api/contract'
import type { WorkspaceSummary } from '@shared/model/workspace'

/** Settings of the zone switch, in the order in which it cycles. */
export const ZONE_CHOICES = ['server', 'tenant', 'computer', 'UTC'] as const

/** What the zone of a tenant is found by. */
export interface Tenancy {
  /** Zone of tenants that are elsewhere than the server. */
  readonly zones: Readonly<Record<string, string>>
  /** Tenants that the filter names. */
  readonly named: readonly string[]
  /** Tenants that have calls. */
  readonly all: readonly string[]
}

const NO_TENANCY: Tenancy = { zones: {}, named: [], all: [] }

/** Why the zone of the tenant is what it is: the filter names one tenant, all have the same, or they differ. */
export type TenantZoneReason = 'named' | 'shared' | 'differ'

/** The zone that "tenant" stands for; null where it is that of the server. */
export function tenantZoneOf({ zones, named, all }: Tenancy): {
  readonly zone: string | null
  readonly reason: TenantZoneReason
} {
  const [tenant] = named
  if (tenant !== undefined && named.length === 1) return { zone: zones[tenant] ?? null, reason: 'named' }
  const different = new Set((named.length > 0 ? named : all).map((uuid) => zones[uuid] ?? null))
  const [zone = null] = different
  return different.size > 1 ? { zone: null, reason: 'differ' } : { zone, reason: 'shared' }
}

/**
 * The IANA zone in which times are shown. A server whose zone is not known yet is taken to stand where this computer
 * stands.
 */
export function displayZoneOf(
  setting: string,
  info: Pick<AppInfo, 'computerZone'>,
  summary: Pick<WorkspaceSummary, 'zone'> | undefined,
  tenancy: Tenancy = NO_TENANCY
): string {
  const serverZone = summary?.zone ?? info.computerZone
  switch (setting) {
    case 'server':
      return serverZone
    case 'tenant':
      return tenantZoneOf(tenancy).zone ?? serverZone
    case 'computer':
      return info.computerZone
    default:
      return setting
  }
}

/** The next setting of the switch that shows other times than the present one; the same when none does. */
export function nextZoneSetting(
  setting: Settings['displayZone'],
  zoneOf: (setting: Settings['displayZone']) => string
): string {
  const at = ZONE_CHOICES.findIndex((choice) => choice === setting)
  const following = [...ZONE_CHOICES.slice(at + 1), ...ZONE_CHOICES.slice(0, Math.max(0, at))]
  return following.find((choice) => zoneOf(choice) !== zoneOf(setting)) ?? setting
}
