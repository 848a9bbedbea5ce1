import {
  changeSettings,
  currentAppInfo,
  currentSettings,
  currentSummary,
  useAppInfo,
  useSettings,
  useSummary
} from '../api/queries'
import { displayZoneOf, nextZoneSetting } from './zone-setting'

/** The zone in which this window shows times. */
export function useDisplayZone(): string {
  const info = useAppInfo()
  const settings = useSettings()
  const summary = useSummary()
  return info && settings ? displayZoneOf(settings.displayZone, info, summary) : 'UTC'
}

/** Shows times in the next zone of the switch. The settings are read anew: keys come faster than drawings. */
export async function cycleZone(): Promise<void> {
  const settings = currentSettings()
  const info = currentAppInfo()
  if (!settings || !info) return
  const next = nextZoneSetting(settings.displayZone, (setting) =>
    displayZoneOf(setting, info, currentSummary())
  )
  await changeSettings({ displayZone: next })
}
