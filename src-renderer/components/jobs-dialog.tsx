import type { ReactNode } from 'react'
import { isActive, useJobs } from '../api/jobs'
import { useText } from '../i18n/use-text'
import { closeLayer } from '../state/layers'
import { Button } from './button'
import { Dialog } from './dialog'
import { JobRow } from './job-row'

interface JobsDialogProps {
  readonly jobIds: readonly string[]
  readonly title: string
  readonly subtitle?: string | undefined
  /** Says where `onAgain` leads; the choices unless given. */
  readonly again?: string
  /** Back to what the jobs were started from. */
  readonly onAgain: () => void
}

/** Jobs that a dialog has started: how far they are, then the files, or what went wrong. They go on when this is closed. */
export function JobsDialog({ jobIds, title, subtitle, again, onAgain }: JobsDialogProps): ReactNode {
  const text = useText()
  const jobs = useJobs().filter(({ id }) => jobIds.includes(id))
  return (
    <Dialog
      title={title}
      subtitle={subtitle}
      width={640}
      onClose={closeLayer}
      foot={
        <>
          <span className="grow" />
          {/* Also where the jobs were taken off the list, so that nobody looks at an empty dialog. */}
          {!jobs.some(isActive) && <Button onPress={onAgain}>{again ?? text('jobs.back')}</Button>}
          <Button key="close" autoFocus onPress={closeLayer}>
            {text('common.close')}
          </Button>
        </>
      }
    >
      {jobs.map((job) => (
        <JobRow key={job.id} job={job} />
      ))}
      {jobs.length === 0 && <p className="t2">{text('jobs.dismissed', { count: jobIds.length })}</p>}
    </Dialog>
  )
}
