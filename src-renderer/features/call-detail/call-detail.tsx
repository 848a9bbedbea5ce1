import { ArrowLeft, ArrowRight, ChevronDown, ChevronUp, Maximize2, X } from 'lucide-react'
import type { ReactNode } from 'react'
import { Tab, TabList, TabPanel, Tabs } from 'react-aria-components'
import { formatCount } from '@shared/format/number'
import type { StoredCallLog } from '@shared/model/call-log-row'
import { useApi } from '../../api/queries'
import { Badge } from '../../components/badge'
import { DIRECTION_ICONS, OUTCOME_LOOKS } from '../../components/call-looks'
import { ErrorBlock } from '../../components/error-block'
import { Icon } from '../../components/icon'
import { IconButton } from '../../components/icon-button'
import { Trail } from '../../components/trail'
import { VisuallyHidden } from '../../components/visually-hidden'
import { momentText } from '../../i18n/dates'
import { useLanguage } from '../../i18n/use-language'
import { useText, type Translate } from '../../i18n/use-text'
import { useDisplayZone } from '../../state/display-zone'
import { gridControls } from '../../state/grid-controls'
import { closeCall, showCall } from '../../state/navigation'
import { EventsTab } from './events-tab'
import { MetadataTab } from './metadata-tab'
import './detail.css'

interface CallDetailProps {
  readonly callId: number
  /** In the whole main part instead of the panel. */
  readonly asPage: boolean
  /** The page was asked for and can become a panel again. */
  readonly canGoBack: boolean
}

const TRAIL_WIDTH = { panel: 368, page: 720 } as const

/** One call: header with its trail, and tabs. The tab stays when another call is shown. */
export function CallDetail({ callId, asPage, canGoBack }: CallDetailProps): ReactNode {
  const text = useText()
  const { data, error, refetch } = useApi('call-logs:detail', { id: callId }, { keepPrevious: true })
  const close = (): void => {
    closeCall()
    gridControls()?.focus()
  }
  return (
    <aside className={asPage ? 'panel as-page' : 'panel'} aria-label={text('detail.label')} data-pane>
      <header>
        <div className="call-title">
          {data ? (
            <Parties call={data.callLog} text={text} />
          ) : (
            <span className="grow">{text('common.loading')}</span>
          )}
          <span className="call-actions">
            <IconButton
              compact
              icon={ChevronUp}
              label={text('detail.previous')}
              onPress={() => gridControls()?.step(-1)}
            />
            <IconButton
              compact
              icon={ChevronDown}
              label={text('detail.next')}
              onPress={() => gridControls()?.step(1)}
            />
            {asPage
              ? canGoBack && (
                  <IconButton
                    compact
                    icon={ArrowLeft}
                    label={text('detail.backToList')}
                    onPress={() => showCall(callId, false)}
                  />
                )
              : data && (
                  <IconButton
                    compact
                    icon={Maximize2}
                    label={text('detail.openPage')}
                    onPress={() => showCall(callId, true)}
                  />
                )}
            <IconButton compact icon={X} label={text('detail.close')} onPress={close} />
          </span>
        </div>
        {data && <Summary call={data.callLog} width={asPage ? TRAIL_WIDTH.page : TRAIL_WIDTH.panel} />}
      </header>
      {error && !data && (
        <div className="panel-body">
          <ErrorBlock error={error} onRetry={() => void refetch()} />
        </div>
      )}
      {data && (
        <Tabs className="detail-tabs">
          <TabList className="tabs" aria-label={text('detail.label')}>
            <Tab id="metadata" className="tab">
              {text('detail.metadata')}
            </Tab>
            <Tab id="events" className="tab">
              {text('detail.events')} <span className="n">{formatCount(data.callLog.celIds.length)}</span>
            </Tab>
          </TabList>
          <TabPanel id="metadata" className="panel-body">
            <MetadataTab detail={data} />
          </TabPanel>
          <TabPanel id="events" className="panel-body flush">
            <EventsTab callId={data.callLog.id} />
          </TabPanel>
        </Tabs>
      )}
    </aside>
  )
}

function Parties({ call, text }: { call: StoredCallLog; text: Translate }): ReactNode {
  const from = call.sourceName || call.sourceExten || text('detail.unknownParty')
  const to = call.destinationName || call.destinationExten || text('detail.unknownParty')
  return (
    <h2 className="call-parties">
      <span className="cut" title={from}>
        {from}
      </span>
      <Icon of={ArrowRight} size={14} />
      <VisuallyHidden>{text('detail.to')}</VisuallyHidden>
      <span className="cut" title={to}>
        {to}
      </span>
    </h2>
  )
}

function Summary({ call, width }: { call: StoredCallLog; width: number }): ReactNode {
  const text = useText()
  const zone = useDisplayZone()
  const language = useLanguage()
  const look = OUTCOME_LOOKS[call.outcome]
  return (
    <>
      <div className="call-sub">
        <Badge icon={look.icon} tone={look.tone}>
          {text(`outcome.${call.outcome}`)}
        </Badge>
        <span className="row tight">
          <Icon of={DIRECTION_ICONS[call.direction]} size={14} />
          {text(`direction.${call.direction}`)}
        </span>
        <span className="cut">{momentText(call.date, zone, language)}</span>
      </div>
      <div className="call-trail">
        <Trail legs={call.trail} totalUs={call.totalDurationUs} width={width} bar={8} />
      </div>
    </>
  )
}
