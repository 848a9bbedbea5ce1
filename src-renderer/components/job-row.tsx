import { Check, Circle, CircleDot } from 'lucide-react'
import { useEffect, useState, type ReactNode } from 'react'
import { formatCount } from '@shared/format/number'
import type { JobState } from '@shared/model/job'
import { cancelJob, dismissJob, isActive } from '../api/jobs'
import { useSummary } from '../api/queries'
import { Message, useText } from '../i18n/use-text'
import { reportFailure } from '../state/failure'
import { Status } from './badge'
import { Button } from './button'
import { clockText } from './elapsed-text'
import { ErrorBlock } from './error-block'
import { Icon } from './icon'
import { JobOutcome } from './job-outcome'
import { cancelledText, jobTitle, percentOf, percentText } from './job-words'
import { Meter } from './meter'
import { TONE_ICONS } from './tone'

/** One job: what it does, how far it is, and Cancel, always in the same place. */
export function JobRow({ job }: { job: JobState }): ReactNode {
  const text = useText()
  const title = jobTitle(job, text)
  const isRunning = job.status === 'running' || job.status === 'cancelling'
  const cancel = (): void => {
    cancelJob(job.id).catch(reportFailure)
  }
  const dismiss = (): void => {
    dismissJob(job.id).catch(reportFailure)
  }
  return (
    <section className={isActive(job) || job.status === 'failed' ? 'job' : 'job over'} aria-label={title}>
      <div className="row top">
        <div className="grow">
          <div className="row">
            <span className="strong">{title}</span>
            {job.status === 'waiting' && <span className="t3">{text('job.waiting')}</span>}
            {job.status === 'cancelling' && <span className="t3">{text('job.stopping')}</span>}
            {job.status === 'cancelled' && <span className="t2">{cancelledText(job, text)}</span>}
            {job.status === 'done' && <JobOutcome job={job} />}
          </div>
          {isRunning && (
            <>
              <Meter label={title} percent={percentOf(job)} quiet={job.status === 'cancelling'} />
              <JobFacts job={job} />
            </>
          )}
        </div>
        {isActive(job) ? (
          <Button onPress={cancel} isDisabled={job.status === 'cancelling'}>
            {text(job.status === 'waiting' ? 'common.remove' : 'job.cancel')}
          </Button>
        ) : (
          <Button compact kind="plain" onPress={dismiss}>
            {text('job.dismiss')}
          </Button>
        )}
      </div>
      {job.status === 'failed' && (
        <div>
          <ErrorBlock error={job.error} />
        </div>
      )}
      {isRunning && job.phases.length > 1 && <Phases job={job} />}
      {isRunning && <CancelNote job={job} />}
    </section>
  )
}

/** Rate and times need a clock only while the job runs. */
const TICK_MS = 500

function JobFacts({ job }: { job: JobState }): ReactNode {
  const text = useText()
  const { done, about, startedAt, phase } = job
  const [now, setNow] = useState(() => Date.now())
  const [phaseStart, setPhaseStart] = useState({ phase, at: now, done })
  if (phaseStart.phase !== phase) setPhaseStart({ phase, at: now, done })
  useEffect(() => {
    const timer = setInterval(() => setNow(Date.now()), TICK_MS)
    return () => clearInterval(timer)
  }, [])
  const seconds = (now - phaseStart.at) / 1000
  const rate = seconds >= 1 ? (done - phaseStart.done) / seconds : 0
  const left = about !== null && rate > 0 ? ((about - done) / rate) * 1000 : null
  const unit = phase === null ? '' : text(`job.unit.${phase}`)
  return (
    <div className="job-facts">
      {phase !== null && (
        <span>
          {about === null ? (
            <Message id="job.done" values={{ done: formatCount(done), unit }} />
          ) : (
            <Message id="job.of" values={{ done: formatCount(done), about: formatCount(about), unit }} />
          )}
        </span>
      )}
      {about !== null && <b>{percentText(job, text)}</b>}
      {rate > 0 && <span>{text('job.rate', { rate: formatCount(rate) })}</span>}
      {startedAt !== null && (
        <span>{text('job.elapsed', { time: clockText(Math.max(0, now - startedAt)) })}</span>
      )}
      {left !== null && left > 1000 && <span>{text('job.left', { time: clockText(left) })}</span>}
      {job.rejected > 0 && (
        <Status icon={TONE_ICONS.bad} tone="bad">
          {text('job.rejected', { count: job.rejected })}
        </Status>
      )}
    </div>
  )
}

function Phases({ job }: { job: JobState }): ReactNode {
  const text = useText()
  const current = job.phase === null ? -1 : job.phases.indexOf(job.phase)
  return (
    <div>
      <ol className="phases">
        {job.phases.map((phase, index) => {
          const state = index < current ? 'done' : index === current ? 'now' : 'open'
          const glyph = state === 'done' ? Check : state === 'now' ? CircleDot : Circle
          return (
            <li key={phase} data-state={state} aria-current={state === 'now' ? 'step' : undefined}>
              <Icon of={glyph} size={14} />
              {text(`job.phase.${phase}`)}
            </li>
          )
        })}
      </ol>
    </div>
  )
}

/** What Cancel does. */
function CancelNote({ job }: { job: JobState }): ReactNode {
  const text = useText()
  const calls = useSummary()?.callLogs ?? 0
  const note =
    job.kind === 'import'
      ? calls > 0
        ? text('job.note.import', { count: calls })
        : text('job.note.importFirst')
      : text(`job.note.${job.kind}`)
  return <div className="foot-note">{note}</div>
}
