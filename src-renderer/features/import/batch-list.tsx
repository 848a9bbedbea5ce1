import { Check, Circle, CircleDot, LoaderCircle, Minus, X, type LucideIcon } from 'lucide-react'
import type { ReactNode } from 'react'
import type { JobState } from '@shared/model/job'
import { isActive, useJobs } from '../../api/jobs'
import { Icon } from '../../components/icon'
import { useText, type Translate } from '../../i18n/use-text'
import { showRun, useBatch, usePendingFiles, useShownRun, type OpenedFile } from '../../state/pending-files'

interface Look {
  readonly icon: LucideIcon
  readonly tone: string
  readonly words: string
}

function lookOf(opened: OpenedFile, job: JobState | undefined, isHere: boolean, text: Translate): Look {
  if (opened.state === 'out')
    return { icon: Minus, tone: 'tone-neutral', words: text('import.batch.skipped') }
  if (opened.state === 'unreadable') return { icon: X, tone: 'tone-bad', words: text('import.batch.failed') }
  if (opened.state === 'waiting')
    return isHere
      ? { icon: CircleDot, tone: 'tone-info', words: text('import.batch.now') }
      : { icon: Circle, tone: 'tone-neutral', words: text('import.batch.waiting') }
  if (!job || isActive(job))
    return { icon: LoaderCircle, tone: 'tone-info', words: text('import.batch.running') }
  if (job.status === 'failed') return { icon: X, tone: 'tone-bad', words: text('import.batch.failed') }
  if (job.status === 'cancelled')
    return { icon: Minus, tone: 'tone-neutral', words: text('import.batch.cancelled') }
  const report = job.result?.kind === 'import' ? job.result.report : null
  const words =
    report?.directory && report.added === 0
      ? text('import.batch.directory')
      : text('import.batch.done', { count: report?.added ?? 0 })
  return { icon: Check, tone: 'tone-ok', words }
}

/** Files that were opened together, each with what became of it; nothing for a single one. */
export function BatchList(): ReactNode {
  const text = useText()
  const batch = useBatch()
  const jobs = useJobs()
  const shown = useShownRun()
  const here = usePendingFiles()[0]?.fileId
  if (batch.length < 2) return null
  return (
    <ol className="batch" aria-label={text('import.batch')}>
      {batch.map((opened) => {
        const { file, jobId } = opened
        const job = jobs.find(({ id }) => id === jobId)
        const isHere = shown === null ? file.fileId === here : jobId === shown
        const { icon, tone, words } = lookOf(opened, job, isHere, text)
        return (
          <li key={file.fileId} className={tone} aria-current={isHere ? 'step' : undefined}>
            <Icon of={icon} size={14} />
            {job && !isHere ? (
              <button type="button" className="link cut" onClick={() => showRun(job.id)}>
                {file.name}
              </button>
            ) : (
              <span className="cut">{file.name}</span>
            )}
            <span className="t3 nowrap">{words}</span>
          </li>
        )
      })}
    </ol>
  )
}
