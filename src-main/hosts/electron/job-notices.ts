import type { JobState } from '@shared/model/job'
import { noticeOf } from './notice-texts'

/** A job that took so long has sent people to other windows; a shorter one nobody waited for. */
const LONG_MS = 10_000

/** The part of Electron's class that is used. */
interface NotificationClass {
  new (options: { title: string; body: string }): {
    show(): void
    on(event: 'click' | 'close', listener: () => void): unknown
  }
  isSupported(): boolean
}

export interface JobNoticesOptions {
  readonly Notification: NotificationClass
  /** True while the person looks at the window, which tells by itself what ended. */
  isFocused(): boolean
  language(): 'en' | 'fr'
  onClick(): void
}

/** Listens to jobs: of a long one that a person started, the system tells when it ends out of sight. */
export function createJobNotices({
  Notification,
  isFocused,
  language,
  onClick
}: JobNoticesOptions): (job: JobState) => void {
  const told = new Set<string>()
  // Held here, as the system's messages do not hold what listens to them.
  const shown = new Set<object>()
  return (job) => {
    if (!isWorthTelling(job) || told.has(job.id)) return
    told.add(job.id)
    if (isFocused() || !Notification.isSupported()) return
    const notice = new Notification(noticeOf(job, language()))
    shown.add(notice)
    notice.on('close', () => shown.delete(notice))
    notice.on('click', () => {
      shown.delete(notice)
      onClick()
    })
    notice.show()
  }
}

function isWorthTelling({ kind, status, background, startedAt, finishedAt }: JobState): boolean {
  if (kind !== 'pack' && kind !== 'export' && kind !== 'import') return false
  if ((status !== 'done' && status !== 'failed') || background === true) return false
  return startedAt !== null && finishedAt !== null && finishedAt - startedAt >= LONG_MS
}
