import { ChevronDown, ChevronUp, X } from 'lucide-react'
import { useCallback, useEffect, useState, type ReactNode } from 'react'
import { TabPanel, Tabs } from 'react-aria-components'
import { ErrorBlock } from '../../components/error-block'
import { IconButton } from '../../components/icon-button'
import { useText } from '../../i18n/use-text'
import { registerTabs } from '../../state/detail-tabs'
import { gridControls } from '../../state/grid-controls'
import { showTab, useView, type DetailTab } from '../../state/navigation'
import { usePanelWidth } from '../../state/panel-width'
import { DetailTabs, TabRuler } from './detail-tabs'
import type { TabFit } from './fit-tabs'
import { PanelResizer } from './panel-resizer'
import './detail.css'

/** What an open call or group shows under one tab. */
export interface DetailPart {
  readonly id: DetailTab
  readonly title: string
  readonly count?: number | undefined
  /** The content reaches to the edges of the panel and scrolls by itself. */
  readonly flush?: boolean
  readonly content: ReactNode
  /** Facts at the right, where the detail fills the main part. */
  readonly facts?: ReactNode
}

interface DetailFrameProps {
  readonly label: string
  /** In the whole main part instead of the panel. */
  readonly asPage: boolean
  readonly title: ReactNode
  readonly previous: string
  readonly next: string
  /** Buttons between the steps and the close button. */
  readonly actions?: ReactNode
  /** The bar above a page, which then holds steps, actions and the way back. */
  readonly bar?: ReactNode
  readonly onClose: () => void
  /** Below the title, within the header. */
  readonly summary: ReactNode
  readonly error: unknown
  readonly onRetry: () => void
  /** Null while there is nothing to show yet. */
  readonly tabs: readonly DetailPart[] | null
  /** The tab that is shown where the address names none. */
  readonly usual: DetailTab
}

/** What a call and a group without call log have in common when they are open: header with steps, error, tabs. */
export function DetailFrame(props: DetailFrameProps): ReactNode {
  const { label, asPage, title, previous, next, actions, onClose, summary, error, onRetry, tabs, usual } =
    props
  const text = useText()
  const width = usePanelWidth()
  const { tab } = useView()
  const shown = tabs?.find(({ id }) => id === tab) ?? tabs?.find(({ id }) => id === usual) ?? null
  const known = tabs?.map(({ id }) => id).join(' ') ?? ''
  useEffect(() => registerTabs(known.split(' ') as DetailTab[], usual), [known, usual])
  const [fit, setFit] = useState<TabFit | null>(null)
  const noteFit = useCallback(
    (next: TabFit) => setFit((old) => (JSON.stringify(old) === JSON.stringify(next) ? old : next)),
    []
  )
  const step = (delta: 1 | -1) => (): void => gridControls()?.step(delta)
  return (
    <aside
      className={asPage ? 'panel as-page' : 'panel'}
      style={asPage ? undefined : { width }}
      aria-label={label}
      data-tab={shown?.id}
      data-pane
      tabIndex={-1}
    >
      {asPage && props.bar}
      <div className="detail-columns">
        <div className="detail-left">
          <header>
            <div className="call-title">
              {title}
              {!(asPage && props.bar) && (
                <span className="call-actions">
                  <IconButton compact icon={ChevronUp} label={previous} onPress={step(-1)} />
                  <IconButton compact icon={ChevronDown} label={next} onPress={step(1)} />
                  {actions}
                  <IconButton compact icon={X} label={text('detail.close')} onPress={onClose} />
                </span>
              )}
            </div>
            {summary}
          </header>
          {Boolean(error) && !tabs && (
            <div className="panel-body">
              <ErrorBlock error={error} onRetry={onRetry} />
            </div>
          )}
          {tabs && shown && <TabRuler tabs={tabs} shown={shown.id} onFit={noteFit} />}
          {tabs && shown && (
            <Tabs
              className="detail-tabs"
              selectedKey={shown.id}
              onSelectionChange={(id) => showTab(id as DetailTab)}
            >
              <DetailTabs label={label} tabs={tabs} shown={shown.id} fit={fit} />
              {tabs.map(({ id, flush, content }) => (
                <TabPanel key={id} id={id} className={flush ? 'panel-body flush' : 'panel-body'}>
                  {content}
                </TabPanel>
              ))}
            </Tabs>
          )}
        </div>
        {asPage && shown?.facts && (
          <section className="detail-facts" aria-label={text('detail.facts')}>
            {shown.facts}
          </section>
        )}
      </div>
      {!asPage && <PanelResizer />}
    </aside>
  )
}
