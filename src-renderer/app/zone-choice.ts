import type { AppInfo } from '@shared/api/contract'
import type { WorkspaceSummary } from '@shared/model/workspace'
import type { Translate } from '../i18n/use-text'
import { currentTenancy } from '../state/display-zone'
import { tenantZoneWords } from '../state/tenant-zone-words'
import type { Tenancy } from '../state/zone-setting'

/** Words of a choice of the zone switch; an IANA name stands for itself. */
export function zoneChoiceLabel(
  choice: string,
  text: Translate,
  info: AppInfo | undefined,
  summary: WorkspaceSummary | undefined,
  tenancy: Tenancy = currentTenancy()
): string {
  if (choice === 'UTC') return text('zone.utc')
  if (choice === 'computer') return text('zone.computer', { zone: info?.computerZone ?? '' })
  if (choice === 'tenant') return tenantZoneWords(text, summary?.zone ?? info?.computerZone ?? 'UTC', tenancy)
  if (choice !== 'server') return choice
  return summary?.zone ? text('zone.server', { zone: summary.zone }) : text('zone.serverUnknown')
}
