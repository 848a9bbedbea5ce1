import { CloudDownload, Play, PlayOff, Trash2, TriangleAlert, type LucideIcon } from 'lucide-react'
import type { RecordingState } from '@shared/model/recording'
import type { Tone } from './tone'

/** Icon and colour of each state of a recording, the same everywhere; the word is `recording.state.*`. */
export const RECORDING_LOOKS: Readonly<
  Record<RecordingState, { readonly icon: LucideIcon; readonly tone: Tone }>
> = {
  playable: { icon: Play, tone: 'info' },
  remote: { icon: CloudDownload, tone: 'info' },
  missing: { icon: PlayOff, tone: 'neutral' },
  unreadable: { icon: TriangleAlert, tone: 'bad' },
  deleted: { icon: Trash2, tone: 'neutral' }
}
