import { ChevronDown, ChevronUp, X } from 'lucide-react'
import type { ReactNode } from 'react'
import { Tab, TabList, TabPanel, Tabs } from 'react-aria-components'
import { formatCount } from '@shared/format/number'
import { ErrorBlock } from '../../components/error-block'
import { IconButton } from '../../components/icon-button'
import { useText } from '../../i18n/use-text'
import { gridControls } from '../../state/grid-controls'
import { usePanelWidth } from '../../state/panel-width'
import { PanelResizer } from './panel-resizer'
import './detail.css'

interface DetailTab {
  readonly id: string
  readonly title: string
  readonly count?: number
  /** The content reaches to the edges of the panel. */
  readonly flush?: boolean
  readonly content: ReactNode
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
  readonly onClose: () => void
  /** Below the title, within the header. */
  readonly summary: ReactNode
  readonly error: unknown
  readonly onRetry: () => void
  /** Null while there is nothing to show yet. */
  readonly tabs: readonly DetailTab[] | null
}

/** What a call and a group without call log have in common when they are open: header with steps, error, tabs. */
export function DetailFrame(props: DetailFrameProps): ReactNode {
  const { label, asPage, title, previous, next, actions, onClose, summary, error, onRetry, tabs } = props
  const text = useText()
  const width = usePanelWidth()
  const step = (delta: 1 | -1) => (): void => gridControls()?.step(delta)
  return (
    <aside
      className={asPage ? 'panel as-page' : 'panel'}
      style={asPage ? undefined : { width }}
      aria-label={label}
      data-pane
    >
      <header>
        <div className="call-title">
          {title}
          <span className="call-actions">
            <IconButton compact icon={ChevronUp} label={previous} onPress={step(-1)} />
            <IconButton compact icon={ChevronDown} label={next} onPress={step(1)} />
            {actions}
            <IconButton compact icon={X} label={text('detail.close')} onPress={onClose} />
          </span>
        </div>
        {summary}
      </header>
      {Boolean(error) && !tabs && (
        <div className="panel-body">
          <ErrorBlock error={error} onRetry={onRetry} />
        </div>
      )}
      {tabs && (
        <Tabs className="detail-tabs">
          <TabList className="tabs" aria-label={label}>
            {tabs.map(({ id, title: name, count }) => (
              <Tab key={id} id={id} className="tab">
                {name}
                {count !== undefined && (
                  <>
                    {' '}
                    <span className="n">{formatCount(count)}</span>
                  </>
                )}
              </Tab>
            ))}
          </TabList>
          {tabs.map(({ id, flush, content }) => (
            <TabPanel key={id} id={id} className={flush ? 'panel-body flush' : 'panel-body'}>
              {content}
            </TabPanel>
          ))}
        </Tabs>
      )}
      {!asPage && <PanelResizer />}
    </aside>
  )
}
