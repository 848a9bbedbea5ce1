import type { ReactNode } from 'react'
import { startGeneration } from '../../api/generate'
import { isWriting, useJobs } from '../../api/jobs'
import { Button } from '../../components/button'
import { EmptyState } from '../../components/empty-state'
import { JobRow } from '../../components/job-row'
import { useText } from '../../i18n/use-text'
import { showScreen } from '../../state/navigation'

/** Events are here, but no call log has been made of them. Progress shows here, until the list takes the place. */
export function NoCallLogs({ cels }: { cels: number }): ReactNode {
  const text = useText()
  const running = useJobs().filter(isWriting)
  return (
    <div className="page">
      <div style={{ paddingTop: '10vh' }}>
        <EmptyState title={text('empty.noCalls')} text={text('empty.noCalls.text', { count: cels })}>
          <div className="row">
            <Button kind="primary" busy={running.length > 0} onPress={() => startGeneration({ kind: 'all' })}>
              {text('empty.generate')}
            </Button>
            <Button onPress={() => showScreen('sources')}>{text('report.sources')}</Button>
          </div>
        </EmptyState>
        {running.map((job) => (
          <JobRow key={job.id} job={job} />
        ))}
      </div>
    </div>
  )
}
