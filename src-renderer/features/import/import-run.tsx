import type { ReactNode } from 'react'
import type { JobState } from '@shared/model/job'
import { chooseFiles } from '../../api/open-files'
import { useSummary } from '../../api/queries'
import { Button } from '../../components/button'
import { ErrorBlock } from '../../components/error-block'
import { JobRow } from '../../components/job-row'
import { useText } from '../../i18n/use-text'
import { resetFilter } from '../../state/filter'
import { usePendingFiles } from '../../state/pending-files'
import { showScreen } from '../../state/navigation'
import { BatchList } from './batch-list'
import { ImportReportView } from './import-report'

interface ImportRunProps {
  readonly job: JobState
  /** What is known of the data now that it is here. */
  readonly report: ReactNode
  readonly onNext: () => void
}

/** An import that runs or is over: progress, then its result with the report on the data. */
export function ImportRun({ job, report, onNext }: ImportRunProps): ReactNode {
  const text = useText()
  const more = usePendingFiles().length
  const summary = useSummary()
  const hasCalls = (summary?.callLogs ?? 0) > 0
  const hasCels = (summary?.cels ?? 0) > 0
  const isDone = job.status === 'done' && job.result?.kind === 'import'
  return (
    <>
      <div className="bar">
        <h1>{isDone ? text('report.title', { name: job.title }) : text('import.title')}</h1>
        {!isDone && <span className="sub cut">{job.title}</span>}
        <span className="push" />
        {isDone && more === 0 && (
          <Button
            onPress={() => {
              onNext()
              void chooseFiles('dump')
            }}
          >
            {text('report.another')}
          </Button>
        )}
        {isDone && hasCalls && (
          <Button
            kind={more > 0 ? 'usual' : 'primary'}
            autoFocus
            onPress={() => {
              resetFilter()
              showScreen('calls')
            }}
          >
            {text('report.show')}
          </Button>
        )}
        {more > 0 && (
          <Button kind="primary" onPress={onNext}>
            {text('import.nextFile', { count: more })}
          </Button>
        )}
      </div>
      <BatchList />
      <div className="page">
        {isDone && job.result?.kind === 'import' ? (
          <>
            <ImportReportView report={job.result.report} />
            {hasCels && report}
          </>
        ) : job.status === 'failed' ? (
          <>
            <ErrorBlock error={job.error} title={text('import.failed', { name: job.title })} />
            <AfterAll />
          </>
        ) : (
          <>
            <JobRow job={job} />
            {job.status === 'cancelled' && <AfterAll />}
          </>
        )}
      </div>
    </>
  )
}

/** Ways on from an import of which nothing came. */
function AfterAll(): ReactNode {
  const text = useText()
  const hasCalls = (useSummary()?.callLogs ?? 0) > 0
  return (
    <div className="row after-all">
      <Button kind="primary" onPress={() => void chooseFiles('dump')}>
        {text('import.otherFile')}
      </Button>
      {hasCalls ? (
        <Button onPress={() => showScreen('calls')}>{text('report.show')}</Button>
      ) : (
        <Button onPress={() => showScreen('sources')}>{text('report.sources')}</Button>
      )}
    </div>
  )
}
