import { useEffect, useEffectEvent } from 'react'
import type { AppCommand } from '@shared/api/events'
import { listen } from '../api/client'
import { flatCommands } from './menus/flat-commands'
import { useMenuState } from './menus/menu-state'
import { menusOf } from './menus/use-menus'

/** Entries of the window's menus that the native menu names. */
const ENTRIES: Readonly<Record<AppCommand, string>> = {
  open: 'open',
  export: 'export',
  'repeat-export': 'repeatExport',
  report: 'report',
  'report-file': 'reportFile',
  'export-recordings': 'exportRecordings',
  anonymise: 'anonymise',
  find: 'find',
  connect: 'connect',
  sync: 'sync',
  'show-calls': 'calls',
  'show-quality': 'quality',
  'show-statistics': 'statistics',
  'show-recordings': 'recordings',
  'show-sources': 'sources',
  'toggle-rail': 'rail',
  shortcuts: 'shortcuts',
  'cycle-zone': 'nextZone',
  'clear-filters': 'clear',
  'go-to': 'goTo',
  'merge-people': 'merge',
  'forget-customer': 'forget',
  'save-view': 'saveView',
  palette: 'palette',
  settings: 'settings'
}

/** Carries out the commands of the native menu. */
export function NativeCommands(): null {
  const state = useMenuState()
  const run = useEffectEvent((command: AppCommand) => {
    const entry = flatCommands(menusOf(state)).find(({ id }) => id === ENTRIES[command])
    if (entry && !entry.disabled) entry.run()
  })
  useEffect(() => listen('app:command', ({ command }) => run(command)), [])
  return null
}
