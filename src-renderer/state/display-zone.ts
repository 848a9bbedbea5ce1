import type { AnswerOf } from '@shared/api/contract'
import {
  changeSettings,
  currentAppInfo,
  currentSettings,
  currentSummary,
  queryClient,
  useApi,
  useAppInfo,
  useSettings,
  useSummary
} from '../api/queries'
import { currentWorkspaceOptions, useWorkspaceOptions } from '../api/workspace-options'
import { currentFilter, useFilter } from './filter'
import { displayZoneOf, nextZoneSetting, type Tenancy } from './zone-setting'

const ALL_TENANTS = { name: 'tenants', filter: {} } as const
const NO_ZONES: Readonly<Record<string, string>> = {}
const NO_TENANTS: readonly string[] = []

const uuidsOf = (facet: AnswerOf<'call-logs:facet'> | undefined): readonly string[] =>
  facet?.values.map(({ value }) => value) ?? NO_TENANTS

/** Tenants and their zones, as far as they are known. Without zones of tenants no list of them is asked for. */
export function useTenancy(): Tenancy {
  const zones = useWorkspaceOptions()?.tenantZones ?? NO_ZONES
  const named = useFilter().tenantUuids ?? NO_TENANTS
  const { data } = useApi('call-logs:facet', ALL_TENANTS, { enabled: Object.keys(zones).length > 0 })
  return { zones, named, all: uuidsOf(data) }
}

/** The same, outside React. */
export const currentTenancy = (): Tenancy => ({
  zones: currentWorkspaceOptions()?.tenantZones ?? NO_ZONES,
  named: currentFilter().tenantUuids ?? NO_TENANTS,
  all: uuidsOf(queryClient.getQueryData(['call-logs:facet', ALL_TENANTS]))
})

/** False while the zone of the tenants is chosen and not known yet: times would jump when it comes. */
export function useIsZoneKnown(): boolean {
  const isTenant = useSettings()?.displayZone === 'tenant'
  const options = useApi('workspaces:options', {})
  const hasZones = Object.keys(options.data?.tenantZones ?? NO_ZONES).length > 0
  const tenants = useApi('call-logs:facet', ALL_TENANTS, { enabled: isTenant && hasZones })
  return !isTenant || (!options.isPending && (!hasZones || !tenants.isPending))
}

/** The zone in which this window shows times: grid, filters, pages and exports alike. */
export function useDisplayZone(): string {
  const info = useAppInfo()
  const settings = useSettings()
  const summary = useSummary()
  const tenancy = useTenancy()
  return info && settings ? displayZoneOf(settings.displayZone, info, summary, tenancy) : 'UTC'
}

/** Shows times in the next zone of the switch. The settings are read anew: keys come faster than drawings. */
export async function cycleZone(): Promise<void> {
  const settings = currentSettings()
  const info = currentAppInfo()
  if (!settings || !info) return
  const next = nextZoneSetting(settings.displayZone, (setting) =>
    displayZoneOf(setting, info, currentSummary(), currentTenancy())
  )
  await changeSettings({ displayZone: next })
}
