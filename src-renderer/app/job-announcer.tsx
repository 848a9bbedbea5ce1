import { useEffect, useRef, type ReactNode } from 'react'
import { useJobs } from '../api/jobs'
import { doneText, jobTitle, percentOf } from '../components/job-words'
import { useText } from '../i18n/use-text'
import { announce } from '../state/announce'

/** Says jobs to screen readers: at the start, at each quarter, at the end. */
export function JobAnnouncer(): ReactNode {
  const text = useText()
  const jobs = useJobs()
  const said = useRef(new Map<string, string>())
  useEffect(() => {
    for (const job of jobs) {
      const title = jobTitle(job, text)
      const quarter = Math.floor((percentOf(job) ?? 0) / 25) * 25
      const mark = job.status === 'running' ? `running ${job.phase ?? ''} ${quarter}` : job.status
      const before = said.current.get(job.id)
      if (before === mark) continue
      said.current.set(job.id, mark)
      if (job.status === 'running' && before === undefined) announce(text('job.announce.start', { title }))
      else if (job.status === 'running' && quarter > 0)
        announce(text('job.announce.percent', { title, percent: quarter }))
      else if (job.status === 'done' && before !== undefined) announce(doneText(job, text))
      else if (job.status === 'failed' && before !== undefined)
        announce(text('job.announce.failed', { title }))
    }
  }, [jobs, text])
  return null
}
