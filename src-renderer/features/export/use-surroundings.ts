import { useMemo } from 'react'
import type { ExportColumn } from '@shared/model/export'
import { useAppInfo, useSettings, useSummary } from '../../api/queries'
import { useTenancy } from '../../state/display-zone'
import { displayZoneOf } from '../../state/zone-setting'
import type { DraftSurroundings } from './draft'

/** What the choices of an export follow as it stands now. */
export function useSurroundings(screen: readonly ExportColumn[]): DraftSurroundings {
  const info = useAppInfo()
  const setting = useSettings()?.displayZone ?? 'server'
  const summary = useSummary()
  const tenancy = useTenancy()
  return useMemo(
    () => ({
      screen,
      zoneSetting: setting,
      zoneOf: (choice) => (info ? displayZoneOf(choice, info, summary, tenancy) : 'UTC')
    }),
    [screen, setting, info, summary, tenancy]
  )
}
