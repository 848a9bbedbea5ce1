import { recordingRank } from '@shared/format/best-recording-state'
import type { RecordingState } from '@shared/model/recording'
import { CALLS_BY_BEST_SQL } from '../best-recording-state'
import { type Part, part } from './condition'

/** Calls whose best recording is in one of these states; none are no condition. */
export function recordingCondition(states: readonly RecordingState[] | undefined): Part {
  if (states === undefined || states.length === 0) return null
  const ranks = states.map(recordingRank)
  // `recording_count` first: most calls need not be looked for.
  return part(
    `(recording_count > 0 AND id IN (${CALLS_BY_BEST_SQL} best IN (SELECT value FROM json_each(?))))`,
    JSON.stringify(ranks)
  )
}
