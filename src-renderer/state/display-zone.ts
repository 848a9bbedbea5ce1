import type { AppInfo, Settings } from '@shared/api/contract'
import type { WorkspaceSummary } from '@shared/model/workspace'
import { changeSettings, currentSettings, useAppInfo, useSettings, useSummary } from '../api/queries'

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

/** The zone in which this window shows times. */
export function useDisplayZone(): string {
  const info = useAppInfo()
  const settings = useSettings()
  const summary = useSummary()
  return info && settings ? displayZoneOf(settings.displayZone, info, summary) : 'UTC'
}

/** The next setting of the switch. */
export function nextZoneSetting(setting: Settings['displayZone']): string {
  const at = ZONE_CHOICES.findIndex((choice) => choice === setting)
  return ZONE_CHOICES[(at + 1) % ZONE_CHOICES.length] ?? 'server'
}

/** Shows times in the next zone of the switch. The settings are read anew: keys come faster than drawings. */
export async function cycleZone(): Promise<void> {
  const settings = currentSettings()
  if (settings) await changeSettings({ displayZone: nextZoneSetting(settings.displayZone) })
}
