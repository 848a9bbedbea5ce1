import type { JobState } from '@shared/model/job'
import type { Translate } from '../i18n/use-text'

/** Title of a job: what it does, or did. */
export const jobTitle = ({ kind, title, status }: JobState, text: Translate): string =>
  text(status === 'done' ? `job.${kind}.done` : `job.${kind}`, { name: title })

/** What a cancelled job left behind. */
export function cancelledText({ kind }: JobState, text: Translate): string {
  if (kind === 'generate') return text('job.cancelled.kept')
  return text(kind === 'map' ? 'job.cancelled.map' : 'job.cancelled')
}

/** How far a job is in words, whole percents that are reached; empty while the total is unknown. */
export function percentText(job: JobState, text: Translate): string {
  const percent = percentOf(job)
  return percent === null ? '' : text('common.percent', { value: String(Math.floor(percent)) })
}

/** How far the current phase is, 0 to 100; null while its total is unknown. */
export const percentOf = ({ done, about }: JobState): number | null =>
  about === null || about <= 0 ? null : Math.min(100, (done / about) * 100)
