import type { Translate } from '../i18n/use-text'
import { tenantZoneOf, type Tenancy } from './zone-setting'

/** The choice "tenant" of the zone switch in words: which zone it is, and when it is only that of the server, why. */
export function tenantZoneWords(text: Translate, serverZone: string, tenancy: Tenancy): string {
  const { zone, reason } = tenantZoneOf(tenancy)
  if (reason === 'differ') return text('zone.tenantDiffer', { zone: serverZone })
  if (zone === null) return text('zone.tenantUnknown', { zone: serverZone })
  return text(reason === 'named' ? 'zone.tenant' : 'zone.tenantShared', { zone })
}
