import { Download, FileDown } from 'lucide-react'
import { useEffect, useRef, type ReactNode } from 'react'
import { formatCount } from '@shared/format/number'
import { chooseFiles } from '../api/open-files'
import { useSummary } from '../api/queries'
import { Button } from '../components/button'
import { isFocusLost } from '../components/focus-lost'
import { CallsGrid } from '../features/calls/calls-grid'
import { ColumnChooser } from '../features/calls/column-chooser'
import { NoCallLogs } from '../features/calls/no-call-logs'
import { NoMatch } from '../features/calls/no-match'
import { FilterBar } from '../features/filters/filter-bar'
import { ViewActions } from '../features/views/view-actions'
import { useText } from '../i18n/use-text'
import { gridControls } from '../state/grid-controls'
import { useGridStatus } from '../state/grid-view'
import { openLayer } from '../state/layers'
import { useView } from '../state/navigation'
import { CallPane } from './call-pane'
import { useNarrow } from './use-narrow'

/** Filter bar, list and the open call. It stays alive behind other screens, so that the list keeps its place. */
export function CallsScreen({ isShown }: { isShown: boolean }): ReactNode {
  const text = useText()
  const { callId, page } = useView()
  const { total, filtered } = useGridStatus()
  const summary = useSummary()
  const isNarrow = useNarrow()
  const asPage = isNarrow || page
  const isCovered = callId !== null && asPage
  // Only now can the list take the focus back from the page.
  const wasCovered = useRef(isCovered)
  useEffect(() => {
    if (wasCovered.current && !isCovered && isFocusLost()) gridControls()?.focus()
    wasCovered.current = isCovered
  }, [isCovered])
  if (summary && summary.callLogs === 0) return isShown ? <NoCallLogs cels={summary.cels} /> : null
  return (
    <div className="calls-screen" inert={!isShown} data-hidden={isShown ? undefined : ''}>
      <h1 className="visually-hidden">
        {text('calls.title', { filtered: formatCount(filtered ?? 0), total: formatCount(total ?? 0) })}
      </h1>
      <div className="calls-bar" inert={isCovered}>
        <FilterBar
          actions={
            <>
              <ViewActions />
              <ColumnChooser />
              {summary?.workspace.isSample && (
                <Button kind="primary" icon={FileDown} onPress={() => void chooseFiles('dump')}>
                  {text('start.open.own')}
                </Button>
              )}
              <Button icon={Download} onPress={() => openLayer('export')}>
                {text('calls.export')}
              </Button>
            </>
          }
        />
      </div>
      <div className="split" data-page={isCovered ? '' : undefined}>
        <div className="split-list" data-pane inert={isCovered}>
          <CallsGrid />
          {filtered === 0 && <NoMatch />}
        </div>
        {callId !== null && <CallPane callId={callId} asPage={asPage} canGoBack={page && !isNarrow} />}
      </div>
    </div>
  )
}
