import { useEffect, useState, type ReactNode } from 'react'
import { listen } from '../api/client'
import { useSummary } from '../api/queries'
import { Toast } from '../components/toast'
import { WhyPopover } from '../features/call-why/why-popover'
import { DiffPage } from '../features/diff/diff-page'
import { ExportWatch } from '../features/export/export-watch'
import { ImportPage } from '../features/import/import-page'
import { PersonPage } from '../features/person/person-page'
import { QueueBar } from '../features/player/queue/queue-bar'
import { PackToast } from '../features/recording-export/pack-toast'
import { QualityPage } from '../features/quality/quality-page'
import { QualityReportView } from '../features/quality/quality-report'
import { ServerSection } from '../features/connect/server-section'
import { SourcesPage } from '../features/sources/sources-page'
import { StartPage } from '../features/start/start-page'
import { useText } from '../i18n/use-text'
import { announce } from '../state/announce'
import { useIsZoneKnown } from '../state/display-zone'
import { personKey, useView } from '../state/navigation'
import { previewFiles } from '../state/pending-files'
import { BesideGroup } from './beside-group'
import { CallsScreen } from './calls-screen'
import { DropTarget } from './drop-target'
import { ErrorBoundary } from './error-boundary'
import { JobAnnouncer } from './job-announcer'
import { Layers } from './layers'
import { LinkOpener } from './link-opener'
import { LiveRegion } from './live-region'
import { NativeCommands } from './native-commands'
import { Rail } from './rail'
import { useRailShut } from './rail-state'
import { RecordingsScreen } from './recordings-screen'
import { Shortcuts } from './shortcuts'
import { StatisticsScreen } from './statistics-screen'
import { StatusBar } from './status-bar'
import { TitleBar } from './title-bar'
import { useListMemory } from './use-list-memory'

/** Title bar, rail, the screen, status bar, and the layers above them. */
export function Frame(): ReactNode {
  const text = useText()
  const view = useView()
  const { screen } = view
  const summary = useSummary()
  const isShut = useRailShut()
  useEffect(() => listen('files:arrived', ({ files }) => previewFiles(files)), [])

  const workspaceId = summary?.workspace.id
  const [firstWorkspace, setFirstWorkspace] = useState(workspaceId)
  const [hasSwitched, setHasSwitched] = useState(false)
  const isListReady = [useListMemory(), useIsZoneKnown()].every(Boolean)
  const workspaceName = summary?.workspace.name
  useEffect(() => {
    if (hasSwitched && workspaceName !== undefined)
      announce(text('workspace.opened', { name: workspaceName }))
  }, [hasSwitched, workspaceName, text])
  if (workspaceId !== undefined && firstWorkspace === undefined) setFirstWorkspace(workspaceId)
  // The workspace of the start is no news.
  if (!hasSwitched && firstWorkspace !== undefined && firstWorkspace !== workspaceId) setHasSwitched(true)

  const isEmpty = summary !== undefined && summary.cels === 0 && summary.callLogs === 0
  return (
    <div className="window" data-rail={isShut ? 'shut' : 'open'}>
      <TitleBar />
      <Rail />
      <main className="main">
        <div className="screens">
          <ErrorBoundary key={screen}>
            {summary && !isEmpty && isListReady && (
              <CallsScreen key={workspaceId} isShown={screen === 'calls'} />
            )}
            {isEmpty && screen === 'calls' && <StartPage />}
            {screen === 'person' && view.person && (
              <PersonPage key={personKey(view.person)} person={view.person} />
            )}
            {screen === 'recordings' && !isEmpty && <RecordingsScreen key={`recordings ${workspaceId}`} />}
            {screen === 'recordings' && isEmpty && <StartPage />}
            {screen === 'statistics' && !isEmpty && <StatisticsScreen key={`statistics ${workspaceId}`} />}
            {screen === 'statistics' && isEmpty && <StartPage />}
            {!['calls', 'statistics', 'recordings', 'person'].includes(screen) && (
              <BesideGroup>
                {screen === 'quality' && <QualityPage />}
                {screen === 'diff' && <DiffPage />}
                {screen === 'sources' && <SourcesPage server={<ServerSection />} />}
                {screen === 'import' && (
                  <ImportPage report={<QualityReportView withoutFigures={(summary?.sources ?? 0) <= 1} />} />
                )}
              </BesideGroup>
            )}
          </ErrorBoundary>
        </div>
        <QueueBar />
      </main>
      <StatusBar />
      <WhyPopover />
      <Layers />
      <LinkOpener isListReady={isListReady} />
      <DropTarget />
      <Toast />
      <LiveRegion />
      <JobAnnouncer />
      <PackToast />
      <ExportWatch />
      <NativeCommands />
      <Shortcuts />
    </div>
  )
}
