import type { FacetValue } from '@shared/api/contract'
import { RECORDING_STATE_ORDER, recordingRank } from '@shared/format/best-recording-state'
import type { RecordingState } from '@shared/model/recording'
import { allRecordingRanks } from '../../best-recording-state'
import { labelVersion } from '../../settings'
import type { ColumnSource } from '../call-columns'
import { keepSlots, KEEP_ALL, type Keep } from './keep'

/** Name under which what depends on the files of recordings is kept. */
export const recordingsKey = ({ store }: ColumnSource): string => `recordings ${labelVersion(store)}`

/**
 * Rank of the best recording of each call, 0 without any (`recordingRank`). Read in one pass over the recordings, which are
 * few against calls, and kept until files are found or lost.
 */
export function recordingRanks(source: ColumnSource): Uint16Array {
  const { columns, store } = source
  return columns.derived(recordingsKey(source), () => {
    const value = new Uint16Array(columns.size)
    for (const [id, rank] of allRecordingRanks(store)) {
      const position = columns.positionOf(id)
      if (position >= 0 && rank > (value[position] ?? 0)) value[position] = rank
    }
    return { value, bytes: value.byteLength }
  })
}

/** Calls whose best recording is in one of these states; none are no condition. */
export function keepRecordingStates(
  source: ColumnSource,
  states: readonly RecordingState[] | undefined
): Keep {
  if (states === undefined || states.length === 0) return KEEP_ALL
  const marks = new Uint8Array(RECORDING_STATE_ORDER.length + 1)
  for (const state of states) marks[recordingRank(state)] = 1
  return keepSlots(recordingRanks(source), marks)
}

/** Calls by the state of their best recording; those without any belong to another facet. */
export function recordingStateCounts(
  source: ColumnSource,
  positions: Uint32Array | null
): readonly FacetValue[] {
  const ranks = recordingRanks(source)
  const counts = new Array<number>(RECORDING_STATE_ORDER.length + 1).fill(0)
  const size = positions === null ? ranks.length : positions.length
  for (let i = 0; i < size; i += 1) {
    const rank = ranks[positions === null ? i : (positions[i] ?? 0)] ?? 0
    counts[rank] = (counts[rank] ?? 0) + 1
  }
  return RECORDING_STATE_ORDER.map((value) => ({ value, count: counts[recordingRank(value)] ?? 0 }))
}
