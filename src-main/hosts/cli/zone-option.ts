import { isTimeZone } from '@shared/format/zone'
import { readSetting } from '../../store/settings'
import type { ReadStore } from '../../store/store'
import { usageError } from '../../api/options/usage-error'

/** Zone of the times that a command reads and prints: the named one, else the workspace's, else this computer's. */
export function zoneOf(store: ReadStore, named: string | undefined): string {
  if (named !== undefined) return checkZone(named)
  return readSetting(store, 'zone') ?? Intl.DateTimeFormat().resolvedOptions().timeZone
}

/** The zone when this computer knows it; a usage error otherwise. */
export function checkZone(zone: string): string {
  if (isTimeZone(zone)) return zone
  throw usageError(`There is no time zone "${zone}".`, 'For example Europe/Paris or UTC.')
}
