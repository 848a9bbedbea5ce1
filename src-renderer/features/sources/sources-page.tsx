import { FileDown, GitCompareArrows, Plug, Users } from 'lucide-react'
import type { ReactNode } from 'react'
import type { JobState } from '@shared/model/job'
import { isActive, useJobs } from '../../api/jobs'
import { chooseFiles } from '../../api/open-files'
import { useSummary } from '../../api/queries'
import { useServer } from '../../api/server'
import { Button } from '../../components/button'
import { JobRow } from '../../components/job-row'
import { SkippedGroups } from '../../components/skipped-groups'
import { useText } from '../../i18n/use-text'
import { openLayer } from '../../state/layers'
import { showScreen } from '../../state/navigation'
import { DirectorySection } from './directory-section'
import { FinishedJobs } from './finished-jobs'
import { SourcesTable } from './sources-table'
import './sources.css'

/** What was put into the workspace, what runs, and what gave no call log. */
export function SourcesPage({ server }: { server: ReactNode }): ReactNode {
  const text = useText()
  const summary = useSummary()
  const jobs = useJobs()
  const syncFailed = Boolean(useServer()?.sync?.error)
  // The section of the server says why a sync failed.
  const isShown = ({ kind, status }: JobState): boolean =>
    !(syncFailed && kind === 'sync' && status === 'failed')
  return (
    <>
      <div className="bar">
        <h1>{text('sources.title')}</h1>
        <span className="push" />
        <Button kind="plain" icon={Plug} onPress={() => openLayer('connect')}>
          {text('server.connect.tile')}
        </Button>
        <Button icon={Users} onPress={() => void chooseFiles('directory')}>
          {text('sources.directory')}
        </Button>
        <Button icon={FileDown} onPress={() => void chooseFiles('dump')}>
          {text('sources.open')}
        </Button>
      </div>
      <div className="page">
        {jobs.filter(isActive).map((job) => (
          <JobRow key={job.id} job={job} />
        ))}
        <FinishedJobs jobs={jobs.filter(isShown)} />
        <SourcesTable />
        {server}
        <DirectorySection />
        {summary && summary.cels > 0 && (
          <section>
            <h2 className="sec">{text('sources.callLogs')}</h2>
            <div className="row wrap">
              <p className="t2 grow">
                {text('sources.callLogs.text', {
                  calls: summary.callLogs,
                  events: summary.cels,
                  open: summary.unprocessedCels
                })}
              </p>
              <Button onPress={() => openLayer('generate')}>{text('menu.generate')}</Button>
              <Button isDisabled={summary.callLogs === 0} onPress={() => openLayer('delete')}>
                {text('menu.delete')}
              </Button>
            </div>
          </section>
        )}
        {summary && summary.serverCallLogs > 0 && (
          <section>
            <h2 className="sec">{text('sources.serverCallLogs')}</h2>
            <div className="row wrap">
              <p className="t2 grow">{text('diff.compare.text', { count: summary.serverCallLogs })}</p>
              <Button icon={GitCompareArrows} onPress={() => showScreen('diff')}>
                {text('diff.open')}
              </Button>
            </div>
          </section>
        )}
        {summary && summary.cels > 0 && <SkippedGroups />}
      </div>
    </>
  )
}
