import { RefreshCw, TriangleAlert } from 'lucide-react'
import type { ReactNode } from 'react'
import { Button } from 'react-aria-components'
import { syncNow, useServer } from '../api/server'
import { Icon } from '../components/icon'
import { shortMomentText } from '../i18n/dates'
import { useLanguage } from '../i18n/use-language'
import { useText } from '../i18n/use-text'
import { useDisplayZone } from '../state/display-zone'
import { showScreen } from '../state/navigation'

/** When the server was last read; a failure says so and leads to the reason. Nothing without a server. */
export function SyncStatus(): ReactNode {
  const text = useText()
  const language = useLanguage()
  const zone = useDisplayZone()
  const state = useServer()
  if (!state?.sync) return null
  const { sync, running, following } = state
  if (running) return null
  if (sync.error) {
    return (
      <span>
        <Button className="status-button tone-bad" onPress={() => showScreen('sources')}>
          <Icon of={TriangleAlert} size={12} />
          {text('server.failedAt', { moment: shortMomentText(sync.triedAt, zone, language) })}
        </Button>
      </span>
    )
  }
  return (
    <span>
      <Button className="status-button" aria-keyshortcuts="F5" onPress={() => syncNow(text)}>
        <Icon of={RefreshCw} size={12} />
        {following
          ? text('server.following')
          : sync.syncedAt === null
            ? text('server.never')
            : text('server.synced', { moment: shortMomentText(sync.syncedAt, zone, language) })}
      </Button>
    </span>
  )
}
