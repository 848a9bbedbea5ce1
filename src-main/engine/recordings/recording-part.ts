import type { Cel } from '@shared/model/cel'
import type { MixmonitorId } from './mixmonitor-id'
import type { RecordingIdentity } from './recording-drafts'

/** What one start of MixMonitor began, up to its end: a recording, or the part of one that was paused. */
export interface RecordingPart {
  readonly start: Cel
  readonly path: string
  readonly id: MixmonitorId
  readonly identity: RecordingIdentity
  /** Row of the deliberate stop or pause. */
  stop: Cel | null
  /** Row that ends it: the stop, or the end of a channel; null while nothing does. */
  end: Cel | null
}
