import { ArrowRight, Maximize2, Copy } from 'lucide-react'
import { useEffect, useRef, type ReactNode } from 'react'
import { Button as AriaButton, MenuTrigger, Popover } from 'react-aria-components'
import type { CallLogDetail, StoredCallLog } from '@shared/model/call-log-row'
import { useApi } from '../../api/queries'
import { Badge } from '../../components/badge'
import { DIRECTION_ICONS, OUTCOME_LOOKS } from '../../components/call-looks'
import { isFocusLost } from '../../components/focus-lost'
import { Icon } from '../../components/icon'
import { IconButton } from '../../components/icon-button'
import { Menu } from '../../components/menu'
import { VisuallyHidden } from '../../components/visually-hidden'
import { fullMomentText, momentText } from '../../i18n/dates'
import { useLanguage } from '../../i18n/use-language'
import { useText, type Translate } from '../../i18n/use-text'
import { useDisplayZone } from '../../state/display-zone'
import { gridControls } from '../../state/grid-controls'
import { closeCall, showCall } from '../../state/navigation'
import { openRecordingExport } from '../../state/recording-choice'
import { leaveCall } from '../../state/playback'
import { CallBar, copyEntries } from './call-bar'
import { DetailFrame, type DetailPart } from './detail-frame'
import { TimeBar } from './time-bar'
import { useCallActions } from './use-call-actions'
import { useWidth } from './use-width'

interface CallDetailProps {
  readonly callId: number
  /** In the whole main part instead of the panel. */
  readonly asPage: boolean
  /** The page was asked for and becomes a panel again on the way back to the list. */
  readonly canGoBack: boolean
  /** The labels of the call, below its summary. */
  readonly labels?: ReactNode
  /** The tabs of a call. */
  readonly parts: (detail: CallLogDetail) => readonly DetailPart[]
}

/** One call: header with its trail, and tabs. The tab stays when another call is shown. */
export function CallDetail({ callId, asPage, canGoBack, labels, parts }: CallDetailProps): ReactNode {
  const text = useText()
  const { data, error, refetch } = useApi('call-logs:detail', { id: callId }, { keepPrevious: true })
  // While another call is on its way, the former one stands there still and must not be copied in its name.
  const actions = useCallActions(data?.callLog.id === callId ? data : undefined)
  // A position of a transcript of the whole call would stand in that of the next one.
  useEffect(() => leaveCall, [callId])
  // A page covers the list, and another call draws its tab anew: the keyboard goes on in the page.
  const shownId = data?.callLog.id
  useEffect(() => {
    if (asPage && isFocusLost()) document.querySelector<HTMLElement>('.panel.as-page')?.focus()
  }, [asPage, shownId])
  const close = (): void => {
    closeCall()
    gridControls()?.focus()
  }
  return (
    <DetailFrame
      label={text('detail.label')}
      asPage={asPage}
      usual="metadata"
      title={
        data ? (
          <Parties call={data.callLog} text={text} />
        ) : (
          <span className="grow">{text('common.loading')}</span>
        )
      }
      previous={text('detail.previous')}
      next={text('detail.next')}
      bar={
        <CallBar
          callId={callId}
          actions={actions}
          hasRecordings={(data?.callLog.recordings.length ?? 0) > 0}
          onBack={canGoBack ? () => showCall(callId, false) : close}
          onClose={close}
        />
      }
      actions={
        data && (
          <>
            {actions && (
              <MenuTrigger>
                <AriaButton className="btn plain icon-only compact" aria-label={text('detail.copyAs')}>
                  <Icon of={Copy} size={14} />
                </AriaButton>
                <Popover className="popover" placement="bottom end" offset={2}>
                  <Menu
                    label={text('detail.copyAs')}
                    entries={[
                      ...copyEntries(actions, text),
                      { id: 'line', separator: true },
                      { id: 'export', label: text('detail.exportCall'), run: actions.exportCall },
                      ...(data.callLog.recordings.length === 0
                        ? []
                        : [
                            {
                              id: 'recordings',
                              label: text('recordings.export'),
                              run: () => openRecordingExport({ ids: [callId] })
                            }
                          ])
                    ]}
                  />
                </Popover>
              </MenuTrigger>
            )}
            <IconButton
              compact
              icon={Maximize2}
              label={text('detail.openPage')}
              onPress={() => showCall(callId, true)}
            />
          </>
        )
      }
      onClose={close}
      summary={
        data && (
          <>
            <Summary call={data.callLog} asPage={asPage} />
            {labels}
          </>
        )
      }
      error={error}
      onRetry={() => void refetch()}
      tabs={data ? parts(data) : null}
    />
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

function Summary({ call, asPage }: { call: StoredCallLog; asPage: boolean }): ReactNode {
  const holder = useRef<HTMLDivElement>(null)
  const width = useWidth(holder)
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
        <span className="cut">{(asPage ? fullMomentText : momentText)(call.date, zone, language)}</span>
      </div>
      <div className="call-trail" ref={holder}>
        {width > 0 && <TimeBar call={call} width={width} />}
      </div>
    </>
  )
}
