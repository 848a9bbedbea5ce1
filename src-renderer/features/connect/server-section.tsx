import { Plug, RefreshCw } from 'lucide-react'
import type { ReactNode } from 'react'
import type { ServerState } from '@shared/model/server'
import { followServer, scheduleSync, syncNow, useServer } from '../../api/server'
import { Button } from '../../components/button'
import { Checkbox } from '../../components/checkbox'
import { ErrorBlock } from '../../components/error-block'
import { Notice } from '../../components/notice'
import { Segmented } from '../../components/segmented'
import { useLanguage } from '../../i18n/use-language'
import { useText } from '../../i18n/use-text'
import { useDisplayZone } from '../../state/display-zone'
import { openLayer } from '../../state/layers'
import { syncedText } from './synced-text'
import './connect.css'

/** Minutes between two automatic syncs that are offered; the command line can set others. */
const PAUSES = [0, 5, 15, 30, 60]

/** The server of the workspace: how fresh its data is, Sync data, and what happens by itself. */
export function ServerSection(): ReactNode {
  const text = useText()
  const state = useServer()
  if (!state) return null
  return (
    <section>
      <h2 className="sec">{text('server.title')}</h2>
      {state.sync === null ? (
        <div className="row">
          <p className="t2">{text('server.none')}</p>
          <span className="push" />
          <Button icon={Plug} onPress={() => openLayer('connect')}>
            {text('server.connect.tile')}
          </Button>
        </div>
      ) : (
        <Connected state={state} />
      )}
    </section>
  )
}

function Connected({ state }: { state: ServerState }): ReactNode {
  const text = useText()
  const language = useLanguage()
  const zone = useDisplayZone()
  const { sync, running, ready, everyMinutes, following } = state
  if (!sync) return null
  const pauses = PAUSES.includes(everyMinutes) ? PAUSES : [...PAUSES, everyMinutes].sort((a, b) => a - b)
  return (
    <div className="server-section">
      <div className="row wrap">
        <span className="strong">{sync.title}</span>
        <span className="t2">{syncedText(state, text, language, zone)}</span>
        <span className="push" />
        <Button kind="plain" onPress={() => openLayer('forget-server')}>
          {text('server.forget')}
        </Button>
        <Button onPress={() => openLayer('connect')}>{text('server.settings')}</Button>
        <Button icon={RefreshCw} busy={running} onPress={() => syncNow(text)}>
          {text('server.sync')}
        </Button>
      </div>
      {!ready && (
        <Notice
          tone="warn"
          action={
            <button type="button" className="link nowrap" onClick={() => openLayer('connect')}>
              {text('server.password.enter')}
            </button>
          }
        >
          {text('server.password.needed')}
        </Notice>
      )}
      {sync.error && !running && (
        <ErrorBlock error={sync.error} title={text('server.failed')} onRetry={() => syncNow(text)} />
      )}
      <div className="row wrap server-habits">
        <span className="t2">{text('server.every')}</span>
        <Segmented
          compact
          label={text('server.every')}
          value={String(everyMinutes)}
          onChange={(minutes) => scheduleSync(Number(minutes))}
          options={pauses.map((minutes) => ({
            value: String(minutes),
            label:
              minutes === 0
                ? text('server.every.off')
                : text('server.every.minutes', { minutes: String(minutes) })
          }))}
        />
        <Checkbox checked={following} onChange={followServer}>
          {text('server.follow')}
        </Checkbox>
      </div>
    </div>
  )
}
