import { useEffect, useEffectEvent } from 'react'
import type { AppCommand } from '@shared/api/events'
import { listen } from '../api/client'
import { chooseFiles } from '../api/open-files'
import { syncNow } from '../api/server'
import { clearFilters } from '../filter/remove-part'
import { useText } from '../i18n/use-text'
import { cycleZone } from '../state/display-zone'
import { openLayer } from '../state/layers'
import { showScreen } from '../state/navigation'
import { focusFind } from './focus'
import { toggleRail } from './rail-state'

/** Carries out the commands of the native menu. */
export function useCommands(): void {
  const text = useText()
  const run = useEffectEvent((command: AppCommand) => {
    const actions: Readonly<Record<AppCommand, () => void>> = {
      open: () => void chooseFiles('dump'),
      export: () => openLayer('export'),
      find: focusFind,
      connect: () => openLayer('connect'),
      sync: () => syncNow(text),
      'show-calls': () => showScreen('calls'),
      'show-quality': () => showScreen('quality'),
      'show-sources': () => showScreen('sources'),
      'toggle-rail': toggleRail,
      shortcuts: () => openLayer('shortcuts'),
      'cycle-zone': () => void cycleZone(),
      'clear-filters': () => clearFilters(text)
    }
    actions[command]()
  })
  useEffect(() => listen('app:command', ({ command }) => run(command)), [])
}
