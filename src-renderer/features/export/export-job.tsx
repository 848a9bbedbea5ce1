import type { ReactNode } from 'react'
import { isActive, useJobs } from '../../api/jobs'
import { Button } from '../../components/button'
import { Dialog } from '../../components/dialog'
import { JobRow } from '../../components/job-row'
import { useText } from '../../i18n/use-text'
import { closeLayer } from '../../state/layers'

interface ExportJobProps {
  readonly jobId: string
  readonly title: string
  readonly sentence: string
  /** Back to the choices. */
  readonly onAgain: () => void
}

/** The export that was started: how far it is, then the file, or what went wrong. It goes on when the dialog is closed. */
export function ExportJob({ jobId, title, sentence, onAgain }: ExportJobProps): ReactNode {
  const text = useText()
  const job = useJobs().find(({ id }) => id === jobId)
  return (
    <Dialog
      title={title}
      subtitle={sentence}
      width={640}
      onClose={closeLayer}
      foot={
        <>
          <span className="grow" />
          {/* Also where the job was taken off the list, so that nobody looks at an empty dialog. */}
          {(job === undefined || !isActive(job)) && <Button onPress={onAgain}>{text('export.back')}</Button>}
          <Button key="close" autoFocus onPress={closeLayer}>
            {text('common.close')}
          </Button>
        </>
      }
    >
      {job ? <JobRow job={job} /> : <p className="t2">{text('export.dismissed')}</p>}
    </Dialog>
  )
}
