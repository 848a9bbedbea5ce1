import type { JobResult, JobState } from '@shared/model/job'
import type { Translate } from '../i18n/use-text'

/** Title of a job: what it does, or did. */
export const jobTitle = ({ kind, title, status }: JobState, text: Translate): string =>
  text(status === 'done' ? `job.${kind}.done` : `job.${kind}`, { name: title })

/** What a cancelled job left behind. */
export function cancelledText({ kind }: JobState, text: Translate): string {
  if (kind === 'generate') return text('job.cancelled.kept')
  if (kind === 'map' || kind === 'pack' || kind === 'link' || kind === 'purge')
    return text(`job.cancelled.${kind}`)
  return text('job.cancelled')
}

/** What looking for recordings gave: files seen, recordings found, and what is left of either. */
export function linkedText(
  { files, linked, strays, unreadable }: Extract<JobResult, { kind: 'link' }>,
  text: Translate
): string {
  return [
    text('recordings.linked', { linked, files }),
    strays > 0 ? text('recordings.linked.strays', { count: strays }) : '',
    unreadable > 0 ? text('recordings.linked.unreadable', { count: unreadable }) : ''
  ]
    .filter(Boolean)
    .join(' · ')
}

/** What a job that is done says of itself to those who do not see its row. */
export function doneText(job: JobState, text: Translate): string {
  const { result } = job
  if (result?.kind === 'pack') {
    const { recordings, missing, fileName } = result
    return text('recordings.packed.announce', { recordings, missing, name: fileName })
  }
  if (result?.kind === 'link')
    return text('recordings.linked', { linked: result.linked, files: result.files })
  return text('job.announce.done', { title: jobTitle(job, text) })
}

/** How far a job is in words, whole percents that are reached; empty while the total is unknown. */
export function percentText(job: JobState, text: Translate): string {
  const percent = percentOf(job)
  return percent === null ? '' : text('common.percent', { value: String(Math.floor(percent)) })
}

/** How far the current phase is, 0 to 100; null while its total is unknown. */
export const percentOf = ({ done, about }: JobState): number | null =>
  about === null || about <= 0 ? null : Math.min(100, (done / about) * 100)
