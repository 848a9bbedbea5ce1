import type { JobState } from '@shared/model/job'
import type { Translate } from '../i18n/use-text'

/** Title of a job: what it does, or did. */
export const jobTitle = ({ kind, title, status }: JobState, text: Translate): string =>
  text(status === 'done' ? `job.${kind}.done` : `job.${kind}`, { name: title })

/** How far the current phase is, 0 to 100; null while its total is unknown. */
export const percentOf = ({ done, about }: JobState): number | null =>
  about === null || about <= 0 ? null : Math.min(100, (done / about) * 100)
