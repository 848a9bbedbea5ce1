import { FolderPlus, RefreshCw } from 'lucide-react'
import type { ReactNode } from 'react'
import { Tab, TabList, TabPanel, Tabs } from 'react-aria-components'
import { formatCount } from '@shared/format/number'
import type { RecordingRow } from '@shared/model/recording'
import { isActive, useJobs } from '../../api/jobs'
import { chooseFiles } from '../../api/open-files'
import { lookForRecordings, useRecordings } from '../../api/recordings'
import { Button } from '../../components/button'
import { EmptyState } from '../../components/empty-state'
import { ErrorBlock } from '../../components/error-block'
import { useText } from '../../i18n/use-text'
import { reportFailure } from '../../state/failure'
import { showScreen } from '../../state/navigation'
import { openPlaceDialog } from '../../state/recording-places'
import {
  changeRecordingsView,
  RECORDINGS_TABS,
  useRecordingsView,
  type RecordingsTab
} from '../../state/recordings-view'
import { PlacesTab } from './places-tab'
import { RecordingsTab as ListTab } from './recordings-tab'
import { StraysTab } from './strays-tab'
import './recordings.css'

interface RecordingsPageProps {
  /** The filter bar with actions at its end: the filter is that of the list of calls. */
  readonly filterBar: (actions: ReactNode) => ReactNode
  readonly player: (row: RecordingRow) => ReactNode
  /** The list of exports. */
  readonly exports: ReactNode
}

/** Recordings with their files, the places where these lie, files that belong to none, and exports. */
export function RecordingsPage({ filterBar, player, exports }: RecordingsPageProps): ReactNode {
  const text = useText()
  const { tab } = useRecordingsView()
  const { data: overview, error, refetch } = useRecordings('recordings:overview', {}, { keepPrevious: true })
  const isLooking = useJobs().some((job) => isActive(job) && job.kind === 'link')
  const total = overview ? Object.values(overview.counts).reduce((sum, count) => sum + count, 0) : 0
  const places = overview?.roots.filter(({ kind }) => kind !== 'cache').length ?? 0
  const actions = (
    <>
      <Button
        icon={RefreshCw}
        busy={isLooking}
        isDisabled={places === 0}
        onPress={() => void lookForRecordings().catch(reportFailure)}
      >
        {text('recordings.look')}
      </Button>
      <Button icon={FolderPlus} onPress={() => openPlaceDialog()}>
        {text('recordings.add')}
      </Button>
    </>
  )
  const counts: Readonly<Record<RecordingsTab, number>> = {
    list: total,
    places,
    strays: overview?.strays ?? 0,
    exports: 0
  }
  const bar = (title: string): ReactNode => (
    <div className="bar" data-pane>
      <h1>{title}</h1>
      <span className="push" />
      {actions}
    </div>
  )
  if (error && !overview) {
    return (
      <>
        {bar(text('rail.recordings'))}
        <div className="page">
          <ErrorBlock error={error} onRetry={() => void refetch()} />
        </div>
      </>
    )
  }
  if (!overview) return bar(text('rail.recordings'))
  if (total === 0 && places === 0) {
    return (
      <>
        <div className="bar" data-pane>
          <h1>{text('rail.recordings')}</h1>
        </div>
        <div className="page">
          <div style={{ paddingTop: '10vh' }}>
            <NoRecordings />
          </div>
        </div>
      </>
    )
  }
  return (
    <>
      {tab === 'list'
        ? filterBar(actions)
        : bar(tab === 'places' ? text('places.title') : text(`recordings.tab.${tab}`))}
      <Tabs
        className="recordings-tabs"
        selectedKey={tab}
        onSelectionChange={(key) => changeRecordingsView({ tab: key as RecordingsTab, search: '' })}
        data-pane
      >
        <TabList className="tabs" aria-label={text('recordings.parts')}>
          {RECORDINGS_TABS.map((name) => (
            <Tab key={name} id={name} className="tab">
              {text(`recordings.tab.${name}`)}
              {counts[name] > 0 && <span className="n">{formatCount(counts[name])}</span>}
            </Tab>
          ))}
        </TabList>
        <TabPanel id="list" className="recordings-panel">
          <ListTab overview={overview} isLooking={isLooking} player={player} />
        </TabPanel>
        <TabPanel id="places" className="recordings-panel">
          <PlacesTab overview={overview} />
        </TabPanel>
        <TabPanel id="strays" className="recordings-panel">
          <StraysTab overview={overview} />
        </TabPanel>
        <TabPanel id="exports" className="recordings-panel page">
          {exports}
        </TabPanel>
      </Tabs>
    </>
  )
}

/** Nothing was recorded, or nothing says so: how recordings come about. */
function NoRecordings(): ReactNode {
  const text = useText()
  return (
    <EmptyState title={text('recordings.none')} text={text('recordings.none.text')}>
      <div className="row">
        <Button kind="primary" onPress={() => void chooseFiles('dump')}>
          {text('recordings.none.open')}
        </Button>
        <Button onPress={() => showScreen('quality')}>{text('recordings.none.quality')}</Button>
      </div>
    </EmptyState>
  )
}
