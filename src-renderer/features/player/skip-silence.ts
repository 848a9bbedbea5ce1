import type { RecordingPeaks } from '@shared/model/recording'

/** Heard of a silence before it is skipped, and again before the words after it, microseconds. */
const BEFORE = 300_000
const AFTER = 250_000

/** Where to go on when this place lies in a silence, microseconds; null when it does not. The end is always reached. */
export function afterSilence(
  silences: RecordingPeaks['silences'],
  positionUs: number,
  lengthUs: number
): number | null {
  const found = silences.find(
    ({ from, until }) => positionUs >= from + BEFORE && positionUs < until - AFTER - 50_000
  )
  if (!found) return null
  return found.until >= lengthUs - 100_000 ? Math.max(positionUs, lengthUs - 100_000) : found.until - AFTER
}
