import type { ReactNode } from 'react'
import { call } from '../../api/client'
import { isActive, noteStartedJob, useJobs } from '../../api/jobs'
import { Button } from '../../components/button'
import { EmptyState } from '../../components/empty-state'
import { useText } from '../../i18n/use-text'
import { reportFailure } from '../../state/failure'
import { showScreen } from '../../state/navigation'

/** Events are here, but no call log has been made of them. */
export function NoCallLogs({ cels }: { cels: number }): ReactNode {
  const text = useText()
  const isBusy = useJobs().some((job) => isActive(job) && job.kind !== 'export')
  const start = (): void => {
    call('generation:start', { selection: { kind: 'all' }, dryRun: false }).then((job) => {
      noteStartedJob(job)
      showScreen('sources')
    }, reportFailure)
  }
  return (
    <div className="page">
      <div style={{ paddingTop: '10vh' }}>
        <EmptyState title={text('empty.noCalls')} text={text('empty.noCalls.text', { count: cels })}>
          <div className="row">
            <Button kind="primary" busy={isBusy} onPress={start}>
              {text('empty.generate')}
            </Button>
            <Button onPress={() => showScreen('sources')}>{text('report.sources')}</Button>
          </div>
        </EmptyState>
      </div>
    </div>
  )
}
