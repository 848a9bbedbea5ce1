import type { RecordingPeaks } from '@shared/model/recording'
import { loudestOf } from './wave-view'

type Channel = RecordingPeaks['channels'][number]
const known = new WeakMap<
  RecordingPeaks,
  readonly { readonly channel: Channel; readonly loudest: number }[]
>()

/** Channels with the level of their loudest, the same for all; found once for each recording. */
export function loudChannels(peaks: RecordingPeaks) {
  const found = known.get(peaks)
  if (found) return found
  const loudest = loudestOf(peaks.channels)
  const made = peaks.channels.map((channel) => ({ channel, loudest }))
  known.set(peaks, made)
  return made
}
