import type { ReactNode } from 'react'
import { isActive, useJobs } from '../../api/jobs'
import { Button } from '../../components/button'
import { Dialog } from '../../components/dialog'
import { JobRow } from '../../components/job-row'
import { useText } from '../../i18n/use-text'
import { closeLayer } from '../../state/layers'

interface AnonymiseJobProps {
  readonly jobId: string
  /** Back to the choices. */
  readonly onAgain: () => void
}

/** The dump that is being written: how far it is, then the file, or what went wrong. It goes on when this is closed. */
export function AnonymiseJob({ jobId, onAgain }: AnonymiseJobProps): ReactNode {
  const text = useText()
  const job = useJobs().find(({ id }) => id === jobId)
  return (
    <Dialog
      title={text('anonymise.title')}
      width={640}
      onClose={closeLayer}
      foot={
        <>
          <span className="grow" />
          {(job === undefined || !isActive(job)) && (
            <Button onPress={onAgain}>{text('anonymise.back')}</Button>
          )}
          <Button key="close" autoFocus onPress={closeLayer}>
            {text('common.close')}
          </Button>
        </>
      }
    >
      {job ? <JobRow job={job} /> : <p className="t2">{text('anonymise.dismissed')}</p>}
    </Dialog>
  )
}
