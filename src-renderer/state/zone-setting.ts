import type { AppInfo, Settings } from '@shared/api/contract'
import type { WorkspaceSummary } from '@shared/model/workspace'

/** Settings of the zone switch, in the order in which it cycles. */
export const ZONE_CHOICES = ['server', 'computer', 'UTC'] as const

/**
 * The IANA zone in which times are shown. A server whose zone is not known yet is taken to stand where this computer
 * stands.
 */
export function displayZoneOf(
  setting: string,
  info: Pick<AppInfo, 'computerZone'>,
  summary: Pick<WorkspaceSummary, 'zone'> | undefined
): string {
  if (setting === 'server') return summary?.zone ?? info.computerZone
  return setting === 'computer' ? info.computerZone : setting
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
