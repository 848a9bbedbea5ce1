import { FileDown, Plug, Users } from 'lucide-react'
import type { ReactNode } from 'react'
import { useJobs } from '../../api/jobs'
import { chooseFiles } from '../../api/open-files'
import { useSummary } from '../../api/queries'
import { Button } from '../../components/button'
import { JobRow } from '../../components/job-row'
import { SkippedGroups } from '../../components/skipped-groups'
import { useText } from '../../i18n/use-text'
import { openLayer } from '../../state/layers'
import { DirectorySection } from './directory-section'
import { SourcesTable } from './sources-table'
import './sources.css'

/** What was put into the workspace, what runs, and what gave no call log. */
export function SourcesPage({ server }: { server: ReactNode }): ReactNode {
  const text = useText()
  const summary = useSummary()
  const jobs = useJobs()
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
        {jobs.map((job) => (
          <JobRow key={job.id} job={job} />
        ))}
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
        {summary && summary.cels > 0 && <SkippedGroups />}
      </div>
    </>
  )
}
