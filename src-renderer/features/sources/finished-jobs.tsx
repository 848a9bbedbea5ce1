import { useState, type ReactNode } from 'react'
import type { JobState } from '@shared/model/job'
import { dismissJob, isActive } from '../../api/jobs'
import { Status } from '../../components/badge'
import { Button } from '../../components/button'
import { ErrorBlock } from '../../components/error-block'
import { JobOutcome } from '../../components/job-outcome'
import { cancelledText, jobTitle } from '../../components/job-words'
import { TONE_ICONS, type Tone } from '../../components/tone'
import { errorText } from '../../i18n/error-text'
import { shortMomentText } from '../../i18n/dates'
import { useLanguage } from '../../i18n/use-language'
import { useText } from '../../i18n/use-text'
import { useDisplayZone } from '../../state/display-zone'
import { reportFailure } from '../../state/failure'

/** The table of sources below stays in sight on a small window. */
const SHOWN = 3

const TONES: Readonly<Partial<Record<JobState['status'], Tone>>> = { done: 'ok', failed: 'bad' }

/** What is over, newest first, a line each, until it is dismissed. */
export function FinishedJobs({ jobs }: { jobs: readonly JobState[] }): ReactNode {
  const text = useText()
  const [all, setAll] = useState(false)
  const over = jobs
    .filter((job) => !isActive(job))
    .toSorted((a, b) => (b.finishedAt ?? 0) - (a.finishedAt ?? 0))
  if (over.length === 0) return null
  const dismissAll = (): void => {
    Promise.all(over.map(({ id }) => dismissJob(id))).catch(reportFailure)
  }
  const hidden = over.length - SHOWN
  return (
    <section className="finished">
      <div className="row">
        <h2 className="sec grow">{text('sources.finished')}</h2>
        {hidden > 0 && (
          <button type="button" className="link" onClick={() => setAll(!all)}>
            {all ? text('sources.finished.fewer') : text('sources.finished.more', { count: hidden })}
          </button>
        )}
        <Button compact kind="plain" onPress={dismissAll}>
          {text('job.dismissAll')}
        </Button>
      </div>
      <ul>
        {over.slice(0, all ? undefined : SHOWN).map((job) => (
          <FinishedJob key={job.id} job={job} />
        ))}
      </ul>
    </section>
  )
}

function FinishedJob({ job }: { job: JobState }): ReactNode {
  const text = useText()
  const language = useLanguage()
  const zone = useDisplayZone()
  const [open, setOpen] = useState(false)
  const tone = TONES[job.status] ?? 'neutral'
  return (
    <li>
      <div className="row">
        <Status icon={TONE_ICONS[tone]} tone={tone}>
          {jobTitle(job, text)}
        </Status>
        {job.status === 'done' && <JobOutcome job={job} />}
        {job.status === 'cancelled' && <span className="t2">{cancelledText(job, text)}</span>}
        {job.status === 'failed' && (
          <button type="button" className="link cut" aria-expanded={open} onClick={() => setOpen(!open)}>
            {errorText(job.error, language).title}
          </button>
        )}
        <span className="grow" />
        <span className="t3 small nowrap">
          {job.finishedAt !== null && shortMomentText(job.finishedAt * 1000, zone, language)}
        </span>
        <Button compact kind="plain" onPress={() => void dismissJob(job.id).catch(reportFailure)}>
          {text('job.dismiss')}
        </Button>
      </div>
      {open && <ErrorBlock error={job.error} />}
    </li>
  )
}
