import { Archive, Check, CircleX, Clock3, FileX, Pause, Trash2, type LucideIcon } from 'lucide-react'
import type { RecordingExport, RecordingExportStatus } from '@shared/model/recording'
import type { Tone } from '../../components/tone'

/**
 * Statuses as the list shows them: the reference's (spec 12.1); one that stopped half-way, and one whose file is not there any
 * more, are told from the others.
 */
export const SHOWN_STATUSES = [
  'pending',
  'processing',
  'stopped',
  'finished',
  'gone',
  'error',
  'deleted'
] as const
export type ShownStatus = (typeof SHOWN_STATUSES)[number]

/** Icon and colour of each status; the word is `recordings.status.*`. */
export const STATUS_LOOKS: Readonly<Record<ShownStatus, { readonly icon: LucideIcon; readonly tone: Tone }>> =
  {
    pending: { icon: Clock3, tone: 'neutral' },
    processing: { icon: Archive, tone: 'info' },
    stopped: { icon: Pause, tone: 'warn' },
    finished: { icon: Check, tone: 'ok' },
    gone: { icon: FileX, tone: 'neutral' },
    error: { icon: CircleX, tone: 'bad' },
    deleted: { icon: Trash2, tone: 'neutral' }
  }

const UNDER_WAY: ReadonlySet<RecordingExportStatus> = new Set(['pending', 'processing'])

/** What the list says of an export; `isRunning` when its job waits or runs now. */
export function shownStatus(
  { status, canResume, isGone, error }: RecordingExport,
  isRunning: boolean
): ShownStatus {
  if (isRunning) return UNDER_WAY.has(status) ? status : 'processing'
  if (isGone) return 'gone'
  const hasStopped = UNDER_WAY.has(status) || error?.code === 'cancelled'
  return canResume && hasStopped ? 'stopped' : status
}
